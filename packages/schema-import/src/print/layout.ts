/** Lines are broken beyond this. */
export const lineWidth = 100;

export const indentation = "  ";

/** `{ a, b }` on one line if it fits with what stands around it, else one item a line. */
export function braced(items: readonly string[], { separator, indent, around }: Braces): string {
  const flat = `{ ${items.join(separator === "," ? ", " : ` ${separator} `)} }`;
  if (!flat.includes("\n") && indent.length + around + flat.length <= lineWidth) return flat;
  const inner = indent + indentation;
  const lines = items.map((item, index) => {
    const end = separator === "," || index === items.length - 1 ? "" : ` ${separator}`;
    return `${inner}${item}${end}\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

interface Braces {
  readonly separator: "," | "->";
  readonly indent: string;
  /** How many characters stand before and behind on the line. */
  readonly around: number;
}
