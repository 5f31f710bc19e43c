/** What a name may be long; a longer one is cut where a word ends. */
const longestName = 80;

// Controls, and marks that turn the direction of writing or can't be seen: they would make a line
// read otherwise than it is. The joiners that scripts and emoji need stay.
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text on one line, without what can't be seen. */
export function oneLine(text: string): string {
  return text
    .replaceAll(lone, "")
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(unseen, "")
    .trim();
}

/** A label as a name: on one line, without backquotes, of a length that a line can hold. */
export function nameOfLabel(label: string): string {
  const name = oneLine(label.replaceAll("`", "'"));
  const characters = [...name];
  if (characters.length <= longestName) return name;
  const cut = characters.slice(0, longestName - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > longestName / 2 ? cut.slice(0, space) : cut.trimEnd()}…`;
}
