import { define } from "../../definition.ts";

export const wrongEntity = define<{ what: string; name: string; entity: string; expected: string }>(
  {
    code: "SEQ2004",
    severity: "error",
    title: "of another entity",
    message: ({ what, name, entity, expected }) =>
      `The ${what} \`${name}\` is for \`${entity}\`, not for \`${expected}\`.`,
    hint: ({ what, expected }) =>
      `Name one for \`${expected}\`, or declare ${/^[aeiou]/.test(what) ? "an" : "a"} ${what} for it.`,
    page: {
      why: `Exit criteria, calendars and sequences speak of the fields of one entity and can't serve another.`,
      wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
entity account { name: text }
sequence Other for account { email }
sequence Follow for lead { advance to Other }
`,
      right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Other for lead { email }
sequence Follow for lead { advance to Other }
`,
    },
  },
);
