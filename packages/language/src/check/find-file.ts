import type { Host } from "./sources.ts";

/** The path that a text in a file means, where there is such a file. */
export function resolved(specifier: string, from: string, host: Host): string | undefined {
  const target = host.resolve(specifier, from);
  return target !== undefined && isReadable(target, host) ? target : undefined;
}

/**
 * `crm.seq`, `./crm` and `.\\crm.seq` are meant as `./crm.seq`, where there is such a file.
 *
 * @param endings - those that people leave out
 */
export function nearSpelling(
  specifier: string,
  from: string,
  endings: readonly string[],
  host: Host,
): string | undefined {
  const slashed = specifier.replaceAll("\\", "/");
  if (!/^[\w@./ -]+$/.test(slashed)) return undefined;
  const spellings = [slashed, `./${slashed}`].flatMap((spelling) => [
    spelling,
    ...endings.map((ending) => `${spelling}${ending}`),
  ]);
  return spellings.find((spelling) => {
    const target = spelling === specifier ? undefined : resolved(spelling, from, host);
    return target !== undefined && target !== from;
  });
}

export function isReadable(path: string, host: Host): boolean {
  return host.read(path) !== undefined;
}
