import { strayBrace } from "../diagnostics/catalog/syntax/stray-brace.ts";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import { tooManyErrors } from "../diagnostics/catalog/syntax/too-many-errors.ts";
import { unclosedBrace } from "../diagnostics/catalog/syntax/unclosed-brace.ts";
import { unclosedComment } from "../diagnostics/catalog/syntax/unclosed-comment.ts";
import type { Sequence } from "../model/sequence.ts";
import type { Span } from "../source/span.ts";
import type { LoadedFile } from "./sources.ts";

/** Mistakes after which it isn't known what stands in what. */
const shapeless: ReadonlySet<string> = new Set(
  [strayBrace, tooDeep, tooManyErrors, unclosedBrace, unclosedComment].map(({ code }) => code),
);

/** Whether it is known what stands in a sequence, and for what it is, though parts may be unread. */
export function isWhole({ origin }: Sequence, { tree, syntax }: LoadedFile): boolean {
  const { span } = origin;
  // The line that declares it could not be read, and it may be for another entity.
  const declared = tree.items.find((item) => item.kind === "Sequence" && item.name.span === span);
  if (declared !== undefined && tree.unread.some((lost) => holds(lost, span))) return false;
  return syntax
    .filter(({ code }) => shapeless.has(code))
    .every(({ origin: at }) => {
      const around = tree.items.find(
        (item) => item.kind === "Sequence" && holds(item.span, at.span),
      );
      return around !== undefined && around !== declared;
    });
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
