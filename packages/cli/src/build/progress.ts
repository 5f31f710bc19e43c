import { basename } from "node:path";
import type { Io } from "../io.ts";
import type { OnModule } from "./generate.ts";

/** Shorter work is done before anybody could read how far it is. */
const patienceMilliseconds = 300;

/** One line on a terminal that says how far a long build is; nothing elsewhere. */
export function progressLine(
  io: Io,
  patience = patienceMilliseconds,
): { readonly onModule: OnModule; readonly clear: () => void } {
  if (!io.interactive) return { onModule: () => {}, clear: () => {} };
  const began = performance.now();
  let shown = false;
  return {
    onModule(done, total, source) {
      if (performance.now() - began < patience) return;
      shown = true;
      io.err(`\r\u001b[KGenerating ${done}/${total} ${basename(source)}`);
    },
    clear() {
      if (shown) io.err("\r\u001b[K");
      shown = false;
    },
  };
}
