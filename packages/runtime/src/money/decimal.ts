/** An exact decimal: `units / 10 ** scale`. Not reduced: 1.5 may be 15 / 10 or 1500 / 1000. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

const spelling = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Longer texts and larger exponents than any double has are refused before they cost anything. */
const longest = 400;

/**
 * A decimal from its text (`-12.50`, `1e21`), or from a number by its shortest decimal spelling,
 * so that 0.1 is one tenth. Undefined for what is no decimal.
 */
export function decimalOf(value: string | number): Exact | undefined {
  const text = String(value);
  if (text.length > longest) return undefined;
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const power = Number(exponent);
  if (Math.abs(power) > longest) return undefined;
  const magnitude = BigInt(whole + fraction);
  const units = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - power;
  return scale < 0 ? { units: units * tenTo(-scale), scale: 0 } : { units, scale };
}

/** `10 ** power` for a power that isn't negative. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/** The units of a decimal at a scale at least as large as its own. */
export function unitsAt(value: Exact, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * tenTo(scale - value.scale);
}

/** The shortest decimal text: no exponent, no zeros at the end, no point without digits. */
export function decimalText(value: Exact): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, "0");
  const point = digits.length - value.scale;
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  const text =
    end > point ? `${digits.slice(0, point)}.${digits.slice(point, end)}` : digits.slice(0, point);
  return negative ? `-${text}` : text;
}
