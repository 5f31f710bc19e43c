import type { Definition } from "../../definition.ts";
import { badSetting } from "./bad-setting.ts";
import { staleOutput } from "./stale-output.ts";
import { unreadable } from "./unreadable.ts";
import { unreadableConfig } from "./unreadable-config.ts";
import { useConflict } from "./use-conflict.ts";
import { useNotFound } from "./use-not-found.ts";

/** Of files and config: `SEQ4xxx`. */
export const projectDiagnostics: readonly Definition<never>[] = [
  useNotFound,
  useConflict,
  unreadable,
  staleOutput,
  badSetting,
  unreadableConfig,
];
