import { describe, expect, it } from "vitest";
import { commands } from "../src/commands/commands.ts";
import { version } from "../src/version.ts";
import { folder, seqc } from "./seqc.ts";

describe("seqc", () => {
  it("lists every command without words, and with --help", async () => {
    const cwd = folder();
    const bare = await seqc([], { cwd });
    expect(bare).toEqual(await seqc(["--help"], { cwd }));
    expect(bare).toMatchObject({ code: 0, err: "" });
    for (const name of Object.keys(commands))
      expect(bare.out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it.each(Object.keys(commands))("%s --help shows an example", async (name) => {
    const { code, out, err } = await seqc([name, "--help"], { cwd: folder() });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: seqc ${name}`);
    expect(out).toMatch(new RegExp(String.raw`Examples?:\n  seqc ${name}`));
  });

  it("says its version", async () => {
    expect(await seqc(["--version"], { cwd: folder() })).toEqual({
      code: 0,
      out: `${version}\n`,
      err: "",
    });
  });

  it.each([
    { args: ["chek"], says: /unknown command 'chek'[\s\S]*Did you mean check\?/ },
    { args: ["check", "--formt", "json"], says: /unknown option '--formt'[\s\S]*--format/ },
    { args: ["check", "--format", "xml"], says: /Allowed choices are pretty, json, github, sarif/ },
    { args: ["check", "--max-warnings", "few"], says: /must be a whole number/ },
    {
      args: ["build", "--check", "--watch"],
      says: /'--watch' cannot be used with option '--check'/,
    },
    { args: ["build", "--print", "code"], says: /Allowed choices are tree, model, plan/ },
    { args: ["eval", "--record", "-"], says: /missing required argument 'file'/ },
    { args: ["eval", "a.seq"], says: /required option '--record <file>' not specified/ },
    { args: ["explain", "SEQ2001", "SEQ2002"], says: /too many arguments/ },
  ])("answers $args with 2 and what is wrong", async ({ args, says }) => {
    const { code, out, err } = await seqc(args, { cwd: folder() });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^seqc: /);
    expect(err).toMatch(says);
    expect(err).not.toContain("    at ");
  });
});
