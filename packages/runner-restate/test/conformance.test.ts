import { calendar } from "@seqlang/calendar";
import { cases, stageFor, vocabulary } from "@seqlang/runner/conformance";
import { afterAll, beforeAll, describe, it } from "vitest";
import { restateRunner, type Worker } from "../src/index.ts";
import { sequencesIn } from "./program.ts";
import { program, startServer, unless, type Server } from "./server.ts";

let server: Server;

beforeAll(async () => {
  if (program !== undefined) server = await startServer(1, { replays: true });
});

afterAll(() => server?.remove());

describe.runIf(program !== undefined).concurrent(`the runner on Restate as a host${unless}`, () => {
  it.for(cases.map((one, index) => ({ ...one, index })))("$title", async (one, { expect }) => {
    const workers: Worker[] = [];
    const stage = await stageFor(one.source, one.behaviors ?? {}, async (given) => {
      const name = `case-${one.index}`;
      const sequences = given.sources.flatMap((source) => sequencesIn(`${vocabulary}\n${source}`));
      const runner = restateRunner({ ...given, name, sequences, calendar });
      const worker = await runner.listen();
      workers.push(worker);
      await server.register(worker.url);
      const [node] = server.nodes;
      const host = runner.host({ url: node?.ingress ?? "", admin: node?.admin ?? "" });
      await host.moveToCurrent();
      return host;
    });
    try {
      await expect(one.play(stage)).resolves.toBeUndefined();
    } finally {
      await Promise.all(workers.map((worker) => worker.stop()));
    }
  });
});
