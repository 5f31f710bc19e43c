import { define } from "../../definition.ts";

export const aggregateShape = define<{
  readonly name: string;
  readonly list:
    | { readonly words: string; readonly rows: boolean; readonly field: string | undefined }
    | undefined;
}>({
  code: "SEQ2274",
  severity: "error",
  title: "incomplete question to a list",
  message: ({ name, list }) =>
    list === undefined
      ? `\`${name}\` takes the name of one list.`
      : name === "sum" && list.rows
        ? "`sum` adds up a field of the rows."
        : name === "sum"
          ? `The values of \`${list.words}\` belong to no field that could be added up.`
          : !list.rows && name !== "count"
            ? `The values of \`${list.words}\` have no fields that a condition could ask for.`
            : name === "count"
              ? "`count` counts rows, not one of their fields."
              : `\`${name}\` asks the rows a question, so it needs a condition.`,
  hint: ({ name, list }) => {
    const words = list?.words ?? "tasks";
    if (list !== undefined && !list.rows)
      return name === "sum" ? undefined : `Write \`${words} contains …\` or \`count(${words})\`.`;
    const field = list?.field ?? "price";
    if (name === "sum") return `Write \`sum(${words}.${field})\`.`;
    return name === "count"
      ? `Write \`count(${words.split(".")[0] ?? ""})\`, or \`count(${words.split(".")[0] ?? ""} where …)\`.`
      : `Write \`${name}(${words} where ${list?.field ?? "done"} = …)\`.`;
  },
  page: {
    why: "`any` and `all` test each row with a condition, `count` counts the rows, all or those that fulfil one, and `sum` adds up one field of them.",
    wrong: `for lead
entity todo { done: bool }
entity lead { tasks: [todo] }
activity email yields sent, opened, replied
when any(tasks) -> email
`,
    right: `for lead
entity todo { done: bool }
entity lead { tasks: [todo] }
activity email yields sent, opened, replied
when any(tasks where done = false) -> email
`,
  },
});
