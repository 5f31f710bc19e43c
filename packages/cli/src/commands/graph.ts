import { Option, type Command } from "commander";
import type { DrawOptions } from "../graph/draw.ts";
import { graphForms } from "../graph/forms.ts";
import type { Io } from "../io.ts";
import type { CommandDefinition } from "./command.ts";

/** `seqc graph FILE`: the flow of a sequence as a picture. */
export const graph: CommandDefinition = {
  findingsTo: () => "err",
  findingsFormat: () => "pretty",
  describe: (command: Command) =>
    command
      .description("draw the flow of a sequence: Mermaid, SVG, or the graph as JSON")
      .argument("<file>", "the .seq file")
      .option("--sequence <name>", "which sequence, where the file has several")
      .addOption(
        new Option(
          "--format <format>",
          "what to draw; by the ending of --out unless given, else mermaid",
        ).choices(graphForms),
      )
      .option("--out <file>", "the file to write, instead of standard output")
      .addHelpText(
        "after",
        `
In the SVG each place where an enrollment can stand has its position as \`data-position\`.

Examples:
  seqc graph big-deal.seq
  seqc graph big-deal.seq --out big-deal.svg
  seqc graph deals.seq --sequence BigDeal --format json`,
      ),
  async run([file = ""]: readonly string[], options: DrawOptions, io: Io) {
    const { draw } = await import("../graph/draw.ts");
    return draw(file, options, io);
  },
};
