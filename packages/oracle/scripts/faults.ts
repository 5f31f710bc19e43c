// Plants faults in the generator, one at a time, and tells which of them the oracle finds:
//
//   pnpm --dir packages/oracle faults [PART OF A NAME]
import { faults } from "../test/faults/faults.ts";
import { findFault } from "../test/faults/find.ts";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const wanted = process.argv[2] ?? "";
const chosen = faults.filter(({ name }) => name.includes(wanted));
const sound = await findFault(undefined);
if (sound.found) {
  print(`Without any fault, an answer differs already:\n${sound.report.slice(-4000)}`);
  process.exit(1);
}
let found = 0;
for (const fault of chosen) {
  const finding = await findFault(fault);
  if (finding.found) found += 1;
  print(`${finding.found ? "found" : "MISSED"} after ${finding.pairs} pairs: ${fault.name}`);
  if (!finding.found || wanted !== "") print(finding.report.slice(-4000));
}
print(`${found} of ${chosen.length} faults found`);
process.exitCode = found === chosen.length ? 0 : 1;
