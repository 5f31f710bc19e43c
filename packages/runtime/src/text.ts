/**
 * Below, at or above zero as `left` comes before, with or after `right` by code points; NaN when
 * one is missing. (`<` on strings goes by UTF-16 units, which puts U+1F600 before U+FF5E.)
 */
export function compareText(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return NaN;
  if (left === right) return 0;
  const common = Math.min(left.length, right.length);
  let at = 0;
  while (at < common && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  if (at === common) return left.length - right.length;
  // Within a pair of surrogates, the pair's code point is what differs.
  if (at > 0 && isLead(left.charCodeAt(at - 1))) {
    const difference = codePoint(left, at - 1) - codePoint(right, at - 1);
    if (difference !== 0) return difference;
  }
  return codePoint(left, at) - codePoint(right, at);
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function codePoint(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

/** The shortest decimal spelling of a number, as interpolation shows it. */
export function numberText(value: number): string;
export function numberText(value: number | undefined): string | undefined;
export function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** `20%`. */
export function percentText(value: number): string;
export function percentText(value: number | undefined): string | undefined;
export function percentText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}%`;
}
