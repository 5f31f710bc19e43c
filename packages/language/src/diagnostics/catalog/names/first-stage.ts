import { define } from "../../definition.ts";

export const firstStage = define<{ stage: string; process: string }>({
  code: "SEQ2049",
  severity: "warning",
  title: "first stage as exit criterion",
  message: ({ stage, process }) =>
    `Every new record of \`${process}\` stands at \`${stage}\`, so it leaves at once.`,
  hint: ({ stage }) => `If those that have gone on are meant, write \`past ${stage}\`.`,
  page: {
    why: `A process begins at its first stage. Being at it says that nothing has happened yet; \`past\` says that the record has gone on from there.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
process Sales on lead { Qualify -> Develop }
sequence Follow for lead { exit when bpf.stage = Qualify; email }
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
process Sales on lead { Qualify -> Develop }
sequence Follow for lead { exit when bpf.stage past Qualify; email }
`,
  },
});
