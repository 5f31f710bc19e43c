import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { folder, read, seqc, write } from "./seqc.ts";

it("writes what checks, builds and evaluates, and says how", async () => {
  const cwd = folder();
  const init = await seqc(["init"], { cwd });
  expect(init).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(cwd).sort()).toEqual(["big-deal.seq", "crm.seq", "seq.config.json"]);
  expect(await seqc(["check"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  expect(await seqc(["build"], { cwd })).toMatchObject({ code: 0, err: "" });
  expect(read(cwd, "big-deal.seq.ts")).toContain("export const BigDeal");

  const [, record = "", args = ""] = /echo '(.*)' \| seqc (.*)/.exec(init.out) ?? [];
  const answer = await seqc(args.split(" "), { cwd, stdin: record });
  expect(answer).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(answer.out)).toMatchObject({ kind: "step", activity: "meeting" });
});

it("leaves an existing package as it is", async () => {
  const files = { "package.json": '{ "name": "acme" }', "src/index.ts": "export {};\n" };
  const cwd = folder(files);
  expect(await seqc(["init"], { cwd })).toMatchObject({ code: 0 });
  for (const [name, text] of Object.entries(files)) expect(read(cwd, name)).toBe(text);
  expect(await seqc(["check"], { cwd })).toMatchObject({ code: 0, out: "" });
});

it.each(["crm.seq", "big-deal.seq", "seq.config.json", "seq.config.ts"])(
  "writes nothing where there is a %s already",
  async (name) => {
    const cwd = folder();
    write(cwd, name, "mine");
    const { code, out, err } = await seqc(["init"], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`\`${name}\``);
    expect(readdirSync(cwd)).toEqual([name]);
    expect(read(cwd, name)).toBe("mine");
  },
);
