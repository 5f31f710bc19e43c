import type { Severity } from "@seqlang/language";
import type { Renderer } from "./formats.ts";
import { placeOf } from "./place.ts";

const commands: Record<Severity, string> = { error: "error", warning: "warning", hint: "notice" };

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export const renderGithub: Renderer = (diagnostics, { cwd }) =>
  diagnostics
    .map(({ code, severity, message, hint, origin }) => {
      const { file, range } = placeOf(origin, cwd);
      const properties = [
        `file=${property(file)}`,
        `line=${range.start.line}`,
        `col=${range.start.character}`,
        `endLine=${range.end.line}`,
        `endColumn=${range.end.character}`,
        `title=${code}`,
      ];
      const text = hint === undefined ? message : `${message} ${hint}`;
      return `::${commands[severity]} ${properties.join(",")}::${data(text)}\n`;
    })
    .join("");

/** Escapes as the runner reads them: https://github.com/actions/toolkit, command.ts. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
