import type { ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import { onlyDate, timeLiteral } from "../literals.ts";
import type * as tree from "../tree.ts";
import { firstOf } from "./base.ts";
import { ScenarioParser } from "./scenarios.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** One line of a calendar. */
export type CalendarLine =
  | { readonly kind: "hours"; readonly hours: tree.HoursNode }
  | { readonly kind: "closed"; readonly closed: readonly tree.DateLiteral[] }
  | { readonly kind: "zone"; readonly zone: tree.Expression };

/** Calendars: hours, closed days, a zone. */
export class CalendarParser extends ScenarioParser {
  protected calendar: Rule<tree.CalendarDeclaration> = this.RULE(
    "calendar",
    (): tree.CalendarDeclaration => {
      const first = this.CONSUME(keyword.calendar);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      const hours: tree.HoursNode[] = [];
      const closed: tree.DateLiteral[] = [];
      const zones: tree.Expression[] = [];
      const add = (line: CalendarLine): void => {
        if (line.kind === "hours") hours.push(line.hours);
        else if (line.kind === "closed") closed.push(...line.closed);
        else zones.push(line.zone);
      };
      const head = { kind: "Calendar", name, hours, closed, zones, docs } as const;
      this.keep({ ...head, entity: undefined, span: name.span }, "calendarLine", add);
      const entity = this.OPTION(() => this.SUBRULE(this.forName));
      this.each(this.CONSUME(t.Braces), "calendarLine", add);
      return { ...head, entity, span: this.since(first) };
    },
  );

  calendarLine: Rule<CalendarLine> = this.RULE("calendarLine", () =>
    this.OR(
      firstOf<CalendarLine>([
        {
          GATE: () => this.nextIs(t.DateLike, 2),
          ALT: () => ({ kind: "closed", closed: this.SUBRULE(this.closed) }),
        },
        {
          ALT: () => {
            this.CONSUME(keyword.zone);
            return { kind: "zone", zone: this.SUBRULE(this.operand) };
          },
        },
        { ALT: () => ({ kind: "hours", hours: this.SUBRULE(this.hours) }) },
      ]),
    ),
  );

  protected closed: Rule<tree.DateLiteral[]> = this.RULE("closed", () => {
    const days: tree.DateLiteral[] = [];
    this.CONSUME(keyword.closed);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => {
        const token = this.CONSUME(t.DateLike);
        this.ACTION(() => days.push(onlyDate(token, this.reading)));
      },
    });
    return days;
  });

  protected hours: Rule<tree.HoursNode> = this.RULE("hours", (): tree.HoursNode => {
    const start = this.LA(1);
    const days: tree.HoursNode["days"][number][] = [];
    const times: tree.HoursNode["times"][number][] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.Comma,
      DEF: () => {
        const from = this.SUBRULE(this.name);
        const to = this.OPTION(() => {
          this.CONSUME(t.DotDot);
          return this.SUBRULE2(this.name);
        });
        days.push({ from, to, span: this.since(from) });
      },
    });
    this.AT_LEAST_ONE_SEP2({
      SEP: t.Comma,
      DEF: () => {
        const from = this.CONSUME(t.TimeLike);
        this.CONSUME2(t.DotDot);
        const to = this.CONSUME2(t.TimeLike);
        this.ACTION(() =>
          times.push({
            from: timeLiteral(from, this.reading, 23),
            to: timeLiteral(to, this.reading, 24),
            span: this.since(from),
          }),
        );
      },
    });
    return { kind: "Hours", days, times, span: this.since(start) };
  });
}
