import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { configNames } from "../config/load.ts";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import { publish } from "../publish/write.ts";
import type { CommandDefinition } from "./command.ts";

const files: Readonly<Record<string, string>> = {
  "seq.config.json": `${JSON.stringify(
    { entity: "lead", vocabulary: ["crm.seq"], include: ["**/*.seq"] },
    null,
    2,
  )}\n`,
  "crm.seq": `/// A prospective customer.
entity lead {
  /// What the customer means to spend.
  budget: money(USD)?
  rating: Rating?
  doNotEmail: bool
}

choice Rating { Hot, Warm, Cold }

process Sales on lead { Inquiry -> Engage -> Qualify -> Propose -> Close }

activity meeting(length: duration = 30 minutes) yields held, declined
activity email(template: text = "default") yields sent, opened, replied
`,
  "big-deal.seq": `// Large leads get a person, the rest an email. Qualified leads leave at once.
when budget > 1M USD -> meeting
else email

exit when bpf.stage = Qualify as "qualified"
exit when doNotEmail as "opted out"
`,
};

/** `seqc init`: a config, a vocabulary and a first sequence, in the current folder. */
export const init: CommandDefinition = {
  describe: (command: Command) =>
    command
      .description("write a config, a vocabulary and a first sequence into this folder")
      .addHelpText("after", "\nExample:\n  seqc init && seqc build"),
  async run(_words: readonly string[], _options: unknown, io: Io) {
    const taken = [...new Set([...configNames, ...Object.keys(files)])];
    const there = taken.filter((name) => existsSync(join(io.cwd, name)));
    if (there.length > 0) {
      const list = there.map((name) => `\`${name}\``).join(", ");
      throw new UsageError(
        `Nothing was written, as this folder has ${list} already. Run it in a folder without, or use what is there.`,
      );
    }
    publish(
      new Map(Object.entries(files).map(([name, text]) => [join(io.cwd, name), text])),
      io.cwd,
    );
    for (const name of Object.keys(files)) io.out(`Wrote ${name}\n`);
    io.out(next);
    return exitCode.ok;
  },
};

const next = `
Next:
  seqc check    says whether the files are right
  seqc build    writes big-deal.seq.ts, to import \`BigDeal\` from; it needs @seqlang/runtime
  echo '{ "budget": 2000000, "doNotEmail": false }' | seqc eval big-deal.seq --record -
                answers with the next action for a lead
`;
