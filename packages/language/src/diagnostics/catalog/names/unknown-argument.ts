import { define } from "../../definition.ts";

export const unknownArgument = define<{
  activity: string;
  name: string;
  suggestion: string | undefined;
  names: readonly string[];
}>({
  code: "SEQ2020",
  severity: "error",
  title: "unknown argument",
  message: ({ activity, name }) => `\`${activity}\` takes no \`${name}\`.`,
  hint: ({ suggestion, names }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : names.length > 0
        ? `It takes ${names.join(", ")}.`
        : "It takes no arguments.",
  page: {
    why: `Arguments are named as the activity's declaration names its parameters.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email(tamplate = "a")
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email(template = "a")
}
`,
  },
});
