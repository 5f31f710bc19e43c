import { define } from "../../definition.ts";

export const tooDeep = define<{ what: string }>({
  code: "SEQ1014",
  severity: "error",
  title: "nested too deeply",
  message: ({ what }) => `${what} are nested too deeply here.`,
  hint: () => "Give the inner part a name of its own: a `rule`, or a sequence to advance to.",
  page: {
    why: `Nobody can follow a hundred levels. The limit also keeps every tool that reads the file safe.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when ${"(".repeat(120)}budget > 1${")".repeat(120)} -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1 -> meeting
}
`,
  },
});
