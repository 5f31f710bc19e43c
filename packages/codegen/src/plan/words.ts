import { sourceWords, type Delay, type Repeat } from "@seqlang/language";

/** How long, as it is written. */
export function delayWords(delay: Delay): string {
  return delay.kind === "business-days"
    ? `${delay.count} business days`
    : sourceWords(delay.value.origin);
}

/** What a round is bounded by, as it is written. */
export function repeatWords({ times, every, until }: Repeat): string {
  return [
    `up to ${times} times`,
    ...(every === undefined ? [] : [`every ${delayWords(every)}`]),
    ...(until === undefined ? [] : [`until ${until.text}`]),
  ].join(" ");
}
