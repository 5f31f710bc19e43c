import type { Entity } from "../../vocabulary/entity.ts";
import type { Drafts } from "./drafts.ts";
import { entityFor } from "./find.ts";
import type { FileSpace } from "./space.ts";

/** The rules that a file sees, by what they are for. */
export interface RulesInSight {
  readonly forEntity: ReadonlyMap<Entity, readonly string[]>;
  /** Those whose entity isn't known, which was reported. */
  readonly forNone: ReadonlySet<string>;
  readonly entities: ReadonlyMap<string, Entity>;
}

const bySpace = new WeakMap<FileSpace, RulesInSight>();

/** Without checking any rule; worked out once a file, after all entities are known. */
export function rulesInSight(space: FileSpace, drafts: Drafts): RulesInSight {
  const known = bySpace.get(space) ?? findRules(space, drafts);
  bySpace.set(space, known);
  return known;
}

function findRules(space: FileSpace, drafts: Drafts): RulesInSight {
  const forEntity = new Map<Entity, string[]>();
  const entities = new Map<string, Entity>();
  const forNone = new Set<string>();
  for (const name of space.names("rule")) {
    const declared = space.find("rule", name);
    const home = declared === undefined ? undefined : drafts.homes.get(declared);
    if (declared?.node.kind !== "Rule" || home === undefined) continue;
    const entity = entityFor(declared.node.entity, home, drafts);
    if (entity === undefined) {
      forNone.add(name);
      continue;
    }
    entities.set(name, entity);
    const names = forEntity.get(entity) ?? [];
    names.push(name);
    forEntity.set(entity, names);
  }
  return { forEntity, forNone, entities };
}
