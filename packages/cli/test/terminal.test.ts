import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { main, type Io } from "../src/index.ts";
import { progressLine } from "../src/render/progress-line.ts";
import { folder } from "./seqc.ts";
import { crm, misspelt } from "./sources.ts";

/** What the command line sees on a terminal, which a spawned process doesn't have. */
function terminal(cwd: string, over: Partial<Io> = {}): { readonly io: Io; text: () => Printed } {
  const printed = { out: "", err: "" };
  const io: Io = {
    cwd,
    stdin: Readable.from([]),
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    color: { out: true, err: true },
    interactive: true,
    stopSignal: () => new AbortController().signal,
    ...over,
  };
  return { io, text: () => printed };
}

interface Printed {
  readonly out: string;
  readonly err: string;
}

describe("on a terminal", () => {
  it("findings have color, on each stream by itself", async () => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
    const both = terminal(cwd);
    expect(await main(["check"], both.io)).toBe(1);
    expect(both.text().out).toContain("\u001b[31merror\u001b[39m");
    const onlyOut = terminal(cwd, { color: { out: true, err: false } });
    expect(await main(["build", "--print", "plan", "lead.seq"], onlyOut.io)).toBe(1);
    expect(onlyOut.text().err).toContain("error SEQ2");
    expect(onlyOut.text().err).not.toContain("\u001b");
  });

  it("reading from the keyboard is announced", async () => {
    const cwd = folder({ "crm.seq": `${crm}for lead\nemail\n` });
    const stdin = Object.assign(Readable.from(['{ "doNotEmail": false }']), { isTTY: true });
    const asked = terminal(cwd, { stdin });
    expect(await main(["eval", "crm.seq", "--record", "-"], asked.io)).toBe(0);
    expect(asked.text().err).toBe("Reading JSON from standard input; Ctrl+D ends it.\n");
  });
});

describe("the progress line", () => {
  it("shows how far long work is, on one line that is cleared in the end", () => {
    const { io, text } = terminal("/");
    const line = progressLine(io, 0);
    line.show("Generating 1/3 one.seq");
    line.show("Generating 2/3 two.seq");
    line.show("Generating 2/3 two.seq");
    line.clear();
    const clear = "\r\u001b[K";
    expect(text()).toEqual({
      out: "",
      err: `${clear}Generating 1/3 one.seq${clear}Generating 2/3 two.seq${clear}`,
    });
  });

  it("is not shown for short work, nor where nobody watches", () => {
    const short = terminal("/");
    const alone = terminal("/", { interactive: false });
    for (const line of [progressLine(short.io, 60_000), progressLine(alone.io, 0)]) {
      line.show("Generating 1/3 one.seq");
      line.clear();
    }
    expect([short.text(), alone.text()]).toEqual([
      { out: "", err: "" },
      { out: "", err: "" },
    ]);
  });
});
