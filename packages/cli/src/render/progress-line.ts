import type { Io } from "../io.ts";

/** Shorter work is done before anybody could read how far it is. */
const patienceMilliseconds = 300;

/** One line on a terminal that says how far long work is; nothing elsewhere. */
export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

export function progressLine(io: Io, patience = patienceMilliseconds): ProgressLine {
  if (!io.interactive) return { show: () => {}, clear: () => {} };
  const began = performance.now();
  let shown = "";
  return {
    show(text) {
      if (text === shown || performance.now() - began < patience) return;
      shown = text;
      io.err(`\r\u001b[K${text}`);
    },
    clear() {
      if (shown !== "") io.err("\r\u001b[K");
      shown = "";
    },
  };
}
