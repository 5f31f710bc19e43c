import type { AnySequence } from "../core/surroundings.ts";

/** The sequences of a service, by name and version. */
export interface Catalog {
  /** The version that records enter. */
  readonly current: (name: string) => AnySequence | undefined;
  readonly version: (name: string, version: string) => AnySequence | undefined;
  /** The current versions of the sequences for an entity, in the order that they were given. */
  readonly on: (entity: string) => readonly AnySequence[];
  /** All of them, old versions included. */
  readonly all: readonly AnySequence[];
}

/** @param sequences - of several versions of one, the first is current */
export function catalogOf(sequences: readonly AnySequence[]): Catalog {
  const current = new Map<string, AnySequence>();
  const versions = new Map<string, AnySequence>();
  const entities = new Map<string, AnySequence[]>();
  for (const sequence of sequences) {
    const { name, version, metadata } = sequence;
    versions.set(idOf(name, version), sequence);
    if (current.has(name)) continue;
    current.set(name, sequence);
    const entity = metadata.entity.name;
    entities.set(entity, [...(entities.get(entity) ?? []), sequence]);
  }
  return {
    current: (name) => current.get(name),
    version: (name, version) => versions.get(idOf(name, version)),
    on: (entity) => entities.get(entity) ?? [],
    all: sequences,
  };
}

/** A sequence's name is a word, so that no two pairs give one text. */
function idOf(name: string, version: string): string {
  return `${name} ${version}`;
}
