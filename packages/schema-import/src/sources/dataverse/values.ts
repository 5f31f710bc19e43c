import { boolOf, listOf, numberOf, property, textOf } from "../../documents/json.ts";
import type { Label, Labels } from "../../draft/labels.ts";
import { languageOfId } from "../../draft/lcid.ts";

/** Values as JSON has them, or as text, as XML does. */

export function numeric(value: unknown): number | undefined {
  if (typeof value === "string" && value.trim() !== "") return numberOf(Number(value));
  return numberOf(value);
}

export function flag(value: unknown): boolean | undefined {
  if (value === "true") return true;
  return value === "false" ? false : boolOf(value);
}

/** A text, or the text of a wrapper `{ Value: … }`. */
export function unwrapped(value: unknown): string | undefined {
  return textOf(value) ?? textOf(property(value, "Value"));
}

/** Text that says something. */
export function filled(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined || text.trim() === "" ? undefined : text;
}

/** `{ LocalizedLabels: [{ Label, LanguageCode }], UserLocalizedLabel }`, the user's own first. */
export function labels(value: unknown): Labels {
  const user = label(property(value, "UserLocalizedLabel"));
  const all = listOf(property(value, "LocalizedLabels")).flatMap((item) => label(item) ?? []);
  if (user === undefined) return all;
  return [user, ...all.filter(({ language }) => language !== user.language)];
}

function label(value: unknown): Label | undefined {
  const text = filled(property(value, "Label"));
  if (text === undefined) return undefined;
  const id = numeric(property(value, "LanguageCode"));
  return { language: id === undefined ? "" : languageOfId(id), text };
}
