import type { Json } from "@seqlang/runtime";

/** Work for a person. */
export interface PersonalWork {
  /** The CRM reports under this key how it went: the same for every attempt at the same thing. */
  readonly key: string;
  readonly lead: string;
  readonly activity: "meeting" | "task";
  readonly args: object;
}

/** What sequences ask of the CRM. Each may be asked twice, under the same key. */
export interface Crm {
  readonly open: (work: PersonalWork) => unknown;
  readonly setField: (lead: string, field: string, value: Json, key: string) => unknown;
  readonly takeBack: (key: string) => unknown;
}

/** Says what it was asked to do. Yours calls the CRM's API, and throws where that fails. */
export const consoleCrm: Crm = {
  open: ({ key, lead, activity, args }) =>
    console.log(`CRM: ${activity} for lead ${lead}, ${JSON.stringify(args)}, under ${key}`),
  setField: (lead, field, value) =>
    console.log(`CRM: lead ${lead}, ${field} = ${JSON.stringify(value)}`),
  takeBack: (key) => console.log(`CRM: take back ${key}`),
};
