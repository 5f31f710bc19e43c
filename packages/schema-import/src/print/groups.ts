import type { FieldDraft } from "../draft/entity.ts";
import type { TypeDraft } from "../draft/type.ts";
import type { Names } from "../names/names.ts";

export interface FieldGroup {
  readonly heading: string | undefined;
  readonly fields: readonly FieldDraft[];
}

/** So few fields are read at a glance. */
const fewFields = 12;

const systemHeading = "Kept by the system";

// In the order in which they are printed; a source's own groups come before "Related records".
const byType = ["Choices", "Yes or no", "Amounts and numbers", "Dates", "Text"] as const;
const relatedHeading = "Related records";

/**
 * Fields under headings, in an order that doesn't depend on the CRM's: what people call a record by
 * first, then by type, then the CRM's own groups, and at last what the system keeps for itself.
 */
export function groupFields(fields: readonly FieldDraft[], names: Names): readonly FieldGroup[] {
  const inOrder = fields.toSorted((a, b) => compare(names.of(a), names.of(b)));
  const first = inOrder.filter(({ primary, system }) => primary === true && system !== true);
  const rest = inOrder.filter((field) => !first.includes(field));
  if (fields.length <= fewFields) {
    return [{ heading: undefined, fields: [...first, ...rest] }];
  }
  const groups = new Map<string, FieldDraft[]>();
  for (const field of rest) {
    const heading = headingOf(field);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [field]);
    else group.push(field);
  }
  const fixed: ReadonlySet<string> = new Set([...byType, relatedHeading, systemHeading]);
  const own = [...groups.keys()].filter((heading) => !fixed.has(heading)).toSorted(compare);
  const headings = [...byType, relatedHeading, ...own, systemHeading];
  return [
    ...(first.length === 0 ? [] : [{ heading: undefined, fields: first }]),
    ...headings.flatMap((heading) => {
      const group = groups.get(heading);
      return group === undefined ? [] : [{ heading, fields: group }];
    }),
  ];
}

/** The heading that a field stands under. */
export function headingOf({ system, group, type }: FieldDraft): string {
  return system === true ? systemHeading : (group ?? headingOfType(type));
}

function headingOfType(type: TypeDraft): string {
  switch (type.kind) {
    case "choice":
    case "list":
      return "Choices";
    case "bool":
      return "Yes or no";
    case "money":
    case "number":
    case "percent":
      return "Amounts and numbers";
    case "date":
    case "time":
    case "datetime":
    case "duration":
      return "Dates";
    case "text":
      return "Text";
    case "lookup":
      return relatedHeading;
  }
}

const collator = new Intl.Collator("en", { numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
