import { spelled } from "@seqlang/language";
import type { ChoiceDraft, MemberDraft } from "../draft/choice.ts";
import type { TypeDraft } from "../draft/type.ts";
import type { Printing } from "./printing.ts";
import { braced } from "./layout.ts";
import { textLiteral } from "./text.ts";

/** A type as a field has it, without the `?`. */
export function printType(
  type: TypeDraft,
  printing: Printing,
  place: { readonly indent: string; readonly around: number },
): string {
  switch (type.kind) {
    case "money":
      return type.currency === undefined ? "money" : `money(${type.currency})`;
    case "list":
      return `[${printType(type.element, printing, place)}]`;
    case "lookup":
      return spelled(printing.entityName(type.targets[0]?.from ?? ""));
    case "choice": {
      const { choice } = type;
      if (printing.names.isDeclared(choice)) return spelled(printing.names.of(choice));
      return `choice ${printMembers(choice, printing, place.indent, place.around + 7)}`;
    }
    default:
      return type.kind;
  }
}

/** `{ Hot = 1, Warm = 2 }` */
export function printMembers(
  { members }: ChoiceDraft,
  printing: Printing,
  indent: string,
  around: number,
): string {
  const items = members.map((member) => printMember(member, printing));
  return braced(items, { separator: ",", indent, around });
}

export function printMember(member: MemberDraft, { names }: Printing): string {
  const name = names.of(member);
  return `${spelled(name)}${printStored(member.stored, name)}`;
}

/** ` = 3`; nothing where it is the name itself. */
export function printStored(stored: string | number, name: string): string {
  if (stored === name) return "";
  return ` = ${typeof stored === "number" ? numberLiteral(stored) : textLiteral(stored)}`;
}

/** A number in digits alone: the language knows no exponents. */
function numberLiteral(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const [digits = "", exponent] = String(Math.abs(value)).split("e-");
  if (exponent === undefined) return String(value);
  const zeros = "0".repeat(Number(exponent) - 1);
  return `${value < 0 ? "-" : ""}0.${zeros}${digits.replace(".", "")}`;
}
