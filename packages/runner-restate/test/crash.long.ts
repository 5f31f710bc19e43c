import { describe, expect, it } from "vitest";
import { cluster, newBuild, oneNode } from "./crash/blows.ts";
import { program, unless } from "./server.ts";

describe.runIf(program !== undefined)(`thousands of enrollments under load${unless}`, () => {
  it("come to their ends when the server and the worker are killed", async () => {
    const { came, expected } = await oneNode(3_000);
    expect(came).toEqual(expected);
  });

  it("come to their ends when a node of a cluster is killed for good", async () => {
    const { came, expected } = await cluster(2_000);
    expect(came).toEqual(expected);
  });

  it("go on under a new build, each once, when the server is killed while they are moved", async () => {
    const count = 3_000;
    expect(await newBuild(count)).toEqual({
      places: [`wait~2 active ${count}`],
      done: { email: count, task: count },
      moves: count,
    });
  });
});
