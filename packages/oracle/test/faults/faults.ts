import type { Fault } from "./fault.ts";

const typescript = "codegen/src/typescript";
const expression = `${typescript}/expression`;

/** In conditions and values. */
const ofExpressions: readonly Fault[] = [
  {
    name: "`!=` is generated as `=`",
    file: `${expression}/compare.ts`,
    find: 'if (operator === "!=") return not(equal(left, right, scope));',
    replace: 'if (operator === "!=") return equal(left, right, scope);',
  },
  {
    name: "two missing values are equal",
    file: `${expression}/compare.ts`,
    find: 'return and(same, binary("!==", subject.js, undefinedValue));',
    replace: "return same;",
  },
  {
    name: "text is ordered by UTF-16 units",
    file: `${expression}/compare.ts`,
    find: "if (text && !isPlainText(left) && !isPlainText(right)) {",
    replace: "if (text && operator === undefined) {",
  },
  {
    name: "`past` takes the stage itself",
    file: `${expression}/test.ts`,
    find: 'case ">":\n      return rank > than;',
    replace: 'case ">":\n      return rank >= than;',
  },
  {
    name: "`<` of stages takes the stage itself",
    file: `${expression}/test.ts`,
    find: 'case "<":\n      return rank < than;',
    replace: 'case "<":\n      return rank <= than;',
  },
  {
    name: "`and` is generated as `or`",
    file: `${expression}/test.ts`,
    find: "return and(...withoutRepeats(",
    replace: "return or(...withoutRepeats(",
  },
  {
    name: "`or` forgets its last operand",
    file: `${expression}/test.ts`,
    find: "return or(...expression.operands.map((part)",
    replace: "return or(...expression.operands.slice(0, -1).map((part)",
  },
  {
    name: "`not` is dropped",
    file: `${expression}/test.ts`,
    find: "return not(testOf(expression.operand, scope));",
    replace: "return testOf(expression.operand, scope);",
  },
  {
    name: "`is missing` and `is present` are swapped",
    file: `${expression}/test.ts`,
    find: 'expression.present ? "!==" : "==="',
    replace: 'expression.present ? "===" : "!=="',
  },
  {
    name: "an outcome at the deadline does not count",
    file: `${expression}/test.ts`,
    find: 'return binary("<=", fallback(at, atom("Infinity")), atom(scope.deadline));',
    replace: 'return binary("<", fallback(at, atom("Infinity")), atom(scope.deadline));',
  },
  {
    name: "`starts with` looks anywhere",
    file: `${expression}/test.ts`,
    find: '"starts with": "startsWith"',
    replace: '"starts with": "includes"',
  },
  {
    name: "a missing part counts as empty text",
    file: `${expression}/test.ts`,
    find: 'return part.optional ? and(held, binary("!==", part.js, undefinedValue)) : held;',
    replace: "return held;",
  },
  {
    name: "dates in rolling windows are taken for date-times",
    file: `${expression}/test.ts`,
    find: 'isDate ? "dayInWindow" : "inWindow"',
    replace: '"inWindow"',
  },
  {
    name: "`last month` means this month",
    file: `${expression}/test.ts`,
    find: "const args = [string(unit), atom(String(offset)), day, todayOf(scope)];",
    replace: 'const args = [string(unit), atom("0"), day, todayOf(scope)];',
  },
  {
    name: "`in` forgets an option",
    file: `${expression}/equality.ts`,
    find: "const distinct = [...new Set(options)];",
    replace: "const distinct = [...new Set(options.length > 1 ? options.slice(1) : options)];",
  },
  {
    name: "a stage takes another stage's category",
    file: `${expression}/process.ts`,
    find: "value: category === undefined ? undefinedValue : string(category),",
    replace: "value: string(category ?? process.stages[0]?.category ?? name),",
  },
  {
    name: "`all` is generated as `any`",
    file: `${expression}/aggregate.ts`,
    find: 'expression.function === "any" ? "some" : "every"',
    replace: '"some"',
  },
  {
    name: "`count` ignores its condition",
    file: `${expression}/aggregate.ts`,
    find: "    held === undefined\n      ? list.js",
    replace: "    list.js !== undefined\n      ? list.js",
  },
  {
    name: "amounts are subtracted as if added",
    file: `${expression}/arithmetic.ts`,
    find: 'operator === "-" ? "minus" : "ratio"',
    replace: 'operator === "-" ? "plus" : "ratio"',
  },
  {
    name: "a percent of an amount is taken for a factor",
    file: `${expression}/arithmetic.ts`,
    find: 'return kind === "percent" ? "timesPercent" : "times";',
    replace: 'return "times";',
  },
  {
    name: "a duration is added to a date instead of taken off",
    file: `${expression}/arithmetic.ts`,
    find: 'return operator === "-" ? call(scope.module.runtime("negateDuration"), duration) : duration;',
    replace: "return duration;",
  },
  {
    name: "the time between two days is turned around",
    file: `${expression}/arithmetic.ts`,
    find: 'done("betweenDays", b.js, a.js)',
    replace: 'done("betweenDays", a.js, b.js)',
  },
  {
    name: "`since` and `until` are swapped",
    file: `${expression}/value.ts`,
    find: 'expression.direction === "since"',
    replace: 'expression.direction !== "since"',
  },
  {
    name: "`lower` and `upper` are swapped",
    file: `${expression}/value.ts`,
    find: 'expression.to === "lower" ? "toLowerCase" : "toUpperCase"',
    replace: 'expression.to === "upper" ? "toLowerCase" : "toUpperCase"',
  },
  {
    name: "`??` has no fallback",
    file: `${expression}/value.ts`,
    find: "return plain(fallback(a, b), right.optional, false, native);",
    replace: "return plain(a, true, false, native);",
  },
  {
    name: "a missing value is interpolated as a word",
    file: `${expression}/text.ts`,
    find: 'const js = value.optional ? fallback(text, string("")) : text;',
    replace: "const js = text;",
  },
];

/** In what happens and when. */
const ofFlow: readonly Fault[] = [
  {
    name: "the arms of a `when` are tested from the last",
    file: `${typescript}/flow.ts`,
    find: "return arms.reduceRight<Statements>(",
    replace: "return arms.toReversed().reduceRight<Statements>(",
  },
  {
    name: "a wait goes on a moment late",
    file: `${typescript}/waits.ts`,
    find: 'const ahead = binary("<", nowOf(scope), atom(name));',
    replace: 'const ahead = binary("<=", nowOf(scope), atom(name));',
  },
  {
    name: "a wait for a condition goes on a moment late",
    file: `${typescript}/waits.ts`,
    find: 'const ahead = binary("<", nowOf(scope), atom("deadline"));',
    replace: 'const ahead = binary("<=", nowOf(scope), atom("deadline"));',
  },
  {
    name: "outcomes count after the deadline",
    file: `${typescript}/waits.ts`,
    find: 'const inside = { ...scope, deadline: "deadline" };',
    replace: "const inside = scope;",
  },
  {
    name: "a `repeat` has a round too many",
    file: `${typescript}/rounds.ts`,
    find: 'binary(">=", atom("round.count")',
    replace: 'binary(">", atom("round.count")',
  },
  {
    name: "the pause of a `repeat` counts from now",
    file: `${typescript}/rounds.ts`,
    find: 'later(repeat.every, atom("round.began"), scope, emission)',
    replace: "later(repeat.every, nowOf(scope), scope, emission)",
  },
  {
    name: "a round does not begin now",
    file: "runtime/src/rounds.ts",
    find: "count: (rounds.at(-1)?.count ?? 0) + 1, began: now",
    replace: "count: (rounds.at(-1)?.count ?? 0) + 1, began: rounds.at(-1)?.began ?? now",
  },
  {
    name: "a wait asked again begins anew",
    file: "codegen/src/plan/lower.ts",
    find: '      case "wait-until":\n        this.#resume(statement.position, depth, { ...follow(block), entered: "kept" });',
    replace:
      '      case "wait-until":\n        this.#resume(statement.position, depth, { ...follow(block), entered: "now" });',
  },
  {
    name: "after an update, the update comes again",
    file: "codegen/src/plan/lower.ts",
    find: '      case "set":\n        this.#resume(statement.position, depth, follow(after));',
    replace: '      case "set":\n        this.#resume(statement.position, depth, follow(block));',
  },
  {
    name: "an opened window is passed over",
    file: "codegen/src/plan/lower.ts",
    find: "this.#resume(statement.windowPosition, depth, follow(block));",
    replace: "this.#resume(statement.windowPosition, depth, follow(after));",
  },
  {
    name: "a `match` forgets its `missing`",
    file: `${typescript}/match.ts`,
    find: "...(takesMissing && subject.optional ? [undefinedValue] : []),",
    replace: "...(takesMissing && !subject.optional ? [undefinedValue] : []),",
  },
  {
    name: "`missing` among patterns is forgotten",
    file: `${typescript}/match.ts`,
    find: "...(takesMissing && subject.optional ? [undefinedValue] : []),",
    replace: "",
  },
  {
    name: "the percentages of a split do not add up",
    file: `${typescript}/split.ts`,
    find: "const bounds = cumulative(arms.map(({ arm }) => arm.percent));",
    replace: "const bounds = arms.map(({ arm }) => arm.percent);",
  },
  {
    name: "splits of one sequence correlate",
    file: `${typescript}/split.ts`,
    find: "    string(split.name),\n",
    replace: "    string(owner.name),\n",
  },
];

/** In the functions that generated modules call. */
const ofRuntime: readonly Fault[] = [
  {
    name: "half of the last place is rounded up",
    file: "runtime/src/money/exact.ts",
    find: "if (twice > bottom || (twice === bottom && quotient % 2n === 1n)) quotient += 1n;",
    replace: "if (twice >= bottom) quotient += 1n;",
  },
  {
    name: "a rate is left out",
    file: "runtime/src/money/open.ts",
    find: "return { units: open.amount.units * rate.units, scale: open.amount.scale + rate.scale };",
    replace: "return rate && open.amount;",
  },
  {
    name: "a month's last day runs over",
    file: "runtime/src/time/civil.ts",
    find: "Math.min(civil.day, daysInMonth(year, month))",
    replace: "civil.day",
  },
  {
    name: "a rolling window leaves out its far end",
    file: "runtime/src/time/window.ts",
    find: "return value >= far && value <= now;",
    replace: "return value > far && value <= now;",
  },
  {
    name: "weeks begin on Sunday",
    file: "runtime/src/time/window.ts",
    find: "Math.floor((today + 3) / 7) * 7 - 3",
    replace: "Math.floor((today + 4) / 7) * 7 - 4",
  },
  {
    name: "a time of day that it is now means tomorrow",
    file: "runtime/src/time/wait.ts",
    find: "return today >= from ? today",
    replace: "return today > from ? today",
  },
];

/** In what steps hand out. */
const ofAnswers: readonly Fault[] = [
  {
    name: "a template has its subject as its body",
    file: `${typescript}/answer.ts`,
    find: "body: text(body) });",
    replace: "body: text(subject) });",
  },
];

/** One of each kind of mistake that a table, an operator or an order invites. */
export const faults: readonly Fault[] = [...ofExpressions, ...ofFlow, ...ofAnswers, ...ofRuntime];
