import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pictureOf, type Picture } from "./picture.ts";

/** The drawn flow of a version of a sequence; undefined where it was never drawn. */
export type Pictures = (sequence: string, version: string) => Picture | undefined;

/** Reads the pictures of a folder, `NAME.VERSION.svg` each. */
export function picturesIn(folder: string): Pictures {
  const pictures = new Map<string, Picture>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(".svg")) continue;
    pictures.set(
      file.slice(0, -".svg".length),
      pictureOf(readFileSync(join(folder, file), "utf8")),
    );
  }
  return (sequence, version) => pictures.get(`${sequence}.${version}`);
}
