import type { Prepared } from "./engines/engine.ts";

/**
 * Asks every engine about every record. Speed means nothing where answers differ.
 *
 * @returns how many records each answer was given for
 * @throws Error with the first record that two engines answer differently
 */
export async function compareAnswers(
  engines: ReadonlyMap<string, Prepared>,
  records: readonly object[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    let expected: { readonly by: string; readonly answer: string } | undefined;
    for (const [name, { records: own, evaluate, context, nameOf }] of engines) {
      const answer = nameOf((await evaluate(own[index] as never, context as never)) as never);
      expected ??= { by: name, answer };
      if (answer !== expected.answer) {
        throw new Error(
          `${name} answers ${answer} where ${expected.by} answers ${expected.answer}, ` +
            `for record ${index}: ${JSON.stringify(record)}`,
        );
      }
    }
    if (expected) counts.set(expected.answer, (counts.get(expected.answer) ?? 0) + 1);
  }
  return counts;
}
