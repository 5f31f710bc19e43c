import { Option, type Command } from "commander";
import type { ImportFilesOptions } from "../import/import-files.ts";
import type { Io } from "../io.ts";
import type { CommandDefinition } from "./command.ts";

/** `seqc import SOURCE FILES --out FILE`: a vocabulary from a CRM's own metadata. */
export const importing: CommandDefinition = {
  findingsTo: () => "err",
  describe: (command: Command) =>
    command
      .description("write a vocabulary from a CRM's metadata, or bring one up to date")
      .argument("<source>", "dataverse, salesforce, hubspot, json-schema or csv")
      .argument("<files...>", "the CRM's answers, saved; together, as they complete one another")
      .requiredOption("--out <file>", "the vocabulary; what people wrote in it stays")
      .addOption(listOption("--entities <names>", "only these, by the CRM's names: lead,account"))
      .addOption(listOption("--fields <names>", "only these, such as subject,lead.budgetamount"))
      .option("--used-by <files...>", "only what these .seq files read")
      .option("--language <tag>", "whose labels become names: en, de-AT, 1033")
      .option("--currency <code>", "what amounts are in, where the metadata doesn't say: USD")
      .addOption(
        new Option("--format <format>", "how findings are printed")
          .choices(["pretty", "json"])
          .default("pretty"),
      )
      .addHelpText(
        "after",
        `
Examples:
  seqc import dataverse lead.xml processes.json --out crm.seq --entities lead
  seqc import salesforce describe-Opportunity.json --out crm.seq --currency USD
  seqc import hubspot deal-properties.json deal-pipelines.json --out crm.seq
  seqc import json-schema openapi.json --out crm.seq --entities Lead
  seqc import csv deals.csv --out crm.seq --used-by sequences/`,
      ),
  async run([source = "", ...words]: readonly string[], options: ImportFilesOptions, io: Io) {
    const { importFiles } = await import("../import/import-files.ts");
    return importFiles(source, words, options, io);
  },
};

/** Names with commas between them; may be given more than once. */
function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text, before: readonly string[] = []) => [
    ...before,
    ...text
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ]);
}
