import {
  type RecordSchema,
  standardSchema,
  type StandardSchemaV1,
  type StandardTypes,
} from "@seqlang/runtime";
import { describe, expect, expectTypeOf, it } from "vitest";

interface Lead {
  readonly subject: string;
  readonly tasks: readonly { readonly done: boolean }[] | undefined;
}

const schema: RecordSchema = {
  fields: [
    { name: "subject", from: "crm_subject", type: "text" },
    {
      name: "tasks",
      optional: true,
      type: {
        kind: "list",
        element: { kind: "entity", entity: { fields: [{ name: "done", type: "bool" }] } },
      },
    },
  ],
};

describe("a record's Standard Schema", () => {
  const standard = standardSchema<Lead>(schema)["~standard"];

  it("says who it is", () => {
    expect(standard.version).toBe(1);
    expect(standard.vendor).toBe("seq");
  });

  it("answers with the record", () => {
    expect(standard.validate({ subject: "Hello", tasks: [{ done: true }] })).toEqual({
      value: { subject: "Hello", tasks: [{ done: true }] },
    });
  });

  it("answers with issues, each with its path", () => {
    expect(standard.validate({ crm_subject: "Hello", tasks: [{ done: true }, {}] })).toEqual({
      issues: [
        { message: "is missing", path: ["subject"] },
        { message: "is missing", path: ["tasks", 1, "done"] },
      ],
    });
    expect(standard.validate(null)).toEqual({
      issues: [{ message: "expected an object, found null", path: [] }],
    });
  });

  it("carries the record's type", () => {
    type Output<S> = S extends StandardSchemaV1<unknown, infer T> ? T : never;
    expectTypeOf<Output<ReturnType<typeof standardSchema<Lead>>>>().toEqualTypeOf<Lead>();
    expectTypeOf<StandardTypes<unknown, Lead>["output"]>().toEqualTypeOf<Lead>();
  });
});
