import fc from "fast-check";
import type { ChoiceDraft, MemberDraft } from "../src/draft/choice.ts";
import type { EntityDraft, FieldDraft } from "../src/draft/entity.ts";
import type { Labels } from "../src/draft/labels.ts";
import type { ProcessDraft } from "../src/draft/process.ts";
import type { TypeDraft } from "../src/draft/type.ts";
import type { VocabularyDraft } from "../src/draft/vocabulary.ts";

/** Drafts with everything that a CRM, or a person who fills in its labels, may come up with. */

const awkward = fc.constantFrom(
  ...`\` a\`b entity when missing true in Won't_fix \\ {0} */ // $& = -> 1st _ __proto__ USD 20% text
     constructor 2026-01-01 money Åben Größe 客户 العملاء לקוח 👩‍👩‍👧 "no"`.split(/\s+/),
  "",
  " ",
  "a\nb",
  "a\r\n}\nentity evil {",
  "/// y",
  "3 days",
  "\u202eevil",
  "e\u0301",
  "\ud800",
  "\u2028",
  "\u0000",
  "x".repeat(200),
  "word ".repeat(50),
);

const text = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z]?[a-z]{1,8}){0,3}$/) },
  { weight: 2, arbitrary: awkward },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const labels: fc.Arbitrary<Labels> = fc.array(
  fc.record({ language: fc.constantFrom("", "en-US", "da-DK"), text }),
  { maxLength: 2 },
);

/** A CRM's own names are tame, but for those that aren't; two drafts have many in common. */
const from = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ..."lead account budget_amount budgetAmount status OwnerId ownerid rating name a".split(" "),
    ),
  },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,3}(_?[a-z]{1,4}){0,2}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][a-z]{1,3}([A-Z][a-z]{1,3}){0,2}$/) },
  { weight: 1, arbitrary: awkward.filter((name) => name.trim() !== "") },
);

const stored = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 5 }) },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.integer({ min: -99, max: 99 }).map((value) => (value + 0.5) / 1e9) },
  { weight: 4, arbitrary: text },
);

const members: fc.Arbitrary<readonly MemberDraft[]> = fc.uniqueArray(
  fc.record({ stored, labels, description: labels }),
  { selector: (member) => member.stored, minLength: 1, maxLength: 5 },
);

const choice = fc.record({
  from,
  labels,
  description: labels,
  shared: fc.boolean(),
  members,
}) satisfies fc.Arbitrary<ChoiceDraft>;

const plainType: fc.Arbitrary<TypeDraft> = fc
  .constantFrom(
    ...(["text", "number", "percent", "bool", "date", "time", "datetime", "duration"] as const),
  )
  .map((kind) => ({ kind }));

/** Choices are drawn from a few, so that fields come to share them. */
function typeOf(
  choices: readonly ChoiceDraft[],
  entities: readonly string[],
): fc.Arbitrary<TypeDraft> {
  const choiceType = fc
    .constantFrom(...choices)
    .map((one): TypeDraft => ({ kind: "choice", choice: one }));
  const targets = fc.uniqueArray(fc.oneof(fc.constantFrom(...entities), from), {
    minLength: 1,
    maxLength: 2,
  });
  return fc.oneof(
    { weight: 3, arbitrary: plainType },
    fc
      .constantFrom(undefined, "USD", "EUR")
      .map((currency): TypeDraft => ({ kind: "money", currency })),
    choiceType,
    choiceType.map((element): TypeDraft => ({ kind: "list", element })),
    targets.map((names): TypeDraft => ({
      kind: "lookup",
      targets: names.map((name) => ({ from: name })),
    })),
  );
}

function fieldsOf(
  choices: readonly ChoiceDraft[],
  entities: readonly string[],
): fc.Arbitrary<readonly FieldDraft[]> {
  const field = fc.record({
    from,
    labels,
    description: labels,
    type: typeOf(choices, entities),
    optional: fc.boolean(),
    system: fc.boolean(),
    secured: fc.boolean(),
    notes: fc.array(text, { maxLength: 2 }),
  });
  return fc.uniqueArray(field, { selector: (one) => one.from, minLength: 1, maxLength: 16 });
}

function processesOf(entities: readonly string[]): fc.Arbitrary<readonly ProcessDraft[]> {
  const category = fc.constantFrom("Qualify", "Close");
  const stage = fc
    .tuple(stored, labels, fc.option(category), fc.option(fc.constantFrom(...entities)))
    .map(([value, own, kind, entity]) => ({
      stored: value,
      labels: own,
      ...(kind === null ? {} : { category: kind }),
      ...(entity === null ? {} : { entity }),
    }));
  const process = fc.record({
    from,
    labels,
    description: labels,
    entity: fc.constantFrom(...entities),
    stages: fc.uniqueArray(stage, { selector: (one) => one.stored, minLength: 1, maxLength: 5 }),
  });
  return fc.uniqueArray(process, { selector: (one) => one.from, maxLength: 3 });
}

export const drafts: fc.Arbitrary<VocabularyDraft> = fc
  .tuple(
    fc.uniqueArray(choice, { selector: (one) => one.from, minLength: 1, maxLength: 3 }),
    fc.uniqueArray(from, { minLength: 1, maxLength: 3 }),
  )
  .chain(([choices, names]) =>
    fc.record({
      entities: fc.tuple(
        ...names.map((name): fc.Arbitrary<EntityDraft> =>
          fc.record({
            from: fc.constant(name),
            labels,
            description: labels,
            key: fc.constantFrom(undefined, "id", `${name}id`),
            fields: fieldsOf(choices, names),
            complete: fc.constant(true),
          }),
        ),
      ),
      processes: processesOf(names),
    }),
  );
