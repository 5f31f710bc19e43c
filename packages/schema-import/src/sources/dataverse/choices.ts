import type { ChoiceDraft } from "../../draft/choice.ts";
import type { DataverseAttribute, DataverseOptionSet } from "./types.ts";

/** Option sets as choices; those that are global stay one and the same wherever they are used. */
export class Choices {
  readonly #global = new Map<string, ChoiceDraft>();

  /** Undefined where the options aren't known, or there are none. */
  of(attribute: DataverseAttribute, entity: string): ChoiceDraft | undefined {
    const { optionSet, logicalName } = attribute;
    if (optionSet?.options === undefined || optionSet.options.length === 0) return undefined;
    const { name, global } = optionSet;
    if (!global || name === undefined) {
      return draftOf(optionSet, name ?? `${entity}_${logicalName}`, undefined, false);
    }
    const known = this.#global.get(name);
    if (known !== undefined) return known;
    const choice = draftOf(optionSet, name, spellingOf(name, attribute), true);
    this.#global.set(name, choice);
    return choice;
  }
}

/** Sets are often named after an attribute, which is spelt with capitals where words begin. */
function spellingOf(
  name: string,
  { logicalName, schemaName }: DataverseAttribute,
): string | undefined {
  if (schemaName === undefined || !name.endsWith(logicalName)) return undefined;
  return name.slice(0, -logicalName.length) + schemaName;
}

function draftOf(
  set: DataverseOptionSet,
  from: string,
  spelling: string | undefined,
  shared: boolean,
): ChoiceDraft {
  const { labels, description, options = [] } = set;
  const byValue = new Map(options.map((option) => [option.value, option]));
  const members = [...byValue.values()].map(({ value, labels: own, description: told }) => ({
    stored: value,
    labels: own,
    description: told,
  }));
  const spelt = spelling === undefined ? {} : { spelling };
  return { from, ...spelt, labels, description, shared, members };
}
