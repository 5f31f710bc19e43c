import { strayBrace } from "../diagnostics/catalog/syntax/stray-brace.ts";
import { strayBracket } from "../diagnostics/catalog/syntax/stray-bracket.ts";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import { unclosedBrace } from "../diagnostics/catalog/syntax/unclosed-brace.ts";
import type { LayoutProblem } from "./layout.ts";
import type { Report } from "./reading.ts";

/** Braces and brackets that have no partner, or too many around them. */
export function reportLayout(problems: readonly LayoutProblem[], report: Report): void {
  for (const { kind, token } of problems) {
    const span = { start: token.startOffset, end: token.startOffset + 1 };
    if (kind === "too deep") report(tooDeep, span, { what: "Blocks" });
    else if (kind === "stray brace") report(strayBrace, span, {});
    else if (kind === "stray bracket") report(strayBracket, span, { bracket: token.image });
    else report(unclosedBrace, span, {});
  }
}
