import type { Place } from "@seqlang/runner/embedded";

/** The addresses of the page. Every part is percent-encoded: none can end an attribute. */
const part = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll("'", "%27");

type Version = Pick<Place, "sequence" | "version">;

export const flowAddress = ({ sequence, version }: Version): string =>
  `/sequences/${part(sequence)}/${part(version)}`;

export const placeAddress = ({ position, status, ...of }: Place, after?: string): string =>
  `${flowAddress(of)}/at?position=${part(position)}&status=${status}` +
  (after === undefined ? "" : `&after=${part(after)}`);

export const enrollmentAddress = (id: string): string => `/enrollments/${part(id)}`;

export const sourceAddress = (file: string, line: number): string =>
  `/source/${part(file)}#line-${line}`;
