import type { Command } from "commander";
import { exitCode, type Io } from "../io.ts";
import type { CommandDefinition } from "./command.ts";

/** `seqc explain CODE`: a diagnostic in full. */
export const explain: CommandDefinition = {
  describe: (command: Command) =>
    command
      .description("explain a diagnostic, with a wrong and a right example")
      .argument("[code]", "such as SEQ2001; without it, all codes are listed")
      .addHelpText("after", "\nExample:\n  seqc explain SEQ2001"),
  async run([code]: readonly string[], _options: unknown, io: Io) {
    const { catalogText, pageText } = await import("../render/page.ts");
    io.out(code === undefined ? catalogText() : pageText(code));
    return exitCode.ok;
  },
};
