/** A text literal. */
export function textLiteral(text: string): string {
  let literal = '"';
  for (const character of text) literal += escaped(character);
  return `${literal}"`;
}

function escaped(character: string): string {
  switch (character) {
    case '"':
    case "\\":
    case "{":
      return `\\${character}`;
    case "\n":
      return String.raw`\n`;
    case "\t":
      return String.raw`\t`;
    default:
      return unseen.test(character) ? unicode(character) : character;
  }
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** `\uXXXX`, of each of its code units. */
function unicode(character: string): string {
  let text = "";
  for (let index = 0; index < character.length; index += 1) {
    text += String.raw`\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return text;
}
