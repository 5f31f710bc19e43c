/** What is going to happen in the demo, and when. */
export class Agenda {
  readonly #entries: { readonly at: number; readonly what: () => Promise<unknown> }[] = [];

  add(at: number, what: () => Promise<unknown>): void {
    this.#entries.push({ at, what });
    this.#entries.sort((one, other) => one.at - other.at);
  }

  /** When the next thing happens. */
  next(): number | undefined {
    return this.#entries[0]?.at;
  }

  /** Does what is due, in its order. */
  async doUntil(now: number): Promise<void> {
    while ((this.next() ?? Infinity) <= now) await this.#entries.shift()?.what();
  }
}
