import type { Constant } from "@seqlang/language";

/** The form that a record's JSON has a constant in; undefined for a missing one. */
export function constantJson(
  constant: Constant,
): string | number | boolean | { readonly amount: string; readonly currency: string } | undefined {
  switch (constant.kind) {
    case "text":
    case "bool":
      return constant.value;
    case "number":
    case "percent":
      return Number(constant.value);
    case "date":
      return isoInstant(constant.day * 86_400_000)
        .split("T", 1)
        .join("");
    case "time":
      return isoTime(constant.minute);
    case "datetime":
      return isoInstant(constant.instant);
    case "duration":
      return isoDuration(constant.months, constant.minutes);
    case "money":
      return decimalText(constant.amount);
    case "choice":
      return constant.member;
    case "stage":
      return constant.stage.name;
    case "missing":
      return undefined;
  }
}

/** A decimal without zeros at the end and without a point that has no digits after it. */
export function decimalText(amount: string): string {
  const plain = amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
  return plain === "-0" ? "0" : plain;
}

function isoInstant(instant: number): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

function isoTime(minute: number): string {
  const iso = isoInstant(Math.round(minute * 60_000)).slice(11, -1);
  return iso.endsWith(":00") ? iso.slice(0, 5) : iso;
}

function isoDuration(months: number, minutes: number): string {
  let [m, milliseconds] = [months, Math.round(minutes * 60_000)];
  if (m * milliseconds < 0) {
    milliseconds += m * 43_830 * 60_000;
    m = 0;
  }
  if (m === 0 && milliseconds === 0) return "PT0S";
  const sign = m < 0 || milliseconds < 0 ? "-" : "";
  m = Math.abs(m);
  milliseconds = Math.abs(milliseconds);
  const whole = Math.floor(milliseconds / 60_000);
  const part = (value: number, unit: string) => (value === 0 ? "" : `${value}${unit}`);
  const date =
    part(Math.floor(m / 12), "Y") + part(m % 12, "M") + part(Math.floor(whole / 1440), "D");
  const time =
    part(Math.floor(whole / 60) % 24, "H") +
    part(whole % 60, "M") +
    part((milliseconds % 60_000) / 1000, "S");
  return `${sign}P${date}${time === "" ? "" : `T${time}`}`;
}

/** Ten-thousandths of an amount, as digits; undefined where it has more decimals than four. */
export function moneyUnits(amount: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimalText(amount));
  if (match === null) return undefined;
  const [, sign, whole = "0", fraction = ""] = match;
  if (fraction.length > 4) return undefined;
  const units = BigInt(whole + fraction.padEnd(4, "0"));
  return sign === "-" ? -units : units;
}

/** `1_000_000_0000`: an amount's digits in groups of three, its four decimals apart. */
export function moneyLiteral(units: bigint): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString();
  const whole = digits.slice(0, -4);
  const literal = whole === "" ? digits : `${grouped(whole)}_${digits.slice(-4)}`;
  const safe = Number.isSafeInteger(Number(units));
  return `${negative ? "-" : ""}${literal}${safe ? "" : "n"}`;
}

/** A number as a literal, large ones in groups of three. */
export function numberLiteral(value: number): string {
  if (Number.isNaN(value) || !Number.isFinite(value)) return "NaN";
  const text = String(value);
  const match = /^(-?)(\d{5,})(\.\d+)?$/.exec(text);
  if (match !== null) return `${match[1]}${grouped(match[2] ?? "")}${match[3] ?? ""}`;
  return text.replace("e+", "e");
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, "_");
}
