import type { Rates } from "@seqlang/runtime";

const toEuro = new Map([
  ["USD", "0.92"],
  ["GBP", "1.17"],
]);

/** The day's rates; a pair that isn't known makes an evaluation fail rather than guess. */
export const rates: Rates = (from, to) => (to === "EUR" ? toEuro.get(from) : undefined);
