import { catalogOf, defaultRetries, systemClock } from "@seqlang/runner";
import { vocabulary } from "@seqlang/runner/conformance";
import { expect, it } from "vitest";
import type { Connection } from "../src/host/connection.ts";
import { moveToCurrent } from "../src/host/move.ts";
import type { House } from "../src/house.ts";
import { partsOf, type Moving } from "../src/parts.ts";
import { sequencesIn } from "./program.ts";

const sequences = sequencesIn(`${vocabulary}\nsequence Main for lead { email }`);

function houseWith(problems: Error[]): House {
  return {
    service: { sequences, activities: {} },
    catalog: catalogOf(sequences),
    clock: systemClock,
    retries: defaultRetries,
    keepsHistory: true,
    parts: partsOf("o'seq"),
    memory: { introduced: false, metadata: new Map(), told: new Set() },
    onProblem: (problem) => problems.push(problem),
  };
}

it("asks for a page of records after another, and adds up what came of them", async () => {
  const places = ["a", "b", "c", "d", "e"];
  const queries: string[] = [];
  const query = async <Row>(sql: string): Promise<readonly Row[]> => {
    queries.push(sql);
    const after = /service_key > '(\w*)'/.exec(sql)?.[1] ?? "";
    const next = places.filter((place) => place > after).slice(0, 2);
    return next.map((place) => ({ service_key: place }) as Row);
  };
  const stays = (version: string, because: string, finishes: boolean): Moving => ({
    moved: 1,
    stay: [{ sequence: "Main", version, because, finishes }],
  });
  const came: Readonly<Record<string, Moving>> = {
    a: { moved: 2, stay: [] },
    b: stays("v1", "it moved", false),
    c: stays("v1", "it went", false),
    d: stays("v1", "it moved", false),
    e: stays("v2", "it moved", true),
  };
  const asked: string[] = [];
  const record = (place: string) => ({
    move: async () => {
      asked.push(place);
      return came[place];
    },
  });
  const problems: Error[] = [];
  const connection = { record } as unknown as Connection;
  const moves = await moveToCurrent(query, connection, "", houseWith(problems), 2);
  expect(moves).toEqual({
    moved: 6,
    finish: [{ sequence: "Main", version: "v2", count: 1, because: ["it moved"] }],
    standStill: [{ sequence: "Main", version: "v1", count: 3, because: ["it moved", "it went"] }],
  });
  expect(asked.toSorted()).toEqual(places);
  expect(queries).toHaveLength(3);
  expect(queries[0]).toContain(`service_name = 'o''seq-record'`);
  expect(queries[0]).toContain(`'Main ${sequences[0]?.version}'`);
  expect(problems.map(({ message }) => message)).toEqual([
    "3 enrollments stand still under version v1 of Main, which this service doesn't have: it moved; it went. Give it that version too, and they go on.",
  ]);
});
