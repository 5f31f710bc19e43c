import type { TokenType } from "chevrotain";
import * as t from "./tokens.ts";

const { keyword } = t;

/** What, at the head of a line, can only begin a declaration: a brace that was lost ends before it. */
export const declaring: ReadonlySet<TokenType> = new Set([
  keyword.use,
  keyword.entity,
  keyword.process,
  keyword.activity,
  keyword.calendar,
  keyword.rule,
  keyword.exits,
  keyword.sequence,
  keyword.scenario,
]);

/** What, at the head of a line, ends a parenthesis that was never closed. */
export const beginning: ReadonlySet<TokenType> = new Set([
  ...declaring,
  keyword.when,
  keyword.match,
  keyword.wait,
  keyword.exit,
  keyword.goal,
  keyword.set,
  keyword.advance,
  keyword.split,
  keyword.repeat,
  keyword.include,
  keyword.enroll,
  keyword.suppress,
  keyword.reenroll,
  keyword.exclusive,
  keyword.throttle,
  keyword.send,
]);
