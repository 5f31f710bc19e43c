import type { Operated } from "@seqlang/runner";
import type { Command } from "commander";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import type { CommandDefinition } from "./command.ts";
import { storeOption } from "./options.ts";

interface OperateOptions {
  readonly store: string;
  readonly reason?: string;
}

/** A command by which an operator takes a hand with one enrollment. */
function operating(
  name: string,
  description: string,
  event: (options: OperateOptions) => Operated,
  takesReason = false,
): CommandDefinition {
  return {
    describe: (command: Command) => {
      command
        .description(description)
        .argument("<enrollment>", "the id of the enrollment")
        .addOption(storeOption())
        .addHelpText(
          "after",
          `\nA running worker does it within a second; without one, the next that runs.\n\nExample:\n  seqc ${name} 1-Xy3abc`,
        );
      return takesReason ? command.option("--reason <text>", "why, for the history") : command;
    },
    async run([id = ""]: readonly string[], options: OperateOptions, io: Io) {
      const { atDesk } = await import("../enrollments/store.ts");
      const found = await atDesk(options.store, io.cwd, (desk) => desk.operate(id, event(options)));
      if (!found) throw new UsageError(`There is no enrollment \`${id}\`.`);
      return exitCode.ok;
    },
  };
}

const because = ({ reason }: OperateOptions) => (reason === undefined ? {} : { reason });

/** `seqc pause ENROLLMENT`. */
export const pause = operating(
  "pause",
  "hand out nothing new for an enrollment until it is resumed",
  (options) => ({ kind: "paused", ...because(options) }),
  true,
);

/** `seqc resume ENROLLMENT`. */
export const resume = operating("resume", "end an enrollment's pause", () => ({ kind: "resumed" }));

/** `seqc skip ENROLLMENT`. */
export const skip = operating(
  "skip",
  "go on without what an enrollment stands at: a step that was handed out, or a wait",
  () => ({ kind: "skip" }),
);

/** `seqc remove ENROLLMENT`. */
export const remove = operating(
  "remove",
  "end an enrollment",
  (options) => ({ kind: "removed", ...because(options) }),
  true,
);

/** `seqc retry KEY`. */
export const retry: CommandDefinition = {
  describe: (command: Command) =>
    command
      .description("try again what was given up")
      .argument("<key>", "of the dead letter, as `seqc status --dead-letters` shows it")
      .addOption(storeOption())
      .addHelpText("after", "\nExample:\n  seqc retry 1-Xy3abc/intro/1"),
  async run([key = ""]: readonly string[], { store }: OperateOptions, io: Io) {
    const { atDesk } = await import("../enrollments/store.ts");
    if (!(await atDesk(store, io.cwd, (desk) => desk.retry(key)))) {
      throw new UsageError(`There is no dead letter \`${key}\`.`);
    }
    return exitCode.ok;
  },
};

/** `seqc forget ENTITY KEY`. */
export const forget: CommandDefinition = {
  describe: (command: Command) =>
    command
      .description("erase a record and all that is known of its enrollments, for good")
      .argument("<entity>", "such as lead")
      .argument("<key>", "the record's key")
      .addOption(storeOption())
      .addHelpText("after", "\nExample:\n  seqc forget lead 42"),
  async run([entity = "", key = ""]: readonly string[], { store }: OperateOptions, io: Io) {
    const { atDesk } = await import("../enrollments/store.ts");
    if (!(await atDesk(store, io.cwd, (desk) => desk.forget(entity, key)))) {
      throw new UsageError(`There is no ${entity} \`${key}\` in the store.`);
    }
    return exitCode.ok;
  },
};
