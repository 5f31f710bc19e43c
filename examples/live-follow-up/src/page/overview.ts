import type { AnySequence, HostStatus } from "@seqlang/runner";
import { html } from "hono/html";
import { flowAddress } from "./addresses.ts";
import { table, type Html } from "./layout.ts";

/** All versions of all sequences, and how many go on or ended in each. */
export function overview({ places }: HostStatus, sequences: readonly AnySequence[]): Html {
  const versions = new Map<string, { readonly sequence: string; readonly version: string }>();
  for (const { name: sequence, version } of sequences) {
    versions.set(`${sequence} ${version}`, { sequence, version });
  }
  // Those that the service no longer has, too: who began under one stands still.
  for (const { sequence, version } of places) {
    versions.set(`${sequence} ${version}`, { sequence, version });
  }
  const known = new Set(sequences.map(({ name, version }) => `${name} ${version}`));
  const rows = [...versions].map(([id, of]) => {
    const count = (statuses: readonly string[]): number =>
      places
        .filter((place) => place.sequence === of.sequence && place.version === of.version)
        .filter(({ status }) => statuses.includes(status))
        .reduce((sum, place) => sum + place.count, 0);
    return [
      html`<a href="${flowAddress(of)}">${of.sequence}</a>`,
      known.has(id) ? of.version : `${of.version}, which this service no longer has`,
      count(["active", "paused"]),
      count(["left"]),
    ];
  });
  return table(["Sequence", "Version", "Enrolled", "Ended"], rows, "There is no sequence.");
}
