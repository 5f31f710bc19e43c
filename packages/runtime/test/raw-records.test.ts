import { describe, expect, it } from "vitest";
import { parseRecord, RecordError, type MemberSchema, type RecordSchema } from "../src/index.ts";

function parse(schema: RecordSchema, input: unknown): unknown {
  return parseRecord(schema, input, { raw: true });
}

function faults(schema: RecordSchema, input: unknown): readonly string[] {
  try {
    parse(schema, input);
    return [];
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
}

const interests: readonly MemberSchema[] = [
  ["Golf", 1],
  ["Chess", 2],
  ["Sailing", 3],
];
const qualify = "15322a8f-67b8-47fb-8763-13a28686c29d";
const develop = "92847d96-7832-4b7c-9d7c-fd8a7b4d9b3f";
const close = "0fc2d3a1-0b5e-4b0a-9d6e-5e3c4b0a9d6e";

const lead: RecordSchema = {
  key: { as: "$key", from: "leadid" },
  fields: [
    { name: "budget", from: "budgetamount", type: "amount", optional: true },
    { name: "open", from: "budgetamount", type: "money", optional: true },
    {
      name: "interests",
      type: { kind: "list", element: { kind: "choice", members: interests } },
      optional: true,
    },
    { name: "created", from: "createdon", type: "datetime", optional: true },
    { name: "closes", from: "estimatedclosedate", type: "date", optional: true },
    {
      name: "owner",
      from: "ownerid",
      type: {
        kind: "entity",
        entity: {
          id: "systemuserid",
          fields: [
            { name: "id", from: "systemuserid", type: "text" },
            { name: "name", from: "fullname", type: "text", optional: true },
          ],
        },
      },
      optional: true,
    },
  ],
  bpf: {
    from: "leadtoopportunitysalesprocess",
    stages: [
      ["Qualify", qualify],
      ["Develop", develop],
      ["Close", close],
    ],
  },
};

describe("a row of Dataverse's Web API", () => {
  const row = {
    "@odata.etag": 'W/"861"',
    leadid: "l1",
    budgetamount: 2_000_000,
    "budgetamount@OData.Community.Display.V1.FormattedValue": "$2,000,000.00",
    interests: "1,3",
    createdon: "2026-11-24T09:00:00Z",
    estimatedclosedate: "2026-12-31",
    _ownerid_value: "u1",
    "_ownerid_value@OData.Community.Display.V1.FormattedValue": "Ada Price",
    transactioncurrencyid: { isocurrencycode: "EUR" },
  };

  it("is read as it comes", () => {
    expect(parse(lead, row)).toEqual({
      $key: "l1",
      budget: 20_000_000_000,
      open: { amount: 20_000_000_000, currency: "EUR" },
      interests: ["Golf", "Sailing"],
      created: Date.parse("2026-11-24T09:00:00Z"),
      closes: Date.parse("2026-12-31") / 86_400_000,
      owner: { id: "u1", name: undefined },
      bpf: { stage: undefined, entered: undefined, status: undefined },
    });
  });

  it("is read with what was expanded", () => {
    const expanded = { ...row, ownerid: { systemuserid: "u1", fullname: "Ada Price" } };
    expect(parse(lead, expanded)).toMatchObject({ owner: { id: "u1", name: "Ada Price" } });
  });

  it("says which currency is missing", () => {
    expect(faults(lead, { ...row, transactioncurrencyid: undefined })).toEqual([
      "budgetamount.currency: is missing",
    ]);
  });

  const active = {
    businessprocessflowinstanceid: "i1",
    _activestageid_value: develop.toUpperCase(),
    activestagestartedon: "2026-11-20T08:00:00Z",
    traversedpath: `${qualify},${develop}`,
    statuscode: 1,
    statecode: 0,
  };
  const started = Date.parse(active.activestagestartedon);

  it.each([
    ["one instance", active, "Develop", started, "active"],
    [
      "a finished one",
      { ...active, _activestageid_value: close, statuscode: 2 },
      "Close",
      started,
      "finished",
    ],
    ["an aborted one", { ...active, statuscode: 3 }, "Develop", started, "aborted"],
    [
      "one without a stage of its own",
      { ...active, _activestageid_value: null },
      "Develop",
      started,
      "active",
    ],
    ["no instance", [], undefined, undefined, undefined],
    [
      "several, of which one is active",
      [
        { ...active, statuscode: 2, activestagestartedon: "2026-11-23T08:00:00Z" },
        active,
        { ...active, statuscode: 3 },
      ],
      "Develop",
      started,
      "active",
    ],
    [
      "several, of which none is active",
      [
        { ...active, statuscode: 3, activestagestartedon: "2025-01-01T00:00:00Z" },
        { ...active, statuscode: 2, _activestageid_value: close },
      ],
      "Close",
      started,
      "finished",
    ],
    [
      "instances of other processes beside it",
      [{ ...active, _activestageid_value: "11111111-2222-3333-4444-555555555555" }, active],
      "Develop",
      started,
      "active",
    ],
    [
      "by the process's name",
      { leadtoopportunitysalesprocess: [active] },
      "Develop",
      started,
      "active",
    ],
    [
      "another process's name only",
      { phonetocase: [{ ...active, _activestageid_value: "x" }] },
      undefined,
      undefined,
      undefined,
    ],
  ])("stands in its process: %s", (_, bpf, stage, entered, status) => {
    expect(parse(lead, { ...row, bpf })).toMatchObject({ bpf: { stage, entered, status } });
  });

  it("stands in each of several processes", () => {
    const two: RecordSchema = {
      fields: [],
      bpf: {
        processes: [
          { name: "Sales", process: { from: "salesprocess", stages: [["A", qualify]] } },
          { name: "Review", process: { from: "reviewprocess", stages: [["B", develop]] } },
        ],
      },
    };
    const sales = { ...active, _activestageid_value: qualify, statuscode: 2 };
    const expected = {
      bpf: { Sales: { stage: "A", status: "finished" }, Review: { stage: "B", status: "active" } },
    };
    expect(parse(two, { bpf: [sales, active] })).toMatchObject(expected);
    expect(parse(two, { bpf: { salesprocess: sales, reviewprocess: [active] } })).toMatchObject(
      expected,
    );
  });
});

describe("a Salesforce record", () => {
  const deal: RecordSchema = {
    key: { as: "$key", from: "Id" },
    fields: [
      { name: "amount", from: "Amount", type: "money", optional: true },
      {
        name: "regions",
        from: "Regions__c",
        type: { kind: "list", element: { kind: "choice", members: ["North", "South"] } },
        optional: true,
      },
      { name: "changed", from: "LastModifiedDate", type: "datetime", optional: true },
      { name: "opens", from: "Opens__c", type: "time", optional: true },
      {
        name: "owner",
        from: "Owner",
        type: {
          kind: "entity",
          entity: { id: "Id", fields: [{ name: "id", from: "Id", type: "text" }] },
        },
        optional: true,
      },
      {
        name: "plan",
        from: "Plan__r",
        type: {
          kind: "entity",
          entity: { id: "Id", fields: [{ name: "id", from: "Id", type: "text" }] },
        },
        optional: true,
      },
      {
        name: "lines",
        from: "OpportunityLineItems",
        type: {
          kind: "list",
          element: {
            kind: "entity",
            entity: { fields: [{ name: "quantity", from: "Quantity", type: "number" }] },
          },
        },
        optional: true,
      },
    ],
    bpf: {
      from: "StageName",
      stages: [
        ["Prospecting", "Prospecting"],
        ["Won", "Closed Won"],
      ],
    },
  };

  it("is read as it comes", () => {
    const record = {
      attributes: { type: "Opportunity", url: "/services/data/v62.0/sobjects/Opportunity/006" },
      Id: "006",
      Amount: 1200.5,
      CurrencyIsoCode: "EUR",
      Regions__c: "North;South",
      LastModifiedDate: "2026-11-24T09:00:00.000+0000",
      Opens__c: "09:30:00.000Z",
      StageName: "Closed Won",
      IsClosed: true,
      LastStageChangeDate: "2026-11-01T00:00:00.000+0000",
      Owner: { attributes: { type: "User" }, Id: "005" },
      Plan__c: "a01",
      OpportunityLineItems: {
        totalSize: 1,
        done: true,
        records: [{ attributes: {}, Quantity: 3 }],
      },
    };
    expect(parse(deal, record)).toEqual({
      $key: "006",
      amount: { amount: 12_005_000, currency: "EUR" },
      regions: ["North", "South"],
      changed: Date.parse("2026-11-24T09:00:00Z"),
      opens: 9.5 * 60,
      owner: { id: "005" },
      plan: { id: "a01" },
      lines: [{ quantity: 3 }],
      bpf: { stage: "Won", entered: Date.parse("2026-11-01T00:00:00Z"), status: "finished" },
    });
  });

  it("is read with ids in the place of records", () => {
    expect(parse(deal, { Id: "006", OwnerId: "005", Plan__r: null })).toMatchObject({
      owner: { id: "005" },
      plan: undefined,
    });
  });

  it("names the stage that the vocabulary lacks", () => {
    expect(faults(deal, { Id: "006", StageName: "Elsewhere" })).toEqual([
      "StageName: expected one of Prospecting, Closed Won, found another text",
    ]);
  });
});

describe("a HubSpot object", () => {
  const deal: RecordSchema = {
    key: { as: "$key" },
    fields: [
      { name: "name", from: "dealname", type: "text", optional: true },
      { name: "amount", type: "amount", optional: true },
      { name: "open", from: "amount", type: "money", optional: true },
      { name: "hot", type: "bool", optional: true },
      { name: "score", type: "number", optional: true },
      { name: "closes", from: "closedate", type: "date", optional: true },
      { name: "created", from: "createdate", type: "datetime", optional: true },
      {
        name: "products",
        type: { kind: "list", element: { kind: "choice", members: ["a, b", "c"] } },
        optional: true,
      },
    ],
    bpf: {
      processes: [
        {
          name: "New",
          process: {
            from: "p1",
            stages: [
              ["Won", "s1"],
              ["Lost", "s2"],
            ],
          },
        },
        { name: "Renewal", process: { from: "p2", stages: [["Won", "s3"]] } },
      ],
    },
  };
  const properties = {
    dealname: "",
    amount: "1200.5",
    deal_currency_code: "EUR",
    hot: "true",
    score: "",
    closedate: "1795651200000",
    createdate: "2026-11-24T09:00:00.000Z",
    products: "a, b;c",
    pipeline: "p2",
    dealstage: "s3",
    hs_v2_date_entered_s3: "2026-11-20T00:00:00.000Z",
    hs_is_closed: "false",
  };
  const read = {
    $key: "d1",
    name: "",
    amount: 12_005_000,
    open: { amount: 12_005_000, currency: "EUR" },
    hot: true,
    score: undefined,
    closes: 1_795_651_200_000 / 86_400_000,
    created: Date.parse("2026-11-24T09:00:00Z"),
    products: ["a, b", "c"],
    bpf: {
      New: { stage: undefined, entered: undefined, status: undefined },
      Renewal: { stage: "Won", entered: Date.parse("2026-11-20T00:00:00Z"), status: "active" },
    },
  };

  it("is read as it comes", () => {
    expect(parse(deal, { id: "d1", properties, archived: false })).toEqual(read);
  });

  it("is read in its first API's form", () => {
    const wrapped = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        { value, timestamp: 1, source: "API" },
      ]),
    );
    expect(parse(deal, { id: "d1", properties: wrapped })).toEqual(read);
  });

  it("says where in its properties something is wrong", () => {
    const wrong = { id: "d1", properties: { ...properties, hot: "maybe", dealstage: "s1" } };
    expect(faults(deal, wrong)).toEqual([
      "properties.hot: expected true or false, found text",
      "properties.dealstage: expected one of s3, found another text",
    ]);
  });
});

it("whatever is joined, wrapped or nested wrongly is a fault or missing, never a crash", () => {
  for (const odd of [0, "", "x", [], {}, [[]], { value: {} }, { records: 3 }, { properties: [] }]) {
    for (const schema of [lead]) {
      const record = {
        leadid: "l",
        interests: odd,
        ownerid: odd,
        bpf: odd,
        properties: odd,
        transactioncurrencyid: odd,
      };
      expect(() => faults(schema, record)).not.toThrow();
    }
  }
});
