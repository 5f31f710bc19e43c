import { catalog, checkTexts, type Definition, type Page } from "@seqlang/language";
import { format } from "prettier";

const groups: Readonly<Record<string, string>> = {
  SEQ1: "Syntax",
  SEQ2: "Names and types",
  SEQ3: "Flow",
  SEQ4: "Project and configuration",
};

const head = `<!-- Generated from the catalog by \`npx pnpm@12 --dir docs diagnostics\`: edits here get lost. -->

# Diagnostics

Every diagnostic, with an example that shows it and the same thought put right. \`seqc explain CODE\`
shows the same in a terminal. A code never changes its meaning.
`;

/** The page `docs/reference/diagnostics.md`: the whole catalog, by code, laid out as prettier does. */
export function diagnosticsPage(): Promise<string> {
  const sections = Object.entries(groups).map(([prefix, title]) => {
    const definitions = catalog.filter(({ code }) => code.startsWith(prefix));
    return definitions.length === 0 ? [] : [`## ${title}\n`, ...definitions.map(section)];
  });
  const page = [head, ...sections.flat()].join("\n");
  return format(page, { parser: "markdown", printWidth: 100 });
}

function section({ code, severity, title, page }: Definition<never>): string {
  return `### ${code}

**${title}** (${severity})

${page.why.trim()}
${besideText(page)}
Wrong:

${fenced(page.wrong, shows(page.wrong, code) ? `seq alone ${severity}=${code}` : "text")}

Right:

${fenced(page.right, shows(page.wrong, code) ? "seq alone" : "text")}
`;
}

/** The files that both examples name. */
function besideText({ beside = {} }: Page): string {
  return Object.entries(beside)
    .map(([path, text]) => `\n\`${path}\` holds:\n\n${fenced(text, "text")}\n`)
    .join("");
}

/** Some need several files or the command line, or come with others: no single text shows them alone. */
function shows(example: string, code: string): boolean {
  const { diagnostics } = checkTexts({ "example.seq": example });
  return diagnostics.length > 0 && diagnostics.every((diagnostic) => diagnostic.code === code);
}

function fenced(example: string, info: string): string {
  return `\`\`\`${info}\n${example.trim()}\n\`\`\``;
}
