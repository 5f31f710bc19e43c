import type { ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Printed } from "./printed.ts";
import { folder, read, seqc, start, write } from "./seqc.ts";
import { bigDeal, crm, misspelt } from "./sources.ts";

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** A running `seqc build --watch`. */
interface Watching {
  readonly child: ChildProcess;
  /** Waits until what was printed since the last call matches, and answers with it. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  readonly closed: Promise<number | null>;
}

async function watching(cwd: string, args: readonly string[] = []): Promise<Watching> {
  const child = start(["build", "--watch", ...args], { cwd });
  running.add(child);
  const text = new Printed();
  child.stdout?.setEncoding("utf8").on("data", text.take);
  child.stderr?.setEncoding("utf8").on("data", text.take);
  const closed = new Promise<number | null>((resolve) => void child.on("close", resolve));
  const printed = text.until;
  await printed(/Watching for changes/);
  return { child, printed, closed };
}

const rebuilt = (count: number, of: number): RegExp =>
  new RegExp(`Rebuilt ${count} of ${of} in \\d+ ms\\.\n`);

const other = `entity deal { amount: number }\nactivity call\n`;

describe("seqc build --watch", { timeout: 180_000 }, () => {
  it("builds at once, and rebuilds just what depends on a vocabulary", async () => {
    const cwd = folder({
      "crm.seq": crm,
      "deals.seq": other,
      "one.seq": bigDeal,
      "two.seq": bigDeal.replace("1000000", "5"),
      "deal.seq": 'use "./deals.seq"\nfor deal\nwhen amount > 5 -> call\n',
    });
    const { printed } = await watching(cwd);
    expect(existsSync(join(cwd, "deal.seq.ts"))).toBe(true);

    write(cwd, "crm.seq", crm.replace("30 minutes", "45 minutes"));
    const vocabulary = await printed(rebuilt(2, 3));
    expect(vocabulary).toContain("Wrote one.seq.ts\nWrote two.seq.ts\n");
    expect(vocabulary).not.toContain("deal.seq.ts");

    write(cwd, "deals.seq", `${other}// a comment changes no module\n`);
    expect(await printed(rebuilt(1, 3))).not.toContain("Wrote");

    write(cwd, "deal.seq", 'use "./deals.seq"\nfor deal\nwhen amount > 6 -> call\n');
    expect(await printed(rebuilt(1, 3))).toContain("Wrote deal.seq.ts\n");
  });

  it("survives errors, and files that are deleted, renamed and new", async () => {
    const cwd = folder({ "crm.seq": crm, "one.seq": bigDeal });
    const { printed } = await watching(cwd);
    const good = read(cwd, "one.seq.ts");

    write(cwd, "one.seq", misspelt);
    const failed = await printed(/Nothing was written; the last good modules stay\.\n/);
    expect(failed).toContain("one.seq:3:6 error");
    expect(read(cwd, "one.seq.ts")).toBe(good);

    write(cwd, "one.seq", bigDeal);
    expect(await printed(rebuilt(0, 1))).not.toContain("Wrote");

    renameSync(join(cwd, "one.seq"), join(cwd, "uno.seq"));
    await printed(/Wrote uno\.seq\.ts/);
    await expect.poll(() => existsSync(join(cwd, "one.seq.ts"))).toBe(false);
    expect(read(cwd, "uno.seq.ts")).toContain("export const Uno");

    rmSync(join(cwd, "crm.seq"));
    await printed(/uno\.seq:1:5 error SEQ4001/);
    expect(existsSync(join(cwd, "uno.seq.ts"))).toBe(true);
    write(cwd, "crm.seq", crm.replace("30 minutes", "10 minutes"));
    await printed(/Wrote uno\.seq\.ts/);

    mkdirSync(join(cwd, "new/folder"), { recursive: true });
    write(cwd, "new/folder/two.seq", bigDeal.replace("./", "../../"));
    await printed(/Wrote new\/folder\/two\.seq\.ts/);

    rmSync(join(cwd, "new"), { recursive: true });
    rmSync(join(cwd, "uno.seq"));
    rmSync(join(cwd, "crm.seq"));
    await printed(/There is no \.seq file/);
    write(cwd, "crm.seq", crm);
    write(cwd, "one.seq", bigDeal);
    await printed(/Wrote one\.seq\.ts/);
  });

  it("follows changes of the config, wrong ones too", async () => {
    const cwd = folder({ "crm.seq": crm, "one.seq": bigDeal });
    const { printed } = await watching(cwd);
    write(cwd, "seq.config.ts", 'export default { outDir: "a" };\n');
    await printed(/Wrote a\/one\.seq\.ts/);
    write(cwd, "seq.config.ts", 'export default { outdir: "b" };\n');
    await printed(/seq\.config\.ts:1:18 error SEQ4005/);
    write(cwd, "seq.config.ts", 'export default { outDir: "b" };\n');
    await printed(/Wrote b\/one\.seq\.ts/);
    expect(existsSync(join(cwd, "b/one.seq.ts.map"))).toBe(true);
  });

  it("follows a vocabulary in another package of the monorepo", async () => {
    const cwd = folder({
      "crm/package.json": '{ "name": "@acme/crm" }',
      "crm/lead.seq": crm,
      "app/package.json": "{}",
      "app/one.seq": bigDeal.replace("./crm.seq", "@acme/crm/lead.seq"),
    });
    mkdirSync(join(cwd, "app/node_modules/@acme"), { recursive: true });
    symlinkSync(join(cwd, "crm"), join(cwd, "app/node_modules/@acme/crm"));
    const { printed } = await watching(join(cwd, "app"));
    write(cwd, "crm/lead.seq", crm.replace("30 minutes", "45 minutes"));
    await printed(/Wrote one\.seq\.ts/);
    expect(read(cwd, "app/one.seq.ts")).toContain("PT45M");
  });

  it("follows templates, those that come later and those of any ending", async () => {
    const mails = 'activity write(letter: template)\ntemplate hello for lead from "./hello.md"\n';
    const cwd = folder({
      "crm.seq": crm,
      "one.seq": `${bigDeal}${mails}template bye for lead from "../bye.html"\n`,
      "two.seq": "",
    });
    const lines = "a: write(letter = hello)\nb: write(letter = bye)\n";
    const outside = join(cwd, "..", "bye.html");
    try {
      writeFileSync(outside, "subject: Bye\n\nBye\n");
      const { printed } = await watching(cwd);
      write(cwd, "one.seq", `${read(cwd, "one.seq")}${lines}`);
      await printed(/There is no file `\.\/hello\.md`/);
      write(cwd, "hello.md", "subject: Hello\n\nHello\n");
      await printed(/Wrote one\.seq\.ts/);
      write(cwd, "hello.md", "subject: Hello\n\nHello, hello\n");
      await printed(/Wrote one\.seq\.ts/);
      expect(read(cwd, "one.seq.ts")).toContain("Hello, hello");
      writeFileSync(outside, "subject: Bye\n\nGoodbye\n");
      await printed(/Wrote one\.seq\.ts/);
      expect(read(cwd, "one.seq.ts")).toContain("Goodbye");
    } finally {
      rmSync(outside, { force: true });
    }
  });

  it("takes a file that is written in two steps as it is in the end", async () => {
    const cwd = folder({ "crm.seq": crm, "one.seq": bigDeal });
    const { printed } = await watching(cwd);
    const text = bigDeal.replace("1000000", "7000000");
    const file = openSync(join(cwd, "one.seq"), "w");
    writeSync(file, text.slice(0, 30));
    await new Promise((resolve) => void setTimeout(resolve, 20));
    writeSync(file, text.slice(30));
    closeSync(file);
    await printed(/Wrote one\.seq\.ts/);
    await expect.poll(() => read(cwd, "one.seq.ts"), { timeout: 20_000 }).toContain("7_000_000");
  });

  it("prints findings in the form asked for, and words beside them", async () => {
    const cwd = folder({ "crm.seq": crm, "one.seq": misspelt });
    const { child, printed, closed } = await watching(cwd, ["--format", "github"]);
    let out = "";
    child.stdout?.on("data", (part: string) => (out += part));
    write(cwd, "one.seq", misspelt.replace("budgt", "budgett"));
    await printed(/::error file=one\.seq,line=3[^\n]*\n/);
    write(cwd, "one.seq", bigDeal);
    await printed(rebuilt(1, 1));
    child.kill("SIGTERM");
    expect(await closed).toBe(0);
    expect(out.split("\n").filter((line) => !/^(::error .*)?$/.test(line))).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends cleanly on %s", async (signal) => {
    const cwd = folder({ "crm.seq": crm, "one.seq": bigDeal });
    const { child, closed } = await watching(cwd);
    child.kill(signal);
    expect(await closed).toBe(0);
    expect(child.signalCode).toBeNull();
    // All is as a plain build would leave it.
    expect(await seqc(["build", "--check"], { cwd })).toMatchObject({ code: 0 });
  });
});
