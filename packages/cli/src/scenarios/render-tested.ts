import { mismatchText } from "@seqlang/runner";
import pc from "picocolors";
import type { Tested } from "./play-file.ts";

/** For people: a line a scenario, below it what came instead and why, and a summary at the end. */
export function testedText(tested: readonly Tested[], color: boolean): string {
  if (tested.length === 0) return "There are no scenarios.\n";
  const { green, red, dim } = pc.createColors(color);
  const lines = tested.map(({ scenario: { title, place }, mismatch }) => {
    const where = dim(`${place.file}:${place.line}`);
    if (mismatch === undefined) return `${green("✓")} ${title}  ${where}`;
    const text = mismatchText(mismatch);
    return `${red("✗")} ${title}  ${where}\n${text.replaceAll(/^/gm, "    ")}`;
  });
  return `${lines.join("\n")}\n\n${summary(tested)}\n`;
}

/** `3 scenarios: 2 as expected, 1 not` */
function summary(tested: readonly Tested[]): string {
  const failed = tested.filter(({ mismatch }) => mismatch !== undefined).length;
  const count = `${tested.length} scenario${tested.length === 1 ? "" : "s"}`;
  if (failed === 0) return `${count}, all as expected`;
  return `${count}: ${tested.length - failed} as expected, ${failed} not`;
}

/** Each scenario as `{title, sequence, file, line, character, ok, mismatch?}`. */
export function testedJson(tested: readonly Tested[]): readonly object[] {
  return tested.map(({ scenario: { title, sequence, place }, mismatch }) => ({
    title,
    sequence,
    ...place,
    ok: mismatch === undefined,
    ...(mismatch === undefined ? {} : { mismatch: shown(mismatch) }),
  }));
}

function shown({ place, at, ...words }: NonNullable<Tested["mismatch"]>): object {
  return { ...place, ...words, at: new Date(at).toISOString() };
}
