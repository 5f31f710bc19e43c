import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../src/main.ts";
import { Printed } from "./printed.ts";
import { folder, read, write } from "./seqc.ts";
import { crm } from "./sources.ts";

/** A `seqc test --watch` in this process. */
interface Watching {
  /** Waits until what was printed since the last call matches, and answers with it. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  readonly stop: () => void;
  readonly code: Promise<number>;
}

async function watching(cwd: string, ...args: readonly string[]): Promise<Watching> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const text = new Printed();
  const code = main(["test", "--watch", ...args], {
    cwd,
    stdin: Readable.from([]),
    out: text.take,
    err: text.take,
    color: { out: false, err: false },
    interactive: false,
    stopSignal: () => abort.signal,
  });
  onTestFinished(async () => {
    stop();
    await code;
  });
  const printed = text.until;
  await printed(/Watching for changes/);
  return { printed, stop, code };
}

const played = (count: number, of: number): RegExp =>
  new RegExp(`Played ${count} of ${of} files? in \\d+ ms\\.\n`);

const flow = 'use "./crm.seq"\nsequence Main for lead { when doNotEmail -> meeting else email }\n';
const scenario = 'use "./main.seq"\nscenario "mails" for Main { expect email }\n';
const alone = `use "./crm.seq"
sequence Alone for lead { email }
scenario "alone" for Alone { expect email; expect end }
`;

describe("seqc test --watch", { timeout: 180_000 }, () => {
  it("plays what depends on a change again, and tells of all", async () => {
    const cwd = folder({
      "crm.seq": crm,
      "main.seq": flow,
      "cases.seq": scenario,
      "alone.seq": alone,
    });
    const { printed, stop, code } = await watching(cwd, "--coverage", "--lcov", "out/lcov.info");

    write(cwd, "main.seq", flow.replace("when", "when not"));
    const failed = await printed(played(1, 2));
    expect(failed).toContain("✓ alone");
    expect(failed).toContain("came      meeting");
    expect(failed).toMatch(/ {2}Alone +1 +- +1\/1 +- +100 %/);
    expect(failed).toContain("when not doNotEmail");
    expect(read(cwd, "out/lcov.info")).toContain("SF:main.seq");

    write(cwd, "main.seq", flow);
    expect(await printed(played(1, 2))).toContain("2 scenarios, all as expected");

    write(cwd, "crm.seq", crm.replace("30 minutes", "45 minutes"));
    expect(await printed(played(2, 2))).toContain("2 scenarios, all as expected");
    stop();
    expect(await code).toBe(0);
  });

  it("survives errors, and files that are deleted, renamed and new", async () => {
    const cwd = folder({ "crm.seq": crm, "main.seq": flow, "cases.seq": scenario });
    const { printed } = await watching(cwd);

    write(cwd, "main.seq", flow.replace("email", "emial"));
    const broken = await printed(played(0, 0));
    expect(broken).toContain("main.seq:2:58 error");
    expect(broken).not.toContain("There are no scenarios");

    write(cwd, "main.seq", flow);
    await printed(/✓ mails {2}cases\.seq:2\n/);

    renameSync(join(cwd, "cases.seq"), join(cwd, "tries.seq"));
    await printed(/✓ mails {2}tries\.seq:2\n/);

    rmSync(join(cwd, "main.seq"));
    await printed(/tries\.seq:1:5 error SEQ4001/);
    rmSync(join(cwd, "tries.seq"));
    rmSync(join(cwd, "crm.seq"));
    await printed(/There is no \.seq file/);

    write(cwd, "crm.seq", crm);
    write(cwd, "new/alone.seq", alone.replace("./", "../"));
    await printed(/✓ alone {2}new\/alone\.seq:3\n/);
  });
});
