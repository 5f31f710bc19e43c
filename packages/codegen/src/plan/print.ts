import { sourceWords } from "@seqlang/language";
import type { Block, Decision, Plan } from "./plan.ts";
import { delayWords } from "./words.ts";

/** A plan for people: each block with its decisions, and where each position goes on. */
export function printPlan(plan: Plan): string {
  const { sequence, criteria, blocks, resumptions } = plan;
  const lines = [`sequence ${sequence.name} for ${sequence.entity.name}`];
  if (criteria.length > 0) lines.push("", "first, always:");
  for (const { condition, leaves, reason } of criteria) {
    lines.push(`  when ${condition.text}: ${leaves}${reason === undefined ? "" : ` "${reason}"`}`);
  }
  for (const block of blocks) {
    lines.push("", `${nameOf(block)}:`, ...decisionLines(block.decision, "  "));
  }
  lines.push("", "from a position:");
  for (const { position, to } of resumptions) {
    const [first = "", ...rest] = decisionLines(to, "  ");
    lines.push(`  ${position} -> ${first.trim()}`, ...rest);
  }
  return lines.join("\n");
}

function nameOf({ id, label }: Block): string {
  return `#${id} ${label}`;
}

function decisionLines(decision: Decision, indent: string): readonly string[] {
  const inner = (next: Decision) => decisionLines(next, `${indent}  `);
  const at = (text: string) => `${indent}${text}`;
  switch (decision.kind) {
    case "goto":
      return [at(`go to ${nameOf(decision.block)}`)];
    case "yield": {
      const { answer } = decision;
      if (answer === "end") return [at("end")];
      switch (answer.kind) {
        case "step":
          return [at(`step ${answer.activity.name} [${answer.position}]`)];
        case "set":
          return [at(`set ${answer.field.name} [${answer.position}]`)];
        case "advance":
          return [at(`advance to ${answer.sequence} [${answer.position}]`)];
        case "exit":
          return [
            at(
              `exit${answer.reason === undefined ? "" : ` "${answer.reason}"`} [${answer.position}]`,
            ),
          ];
      }
      break;
    }
    case "branch":
      return [
        ...decision.arms.flatMap(({ condition, to }) => [
          at(`when ${condition.text}:`),
          ...inner(to),
        ]),
        at("else:"),
        ...inner(decision.otherwise),
      ];
    case "match":
      return [
        at(`match ${decision.match.text}`),
        ...decision.arms.flatMap(({ arm, to }) => [at(`is ${arm.text}:`), ...inner(to)]),
        at("else:"),
        ...inner(decision.otherwise),
      ];
    case "split":
      return [
        at(`split ${decision.split.name}`),
        ...decision.arms.flatMap(({ arm, to }) => [at(`${arm.percent}%:`), ...inner(to)]),
      ];
    case "open":
      return [
        at(`wait until open [${decision.step.windowPosition}], then:`),
        ...inner(decision.to),
      ];
    case "pause": {
      const { wait } = decision;
      const what =
        wait.kind === "wait" ? delayWords(wait.delay) : `until ${sourceWords(wait.moment.origin)}`;
      return [at(`wait ${what} [${wait.position}], then:`), ...inner(decision.to)];
    }
    case "await": {
      const { wait } = decision;
      return [
        at(
          `wait for ${wait.condition.text} up to ${delayWords(wait.limit)} [${wait.position}], then:`,
        ),
        ...inner(decision.then),
        at("else:"),
        ...inner(decision.otherwise),
      ];
    }
    case "begin":
      return [at(`begin round 1 of ${decision.repeat.times}: go to ${nameOf(decision.body)}`)];
    case "round": {
      const { until, times, every, position } = decision.repeat;
      const over = until === undefined ? "" : `${until.text}, or `;
      return [
        at(`when ${over}after round ${times}:`),
        ...inner(decision.leave),
        ...(every === undefined
          ? []
          : [at(`wait ${delayWords(every)} from the round's start [${position}]`)]),
        at(`next round: go to ${nameOf(decision.body)}`),
      ];
    }
  }
  return [];
}
