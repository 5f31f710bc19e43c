import { expect, it } from "vitest";
import { rowOf } from "../src/row.ts";
import { date, money, optionSet, reference } from "./posted.ts";

function row(columns: object, labels: Readonly<Record<string, string>> = {}) {
  const pairs = <Value>(from: Readonly<Record<string, Value>>) =>
    Object.entries(from).map(([key, value]) => ({ key, value }));
  return rowOf({
    LogicalName: "lead",
    Attributes: pairs(columns as Readonly<Record<string, unknown>>),
    FormattedValues: pairs(labels),
  });
}

it("unwraps what the webhook wraps", () => {
  const columns = {
    budgetamount: money(2_000_000),
    budgetstatus: optionSet(0),
    interests: [optionSet(1), optionSet(3)],
    createdon: date("2026-03-02T09:00Z"),
    modifiedon: "/Date(1772442000000-0700)/",
    donotemail: false,
    fullname: "Ada Price",
    description: null,
  };
  expect(row(columns)).toEqual({
    budgetamount: 2_000_000,
    budgetstatus: 0,
    interests: "1,3",
    createdon: "2026-03-02T09:00:00.000Z",
    modifiedon: "2026-03-02T09:00:00.000Z",
    donotemail: false,
    fullname: "Ada Price",
    description: null,
  });
});

it("names lookups and labels as the Web API does", () => {
  const columns = { ownerid: reference("team", "t1", "Inside sales"), statecode: optionSet(0) };
  expect(row(columns, { ownerid: "Inside sales", statecode: "Open" })).toEqual({
    _ownerid_value: "t1",
    "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "team",
    "ownerid@OData.Community.Display.V1.FormattedValue": "Inside sales",
    statecode: 0,
    "statecode@OData.Community.Display.V1.FormattedValue": "Open",
  });
});

it("leaves alone what it doesn't know", () => {
  const odd = {
    to: {
      __type: "EntityCollection:http://schemas.microsoft.com/xrm/2011/Contracts",
      Entities: [],
    },
    topic: "/Date(soon)/",
    empty: [],
    plain: { Value: 1 },
  };
  expect(row(odd)).toEqual({ ...odd, empty: "" });
});
