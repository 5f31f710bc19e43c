import { calendar } from "@seqlang/calendar";
import { cases, stageFor, vocabulary } from "@seqlang/runner/conformance";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { restateRunner, type Worker } from "../src/index.ts";
import { sequencesIn } from "./program.ts";
import { program, startServer, unless, type Server } from "./server.ts";

let server: Server;

beforeAll(async () => {
  if (program !== undefined) server = await startServer();
});

afterAll(() => server?.remove());

describe.runIf(program !== undefined).concurrent(`the runner on Restate as a host${unless}`, () => {
  it.each(cases.map((one, index) => ({ ...one, index })))("$title", async (one) => {
    const sequences = sequencesIn(`${vocabulary}\n${one.source}`);
    let worker: Worker | undefined;
    const stage = await stageFor(one.behaviors ?? {}, async (given) => {
      const name = `case-${one.index}`;
      const runner = restateRunner({ ...given, name, sequences, calendar });
      worker = await runner.listen();
      await server.register(worker.url);
      const [node] = server.nodes;
      return runner.host({ url: node?.ingress ?? "", admin: node?.admin ?? "" });
    });
    try {
      await expect(one.play(stage)).resolves.toBeUndefined();
    } finally {
      await worker?.stop();
    }
  });
});
