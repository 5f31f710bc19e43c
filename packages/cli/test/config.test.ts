import { describe, expect, it } from "vitest";
import { folder, read, seqc } from "./seqc.ts";
import { crm } from "./sources.ts";

/** Needs the config for its vocabulary and for its entity. */
const bare = "when budget > 5 -> email\n";
const files = { "crm.seq": crm, "sub/deep/lead.seq": bare };

const settings = { entity: "lead", vocabulary: "crm.seq", outDir: "generated" };
const json = JSON.stringify(settings);

describe("the config", () => {
  it.each([
    { name: "seq.config.json", text: json, manifest: "{}" },
    {
      name: "seq.config.ts",
      text: `interface Config { entity: string }\nconst config: Config = ${json};\nexport default config;\n`,
      manifest: "{}",
    },
    {
      name: "seq.config.ts",
      text: `export default ${json} satisfies object;\n`,
      manifest: '{ "type": "commonjs" }',
    },
    { name: "seq.config.js", text: `export default ${json};\n`, manifest: '{ "type": "module" }' },
    { name: "seq.config.js", text: `module.exports = ${json};\n`, manifest: "{}" },
    { name: "seq.config.mjs", text: `export default ${json};\n`, manifest: "{}" },
  ])("is found above the file, as $name in a package $manifest", async (config) => {
    const cwd = folder({ ...files, [config.name]: config.text, "package.json": config.manifest });
    const ran = await seqc(["build"], { cwd: `${cwd}/sub/deep` });
    expect(ran).toEqual({
      code: 0,
      out: "Wrote ../../generated/sub/deep/lead.seq.ts\n1 module up to date.\n",
      err: "",
    });
  });

  it("gives way to what a file says itself", async () => {
    const cwd = folder({
      "seq.config.json": '{ "entity": "deal", "vocabulary": ["deals.seq"] }',
      "deals.seq": "entity deal { amount: number }\nactivity call\n",
      "crm.seq": crm,
      "deal.seq": "when amount > 5 -> call\n",
      "lead.seq": 'use "./crm.seq"\nfor lead\nwhen budget > 5 -> email\n',
    });
    expect(await seqc(["check"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("includes, excludes and sets the zone", async () => {
    const cwd = folder({
      "seq.config.json":
        '{ "entity": "lead", "vocabulary": "crm.seq", "include": ["flows/**"], "exclude": ["**/old/**"], "zone": "Asia/Tokyo" }',
      "crm.seq": crm,
      "flows/a.seq": "wait until 09:00\nemail\n",
      "flows/notes.txt": "not a sequence",
      "flows/old/b.seq": "this is wrong",
      "c.seq": "this is wrong too",
    });
    expect(await seqc(["build"], { cwd })).toMatchObject({
      code: 0,
      out: "Wrote flows/a.seq.ts\n1 module up to date.\n",
    });
    expect(read(cwd, "flows/a.seq.ts")).toContain("Asia/Tokyo");
    expect(await seqc(["check", "c.seq"], { cwd })).toMatchObject({ code: 1 });
  });

  it.each([
    {
      name: "seq.config.json",
      text: '{\n  "entity": "lead",\n  "outdir": "x"\n}',
      says: "seq.config.json:3:3 error SEQ4005\n  `outdir` is not a setting.",
      hint: "Did you mean `outDir`?",
    },
    {
      name: "seq.config.ts",
      text: "export default {\n  colour: 1,\n};\n",
      says: "seq.config.ts:2:3 error SEQ4005\n  `colour` is not a setting.",
      hint: "The settings are entity, vocabulary, include, exclude, outDir, versions, zone.",
    },
    {
      name: "seq.config.json",
      text: '{ "include": "flows/*.seq" }',
      says: "seq.config.json:1:3 error SEQ4005\n  `include` must be a list of globs.",
    },
    {
      name: "seq.config.json",
      text: '{ "entity": 5 }',
      says: "seq.config.json:1:3 error SEQ4005\n  `entity` must be a text, the name of an entity.",
    },
    {
      name: "seq.config.json",
      text: '{ "zone": "Berlin" }',
      says: "`zone` is not a time zone; names look like `Europe/Berlin`.",
    },
    {
      name: "seq.config.json",
      text: "[]",
      says: "seq.config.json:1:1 error SEQ4005\n  The config must be an object.",
    },
    {
      name: "seq.config.json",
      text: '{\n  "entity": "lead",\n}',
      says: "seq.config.json:3:1 error SEQ4006\n  The config can't be read: ",
    },
    {
      name: "seq.config.ts",
      text: 'throw new Error("no luck today");\n',
      says: "seq.config.ts:1:1 error SEQ4006\n  The config can't be read: no luck today.",
    },
    {
      name: "seq.config.ts",
      text: "export default {\n",
      says: "seq.config.ts:1:1 error SEQ4006\n  The config can't be read: ",
    },
    {
      name: "seq.config.js",
      text: "export const entity = () => 5;\n",
      says: "error SEQ4005",
    },
    {
      name: "seq.config.json",
      text: '{ "vocabulary": ["crm.seq", "crn.seq"] }',
      says: "seq.config.json:1:3 error SEQ4005\n  The vocabulary `crn.seq` is not there.",
    },
  ])(
    "is a finding at its place where it is wrong ($#)",
    async ({ name, text, says, hint = "" }) => {
      const cwd = folder({ ...files, [name]: text });
      const { code, out, err } = await seqc(["check"], { cwd });
      expect({ code, err }).toEqual({ code: 1, err: "" });
      expect(out).toContain(says);
      expect(out).toContain(hint);
      expect(out).toMatch(/\n1 error\n$/);
    },
  );

  it("is reported in the form that was asked for, all faults at once", async () => {
    const cwd = folder({ ...files, "seq.config.json": '{ "zone": 1, "a": 1, "entity": 2 }' });
    for (const args of [["check"], ["build"], ["build", "--check"], ["build", "--print", "tree"]]) {
      const { code, out, err } = await seqc([...args, "--format", "json"], { cwd });
      expect(code).toBe(1);
      // Findings stand beside a result that is data.
      const found = JSON.parse(args.includes("--print") ? err : out) as {
        code: string;
        file: string;
      }[];
      expect(found.map(({ code: known, file }) => `${known} ${file}`)).toEqual(
        Array.from({ length: 3 }, () => "SEQ4005 seq.config.json"),
      );
    }
  });
});
