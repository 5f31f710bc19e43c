import type { PlaceStatus } from "@seqlang/runner";
import { html, raw } from "hono/html";
import { placeAddress } from "./addresses.ts";
import { table, time, type Html } from "./layout.ts";
import type { Mark, Picture } from "./picture.ts";

/** The drawn flow with how many stand where, and the same as a table. */
export function flow(places: readonly PlaceStatus[], picture: Picture | undefined): Html {
  const rows = places.map((place) => [
    html`<a href="${placeAddress(place)}">${place.position}</a>`,
    howOf(place),
    place.count,
    time(place.since),
  ]);
  return html`${
    picture === undefined
      ? html`<p class="muted">
          This version was never drawn: <code>pnpm draw</code> does it with the build.
        </p>`
      : html`<div class="flow">${raw(picture.draw(marksOf(places)))}</div>`
  }
  ${table(["Position", "Status", "Enrollments", "Oldest since"], rows, "Nobody was enrolled yet.")}`;
}

function howOf({ status, blocked }: PlaceStatus): string {
  if (status === "left") return "ended";
  return blocked === undefined ? status : `${status}, stands still: ${blocked} is missing`;
}

/** One mark a place: those that go on, paused or not, or those that ended there. */
function marksOf(places: readonly PlaceStatus[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const place of places) {
    const { position, status, count } = place;
    const other = marks.get(position);
    const ended = status === "left";
    if (other === undefined || (other.ended && !ended)) {
      marks.set(position, { count, ended, href: placeAddress(place) });
    } else if (other.ended === ended) {
      marks.set(position, { ...other, count: other.count + count });
    }
  }
  return marks;
}
