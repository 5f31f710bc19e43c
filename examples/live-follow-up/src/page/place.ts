import type { EnrolledRecord, Place } from "@seqlang/runner/embedded";
import { html } from "hono/html";
import { enrollmentAddress, flowAddress, placeAddress } from "./addresses.ts";
import { table, time, type Html } from "./layout.ts";
import { nameOf } from "./lead.ts";
import { standing } from "./standing.ts";

/** How many a page lists. */
export const listed = 50;

/** Who stands at a place, or ended there. */
export function placePage(place: Place, found: readonly EnrolledRecord[]): Html {
  const rows = found.map(({ enrollment, record }) => [
    html`<a href="${enrollmentAddress(enrollment.id)}">${nameOf(record, enrollment.record)}</a>`,
    time(enrollment.entered),
    standing(enrollment),
  ]);
  const last = found.length < listed ? undefined : found.at(-1)?.enrollment.id;
  return html`<p><a href="${flowAddress(place)}">The flow</a></p>
    ${table(["Lead", "Since", ""], rows, "Nobody stands there.")}
    ${last === undefined ? "" : html`<p><a href="${placeAddress(place, last)}">Further ones</a></p>`}`;
}
