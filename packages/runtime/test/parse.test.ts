import { parseRecord, RecordError, type RecordSchema, type ValueSchema } from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const rating: ValueSchema = {
  kind: "choice",
  members: [["Hot", 1], ["Warm", 2], "Cold", ["Frozen", "f-4"]],
};

/** A schema of one field, to look at a type alone. */
const only = (type: ValueSchema, optional = false): RecordSchema => ({
  fields: [{ name: "x", from: "crm_x", type, optional }],
});

function parse(schema: RecordSchema, input: unknown, raw = false): unknown {
  return parseRecord(schema, input, { raw });
}

/** `path: message` of each fault. */
function faults(schema: RecordSchema, input: unknown, raw = false): readonly string[] {
  try {
    parse(schema, input, raw);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

const element: ValueSchema = {
  kind: "entity",
  entity: { fields: [{ name: "done", type: "bool" }] },
};

/** For each type, what it takes, with what that becomes, and what it doesn't. */
const types: readonly {
  readonly name: string;
  readonly type: ValueSchema;
  readonly takes: readonly (readonly [input: unknown, value: unknown])[];
  readonly refuses: readonly unknown[];
}[] = [
  {
    name: "text",
    type: "text",
    takes: [
      ["", ""],
      ["é\u0000\ud83d", "é\u0000\ud83d"],
    ],
    refuses: [1, true, {}, [], 1n, Symbol("s"), () => "x", new String("x")],
  },
  {
    name: "number",
    type: "number",
    takes: [
      [0, 0],
      [-0, 0],
      [1e300, 1e300],
    ],
    refuses: ["", "1", NaN, Infinity, -Infinity, true, {}, [1], 1n, new Number(1)],
  },
  { name: "percent", type: "percent", takes: [[20, 20]], refuses: ["20", "20%", NaN] },
  {
    name: "bool",
    type: "bool",
    takes: [
      [true, true],
      [false, false],
    ],
    refuses: ["", "true", 0, 1, {}, []],
  },
  {
    name: "date",
    type: "date",
    takes: [
      ["1970-01-02", 1],
      ["2024-02-29", 19_782],
    ],
    refuses: ["", "2026-02-29", "2026-11-24T00:00:00Z", 1, new Date(), {}, []],
  },
  {
    name: "time",
    type: "time",
    takes: [
      ["09:00", 540],
      ["09:00:30", 540.5],
    ],
    refuses: ["", "24:00", "9:00", 540, {}, []],
  },
  {
    name: "datetime",
    type: "datetime",
    takes: [
      ["1970-01-01T00:00:01Z", 1000],
      ["1970-01-01T01:00:00+01:00", 0],
    ],
    refuses: ["", "2026-11-24", "2026-11-24T09:00:00", 0, new Date(), {}, []],
  },
  {
    name: "duration",
    type: "duration",
    takes: [
      ["PT45M", { months: 0, minutes: 45 }],
      ["P1Y", { months: 12, minutes: 0 }],
    ],
    refuses: ["", "45", 45, { months: 1, minutes: 0 }, []],
  },
  {
    name: "money(USD)",
    type: "amount",
    takes: [
      [0.1, 1000],
      ["999999999999999.9999", 9_999_999_999_999_999_999n],
    ],
    refuses: ["", "1,5", 0.000_01, 1e16, NaN, true, [], { amount: 1, currency: "USD" }],
  },
  {
    name: "money",
    type: "money",
    takes: [
      [
        { amount: "12.5", currency: "EUR" },
        { amount: 125_000, currency: "EUR" },
      ],
      [
        { amount: 1, currency: "JPY", more: 1 },
        { amount: 10_000, currency: "JPY" },
      ],
    ],
    refuses: [
      "",
      5,
      "5",
      [],
      {},
      { amount: 5 },
      { currency: "EUR" },
      { amount: 5, currency: "eur" },
    ],
  },
  {
    name: "choice",
    type: rating,
    takes: [
      ["Hot", "Hot"],
      ["Cold", "Cold"],
    ],
    refuses: ["", "hot", 1, "1", "f-4", "toString", "__proto__", {}, [], ["Hot"]],
  },
  {
    name: "list",
    type: { kind: "list", element: "text" },
    takes: [
      [[], []],
      [
        ["a", ""],
        ["a", ""],
      ],
    ],
    refuses: ["", "a", {}, { length: 1, 0: "a" }, [1], [null], [undefined], [["a"]]],
  },
  {
    name: "entity",
    type: element,
    takes: [[{ done: true, more: 1 }, { done: true }]],
    refuses: ["", "id", 1, [], [{ done: true }], {}, { done: null }, { done: "" }],
  },
];

describe.each(types)("a field of type $name", ({ type, takes, refuses }) => {
  it("takes its values", () => {
    for (const [input, value] of takes) {
      expect(parse(only(type), { x: input })).toStrictEqual({ x: value });
    }
  });

  it("refuses all others, at its path", () => {
    for (const input of refuses) {
      const found = faults(only(type), { x: input });
      expect(found).not.toEqual([]);
      for (const fault of found) expect(fault).toMatch(/^x(?:\.\w+|\[\d+\])*: /);
      expect(faults(only(type, true), { x: input })).toEqual(found);
    }
  });

  it("is missing where absent, null or undefined, if it may be", () => {
    for (const input of [{}, { x: null }, { x: undefined }]) {
      expect(parse(only(type, true), input)).toStrictEqual({ x: undefined });
      expect(faults(only(type), input)).toEqual(["x: is missing"]);
    }
  });

  it("is part of lists and lookups with its own path", () => {
    const nested: RecordSchema = {
      fields: [
        {
          name: "rows",
          type: { kind: "list", element: { kind: "entity", entity: only(type) } },
        },
      ],
    };
    const [good] = takes;
    expect(parse(nested, { rows: [{ x: good![0] }] })).toStrictEqual({ rows: [{ x: good![1] }] });
    const found = faults(nested, { rows: [{ x: good![0] }, {}, { x: refuses[0] }] });
    expect(found[0]).toBe("rows[1].x: is missing");
    expect(found[1]).toMatch(/^rows\[2\]\.x/);
  });
});

const lead: RecordSchema = {
  key: { as: "$key", from: "leadid" },
  fields: [
    { name: "subject", type: "text" },
    { name: "budget", from: "budgetamount", type: "amount", optional: true },
    { name: "rating", from: "leadqualitycode", type: rating, optional: true },
    {
      name: "owner",
      from: "ownerid",
      type: {
        kind: "entity",
        entity: {
          key: { as: "id", from: "systemuserid" },
          fields: [{ name: "zone", from: "timezonecode", type: "text", optional: true }],
        },
      },
    },
    { name: "campaign", from: "campaignid", type: "text", optional: true },
    {
      name: "tasks",
      type: { kind: "list", element },
      optional: true,
    },
  ],
  bpf: {
    stages: [
      ["Qualify", "6b9f6a0e"],
      ["Develop", "0b2a"],
    ],
  },
};

describe("a record", () => {
  it("has what the schema says, in its order, and nothing else", () => {
    const parsed = parse(lead, {
      tasks: [],
      more: 1,
      owner: { systemuserid: "u1" },
      subject: "Hello",
      leadid: "l1",
      bpf: { stage: "Develop", entered: "1970-01-01T00:00:01Z", status: "active" },
    });
    expect(parsed).toStrictEqual({
      $key: "l1",
      subject: "Hello",
      budget: undefined,
      rating: undefined,
      owner: { id: "u1", zone: undefined },
      campaign: undefined,
      tasks: [],
      bpf: { stage: "Develop", entered: 1000, status: "active" },
    });
    expect(Object.keys(parsed as object)).toEqual([
      "$key",
      "subject",
      "budget",
      "rating",
      "owner",
      "campaign",
      "tasks",
      "bpf",
    ]);
  });

  it("tells all faults at once, in the order of the fields", () => {
    const input = {
      budget: "a lot",
      rating: "Hott",
      owner: { zone: 5 },
      tasks: [{ done: true }, { done: 1 }, null],
      bpf: { stage: "Nowhere", entered: "yesterday", status: "on" },
    };
    expect(faults(lead, input)).toEqual([
      "leadid: is missing",
      "subject: is missing",
      'budget: expected an amount, a number or a decimal text such as "12.50"',
      "rating: expected one of Hot, Warm, Cold, Frozen, found another text",
      "owner.systemuserid: is missing",
      "owner.zone: expected text, found a number",
      "tasks[1].done: expected true or false, found a number",
      "tasks[2]: is missing",
      "bpf.stage: expected one of Qualify, Develop, found another text",
      "bpf.entered: expected a date-time with its zone such as 2026-11-24T09:00:00Z, found another text",
      "bpf.status: expected one of active, finished, aborted, found another text",
    ]);
  });

  it("says in its message what its faults say", () => {
    const error = new RecordError([
      { path: "a", segments: ["a"], message: "is missing" },
      { path: "", segments: [], message: "expected an object, found null" },
    ]);
    expect(error.message).toBe("a: is missing\nexpected an object, found null");
    expect(error.name).toBe("RecordError");
    expect(error).toBeInstanceOf(Error);
  });

  it("names no value in its faults", () => {
    const secret = "hunter2";
    for (const { type } of types) {
      const inputs = [{ x: secret }, { x: { amount: secret, currency: secret, done: secret } }];
      for (const input of [...inputs, { x: [secret, { done: secret }] }]) {
        for (const raw of [true, false]) {
          expect(faults(only(type), input, raw).join("\n")).not.toContain(secret);
        }
      }
    }
  });

  it("quotes names that would make a path unclear", () => {
    const schema: RecordSchema = {
      fields: [
        { name: "Close Deal", type: "text" },
        {
          name: "a.b",
          type: { kind: "entity", entity: { fields: [{ name: '"', type: "text" }] } },
        },
        { name: "größe", type: "text" },
      ],
    };
    expect(faults(schema, { "a.b": {} })).toEqual([
      '["Close Deal"]: is missing',
      '["a.b"]["\\""]: is missing',
      "größe: is missing",
    ]);
  });

  it.each([null, undefined, 1, "", "{}", true, [], [{}], () => ({}), Symbol("s"), 1n])(
    "is no %s",
    (input) => {
      const [fault, ...more] = faults(lead, input);
      expect(fault).toMatch(/^: expected an object, found /);
      expect(more).toEqual([]);
    },
  );

  it("has a key, from a text or a number", () => {
    const keyed: RecordSchema = { key: { as: "key" }, fields: [] };
    expect(parse(keyed, { id: "a" })).toEqual({ key: "a" });
    expect(parse(keyed, { id: 17 })).toEqual({ key: "17" });
    const named: RecordSchema = { key: { as: "key", from: "leadid" }, fields: [] };
    expect(parse(named, { leadid: "a", id: "b" })).toEqual({ key: "a" });
    expect(parse(named, { id: "b" })).toEqual({ key: "b" });
    expect(parse(named, { leadid: null, id: "b" })).toEqual({ key: "b" });
    const declared: RecordSchema = {
      key: { as: "$key", name: "number", from: "accountnumber" },
      fields: [{ name: "number", from: "accountnumber", type: "number" }],
    };
    expect(parse(declared, { number: 7, id: "b" })).toEqual({ $key: "7", number: 7 });
    expect(parse(declared, { accountnumber: 7 }, true)).toEqual({ $key: "7", number: 7 });
    expect(faults(declared, {})).toEqual(["number: is missing"]);
    expect(faults(named, { id: "b" }, true)).toEqual(["leadid: is missing"]);
    for (const id of ["", NaN, {}, true]) expect(faults(keyed, { id })[0]).toMatch(/^id: expected/);
    expect(faults(keyed, { id: null })).toEqual(["id: is missing"]);
  });
});

describe("processes", () => {
  const one: RecordSchema = { fields: [], bpf: { stages: ["A", ["B", 2]] } };
  const two: RecordSchema = {
    fields: [],
    bpf: {
      processes: [
        { name: "Sales", process: { from: "salesprocess", stages: ["A"] } },
        { name: "__proto__", process: { stages: ["A"] } },
      ],
    },
  };
  const nowhere = { stage: undefined, entered: undefined, status: undefined };

  it("are there even where the record is in none", () => {
    for (const input of [{}, { bpf: null }, { bpf: {} }, { bpf: { stage: null } }]) {
      expect(parse(one, input)).toStrictEqual({ bpf: nowhere });
    }
    const several = parse(two, { bpf: { Sales: null } }) as { bpf: { [name: string]: unknown } };
    expect(Object.entries(several.bpf)).toEqual([
      ["Sales", nowhere],
      ["__proto__", nowhere],
    ]);
  });

  it("stand apart where there are several", () => {
    const input = JSON.parse(
      '{"bpf": {"Sales": {"stage": "A"}, "__proto__": {"status": "aborted"}}}',
    );
    const { bpf } = parse(two, input) as { bpf: { [name: string]: unknown } };
    expect(Object.entries(bpf)).toEqual([
      ["Sales", { ...nowhere, stage: "A" }],
      ["__proto__", { ...nowhere, status: "aborted" }],
    ]);
    expect(faults(two, { bpf: { Sales: { stage: "B" } } })).toEqual([
      "bpf.Sales.stage: expected one of A, found another text",
    ]);
    expect(faults(two, { bpf: { Sales: "A" } })).toEqual([
      "bpf.Sales: expected an object, found text",
    ]);
    expect(faults(two, { bpf: [] })).toEqual(["bpf: expected an object, found a list"]);
  });

  it("come by what the CRM stores in the raw mode", () => {
    expect(parse(one, { bpf: { stage: "2", status: 2 } }, true)).toStrictEqual({
      bpf: { stage: "B", entered: undefined, status: "finished" },
    });
    const { bpf } = parse(two, { bpf: { salesprocess: { stage: "A" } } }, true) as {
      bpf: { Sales: unknown };
    };
    expect(bpf.Sales).toEqual({ ...nowhere, stage: "A" });
    expect(faults(one, { bpf: { stage: "B" } }, true)).toHaveLength(1);
  });
});

describe("the raw mode", () => {
  it("reads the CRM's own names and stored values", () => {
    const row = {
      "@odata.etag": 'W/"1"',
      leadid: "l1",
      subject: "Hello",
      budgetamount: 2_000_000,
      leadqualitycode: 2,
      "leadqualitycode@OData.Community.Display.V1.FormattedValue": "Lauwarm",
      ownerid: { systemuserid: "u1", timezonecode: "85" },
      _campaignid_value: "c1",
      bpf: { stage: "6b9f6a0e" },
    };
    expect(parse(lead, row, true)).toMatchObject({
      $key: "l1",
      budget: 20_000_000_000,
      rating: "Warm",
      owner: { id: "u1", zone: "85" },
      campaign: "c1",
      bpf: { stage: "Qualify" },
    });
  });

  it.each([
    [1, "Hot"],
    ["1", "Hot"],
    ["Cold", "Cold"],
    ["f-4", "Frozen"],
  ])("takes the stored %j as %s", (stored, member) => {
    expect(parse(only(rating), { crm_x: stored }, true)).toEqual({ x: member });
  });

  it.each(["Hot", "Frozen", 4, "", "01", true, [1]])("takes no %j", (stored) => {
    expect(faults(only(rating), { crm_x: stored }, true)).toHaveLength(1);
  });

  it("takes a lookup's id alone, which has nothing but its key", () => {
    const row = { leadid: "l1", subject: "", _ownerid_value: "u9" };
    expect(parse(lead, row, true)).toMatchObject({ owner: { id: "u9", zone: undefined } });
    const strict: RecordSchema = {
      fields: [
        {
          name: "owner",
          from: "ownerid",
          type: { kind: "entity", entity: { fields: [{ name: "name", type: "text" }] } },
          optional: true,
        },
      ],
    };
    expect(faults(strict, { _ownerid_value: "u9" }, true)).toEqual(["ownerid.name: is missing"]);
    expect(parse(strict, { _ownerid_value: null }, true)).toEqual({ owner: undefined });
    expect(parse(strict, {}, true)).toEqual({ owner: undefined });
  });

  it("takes numbers and truth values as text", () => {
    expect(parse(only("number"), { crm_x: "-12.5" }, true)).toEqual({ x: -12.5 });
    expect(parse(only("bool"), { crm_x: "false" }, true)).toEqual({ x: false });
    for (const input of ["", " 1", "1,5", "0x1", "NaN", "1e999"]) {
      expect(faults(only("number"), { crm_x: input }, true)).toHaveLength(1);
    }
    for (const input of ["", "True", "0", 1]) {
      expect(faults(only("bool"), { crm_x: input }, true)).toHaveLength(1);
    }
  });

  it("doesn't take declared names, nor the default mode the CRM's", () => {
    expect(faults(only("text"), { x: "a" }, true)).toEqual(["crm_x: is missing"]);
    expect(faults(only("text"), { crm_x: "a" })).toEqual(["x: is missing"]);
    expect(faults(only("text"), { _x_value: "a" })).toEqual(["x: is missing"]);
  });
});

describe("hostile input", () => {
  const odd: RecordSchema = {
    fields: ["__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__"].map(
      (name) => ({ name, type: "text" as const, optional: true }),
    ),
  };

  it("has nothing that it only inherits", () => {
    const parsed = parse(odd, {}) as object;
    expect(Object.values(parsed)).toEqual(Array.from({ length: 5 }, () => undefined));
    const inherited = Object.create({ x: "a" }) as object;
    expect(faults(only("text"), inherited)).toEqual(["x: is missing"]);
  });

  it("keeps properties named like those of all objects, and changes no prototype", () => {
    const input = JSON.parse('{"__proto__": "p", "constructor": "c", "toString": "t"}');
    const parsed = parse(odd, input) as { [name: string]: unknown };
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed)).toEqual(odd.fields.map(({ name }) => name));
    expect(parsed["__proto__"]).toBe("p");
    expect(parsed["constructor"]).toBe("c");
    expect(parsed["hasOwnProperty"]).toBeUndefined();
    const polluting = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(faults(odd, polluting)).toEqual(["__proto__: expected text, found an object"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("takes objects without a prototype", () => {
    const input: { x?: string } = Object.create(null) as object;
    input.x = "a";
    expect(parse(only("text"), input)).toEqual({ x: "a" });
  });

  it("turns what throws into a fault", () => {
    const thrower = () => {
      throw new Error("no");
    };
    const getter = Object.defineProperty({}, "x", { get: thrower, enumerable: true });
    expect(faults(only("text"), getter)).toEqual(["x: could not be read"]);
    expect(faults(only("text", true), getter)).toEqual(["x: could not be read"]);
    const traps = { get: thrower, has: thrower, getOwnPropertyDescriptor: thrower };
    expect(faults(only("text"), new Proxy({}, traps))).toEqual(["x: could not be read"]);
    expect(faults({ fields: [], key: { as: "key" } }, new Proxy({}, traps))).toEqual([
      "id: could not be read",
    ]);
    expect(faults(only("text"), new Proxy({}, traps), true)).toEqual(["crm_x: could not be read"]);
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(faults(only({ kind: "list", element: "text" }), { x: proxy })).toHaveLength(1);
    expect(faults(only("money"), { x: proxy })).not.toEqual([]);
    expect(faults(only("text"), proxy)).not.toEqual([]);
    for (const { type } of types) {
      expect(faults(only(type), { x: new Proxy({}, traps) }).length).toBeGreaterThan(0);
      expect(faults(only(type), { x: new Proxy([], traps) }).length).toBeGreaterThan(0);
      expect(faults(only(type), { x: proxy }).length).toBeGreaterThan(0);
    }
    const money = Object.defineProperty({ amount: 1 }, "currency", { get: thrower });
    expect(faults(only("money"), { x: money })).toEqual(["x.currency: could not be read"]);
    const bpf = { fields: [], bpf: { stages: ["A"] } };
    expect(faults(bpf, new Proxy({}, traps))).toEqual(["bpf: could not be read"]);
    expect(faults(bpf, { bpf: new Proxy({}, traps) })).toHaveLength(3);
  });

  it("doesn't follow circles", () => {
    const circle: { rows: unknown[]; done: boolean } = { rows: [], done: true };
    circle.rows.push(circle);
    const schema: RecordSchema = {
      fields: [{ name: "rows", type: { kind: "list", element } }],
    };
    expect(parse(schema, circle)).toEqual({ rows: [{ done: true }] });
  });

  it("stops at a thousand faults and at a million elements", () => {
    const list = only({ kind: "list", element: "number" });
    expect(faults(list, { x: Array.from({ length: 5000 }, () => "a") })).toHaveLength(1000);
    expect(faults(list, { x: Object.assign([], { length: 4_000_000_000 }) })).toEqual([
      "x: expected at most 1000000 elements",
    ]);
    const endless = new Proxy([], { get: (_, key) => (key === "length" ? 2 ** 53 : 1) });
    expect(faults(list, { x: endless })).toHaveLength(1);
    const lying = new Proxy([], { get: (_, key) => (key === "length" ? "many" : 1) });
    expect(parse(list, { x: lying })).toEqual({ x: [] });
  });

  it("never does anything but parse or fault", () => {
    const schema: RecordSchema = {
      ...lead,
      fields: types.map(({ type }, at) => ({ name: `f${at}`, type, optional: at % 2 === 0 })),
    };
    const names = [...schema.fields.map(({ name }) => name), "bpf", "leadid", "amount", "done"];
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      key: fc.constantFrom(...names),
    });
    const record = fc.dictionary(fc.constantFrom(...names), anything);
    fc.assert(
      fc.property(fc.oneof(anything, record), fc.boolean(), (input, raw) => {
        expect(() => faults(schema, input, raw)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
