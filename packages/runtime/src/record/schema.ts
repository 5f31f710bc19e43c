/**
 * What a sequence reads of a record, as a table: generated modules hold one such constant each, and
 * `parseRecord` goes by it. It has only what is read, so it is finite even where entities refer to
 * one another.
 */
export interface RecordSchema extends EntitySchema {
  /** The processes that it reads, where it reads any. */
  readonly bpf?: BpfSchema;
}

export interface EntitySchema {
  /** In the order that parsed records have them. */
  readonly fields: readonly FieldSchema[];
  /** Set where the record's key is needed. */
  readonly key?: KeySchema;
  /** Of a lookup, the CRM's name of its key, where that is read; all that an id alone tells. */
  readonly id?: string;
}

/** The CRM's name of a key where none was declared. */
export const defaultKey = "id";

/** What identifies a record: a text, or a number that becomes one. */
export interface KeySchema {
  /** The property that a parsed record has it under. */
  readonly as: string;
  /** The name of the declared field that holds the key, where one does. */
  readonly name?: string;
  /** The CRM's name; `id` where absent. */
  readonly from?: string;
}

export interface FieldSchema {
  readonly name: string;
  /** The CRM's name, where it differs. */
  readonly from?: string;
  readonly type: ValueSchema;
  /** Whether it may be missing. */
  readonly optional?: boolean;
}

/** `amount` is money of a known currency, `money` carries its own. */
export type ValueSchema =
  | "text"
  | "number"
  | "percent"
  | "bool"
  | "date"
  | "time"
  | "datetime"
  | "duration"
  | "amount"
  | "money"
  | { readonly kind: "choice"; readonly members: readonly MemberSchema[] }
  | { readonly kind: "list"; readonly element: ValueSchema }
  | { readonly kind: "entity"; readonly entity: EntitySchema };

/** A choice's member or a stage: its name, and what the CRM stores where that differs. */
export type MemberSchema = string | readonly [name: string, stored: string | number];

/**
 * The property `bpf`: of an entity with one process the process itself, of one with several an
 * object with a property for each.
 */
export type BpfSchema = ProcessSchema | { readonly processes: readonly NamedProcess[] };

export interface NamedProcess {
  readonly name: string;
  readonly process: ProcessSchema;
}

/** A process of a record: always `stage`, `entered` and `status`, each of which may be missing. */
export interface ProcessSchema {
  /** The CRM's name of the process, where it differs. */
  readonly from?: string;
  readonly stages: readonly MemberSchema[];
}
