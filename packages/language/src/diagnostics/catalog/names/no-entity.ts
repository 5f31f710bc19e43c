import { define } from "../../definition.ts";

export const noEntity = define<{ what: string }>({
  code: "SEQ2003",
  severity: "error",
  title: "no entity",
  message: ({ what }) =>
    what === "scenario"
      ? "It isn't said which sequence this scenario is for."
      : `It isn't said which entity this ${what} is for.`,
  hint: ({ what }) =>
    what === "scenario"
      ? "Add `for` and the name of a sequence."
      : "Begin the file with `for` and an entity, such as `for lead`, or say it here.",
  page: {
    why: `Conditions speak of one kind of record; which one is said by \`for lead\`, at the head of the file, behind the name, or by the config.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow { email }
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead { email }
`,
  },
});
