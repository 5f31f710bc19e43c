import type { Refusal } from "../core/refusal.ts";
import type { HistoryEntry } from "./history.ts";

/** What an enrollment's history says where the sequence that it advanced to keeps its record out. */
export function didNotEnter(
  sequence: string,
  { refused, why }: Pick<Refusal, "why"> & { readonly refused: string },
  position: string,
  now: number,
): HistoryEntry {
  const did = [`did not enter ${sequence}: ${refused}, ${why}`];
  return { at: now, event: "advanced", position, did, because: [] };
}

/** What an enrollment's history says of something handed out that was tried in vain. */
export function gaveUp(
  key: string,
  attempts: number,
  error: string,
  position: string,
  now: number,
): HistoryEntry {
  const times = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  const did = [`gave up ${key} after ${times}: ${error}`];
  return { at: now, event: "given up", position, did, because: [] };
}
