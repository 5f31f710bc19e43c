import { DatabaseSync } from "node:sqlite";
import { storeError } from "./errors.ts";

/** A value that SQLite keeps. */
export type SqlValue = string | number | bigint | null;

/** What is needed of a SQLite driver: `node:sqlite` has it, and so has better-sqlite3. */
export interface Driver {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

/** A prepared statement; rows come as objects by column. */
export interface Statement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): readonly unknown[];
}

/**
 * How long a statement waits for another process, in milliseconds: briefly, since the whole process
 * waits with it. Writers wait longer without that.
 */
const patience = 100;

/** @throws StoreError where the file can't be opened. */
export function openFile(file: string, { readOnly = false } = {}): Driver {
  try {
    return new DatabaseSync(file, { readOnly, timeout: patience });
  } catch (error) {
    throw storeError(error, file);
  }
}
