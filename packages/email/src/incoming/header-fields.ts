/** A header of a mail as most providers hand them on; a name may come more than once. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** The values of a header, in order, on one line each. */
export function valuesOf(headers: readonly HeaderField[], name: string): readonly string[] {
  return headers
    .filter((header) => header.name.toLowerCase() === name)
    .map(({ value }) => value.replaceAll(/\s+/g, " ").trim());
}

/** The first value of a header; undefined where there is none. */
export function valueOf(headers: readonly HeaderField[], name: string): string | undefined {
  return valuesOf(headers, name)[0];
}

/** The fields of a block of text that is written as headers are; what is none is left out. */
export function fieldsIn(text: string): readonly HeaderField[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name, value = ""] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push({ name, value: value.trim() });
    else if (last !== undefined && /^[ \t]/.test(line)) last.value += ` ${line.trim()}`;
  }
  return fields;
}

/** The ids in a header: `<a@b> <c@d>`. */
export function idsIn(value: string): readonly string[] {
  return value.match(/<[^<>\s]+@[^<>\s]+>/g) ?? [];
}
