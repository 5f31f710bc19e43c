import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "./browser.ts";
import { bundle } from "./bundle.ts";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "seq-platforms-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A generated module with the runtime and the calendar, asked a few hundred questions. */
const questions = `
import { BigDeal as FollowUp } from "./follow-up.seq.ts";
import { BigDeal } from "./big-deal.seq.ts";
import { calendar } from "@seqlang/calendar";

export function answers() {
  const found = [];
  const context = { now: Date.UTC(2026, 2, 27, 16, 30), calendar };
  for (const budget of [undefined, 0.1, "999999999999999.9999", 1_000_000, 1_000_000.0001]) {
    found.push(BigDeal.evaluate(BigDeal.parse({ budget }), context));
    for (const source of ["Web", "Partner", "TradeShow"]) {
      for (const stage of [undefined, "Engage", "Qualify", "Propose"]) {
        const input = { id: budget + source, budget, rating: "Hot", source, tags: [], status: "Open" };
        const record = FollowUp.parse({ ...input, doNotEmail: false, bpf: { stage } });
        found.push(FollowUp.enrolls(record, context), FollowUp.explain(record, context));
        for (const { position } of FollowUp.metadata.positions) {
          found.push(FollowUp.next(position, record, { ...context, entered: context.now - 1e9 }));
        }
      }
    }
  }
  const faults = FollowUp.record["~standard"].validate({ budget: "much", tags: {} });
  return JSON.stringify([found, faults]);
}
`;

let code = "";
let here = "";
beforeAll(async () => {
  code = await bundle(questions);
  here = answersOf(process.execPath).text;
});

function answersOf(node: string): { readonly version: string; readonly text: string } {
  const file = join(folder, "questions.mjs");
  const ask = "console.log(JSON.stringify({ version: process.versions.node, text: answers() }));";
  writeFileSync(file, code.replace(/export\{(\w+) as answers\};?\s*$/, `const answers=$1;${ask}`));
  const output = execFileSync(node, [file], { encoding: "utf8", maxBuffer: 1e8, env: {} });
  return JSON.parse(output) as { version: string; text: string };
}

describe("a generated module with its runtime", () => {
  it("answers a few hundred questions in as many ways as there are", () => {
    const [found] = JSON.parse(here) as [readonly { readonly kind?: string }[]];
    expect(found.length).toBeGreaterThan(500);
    expect([...new Set(found.map(({ kind }) => kind))].toSorted()).toEqual(
      ["advance", "end", "exit", "goal", "set", "step", "wait", undefined].toSorted(),
    );
  });

  it.each([20, 22])("answers the same in Node %i", (major) => {
    const node = join(dirname(require.resolve(`node-${major}/package.json`)), "bin/node");
    const { version, text } = answersOf(node);
    expect(version).toMatch(new RegExp(`^${major}\\.`));
    expect(text).toBe(here);
  });

  it("is tested in Node 24 itself", () => {
    expect(process.versions.node).toMatch(/^24\./);
  });

  it("answers the same in a browser", async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
      const text = await page.evaluate(
        `import(${JSON.stringify(url)}).then(({ answers }) => answers())`,
      );
      expect(text).toBe(here);
    } finally {
      await browser.close();
    }
  });
});
