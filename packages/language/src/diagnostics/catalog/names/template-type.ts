import { define } from "../../definition.ts";

export const templateType = define<object>({
  code: "SEQ2062",
  severity: "error",
  title: "template where no template can be",
  message: () => "Only a parameter of an activity can be a template.",
  hint: () => "Give an activity a parameter for it: `activity email(template: template)`.",
  page: {
    why: `A template is a text that a step hands out. Records hold no templates, and lists of them would be sent nowhere.`,
    wrong: `entity lead { name: text; mail: template }
`,
    right: `entity lead { name: text; mail: text }
`,
  },
});
