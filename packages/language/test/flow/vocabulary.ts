import * as fc from "fast-check";

/** What random conditions speak of; the variables are few, so that all records can be gone through. */
export const vocabulary = `entity lead {
  n: number?; m: number; p: percent?; budget: money(USD)?; name: text?; nick: text
  day: date?; at: datetime?; time: time; length: duration?
  rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }
  yes: bool; maybe: bool?; tags: [text]?; company: account?
}
entity account { size: number?; kind: choice { Small, Large } }
process Sales on lead { One category Qualify -> { Two category Develop, Three } -> Four category Qualify }
activity email
`;

/** A record's value; text, numbers in the type's smallest common unit, undefined where missing. */
export type Value = string | number | boolean | undefined;
/** By variable: a field, or a group of fields that hang together. */
export type Sample = { readonly [field: string]: Value };
export type Record = { readonly [variable: string]: Sample };

/** A comparison or test, as it is written and as the language page defines it. */
export interface Atom {
  readonly text: string;
  readonly variable: string;
  readonly holds: (sample: Sample) => boolean;
  /** Whether it only asks if something is there. */
  readonly presence: boolean;
}

/** All values of each variable that atoms can tell apart, each once or more. */
export const samples: { readonly [variable: string]: readonly Sample[] } = {
  n: line("n", [undefined, -1, 0, 0.5, 1, 1.5, 2, 3]),
  m: line("m", [-1, 0, 0.5, 1, 1.5, 2, 3]),
  p: line("p", [undefined, -1, 0, 0.5, 1, 1.5, 2, 3]),
  budget: line("budget", [undefined, -1, 0, 0.5, 1, 1.5, 2, 3]),
  // Texts as numbers, in the order of code points: "" is the least.
  name: line("name", [undefined, 0, 0.5, 1, 1.5, 2, 3]),
  nick: line("nick", [0, 0.5, 1, 1.5, 2, 3]),
  // Whole days: there is nothing between one and the next.
  day: line("day", [undefined, -1, 0, 1, 2, 3]),
  at: line("at", [undefined, -1, 0, 0.5, 1, 1.5, 2, 3]),
  // Midnight is the least time of day.
  time: line("time", [0, 0.5, 1, 1.5, 2, 3]),
  length: line("length", [undefined, -1, 0, 0.5, 1, 1.5, 2, 3]),
  rating: line("rating", [undefined, "Hot", "Warm", "Cold"]),
  source: line("source", ["Web", "Referral"]),
  yes: line("yes", [true, false]),
  maybe: line("maybe", [undefined, true, false]),
  tags: line("tags", [undefined, "there"]),
  stage: line("stage", [undefined, "One", "Two", "Three", "Four"]),
  company: [
    {},
    ...[undefined, -1, 0, 0.5, 1, 1.5, 2, 3].flatMap((size) =>
      ["Small", "Large"].map((kind) => ({ there: true, size, kind })),
    ),
  ],
};

function line(field: string, values: readonly Value[]): readonly Sample[] {
  return values.map((value) => ({ [field]: value }));
}

/** How the constants 0, 1 and 2 are written. */
const written: { readonly [variable: string]: readonly [string, string, string] } = {
  n: ["0", "1", "2"],
  m: ["0", "1.0", "2"],
  p: ["0%", "1%", "2%"],
  budget: ["0", "1 USD", "2.00 USD"],
  name: ['""', '"\\uff5e"', '"𝒳"'],
  nick: ['""', '"b"', '"c"'],
  day: ["2026-02-28", "2026-03-01", "2026-03-02"],
  at: ["2026-01-01T00:00Z", "2026-01-02T00:00Z", "2026-01-03T00:00Z"],
  time: ["00:00", "09:00", "17:30"],
  length: ["0 days", "1 month", "31 days"],
};

const constant = fc.constantFrom(0, 1, 2);
const operator = fc.constantFrom("=", "!=", "<", "<=", ">", ">=");

export function compares(asked: string, left: Value, right: Value): boolean {
  // A comparison with a missing value is false, and `!=` is the exact negation of `=`.
  if (left === undefined || right === undefined) return asked === "!=";
  switch (asked) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}

function ofLine(variable: string, path = variable, field = variable): fc.Arbitrary<Atom> {
  const spell = (value: number): string => (written[variable] ?? written["n"]!)[value]!;
  const base = { variable, presence: false };
  return fc.oneof(
    fc.tuple(operator, constant).map(([asked, value]) => ({
      ...base,
      text: `${path} ${asked} ${spell(value)}`,
      holds: (sample: Sample) => compares(asked, sample[field], value),
    })),
    fc.tuple(operator, constant).map(([asked, value]) => ({
      ...base,
      text: `${spell(value)} ${asked} ${path}`,
      holds: (sample: Sample) => compares(asked, value, sample[field]),
    })),
    fc.tuple(constant, constant, fc.boolean()).map(([low, high, not]) => ({
      ...base,
      text: `${path} ${not ? "not " : ""}between ${spell(low)} and ${spell(high)}`,
      holds: (sample: Sample) => {
        const value = sample[field];
        return (compares(">=", value, low) && compares("<=", value, high)) !== not;
      },
    })),
    fc.tuple(fc.subarray([0, 1, 2], { minLength: 1 }), fc.boolean()).map(([options, not]) => ({
      ...base,
      text: `${path} ${not ? "not " : ""}in [${options.map(spell).join(", ")}]`,
      holds: (sample: Sample) =>
        options.some((option) => compares("=", sample[field], option)) !== not,
    })),
    fc.tuple(operator, constant, constant).map(([asked, fallback, value]) => ({
      ...base,
      text: `${path} ?? ${spell(fallback)} ${asked} ${spell(value)}`,
      holds: (sample: Sample) => compares(asked, sample[field] ?? fallback, value),
    })),
  );
}

function ofNames(
  variable: string,
  path: string,
  field: string,
  names: readonly string[],
): fc.Arbitrary<Atom> {
  const base = { variable, presence: false };
  return fc.oneof(
    fc.tuple(fc.constantFrom("=", "!="), fc.constantFrom(...names)).map(([asked, name]) => ({
      ...base,
      text: `${path} ${asked} ${name}`,
      holds: (sample: Sample) => compares(asked, sample[field], name),
    })),
    fc.tuple(fc.subarray([...names], { minLength: 1 }), fc.boolean()).map(([some, not]) => ({
      ...base,
      text: `${path} ${not ? "not " : ""}in [${some.join(", ")}]`,
      holds: (sample: Sample) => some.some((name) => compares("=", sample[field], name)) !== not,
    })),
  );
}

function presenceOf(variable: string, path = variable, field = variable): fc.Arbitrary<Atom> {
  const asks = fc.constantFrom("is missing", "is present", "is not missing", "is not present");
  return asks.map((asked) => ({
    variable,
    presence: true,
    text: `${path} ${asked}`,
    holds: (sample: Sample) =>
      (sample[field] !== undefined) === ["is present", "is not missing"].includes(asked),
  }));
}

const ranks: { readonly [stage: string]: number } = { One: 0, Two: 1, Three: 1, Four: 2 };
const categories: { readonly [stage: string]: string } = {
  One: "Qualify",
  Two: "Develop",
  Four: "Qualify",
};

function ofStage(): fc.Arbitrary<Atom> {
  const base = { variable: "stage", presence: false };
  const order = fc.constantFrom("<", "<=", ">", ">=", "past", "not past");
  return fc.oneof(
    ofNames("stage", "bpf.stage", "stage", ["One", "Two", "Three", "Four"]),
    fc.tuple(order, fc.constantFrom("One", "Four")).map(([asked, stage]) => ({
      ...base,
      text: `bpf.stage ${asked} ${stage}`,
      holds: ({ stage: at }: Sample) => {
        const known = asked === "past" || asked === "not past" ? ">" : asked;
        const rank = at === undefined ? undefined : ranks[String(at)];
        return compares(known, rank, ranks[stage]) !== (asked === "not past");
      },
    })),
    fc
      .tuple(fc.constantFrom("=", "!="), fc.constantFrom("Qualify", "Develop", "Close"))
      .map(([asked, category]) => ({
        ...base,
        text: `bpf.stage.category ${asked} ${category}`,
        holds: ({ stage }: Sample) => compares(asked, categories[String(stage)], category),
      })),
    fc.constantFrom("is missing", "is present").map((asked) => ({
      variable: "stage",
      presence: true,
      text: `bpf.stage.category ${asked}`,
      holds: ({ stage }: Sample) =>
        (categories[String(stage)] !== undefined) === (asked === "is present"),
    })),
    presenceOf("stage", "bpf.stage", "stage"),
  );
}

/** A missing bool counts as false; asked by `=`, it equals neither. */
function ofBool(name: string): fc.Arbitrary<Atom> {
  const base = { variable: name, presence: false };
  return fc.oneof(
    fc.constant({ ...base, text: name, holds: (sample: Sample) => sample[name] === true }),
    fc.tuple(fc.constantFrom("=", "!="), fc.boolean()).map(([asked, value]) => ({
      ...base,
      text: `${name} ${asked} ${value}`,
      holds: (sample: Sample) => compares(asked, sample[name], value),
    })),
    fc.boolean().map((fallback) => ({
      ...base,
      text: `${name} ?? ${fallback}`,
      holds: (sample: Sample) => (sample[name] ?? fallback) === true,
    })),
  );
}

function ofCompany(): fc.Arbitrary<Atom> {
  return fc.oneof(
    ofLine("company", "company.size", "size"),
    ofNames("company", "company.kind", "kind", ["Small", "Large"]),
    presenceOf("company", "company", "there"),
    presenceOf("company", "company.size", "size"),
    presenceOf("company", "company.kind", "kind"),
  );
}

const byVariable: { readonly [variable: string]: fc.Arbitrary<Atom> } = {
  rating: fc.oneof(
    ofNames("rating", "rating", "rating", ["Hot", "Warm", "Cold"]),
    presenceOf("rating"),
  ),
  source: ofNames("source", "source", "source", ["Web", "Referral"]),
  stage: ofStage(),
  company: ofCompany(),
  yes: ofBool("yes"),
  maybe: fc.oneof(ofBool("maybe"), presenceOf("maybe")),
  tags: presenceOf("tags"),
  ...Object.fromEntries(
    Object.keys(written).map((name) => [
      name,
      samples[name]!.some((sample) => sample[name] === undefined)
        ? fc.oneof(
            { weight: 5, arbitrary: ofLine(name) },
            { weight: 1, arbitrary: presenceOf(name) },
          )
        : ofLine(name),
    ]),
  ),
};

/** Atoms over a few variables, so that they meet. */
export const atoms: fc.Arbitrary<fc.Arbitrary<Atom>> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(byVariable)), { minLength: 1, maxLength: 3 })
  .map((names) => fc.oneof(...names.map((name) => byVariable[name]!)));

/** Every combination of the variables' values. */
export function recordsOf(variables: ReadonlySet<string>): readonly Record[] {
  return [...variables].reduce<readonly Record[]>(
    (records, variable) =>
      records.flatMap((record) =>
        samples[variable]!.map((sample) => ({ ...record, [variable]: sample })),
      ),
    [{}],
  );
}
