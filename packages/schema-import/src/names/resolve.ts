/** Something that wants a name. */
export interface Claim {
  /** From the name that it would like to the one that nothing else has. At least one. */
  readonly candidates: readonly string[];
  /** The name that it has already, which stays. */
  readonly known?: string | undefined;
}

export interface Collision {
  readonly wanted: string;
  /** Indices of the claims. */
  readonly claims: readonly number[];
}

export interface Resolved {
  readonly names: readonly string[];
  readonly collisions: readonly Collision[];
}

/**
 * Gives each claim a name of its own. Where several want the same one none of them gets it, whatever
 * their order, so that a name never means something else after one more has come; each falls back to
 * its next candidate, and after the last of them to a number.
 *
 * @param taken - names that nothing may have
 */
export function resolveNames(claims: readonly Claim[], taken: ReadonlySet<string>): Resolved {
  const known = new Set(claims.flatMap((claim) => claim.known ?? []));
  const level = claims.map(() => 0);
  const collisions: Collision[] = [];
  const candidate = (index: number): string => {
    const claim = claims[index];
    return claim?.candidates[Math.min(level[index] ?? 0, claim.candidates.length - 1)] ?? "";
  };
  const open = claims.flatMap(({ known: name }, index) => (name === undefined ? [index] : []));
  for (;;) {
    const moved: number[] = [];
    for (const [name, group] of grouped(open, candidate)) {
      const free = group.length === 1 && !taken.has(name) && !known.has(name);
      if (free) continue;
      const movable = group.filter(
        (index) => (level[index] ?? 0) < (claims[index]?.candidates.length ?? 0) - 1,
      );
      if (movable.length > 0 && movable.every((index) => level[index] === 0)) {
        collisions.push({ wanted: name, claims: group });
      }
      moved.push(...movable);
    }
    if (moved.length === 0) break;
    for (const index of moved) level[index] = (level[index] ?? 0) + 1;
  }
  const used = new Set([...taken, ...known]);
  const names = claims.map((claim, index) => {
    if (claim.known !== undefined) return claim.known;
    const wanted = candidate(index);
    let name = wanted;
    for (let number = 2; used.has(name); number += 1) name = `${wanted} ${number}`;
    used.add(name);
    return name;
  });
  return { names, collisions };
}

function grouped(
  open: readonly number[],
  candidate: (index: number) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const index of open) {
    const name = candidate(index);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else group.push(index);
  }
  return groups;
}
