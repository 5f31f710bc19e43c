import { availableParallelism } from "node:os";
import { figure, table } from "../timing/table.ts";
import { batching } from "./batching.ts";
import { sleeping } from "./sleeping.ts";

/** How many records change in the burst. */
const burst = 100_000;

/** What enrollments cost on one machine, and how it grows with their number. */
export async function enrollmentSpeed(sizes: readonly number[]): Promise<void> {
  console.log(`\nEnrollments, ${availableParallelism()} cores, synchronous=FULL\n`);
  console.log(
    table(
      ["reports on their way at once", "transitions a second"],
      await inTurn([1, 10, 100, 1000], async (together) => {
        const { transitions } = await batching(together, 3);
        return [String(together), figure(transitions)];
      }),
    ),
  );
  for (const history of [false, true]) {
    console.log(`\nAsleep, ${history ? "with" : "without"} histories\n`);
    console.log(
      table(
        [
          "enrollments",
          "begun a second",
          "bytes each",
          "waking 1,000",
          "changes a second",
          "exits a second",
        ],
        await inTurn(sizes, async (size) => {
          const { begun, bytes, tick, others, exits } = await sleeping(size, burst, history);
          return [
            size.toLocaleString("en"),
            figure(begun),
            figure(bytes),
            `${figure(tick)} ms`,
            figure(others),
            figure(exits),
          ];
        }),
      ),
    );
  }
}

async function inTurn<From, To>(
  from: readonly From[],
  of: (one: From) => Promise<To>,
): Promise<readonly To[]> {
  const all: To[] = [];
  for (const one of from) all.push(await of(one));
  return all;
}
