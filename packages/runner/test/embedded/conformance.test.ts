import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import { afterAll, describe, it } from "vitest";
import { cases, stageFor, vocabulary } from "../../src/conformance/index.ts";
import { openRunner, type Runner } from "../../src/embedded/index.ts";
import { sequencesIn } from "../program.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-conformance-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.concurrent("the embedded runner as a host", () => {
  it.for(cases.map((one, index) => ({ ...one, index })))("$title", async (one, { expect }) => {
    let runner: Runner | undefined;
    const stage = await stageFor(one.source, one.behaviors ?? {}, async (given) => {
      await runner?.stop();
      const file = join(folder, `${one.index}.db`);
      const sequences = given.sources.flatMap((source) =>
        Object.values(sequencesIn(`${vocabulary}\n${source}`)),
      );
      runner = openRunner({ ...given, file, sequences, calendar, poll: 20 });
      runner.start();
      return runner;
    });
    try {
      await expect(one.play(stage)).resolves.toBeUndefined();
    } finally {
      await runner?.stop();
    }
  });
});
