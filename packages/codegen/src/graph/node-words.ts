import {
  sourceWords,
  type Argument,
  type Origin,
  type Sequence,
  type Step,
} from "@seqlang/language";
import type { Decision } from "../plan/plan.ts";
import { delayWords, repeatWords } from "../plan/words.ts";
import type { GraphNodeKind } from "./graph.ts";

/** What a node says, and where that stands. */
export interface NodeWords {
  readonly kind: GraphNodeKind;
  readonly word: string;
  readonly text: string;
  readonly position?: string;
  readonly name?: string | undefined;
  readonly origin?: Origin;
}

/** The words of each node that a decision is drawn as; none for a mere way on. */
export function nodeWords(decision: Decision, { calendar }: Sequence): readonly NodeWords[] {
  switch (decision.kind) {
    case "goto":
    case "begin":
      return [];
    case "yield":
      return [answerWords(decision.answer)];
    case "branch":
      return decision.arms.map(({ condition: { text, origin } }) => ({
        kind: "when",
        word: "when",
        text,
        origin,
      }));
    case "match": {
      const { text, origin } = decision.match;
      return [{ kind: "match", word: "match", text, origin }];
    }
    case "split": {
      const { name, origin } = decision.split;
      return [{ kind: "split", word: "split", text: name, origin }];
    }
    case "open": {
      const { windowPosition: position, origin } = decision.step;
      return [{ kind: "window", word: "within", text: calendar?.name ?? "", position, origin }];
    }
    case "pause": {
      const { wait } = decision;
      const { position, origin } = wait;
      return wait.kind === "wait"
        ? [{ kind: "wait", word: "wait", text: delayWords(wait.delay), position, origin }]
        : [
            {
              kind: "wait",
              word: "wait until",
              text: sourceWords(wait.moment.origin),
              position,
              origin,
            },
          ];
    }
    case "await": {
      const { condition, limit, position, origin } = decision.wait;
      const text = `${condition.text} up to ${delayWords(limit)}`;
      return [{ kind: "wait", word: "wait for", text, position, origin }];
    }
    case "round": {
      const { repeat } = decision;
      const { position, origin } = repeat;
      return [{ kind: "repeat", word: "repeat", text: repeatWords(repeat), position, origin }];
    }
  }
}

function answerWords(answer: Extract<Decision, { kind: "yield" }>["answer"]): NodeWords {
  if (answer === "end") return { kind: "end", word: "end", text: "", position: "end" };
  const { kind, position, origin } = answer;
  switch (kind) {
    case "step":
      return stepWords(answer);
    case "set": {
      const text = `${answer.field.name} = ${sourceWords(answer.value.origin)}`;
      return { kind, word: "set", text, position, origin };
    }
    case "exit":
      return { kind, word: "exit", text: answer.reason ?? "", position, origin };
    case "advance":
      return { kind, word: "advance to", text: answer.sequence, position, origin };
  }
}

function stepWords({ kind, activity, name, position, origin, ...step }: Step): NodeWords {
  const text = step.arguments
    .filter(isWritten)
    .map(({ parameter, value }) => `${parameter.name} = ${sourceWords(value.origin)}`)
    .join(", ");
  return { kind, word: activity.name, text, name, position, origin };
}

/** A default stands with the activity's declaration; a picture shows what the sequence says. */
function isWritten({ parameter, value }: Argument): boolean {
  return value.kind !== "constant" || value.value !== parameter.default;
}
