import { partsOf, type Expression, type Field, type Process, type Row } from "@seqlang/language";

/** Something outside of the flow that an expression reads. */
export type Read =
  | { readonly kind: "field"; readonly path: readonly Field[]; readonly source: "record" | Row }
  | {
      readonly kind: "process";
      readonly process: Process;
      readonly reads: "stage" | "entered" | "category" | "status";
    }
  | { readonly kind: "outcome"; readonly step: string; readonly outcome: string };

/** What expressions read, through rules, in the order of first mention; rows' fields included. */
export function readsOf(expressions: readonly Expression[]): readonly Read[] {
  const reads: Read[] = [];
  for (const expression of expressions) collect(expression, reads);
  return reads;
}

function collect(expression: Expression, reads: Read[]): void {
  switch (expression.kind) {
    case "field":
      reads.push({ kind: "field", path: expression.path, source: expression.source });
      return;
    case "process":
      reads.push({ kind: "process", process: expression.process, reads: expression.reads });
      return;
    case "stage-order":
      reads.push({ kind: "process", process: expression.process, reads: "stage" });
      return;
    case "outcome":
      reads.push({ kind: "outcome", step: expression.step, outcome: expression.outcome });
      return;
    default:
      for (const part of partsOf(expression)) collect(part, reads);
  }
}

/** Whether any part of an expression, itself and rules included, is as asked. */
export function someExpression(expression: Expression, is: (part: Expression) => boolean): boolean {
  return is(expression) || partsOf(expression).some((part) => someExpression(part, is));
}

/** Whether a part of an expression means days or times of day, which are those of a time zone. */
export function meansDays({ kind }: Expression): boolean {
  return zoned.has(kind);
}

const zoned: ReadonlySet<Expression["kind"]> = new Set([
  "day-of",
  "now",
  "today",
  "elapsed",
  "arithmetic",
  "window",
  "calendar-window",
]);
