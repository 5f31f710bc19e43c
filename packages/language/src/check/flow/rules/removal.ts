import type { Fix } from "../../../diagnostics/diagnostic.ts";
import type { Expression } from "../../../model/expression.ts";

/** Leaves out one operand and its `and` or `or`, where nothing else stands between. */
export function removal(
  operands: readonly Expression[],
  index: number,
  joined: "and" | "or",
): Fix | undefined {
  const at = operands[index]?.origin;
  const neighbor = operands[index === 0 ? 1 : index - 1]?.origin;
  if (at === undefined || neighbor === undefined || at.file !== neighbor.file) return undefined;
  const [first, second] = index === 0 ? [at, neighbor] : [neighbor, at];
  const between = at.file.text.slice(first.span.end, second.span.start);
  if (between.trim() !== joined) return undefined;
  const span =
    index === 0
      ? { start: at.span.start, end: neighbor.span.start }
      : { start: neighbor.span.end, end: at.span.end };
  return { title: "Leave it out", edits: [{ span, text: "" }] };
}
