// Writes docs/reference/diagnostics.md from the catalog: `npx pnpm@12 --dir docs diagnostics`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticsPage } from "./diagnostics-page.ts";

writeFileSync(join(import.meta.dirname, "../reference/diagnostics.md"), await diagnosticsPage());
