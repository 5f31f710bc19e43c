import type { ChoiceDraft, MemberDraft } from "../draft/choice.ts";
import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import { labelIn, type Labels } from "../draft/labels.ts";
import type { ProcessDraft, StageDraft } from "../draft/process.ts";
import type { TypeDraft } from "../draft/type.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { labelCleaned, namesCollide, noLabel } from "../findings/naming.ts";
import type { Report } from "../findings/finding.ts";
import { nameOfLabel, oneLine } from "./clean.ts";
import { resolveNames, type Claim } from "./resolve.ts";
import { lowerCamel, spelledBy, upperCamel, wordsOf } from "./words.ts";

/** What has a name in a file. */
export type Nameable =
  EntityDraft | FieldDraft | ChoiceDraft | MemberDraft | ProcessDraft | StageDraft;

/** The name that each part of a draft has in the file. */
export interface Names {
  readonly of: (draft: Nameable) => string;
  /** Whether a choice is declared by name, and not within its field. */
  readonly isDeclared: (choice: ChoiceDraft) => boolean;
}

export interface NamingOptions {
  readonly language: string | undefined;
  /** The name that something has in the file already: a person may have chosen it. */
  readonly known?: (draft: Nameable) => string | undefined;
  /** Names of types that stand in the file and aren't in the draft. */
  readonly takenTypes?: Iterable<string>;
  readonly takenProcesses?: Iterable<string>;
  /** The same of an entity's fields, by the CRM's name of the entity. */
  readonly takenFields?: (entity: string) => Iterable<string>;
}

const builtInTypes = "text number percent bool date time datetime duration money".split(" ");

/** A field of that name could never be read: the word means something else in a condition. */
const meaningful: ReadonlySet<string> = new Set(["bpf", "now", "today"]);

/** Finds a name for everything. */
export function nameAll(draft: VocabularyDraft, options: NamingOptions, report: Report): Names {
  const naming = new Naming(options, report);
  const choices = declaredChoices(draft);
  naming.types(draft.entities, choices);
  for (const entity of draft.entities) naming.fields(entity);
  for (const choice of allChoices(draft)) naming.members(choice);
  naming.processes(draft.processes);
  const declared = new Set(choices);
  return {
    of: (item) => naming.names.get(item) ?? "",
    isDeclared: (choice) => declared.has(choice),
  };
}

/** Choices that the CRM shares, or that several fields have. */
export function declaredChoices(draft: VocabularyDraft): readonly ChoiceDraft[] {
  const uses = new Map<ChoiceDraft, number>();
  for (const choice of choicesOf(draft)) uses.set(choice, (uses.get(choice) ?? 0) + 1);
  return [...uses].flatMap(([choice, count]) => (choice.shared || count > 1 ? [choice] : []));
}

function allChoices(draft: VocabularyDraft): ReadonlySet<ChoiceDraft> {
  return new Set(choicesOf(draft));
}

function choicesOf({ entities }: VocabularyDraft): readonly ChoiceDraft[] {
  return entities.flatMap(({ fields }) => fields.flatMap(({ type }) => choiceOf(type) ?? []));
}

/** The choice that a type is made of. */
export function choiceOf(type: TypeDraft): ChoiceDraft | undefined {
  if (type.kind === "list") return choiceOf(type.element);
  return type.kind === "choice" ? type.choice : undefined;
}

class Naming {
  readonly names = new Map<Nameable, string>();
  readonly #options: NamingOptions;
  readonly #report: Report;

  constructor(options: NamingOptions, report: Report) {
    this.#options = options;
    this.#report = report;
  }

  types(entities: readonly EntityDraft[], choices: readonly ChoiceDraft[]): void {
    const claims = [
      ...entities.map((entity) =>
        this.#claim(entity, entity.from, [lowerCamel(this.#words(entity))]),
      ),
      ...choices.map((choice) => {
        const name = upperCamel(this.#words(choice));
        return this.#claim(choice, choice.from, [name, `${name}Choice`]);
      }),
    ];
    const taken = new Set([...builtInTypes, ...(this.#options.takenTypes ?? [])]);
    this.#give([...entities, ...choices], claims, "types", undefined, taken);
  }

  fields(entity: EntityDraft): void {
    const claims = entity.fields.map((field) => {
      const words = this.#words(field);
      const whole = lowerCamel(words);
      // `parentAccountId` holds an account, not an id.
      const short = field.type.kind === "lookup" ? lowerCamel(withoutId(words)) : whole;
      return this.#claim(field, field.from, [short, whole]);
    });
    const taken = new Set([...meaningful, ...(this.#options.takenFields?.(entity.from) ?? [])]);
    this.#give(entity.fields, claims, "fields", entity.from, taken);
  }

  members({ members, from }: ChoiceDraft): void {
    const claims = members.map((member) => {
      const label = this.#label(member.labels, member.stored, from);
      return this.#claim(member, `${label} (${member.stored})`, [label]);
    });
    this.#give(members, claims, "members", from);
  }

  processes(processes: readonly ProcessDraft[]): void {
    const claims = processes.map((process) => {
      const label = labelIn(process.labels, this.#options.language);
      const texts = [label, process.spelling, process.from];
      const words = texts.map((text) => wordsOf(oneLine(text ?? "")));
      const name = upperCamel(words.find(({ length }) => length > 0) ?? []);
      return this.#claim(process, process.from, [startsWithLetter(name) ? name : `Process${name}`]);
    });
    const taken = new Set(this.#options.takenProcesses);
    this.#give(processes, claims, "processes", undefined, taken);
    for (const { stages, from } of processes) {
      const stageClaims = stages.map((stage) => {
        const label = this.#label(stage.labels, stage.stored, from);
        return this.#claim(stage, `${label} (${stage.stored})`, [label]);
      });
      this.#give(stages, stageClaims, "stages", from);
    }
  }

  #words(item: EntityDraft | FieldDraft | ChoiceDraft): readonly string[] {
    const label = labelIn(item.labels, this.#options.language);
    const words = wordsOf(oneLine(item.spelling ?? spelledBy(item.from, label)));
    const all = words.length > 0 ? words : wordsOf(oneLine(item.from));
    return startsWithLetter(all[0] ?? "") ? all : ["_", ...all];
  }

  #label(labels: Labels, stored: string | number, of: string): string {
    const label = labelIn(labels, this.#options.language);
    const name = label === undefined ? "" : nameOfLabel(label);
    if (label === undefined || name === "") {
      const replacement = nameOfLabel(typeof stored === "string" ? stored : `Value ${stored}`);
      const given = replacement === "" ? "Value" : replacement;
      if (label !== undefined || typeof stored === "number") {
        this.#report(noLabel, { stored, name: given }, { subject: of });
      }
      return given;
    }
    if (name !== label.trim()) this.#report(labelCleaned, { label, name }, { subject: of });
    return name;
  }

  #claim(item: Nameable, own: string, wanted: readonly string[]): Claim {
    const candidates = [...wanted, nameOfLabel(own)].filter((name) => name !== "");
    return {
      candidates: candidates.length === 0 ? ["Unnamed"] : [...new Set(candidates)],
      known: this.#options.known?.(item),
    };
  }

  #give(
    items: readonly Nameable[],
    claims: readonly Claim[],
    what: string,
    subject: string | undefined,
    taken: ReadonlySet<string> = new Set(),
  ): void {
    const { names, collisions } = resolveNames(claims, taken);
    for (const [index, item] of items.entries()) this.names.set(item, names[index] ?? "");
    for (const { wanted, claims: those } of collisions) {
      if (those.length < 2) continue;
      const given = those.map((index) => names[index] ?? "");
      this.#report(namesCollide, { what, wanted, names: given }, { subject });
    }
  }
}

function startsWithLetter(name: string): boolean {
  return /^[\p{L}_]/u.test(name);
}

/** `OwnerId` → `Owner`, `ownerid` → `owner` */
function withoutId(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  if (words.length > 1 && /^id$/i.test(last)) return words.slice(0, -1);
  const rest = last.replace(/id$/, "");
  return rest.length > 2 && rest !== last ? [...words.slice(0, -1), rest] : words;
}
