import type { DataverseStage } from "./types.ts";

export interface StageOrder {
  readonly stages: readonly DataverseStage[];
  /** How the order was guessed, or undefined where the metadata tells it. */
  readonly guessedBy: string | undefined;
}

/**
 * Stages in order: as the process's definition has it, else as records went through them, else by
 * their categories, else as they stand in the answer, which has no order of its own.
 */
export function orderStages(
  stages: readonly DataverseStage[],
  defined: readonly string[],
  traversed: readonly (readonly string[])[],
): StageOrder {
  const places = new Map(defined.map((id, index) => [id, index]));
  if (stages.every(({ id }) => places.has(id))) {
    const place = ({ id }: DataverseStage): number => places.get(id) ?? 0;
    return { stages: stages.toSorted((a, b) => place(a) - place(b)), guessedBy: undefined };
  }
  const [first] = stages;
  const categories = new Set(stages.map(({ category }) => category));
  const byCategory = categories.size > 1 && !categories.has(undefined);
  const start = byCategory
    ? stages.toSorted((a, b) => (a.category ?? 0) - (b.category ?? 0))
    : stages;
  const paths = traversed.map((path) => path.filter((id) => stages.some((s) => s.id === id)));
  if (first !== undefined && paths.some((path) => path.length > 1)) {
    const { order, certain } = followed(start, paths);
    return { stages: order, guessedBy: certain ? undefined : "as records went through them" };
  }
  if (stages.length < 2 || (byCategory && categories.size === stages.length)) {
    return { stages: start, guessedBy: stages.length < 2 ? undefined : "by their categories" };
  }
  return {
    stages: start,
    guessedBy: byCategory ? "by their categories" : "as the answer has them",
  };
}

/** Whatever came later on some record comes later, and else what stood first. */
function followed(
  start: readonly DataverseStage[],
  paths: readonly (readonly string[])[],
): { readonly order: readonly DataverseStage[]; readonly certain: boolean } {
  const before = new Map<string, Set<string>>(start.map(({ id }) => [id, new Set()]));
  for (const path of paths) {
    for (const [index, id] of path.entries()) {
      const previous = path[index - 1];
      if (previous !== undefined && previous !== id) before.get(id)?.add(previous);
    }
  }
  const order: DataverseStage[] = [];
  const left = [...start];
  let certain = true;
  while (left.length > 0) {
    const done = new Set(order.map(({ id }) => id));
    const ready = left.filter(({ id }) => [...(before.get(id) ?? [])].every((b) => done.has(b)));
    // Records that went back and forth leave a circle.
    if (ready.length !== 1) certain = false;
    const next = ready[0] ?? left[0];
    if (next === undefined) break;
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return { order, certain };
}
