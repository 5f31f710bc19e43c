import { exitCode, type Io } from "../io.ts";
import { answer, unreadable, type Question } from "./answer.ts";
import { keyOf, otherForm, type OtherForm } from "./record-names.ts";
import { placeText, type Entry, type RecordPlace, type Records } from "./records.ts";

/** Answers are printed together until they are this long: a write for each would be most of the work. */
const chunkLength = 65_536;

/**
 * Prints a line for each record, also for one that can't be read, and answers with the exit code.
 * Where there are many, each line has the record's key, and those of faulty ones their place.
 */
export async function answerAll(records: Records, question: Question, io: Io): Promise<number> {
  const { many, name } = records;
  const faulty: Faulty = { count: 0, first: undefined };
  let other: OtherForm | undefined;
  let count = 0;
  let lines = "";
  for await (const entry of records.entries) {
    const { json, text, ok } =
      "value" in entry ? answer(entry.value, question) : unreadable(entry.problem);
    lines += `${JSON.stringify(many ? { ...keyed(entry, question), ...json, ...(ok ? {} : entry.place) } : json)}\n`;
    if (!many && text !== undefined) io.err(`${text}\n`);
    if (!ok) {
      faulty.count += 1;
      faulty.first ??= entry.place;
    }
    // A record in the other form need not be faulty: it may just lack all that is read.
    if ((count === 0 || !ok) && "value" in entry) {
      other ??= otherForm(entry.value, question.sequence.metadata.reads, question.naming);
    }
    count += 1;
    if (lines.length < chunkLength) continue;
    io.out(lines);
    lines = "";
  }
  io.out(lines);
  if (other !== undefined) io.err(`seqc: ${otherFormText(other, question.naming.raw)}\n`);
  if (faulty.first === undefined) return exitCode.ok;
  io.err(
    `seqc: ${many ? faultyText(faulty.count, count, placeText(name, faulty.first)) : single}\n`,
  );
  return exitCode.errors;
}

interface Faulty {
  count: number;
  first: RecordPlace | undefined;
}

function keyed(entry: Entry, { naming }: Question): object {
  const record = "value" in entry ? keyOf(entry.value, naming) : undefined;
  return record === undefined ? {} : { record };
}

const single = "The record is not as declared; the answer names each fault.";

function faultyText(faulty: number, records: number, first: string): string {
  if (faulty === 1)
    return `The record at ${first} is not as declared; its answer names each fault.`;
  return `${faulty} of ${records} records are not as declared, the first at ${first}; their answers name each fault.`;
}

function otherFormText({ has, wanted }: OtherForm, raw: boolean): string {
  return raw
    ? `There is no \`${wanted}\`, but there is \`${has}\`, which is its declared name; leave out --raw to read those.`
    : `There is no \`${wanted}\`, but there is \`${has}\`, which is what the CRM calls it; --raw reads the CRM's names.`;
}
