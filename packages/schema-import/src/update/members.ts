import { spelled, type tree } from "@seqlang/language";
import type { ChoiceDraft, MemberDraft } from "../draft/choice.ts";
import { labelIn } from "../draft/labels.ts";
import { added, labelKept, removed } from "../findings/changes.ts";
import type { Report } from "../findings/finding.ts";
import { nameOfLabel } from "../names/clean.ts";
import { indentation } from "../print/layout.ts";
import type { Printing } from "../print/printing.ts";
import { printMember } from "../print/type.ts";
import type { Edits } from "./edits.ts";
import { storedOf, type Existing } from "./existing.ts";
import type { MembersNode } from "./match.ts";

/** Brings the members of a choice up to date; those that stay keep their names. */
export function updateMembers(
  node: MembersNode,
  choice: ChoiceDraft,
  owner: string,
  {
    existing,
    edits,
    printing,
    report,
  }: {
    readonly existing: Existing;
    readonly edits: Edits;
    readonly printing: Printing;
    readonly report: Report;
  },
): void {
  const file = existing.source;
  const byStored = new Map(node.members.map((member) => [storedOf(member), member]));
  const kept = choice.members.filter(({ stored }) => byStored.has(stored));
  const news = choice.members.filter(({ stored }) => !byStored.has(stored));
  const shown = (name: string): string => `${owner} = ${spelled(name)}`;
  for (const member of news) {
    const origin = { file, span: node.kind === "Choice" ? node.name.span : node.span };
    report(added, { what: "value", name: shown(printing.names.of(member)) }, { origin });
  }
  const values = new Set(choice.members.map(({ stored }) => stored));
  const lost = node.members.filter((member) => !values.has(storedOf(member)));
  for (const { name } of lost) {
    report(
      removed,
      { what: "value", name: shown(name.text) },
      { origin: { file, span: name.span } },
    );
  }
  for (const member of kept)
    reportLabel(member, byStored.get(member.stored), printing, existing, report);
  for (const member of lost) edits.remove(member.span, ",");
  for (const member of news) {
    const index = choice.members.indexOf(member);
    const before = choice.members.slice(0, index).findLast(({ stored }) => byStored.has(stored));
    const neighbor = before ?? kept.at(-1);
    const anchor = neighbor === undefined ? undefined : byStored.get(neighbor.stored);
    const text = printMember(member, printing);
    if (anchor === undefined) {
      const comma = member === news.at(-1) ? " " : ", ";
      const indent = indentAt(existing, node.span.end) + indentation;
      edits.beforeEnd(node.span, `${indent}${text}\n`, `${text}${comma}`);
      continue;
    }
    edits.after(anchor.span, `${indentAt(existing, anchor.span.start)}${text}`, `, ${text}`);
  }
}

/** A label that changed says nothing of the name, which sequences use. */
function reportLabel(
  member: MemberDraft,
  node: tree.MemberNode | undefined,
  { language, names }: Printing,
  { source: file }: Existing,
  report: Report,
): void {
  const label = nameOfLabel(labelIn(member.labels, language) ?? "");
  const name = names.of(member);
  if (node === undefined || label === "" || name === label || name.startsWith(`${label} (`)) return;
  report(labelKept, { name, label }, { origin: { file, span: node.name.span } });
}

/** The blanks that the line begins with. */
function indentAt({ source: { text } }: Pick<Existing, "source">, at: number): string {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, at))?.[0] ?? "";
}
