import type { AnySequence } from "@seqlang/runner";
import type { EnrollmentFile, OutboxRow } from "@seqlang/runner/embedded";
import { html } from "hono/html";
import { flowAddress, sourceAddress } from "./addresses.ts";
import { table, time, type Html } from "./layout.ts";
import { fieldsOf } from "./lead.ts";
import { what } from "./outbox.ts";
import { becauseOf, type Because, type Reason } from "./reason.ts";
import type { Sources } from "./sources.ts";
import { standing } from "./standing.ts";

/** One enrollment: where it stands and why, what it waits for, and what it did. */
export function enrollmentPage(
  { enrollment, record, history, outbox }: EnrollmentFile,
  sequence: AnySequence | undefined,
  reason: Reason | undefined,
  sources: Sources,
): Html {
  const { sequence: name, version, position, entered, status } = enrollment;
  const at = sequence?.metadata.positions.find((one) => one.position === position);
  const line =
    sequence === undefined || at === undefined
      ? ""
      : html`, ${placeLink({ file: sequence.metadata.source, line: at.line }, sources)}`;
  return html`<p>
      ${status.kind === "left" ? "Left" : "Stands at"} <code class="position">${position}</code> in
      <a href="${flowAddress({ sequence: name, version })}">${name}</a>, version ${version}, since
      ${time(entered)}${line}
    </p>
    <p class="standing">${standing(enrollment)}</p>
    ${outbox.map((row) => inHand(row))}
    <h2>Why</h2>
    ${why(reason, sources)}
    <h2>History</h2>
    ${table(
      ["When", "What happened", "What was done", "Because"],
      history.map(({ at: when, event, did, because }) => [
        time(when),
        event,
        html`${did.map((text) => html`<div>${text}</div>`)}`,
        html`${because.slice(-1).map((text) => becauseLine(becauseOf(text), sources))}`,
      ]),
      "Nothing yet.",
    )}
    <h2>The lead</h2>
    ${table(["Field", "Value"], fieldsOf(record), "Nothing is known of it.")}`;
}

/** How far something has come that was handed out. */
function inHand(row: OutboxRow): Html | string {
  const { status, attempts, due, error } = row;
  if (error === undefined) return "";
  const next = status === "dead" ? html`given up ${time(due)}` : html`again ${time(due)}`;
  return html`<p class="failed">
    ${what({ row })} failed (attempt ${attempts}), ${next}: ${error}
  </p>`;
}

function why(reason: Reason | undefined, sources: Sources): Html {
  if (reason === undefined) return html`<p class="muted">Nothing was decided yet.</p>`;
  const decided = reason.because.at(-1);
  const before = reason.because.slice(0, -1);
  return html`<p><b>${reason.headline}</b></p>
    ${
      decided === undefined
        ? html`<p class="muted">There was nothing to decide.</p>`
        : html`<p class="decided">${becauseLine(decided, sources)}</p>`
    }
    ${
      before.length === 0
        ? ""
        : html`<details>
            <summary>Asked before that</summary>
            ${before.map((one) => html`<p>${becauseLine(one, sources)}</p>`)}
          </details>`
    }`;
}

function becauseLine({ text, place }: Because, sources: Sources): Html {
  return html`<span>${text}</span> ${place === undefined ? "" : placeLink(place, sources)}`;
}

/** A link to a line of a `.seq` file, with the line itself. */
function placeLink(
  { file, line }: { readonly file: string; readonly line: number },
  sources: Sources,
): Html {
  const text = sources(file)?.[line - 1]?.trim();
  return html`<a href="${sourceAddress(file, line)}">${file}:${line}</a>
    ${text === undefined ? "" : html`<code class="source">${text}</code>`}`;
}
