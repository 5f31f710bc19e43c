// A worker as a process of its own, so that it can be killed. It notes each call in a file.
import { appendFileSync } from "node:fs";
import { calendar } from "@seqlang/calendar";
import { restateRunner } from "../../src/index.ts";
import { clockSince, sequence } from "./load.ts";

const [port, log = "", began] = process.argv.slice(2);
if (sequence === undefined) throw new Error("There is no sequence.");

const note = ({ key }: { readonly key: string }) => appendFileSync(log, `${key}\n`);

const runner = restateRunner({
  sequences: [sequence],
  activities: {
    email: (_: unknown, assigned: { readonly key: string }) => note(assigned),
    task: (_: unknown, assigned: { readonly key: string }) => note(assigned),
    phone: (_: unknown, assigned: { readonly key: string }) => {
      note(assigned);
      return { done: false };
    },
  },
  update: (_, assigned) => note(assigned),
  calendar,
  clock: clockSince(Number(began)),
  // What is cut off by a killed server is tried again.
  onProblem: () => undefined,
});
await runner.listen({ port: Number(port) });
process.send?.("listening");
