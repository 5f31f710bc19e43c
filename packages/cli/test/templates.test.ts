import { describe, expect, it } from "vitest";
import { folder, read, seqc, write } from "./seqc.ts";

const program = `entity lead { name: text; budget: money(USD)?; private notes: text? }
activity email(template: template, to: text?) yields sent, replied
template welcome for lead from "./mails/welcome.md"
template reminder for lead from "./mails/reminder.html"
for lead
first: email(template = welcome)
wait for first.replied up to 3 days
last: email(template = reminder)

scenario "mails are expected by name" for Follow {
  given name = "Ada"
  expect email(template = welcome)
  after 4 days
  expect email(template = reminder)
}
`;
const welcome = "subject: Welcome, {name}\n\nA budget of {budget}?\n";

const files = {
  "package.json": "{}",
  "node_modules/.package-lock.json": "{}",
  "follow.seq": program,
  "mails/welcome.md": welcome,
  "mails/reminder.html": "subject: A reminder\n\n<p>Hello {name}</p>\n",
};

describe("templates on the command line", () => {
  it("are noticed by the next build when their text changes", async () => {
    const cwd = folder(files);
    expect(await seqc(["build"], { cwd })).toMatchObject({ code: 0 });
    expect(await seqc(["build"], { cwd })).toMatchObject({ out: "1 module up to date.\n" });
    write(cwd, "mails/welcome.md", welcome.replace("Welcome", "Hello"));
    expect(await seqc(["build", "--check"], { cwd })).toMatchObject({ code: 1 });
    expect(await seqc(["build"], { cwd })).toMatchObject({
      out: "Wrote follow.seq.ts\n1 module up to date.\n",
    });
    expect(read(cwd, "follow.seq.ts")).toContain("Hello, ${record.name}");
  });

  it("have mistakes told at their place in their own file", async () => {
    const cwd = folder({ ...files, "mails/welcome.md": welcome.replace("budget}", "budgett}") });
    const { code, out } = await seqc(["check"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("mails/welcome.md:3:14 error SEQ2201");
    expect(out).toContain("Did you mean `budget`?");
  });

  it("are mended by --fix, byte order mark and ends of lines kept", async () => {
    const wrong = `\uFEFF${welcome.replace("budget}", "budgett}").replaceAll("\n", "\r\n")}`;
    const cwd = folder({ ...files, "mails/welcome.md": wrong });
    const { code, err } = await seqc(["check", "--fix"], { cwd });
    expect(code).toBe(0);
    expect(err).toContain("Fixed mails/welcome.md");
    expect(read(cwd, "mails/welcome.md")).toBe(wrong.replace("budgett}", "budget}"));
  });

  it("are told of where they can't be read", async () => {
    const cwd = folder({ ...files, "follow.seq": program.replace("welcome.md", "nowhere.md") });
    const { out } = await seqc(["check"], { cwd });
    expect(out).toContain("There is no file `./mails/nowhere.md` for the template `welcome`.");
    const folderOut = await seqc(["check"], {
      cwd: folder({ ...files, "follow.seq": program.replace("/welcome.md", "") }),
    });
    expect(folderOut.out).toContain("is a folder");
  });

  it("are worked out for a record", async () => {
    const cwd = folder({ ...files, "ada.json": '{ "name": "Ada", "budget": 5 }' });
    const { out } = await seqc(["eval", "follow.seq", "--record", "ada.json"], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      activity: "email",
      args: {
        template: { name: "welcome", subject: "Welcome, Ada", body: "A budget of 5 USD?" },
      },
    });
  });

  it("are expected by scenarios by their name", async () => {
    const cwd = folder(files);
    expect(await seqc(["test"], { cwd })).toMatchObject({ code: 0 });
    const other = program.replace("given name", "expect email(template = reminder)\n  given name");
    write(cwd, "follow.seq", other);
    expect(await seqc(["test"], { cwd })).toMatchObject({ code: 1 });
  });

  it("appear in each stage of the pipeline", async () => {
    const cwd = folder(files);
    const tree = await seqc(["build", "--print", "tree", "follow.seq"], { cwd });
    expect(tree.out).toContain('"kind": "Template"');
    const model = await seqc(["build", "--print", "model", "follow.seq"], { cwd });
    const { templates, sequences } = JSON.parse(model.out) as {
      templates: readonly { name: string; subject: object }[];
      sequences: readonly { body: readonly { arguments: readonly { value: object }[] }[] }[];
    };
    expect(templates.map(({ name }) => name)).toEqual(["welcome", "reminder"]);
    expect(templates[0]!.subject).toMatchObject({ kind: "interpolation" });
    expect(sequences[0]!.body[0]!.arguments[0]!.value).toMatchObject({
      kind: "template",
      template: { template: "welcome" },
    });
  });

  it("never show what is private in an explanation", async () => {
    const cwd = folder({
      ...files,
      "mails/welcome.md": welcome.replace("{budget}", "{notes}"),
      "ada.json": '{ "name": "Ada", "notes": "a secret" }',
    });
    const found = await seqc(["check"], { cwd });
    expect(found.code).toBe(0);
    expect(found.out).toContain("mails/welcome.md:3:14 warning SEQ2063");
    const asked = ["eval", "follow.seq", "--record", "ada.json", "--explain"];
    const { err } = await seqc(asked, { cwd });
    expect(err).not.toContain("a secret");
    expect(err).toContain("template = (private)");
  });
});
