import { Option, type Command } from "commander";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import type { CommandDefinition } from "./command.ts";
import { storeOption } from "./options.ts";

interface StatusOptions {
  readonly store: string;
  readonly record?: string;
  readonly deadLetters?: true;
  readonly format: "pretty" | "json";
}

/** `seqc status [ENROLLMENT]`: who stands where, or one enrollment's whole history. */
export const status: CommandDefinition = {
  findingsFormat: () => "pretty",
  describe: (command: Command) =>
    command
      .description("show where enrollments stand, or what one did and why")
      .argument("[enrollment]", "the id of one of them")
      .addOption(storeOption())
      .option("--record <entity/key>", "the enrollments of one record: lead/42")
      .option("--dead-letters", "what was given up")
      .addOption(
        new Option("--format <format>", "how it is printed")
          .choices(["pretty", "json"])
          .default("pretty"),
      )
      .addHelpText("after", "\nExamples:\n  seqc status\n  seqc status 1-Xy3abc --format json"),
  async run([id]: readonly string[], options: StatusOptions, io: Io) {
    const { atDesk } = await import("../enrollments/store.ts");
    const render = await import("../enrollments/render-status.ts");
    const json = options.format === "json";
    const print = (data: unknown, text: () => string) =>
      io.out(json ? `${JSON.stringify(data, undefined, 2)}\n` : text());
    return atDesk(options.store, io.cwd, (desk) => {
      if (id !== undefined) {
        const found = desk.look(id);
        if (found === undefined) throw new UsageError(`There is no enrollment \`${id}\`.`);
        print(render.enrollmentJson(found), () => render.enrollmentText(found, io.color.out));
      } else if (options.record !== undefined) {
        const [entity = "", ...key] = options.record.split("/");
        const all = desk.enrollmentsOf(entity, key.join("/"));
        if (all.length === 0) throw new UsageError(`\`${options.record}\` is not enrolled.`);
        print(all.flatMap((one) => desk.look(one.id) ?? []).map(render.enrollmentJson), () =>
          render.enrollmentsText(all),
        );
      } else if (options.deadLetters === true) {
        const letters = desk.deadLetters();
        print(letters, () => render.deadLettersText(letters));
      } else {
        const all = desk.status();
        print(all, () => render.statusText(all, Date.now(), io.color.out));
      }
      return exitCode.ok;
    });
  },
};
