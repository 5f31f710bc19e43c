const deadlineMilliseconds = 50_000;

/** What is printed while something runs, for tests that wait for it. */
export class Printed {
  #text = "";
  #seen = 0;
  #wake = (): void => {};

  readonly take = (part: string): void => {
    this.#text += part;
    this.#wake();
  };

  /** Waits until what was printed since the last call matches, and answers with it. */
  readonly until = async (pattern: RegExp): Promise<string> => {
    const deadline = Date.now() + deadlineMilliseconds;
    for (;;) {
      const since = this.#text.slice(this.#seen);
      const match = pattern.exec(since);
      if (match !== null) {
        const end = match.index + match[0].length;
        this.#seen += end;
        return since.slice(0, end);
      }
      if (Date.now() > deadline) throw new Error(`${pattern} was not printed, but:\n${since}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, 500);
      });
    }
  };
}
