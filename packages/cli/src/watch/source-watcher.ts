import { basename, extname, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch, type FSWatcher } from "chokidar";

/** Saving several files at once is one change. */
const settleMilliseconds = 50;

/** Tells of changes of sources and configs in folders, and of single files wherever they stand. */
export class SourceWatcher {
  readonly #watched = new Set<string>();
  readonly #watchers: FSWatcher[] = [];
  readonly #onError: (error: unknown) => void;
  #changes = 0;
  #wake = (): void => {};

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /**
   * Watches more folders and files; those that are watched already cost nothing.
   *
   * @returns whether there were new ones, once no change of them can be missed any more
   */
  async add(paths: readonly string[]): Promise<boolean> {
    const fresh = paths.filter((path) => !this.#isWatched(path));
    if (fresh.length === 0) return false;
    for (const path of fresh) this.#watched.add(path);
    const watcher = watch(fresh, {
      ignoreInitial: true,
      // An editor that empties a file and then fills it makes one change, not two.
      awaitWriteFinish: { stabilityThreshold: settleMilliseconds, pollInterval: 10 },
      ignored: (path, stats) =>
        !this.#watched.has(path) && isIrrelevant(path, stats?.isFile() === true),
    });
    this.#watchers.push(watcher);
    watcher.on("error", this.#onError);
    watcher.on("all", () => {
      this.#changes += 1;
      this.#wake();
    });
    await new Promise<void>((resolve) => void watcher.once("ready", resolve));
    return true;
  }

  /** Calls back after each change, one call at a time, until stopped; none is missed meanwhile. */
  async each(callback: () => Promise<void>, stop: AbortSignal): Promise<void> {
    stop.addEventListener("abort", () => this.#wake(), { once: true });
    let handled = 0;
    while (!stop.aborted) {
      const seen = this.#changes;
      if (seen === handled) {
        await new Promise<void>((resolve) => void (this.#wake = resolve));
        continue;
      }
      await setTimeout(settleMilliseconds);
      if (this.#changes !== seen) continue;
      handled = seen;
      await callback();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }

  #isWatched(path: string): boolean {
    if (this.#watched.has(path)) return true;
    return [...this.#watched].some((folder) => {
      const inside = relative(folder, path);
      return (
        inside !== "" &&
        !inside.startsWith("..") &&
        !isIrrelevant(`/${inside}`, extname(inside) !== "")
      );
    });
  }
}

/** Templates mostly stand in the two other kinds of text; what a build read besides is added by name. */
function isIrrelevant(path: string, isFile: boolean): boolean {
  if (/[\\/](node_modules|\.git)([\\/]|$)/.test(path)) return true;
  return isFile && !/(\.seq|\.md|\.txt|^seq\.config\.\w+)$/.test(basename(path));
}
