import { expect, it } from "vitest";
import { folder, seqc, start } from "./seqc.ts";
import { crm, misspelt } from "./sources.ts";

/** Loaded before the command line, breaks something that it relies on. */
const sabotage = `data:text/javascript,${encodeURIComponent(
  'JSON.stringify = () => { throw new TypeError("the impossible happened"); };',
)}`;

it("asks to report a bug of its own, in one sentence, with the stack only where asked for", async () => {
  const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
  const args = ["check", "--format", "json"];
  const node = ["--import", sabotage];
  const ran = await seqc(args, { cwd, node });
  expect(ran).toMatchObject({ code: 70, out: "" });
  expect(ran.err).toBe(
    "seqc: This is a bug in seqc, please report it with what you ran: the impossible happened. SEQC_DEBUG=1 shows where it happened.\n",
  );
  const debug = await seqc(args, { cwd, node, env: { SEQC_DEBUG: "1" } });
  expect(debug.code).toBe(70);
  expect(debug.err).toMatch(/TypeError: the impossible happened\n {4}at /);
});

it("ends quietly when nobody reads on", async () => {
  const cwd = folder({ "crm.seq": crm });
  const child = start(["explain"], { cwd });
  child.stdout?.destroy();
  let err = "";
  child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
  const code = await new Promise((resolve) => void child.on("close", resolve));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
