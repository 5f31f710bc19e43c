/** Names of programs, spelt for people. */

/** The words of a CRM's name: `new_EMailAddress1` → `new`, `E`, `Mail`, `Address1`. */
export function wordsOf(spelling: string): readonly string[] {
  return spelling
    .normalize("NFC")
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}

/** `budgetAmount` */
export function lowerCamel(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  return [first.toLowerCase(), ...rest.map(capitalized)].join("");
}

/** `LeadToOpportunity` */
export function upperCamel(words: readonly string[]): string {
  return words.map(capitalized).join("");
}

function capitalized(word: string): string {
  const [first = ""] = word;
  const rest = word.slice(first.length);
  // An acronym would run into the word that follows: `URL` `Name` → `UrlName`.
  const quiet = word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(rest);
  return first.toUpperCase() + (quiet ? rest.toLowerCase() : rest);
}

/**
 * Where words begin in a name that doesn't show it (`budgetamount`), going by a text that says the
 * same (`Budget Amount`).
 */
export function spelledBy(name: string, label: string | undefined): string {
  if (label === undefined || name !== name.toLowerCase()) return name;
  const words = wordsOf(label);
  return words.join("").toLowerCase() === name ? words.map(capitalized).join("") : name;
}
