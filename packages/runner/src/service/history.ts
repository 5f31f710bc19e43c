import type { Action } from "@seqlang/runtime";
import type { Effect } from "../core/effect.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Event } from "../core/event.ts";
import type { Progress } from "../core/progress.ts";
import { explain } from "../core/question.ts";
import type { Surroundings } from "../core/surroundings.ts";
import { asked } from "../scenarios/standing.ts";

/** Something that happened to an enrollment, and what was done because of it. */
export interface HistoryEntry {
  /** When it was dealt with, in epoch milliseconds. */
  readonly at: number;
  /** `enrolled`, `changed budget`, `intro.replied`, `timer`, `paused` … */
  readonly event: string;
  /** Where it stands afterwards. */
  readonly position: string;
  /** What was done, in words, in order; values of `private` fields are left out. */
  readonly did: readonly string[];
  /** The conditions that decided it, a line each, with their values and places in the source. */
  readonly because: readonly string[];
}

/** What begins an enrollment's history. */
export interface Enrolled {
  readonly kind: "enrolled";
}

/** It goes on under another version of its sequence. */
export interface Moved {
  readonly kind: "moved";
  readonly version: string;
}

/**
 * What an enrollment's history says of an event; undefined where nothing came of it that anybody
 * would look for.
 *
 * @param before - of a new enrollment, as it began
 */
export function historyOf(
  before: Enrollment,
  event: Event | Enrolled | Moved,
  { enrollment, effects }: Progress,
  now: number,
  surroundings: Surroundings,
): HistoryEntry | undefined {
  const told = effects.filter(({ kind }) => kind !== "wake");
  const moved = enrollment.position !== before.position || enrollment.status !== before.status;
  const noted = event.kind === "outcome" && enrollment !== before;
  const always = event.kind === "enrolled" || event.kind === "moved";
  if (told.length === 0 && !moved && !noted && !always) return undefined;
  const { headline, because } = reasons(before, event, told, now, surroundings);
  return {
    at: now,
    event: eventText(event, before),
    position: enrollment.position,
    did: told.map((effect) => effectText(effect, headline)),
    because,
  };
}

/** The answer in words, and the lines that say why. */
function reasons(
  before: Enrollment,
  event: Event | Enrolled | Moved,
  told: readonly Effect[],
  now: number,
  surroundings: Surroundings,
): { readonly headline: Headline | undefined; readonly because: readonly string[] } {
  const nothing = { headline: undefined, because: [] };
  // What an operator decided, no condition did.
  if (event.kind === "removed" || event.kind === "paused" || event.kind === "deferred") {
    return nothing;
  }
  try {
    const at =
      event.kind === "enrolled" || event.kind === "moved" ? before : asked(before, event, now);
    const { action, text } = explain(at, now, surroundings);
    const [first = "", ...because] = text.split("\n").map((line) => line.trim());
    const { position } = action as Action;
    const said = told.some((effect) => "position" in effect && effect.position === position);
    if (!said && told.length > 0) return nothing;
    return {
      headline: { position, text: first.replace(/ because$|, with nothing to decide$/, "") },
      because,
    };
  } catch {
    // A record that can't be read blocks the enrollment, which is said among what was done.
    return nothing;
  }
}

interface Headline {
  readonly position: string;
  readonly text: string;
}

/** Arguments come only in the words of the explanation, which leave out what is private. */
function effectText(effect: Effect, headline: Headline | undefined): string {
  const told =
    headline !== undefined && "position" in effect && effect.position === headline.position
      ? headline.text
      : undefined;
  switch (effect.kind) {
    case "perform":
      return (
        told ?? (effect.name === undefined ? effect.activity : `${effect.name}: ${effect.activity}`)
      );
    case "set":
      return told ?? `set ${effect.field}`;
    case "withdraw":
      return `withdraw ${effect.key}`;
    case "enter":
      return `enter ${effect.sequence}`;
    case "leave": {
      const { how, reason, to } = effect;
      return (
        told ??
        [how, to, reason === undefined ? undefined : JSON.stringify(reason)]
          .filter((word) => word !== undefined)
          .join(" ")
      );
    }
    case "blocked":
      return `stands still: ${effect.missing} is missing`;
    case "wake":
      return `wake at ${new Date(effect.at).toISOString()}`;
  }
}

function eventText(event: Event | Enrolled | Moved, before: Enrollment): string {
  switch (event.kind) {
    case "changed":
      return event.fields === undefined ? "changed" : `changed ${event.fields.join(", ")}`;
    case "outcome":
      return `${stepOf(event.key, before)}.${event.outcome}`;
    case "finished":
    case "skipped": {
      const step = stepOf(event.key, before);
      const { outcome } = event.kind === "finished" ? event : { outcome: undefined };
      return outcome === undefined ? `${event.kind} ${step}` : `${event.kind} ${step}, ${outcome}`;
    }
    case "paused":
    case "removed":
      return event.reason === undefined ? event.kind : `${event.kind}: ${event.reason}`;
    case "moved":
      return `moved to version ${event.version}`;
    case "snoozed":
      return `snoozed until ${new Date(event.until).toISOString()}`;
    case "deferred":
      return `waits its turn until ${new Date(event.until).toISOString()}`;
    default:
      return event.kind;
  }
}

/** What was handed out under a key: its name, else what it is, or what else the key says. */
function stepOf(key: string, { id, handedOut }: Enrollment): string {
  if (handedOut?.key !== key) {
    return key.startsWith(`${id}/`) ? key.slice(id.length + 1, key.lastIndexOf("/")) : key;
  }
  return handedOut.kind === "set"
    ? `set ${handedOut.field}`
    : (handedOut.name ?? handedOut.activity);
}
