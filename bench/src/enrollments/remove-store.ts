import { rmSync } from "node:fs";

/** Removes a runner's file, with what SQLite keeps beside it. */
export function removeStore(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}
