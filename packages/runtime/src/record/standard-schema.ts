import { readRecord } from "./parse.ts";
import type { RecordSchema } from "./schema.ts";

/**
 * The Standard Schema interface, version 1, which web frameworks and form libraries take. Its
 * authors mean these types to be copied: see https://standardschema.dev.
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardProps<Input, Output>;
}

export interface StandardProps<Input = unknown, Output = Input> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
  readonly types?: StandardTypes<Input, Output> | undefined;
}

export type StandardResult<Output> = StandardSuccess<Output> | StandardFailure;

export interface StandardSuccess<Output> {
  readonly value: Output;
  readonly issues?: undefined;
}

export interface StandardFailure {
  readonly issues: readonly StandardIssue[];
}

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | StandardPathSegment)[] | undefined;
}

export interface StandardPathSegment {
  readonly key: PropertyKey;
}

export interface StandardTypes<Input = unknown, Output = Input> {
  readonly input: Input;
  readonly output: Output;
}

/** A record's schema as a Standard Schema. It reads the default form, not the CRM's raw one. */
export function standardSchema<Record>(schema: RecordSchema): StandardSchemaV1<unknown, Record> {
  return {
    "~standard": {
      version: 1,
      vendor: "seq",
      validate(value) {
        const result = readRecord<Record>(schema, value);
        if ("record" in result) return { value: result.record };
        return {
          issues: result.faults.map(({ message, segments }) => ({ message, path: segments })),
        };
      },
    },
  };
}
