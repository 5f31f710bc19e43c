import { define } from "../../definition.ts";

export const foreignSign = define<{ sign: string; instead: string }>({
  code: "SEQ1012",
  severity: "error",
  title: "sign of another language",
  message: ({ sign }) => `\`${sign}\` is not written in Seq.`,
  hint: ({ instead }) => `Write \`${instead}\`.`,
  page: {
    why: `Seq is read aloud: \`and\`, \`or\`, \`not\`, \`=\` and \`->\` are what other languages spell with signs.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 && budget < 2000 -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 and budget < 2000 -> meeting
}
`,
  },
});
