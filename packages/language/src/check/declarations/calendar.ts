import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import { nothingInside } from "../../diagnostics/catalog/names/nothing-inside.ts";
import { badHours } from "../../diagnostics/catalog/names/bad-hours.ts";
import { badZone } from "../../diagnostics/catalog/names/bad-zone.ts";
import { repeatedSetting } from "../../diagnostics/catalog/names/repeated-setting.ts";
import { unknownDay } from "../../diagnostics/catalog/names/unknown-day.ts";
import type { CalendarDeclaration, HoursNode, Name } from "../../syntax/tree.ts";
import type { Calendar, OpenSpan, Zone } from "../../vocabulary/calendar.ts";
import { checkExpression } from "../expressions/expression.ts";
import { nearest, renaming } from "../expressions/nearest.ts";
import { quoted } from "../expressions/source-text.ts";
import { typeWords } from "../expressions/type-words.ts";
import { isUnread } from "../unread.ts";
import { plainText } from "./plain-text.ts";
import { isErroneous } from "../expressions/values.ts";
import type { Drafts } from "./drafts.ts";
import { entityOf } from "./find.ts";
import { constantScope, recordScope, type RuleOf } from "./scopes.ts";
import type { FileSpace } from "./space.ts";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

const utc: Zone = { kind: "named", zone: "UTC" };

export function resolveCalendar(
  node: CalendarDeclaration,
  space: FileSpace,
  drafts: Drafts,
  ruleOf: RuleOf,
): Calendar {
  const zone = zoneOf(node, space, drafts, ruleOf);
  if (node.hours.length === 0 && !isUnread(node.span, space.loaded.tree)) {
    space.findings.report(nothingInside, node.name.span, { what: "calendar" });
  }
  const entity =
    zone.kind === "field" || node.entity !== undefined
      ? entityOf(node.entity, "calendar", node.name.span, space, drafts)
      : undefined;
  return {
    kind: "calendar",
    name: node.name.text,
    docs: node.docs,
    entity,
    week: weekOf(node.hours, space),
    closed: closedDays(node, space),
    zone,
    origin: { file: space.loaded.source, span: node.name.span },
  };
}

function closedDays({ closed }: CalendarDeclaration, space: FileSpace): readonly number[] {
  const all = new Set<number>();
  for (const { day, span } of closed) {
    const name = space.loaded.source.text.slice(span.start, span.end);
    if (all.has(day)) space.findings.report(declaredTwice, span, { what: "closed day", name });
    all.add(day);
  }
  return [...all].toSorted((a, b) => a - b);
}

function weekOf(lines: readonly HoursNode[], space: FileSpace): readonly (readonly OpenSpan[])[] {
  const { report } = space.findings;
  const week: OpenSpan[][] = days.map(() => []);
  for (const { days: ranges, times } of lines) {
    const hours = times.flatMap(({ from, to, span }) => {
      if (from.minute < to.minute) return [{ from: from.minute, to: to.minute, span }];
      report(badHours, span, { problem: from.minute === to.minute ? "empty" : "reversed" });
      return [];
    });
    for (const index of ranges.flatMap((range) => daysOf(range, space))) {
      for (const { from, to, span } of hours) {
        const open = week[index] ?? [];
        const overlaps = open.some((other) => from < other.to && other.from < to);
        if (overlaps) report(badHours, span, { problem: "overlapping" });
        else open.push({ from, to });
      }
    }
  }
  return week.map((open) => joined(open.toSorted((a, b) => a.from - b.from)));
}

/** Hours that touch are one span. */
function joined(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.to === span.from) {
      result[result.length - 1] = { from: last.from, to: span.to };
    } else result.push(span);
  }
  return result;
}

/** The days of `Mon` or `Mon..Fri`, Monday being 0. */
function daysOf(
  { from, to }: { readonly from: Name; readonly to: Name | undefined },
  space: FileSpace,
): readonly number[] {
  const first = dayOf(from, space);
  const last = to === undefined ? first : dayOf(to, space);
  if (first === undefined || last === undefined) return [];
  if (last < first) {
    const span = { start: from.span.start, end: (to ?? from).span.end };
    const data = { name: `${from.text}..${(to ?? from).text}`, backward: true };
    space.findings.report(unknownDay, span, data);
    return [];
  }
  return days.map((_, index) => index).slice(first, last + 1);
}

function dayOf(name: Name, space: FileSpace): number | undefined {
  const index = days.indexOf(name.text);
  if (index >= 0) return index;
  const short = name.text.slice(0, 1).toUpperCase() + name.text.slice(1, 3).toLowerCase();
  const suggestion = days.find((day) => day === short) ?? nearest(name.text, days);
  const data = { name: name.text, suggestion };
  space.findings.report(unknownDay, name.span, data, renaming(name.span, suggestion));
  return undefined;
}

function zoneOf(node: CalendarDeclaration, space: FileSpace, drafts: Drafts, ruleOf: RuleOf): Zone {
  const { report } = space.findings;
  const [zone, second] = node.zones;
  if (second !== undefined) report(repeatedSetting, second.span, { statement: "zone" });
  if (zone === undefined) {
    const configured = space.loaded.settings.zone;
    return configured === undefined ? utc : { kind: "named", zone: configured };
  }
  const fixed = zone.kind === "Text";
  if (fixed && zone.parts.some((part) => typeof part !== "string")) {
    plainText(zone, "A zone", space);
    return utc;
  }
  const entity = fixed
    ? undefined
    : entityOf(node.entity, "calendar", node.name.span, space, drafts);
  if (!fixed && entity === undefined) return utc;
  const scope =
    entity === undefined
      ? constantScope(space, drafts)
      : recordScope(entity, space, drafts, ruleOf);
  const value = checkExpression(zone, scope);
  if (isErroneous(value)) return utc;
  if (value.kind === "field" && value.source === "record" && value.type.kind === "text") {
    return { kind: "field", path: value.path };
  }
  const name =
    value.kind === "constant" && value.value.kind === "text" ? value.value.value : undefined;
  if (name !== undefined && isZone(name)) return { kind: "named", zone: name };
  const type = value.type.kind === "text" ? undefined : typeWords(value.type);
  report(badZone, zone.span, { shown: quoted(zone, scope), type });
  return utc;
}

/** Whether the JavaScript engine knows the IANA zone. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
