import { openFile, type Driver } from "./driver.ts";
import { enrollmentTable, type EnrollmentTable } from "./enrollments.ts";
import { storeError } from "./errors.ts";
import { historyTable, type HistoryTable } from "./history.ts";
import { operationTable, type OperationTable } from "./operations.ts";
import { outbox, type Outbox } from "./outbox.ts";
import { recordTable, type RecordTable } from "./records.ts";
import { referenceTable, type ReferenceTable } from "./references.ts";
import { checkIdentity, prepareStore } from "./schema.ts";
import { slotTable, type SlotTable } from "./slots.ts";
import { versionTable, type VersionTable } from "./versions.ts";

/** One SQLite file, by its tables. All of it is synchronous; writing belongs into a transaction. */
export interface Store {
  readonly file: string;
  readonly driver: Driver;
  readonly versions: VersionTable;
  readonly records: RecordTable;
  readonly enrollments: EnrollmentTable;
  readonly outbox: Outbox;
  readonly history: HistoryTable;
  readonly slots: SlotTable;
  readonly references: ReferenceTable;
  readonly operations: OperationTable;
  readonly close: () => void;
}

/** How a store is opened. */
export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Opens the file with another driver than `node:sqlite`. */
  readonly driver?: ((file: string) => Driver) | undefined;
}

/**
 * Opens a store; where there is none yet, it is created, unless it is only to be read.
 *
 * @throws StoreError where it can't be used.
 */
export function openStore(
  file: string,
  { readOnly = false, driver: given }: OpenOptions = {},
): Store {
  const driver = given?.(file) ?? openFile(file, { readOnly });
  try {
    if (readOnly) checkIdentity(driver, file);
    else prepareStore(driver, file);
    const versions = versionTable(driver);
    return {
      file,
      driver,
      versions,
      records: recordTable(driver),
      enrollments: enrollmentTable(driver, versions),
      outbox: outbox(driver),
      history: historyTable(driver),
      slots: slotTable(driver),
      references: referenceTable(driver),
      operations: operationTable(driver),
      close: () => void driver.close(),
    };
  } catch (error) {
    driver.close();
    throw storeError(error, file);
  }
}
