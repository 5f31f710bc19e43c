import type { EntityDraft } from "../draft/entity.ts";
import type { FindingDefinition, FindingPlace, Report } from "./finding.ts";

/**
 * Holds back what a source finds until it is known which fields are imported: nobody wants to hear
 * of the others. A finding whose subject is an entity and whose data has `fields` is about these.
 */
export class Deferred {
  readonly #waiting: ((entities: ReadonlyMap<string, EntityDraft>, narrowed: boolean) => void)[] =
    [];
  readonly #to: Report;

  constructor(to: Report) {
    this.#to = to;
  }

  readonly report: Report = (definition, data, place = {}) => {
    // Errors stop the import before anything is chosen.
    if (definition.severity === "error") this.#to(definition, data, place);
    else {
      this.#waiting.push((entities, narrowed) => {
        const relevant = this.#relevant(definition, data, place, entities, narrowed);
        if (relevant !== undefined) this.#to(definition, relevant, place);
      });
    }
  };

  /** Reports what is about the entities and fields that are imported. */
  flush(entities: readonly EntityDraft[], narrowed: boolean): void {
    const byName = new Map(entities.map((entity) => [entity.from, entity]));
    for (const tell of this.#waiting.splice(0)) tell(byName, narrowed);
  }

  #relevant<Data>(
    { kind }: FindingDefinition<Data>,
    data: Data,
    { subject }: FindingPlace,
    entities: ReadonlyMap<string, EntityDraft>,
    narrowed: boolean,
  ): Data | undefined {
    if (narrowed && kind === "fields-left-out") return undefined;
    const fields = fieldsIn(data);
    if (fields === undefined || subject === undefined) return data;
    const there = new Set(entities.get(subject)?.fields.map(({ from }) => from));
    const left = fields.filter((field) => there.has(field));
    if (left.length === 0) return undefined;
    return left.length === fields.length ? data : { ...data, fields: left };
  }
}

function fieldsIn(data: unknown): readonly string[] | undefined {
  if (typeof data !== "object" || data === null || !("fields" in data)) return undefined;
  return Array.isArray(data.fields) ? (data.fields as readonly string[]) : undefined;
}
