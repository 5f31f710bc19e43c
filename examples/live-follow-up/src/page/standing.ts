import type { Enrollment } from "@seqlang/runner";
import { html } from "hono/html";
import { time, type Html } from "./layout.ts";

/** What an enrollment waits for and until when, or how it ended, in a sentence. */
export function standing(enrollment: Enrollment): Html {
  const { status, snoozed, blocked, handedOut, inLine, timer } = enrollment;
  if (status.kind === "left") return ended(status);
  if (status.kind === "paused") {
    const reason = status.reason === undefined ? "" : `: ${status.reason}`;
    return html`Paused since ${time(status.at)}${reason}. Nothing new is handed out.`;
  }
  if (blocked !== undefined) return html`Stands still: ${blocked} is missing.`;
  if (snoozed !== undefined) return html`Snoozed until ${time(snoozed.until)}.`;
  if (handedOut !== undefined) {
    const what = handedOut.kind === "step" ? handedOut.activity : `set ${handedOut.field}`;
    return html`Waits for the end of <b>${what}</b>, handed out ${time(handedOut.at)} under
      <code>${handedOut.key}</code>.`;
  }
  if (inLine !== undefined) {
    const until = timer === undefined ? "" : html` It asks again ${time(timer.at)}.`;
    return html`Waits for its turn since ${time(inLine)}.${until}`;
  }
  if (timer === undefined) return html`Waits for a change.`;
  return html`Waits, until ${time(timer.at)} at the latest.`;
}

function ended({ how, at, reason, criterion, to }: Enrollment["status"] & { kind: "left" }): Html {
  const more = [to, reason ?? criterion].filter((text) => text !== undefined).join(", ");
  return html`Left ${time(at)}: <b>${how}</b>${more === "" ? "" : `, ${more}`}.`;
}
