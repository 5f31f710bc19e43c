import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diagnosticsPage } from "../scripts/diagnostics-page.ts";
import { root } from "../blocks/pages.ts";

it("the diagnostics page is current (`npx pnpm@12 --dir docs diagnostics` writes it)", async () => {
  const page = readFileSync(join(root, "docs/reference/diagnostics.md"), "utf8");
  expect(page).toBe(await diagnosticsPage());
});
