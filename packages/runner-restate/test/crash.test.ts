import { describe, expect, it } from "vitest";
import { cluster, oneNode } from "./crash/blows.ts";
import { program, unless } from "./server.ts";

describe.runIf(program !== undefined)(`enrollments under load${unless}`, () => {
  it("come to their ends when the server and the worker are killed", async () => {
    const { came, expected } = await oneNode(100);
    expect(came).toEqual(expected);
  });

  it("come to their ends when a node of a cluster is killed for good", async () => {
    const { came, expected } = await cluster(50);
    expect(came).toEqual(expected);
  });
});
