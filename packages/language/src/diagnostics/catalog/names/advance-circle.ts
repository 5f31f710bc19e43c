import { define } from "../../definition.ts";

export const advanceCircle = define<{ names: readonly string[] }>({
  code: "SEQ2040",
  severity: "error",
  title: "circle of sequences",
  message: ({ names }) =>
    `These sequences advance in a circle without a wait: ${names.join(" → ")}.`,
  hint: () => "Put a wait somewhere in the circle, or let it end.",
  page: {
    why: `A record would go round for ever in one moment.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence A for lead { advance to B }
sequence B for lead { advance to A }
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence A for lead { wait 1 day; advance to B }
sequence B for lead { advance to A }
`,
  },
});
