import { define } from "../../definition.ts";

export const badZone = define<{ shown: string; type: string | undefined }>({
  code: "SEQ2013",
  severity: "error",
  title: "no time zone",
  message: ({ shown, type }) =>
    type === undefined ? `${shown} is no time zone.` : `${shown} is ${type}, and no time zone.`,
  hint: () =>
    'Name one as in `"Europe/Berlin"`, or a text field that holds one, as in `owner.timezone`.',
  page: {
    why: `A calendar's hours are meant in a zone: a fixed one, or the one that the record names.`,
    wrong: `calendar Office { Mon..Fri 09:00..17:00; zone "Mars/Base" }
`,
    right: `calendar Office { Mon..Fri 09:00..17:00; zone "Europe/Berlin" }
`,
  },
});
