import type { Row } from "./row.ts";

/** The business process flow of leads: the table that holds where each one stands. */
export const processTable = "leadtoopportunitysalesprocess";

/** What webhooks told of a lead. A real service keeps this in a database, or asks the Web API. */
interface Known {
  readonly lead: Row | undefined;
  /** Rows of the process's table, by their ids. */
  readonly instances: ReadonlyMap<string, Row>;
}

/** Leads with their process instances, which come in webhooks of their own and in any order. */
export class Records {
  readonly #known = new Map<string, Known>();

  addLead(id: string, lead: Row): void {
    this.#known.set(id, { instances: this.#of(id).instances, lead: { ...lead, leadid: id } });
  }

  /** Answers with the lead's id; undefined where the instance belongs to none. */
  addInstance(id: string, instance: Row): string | undefined {
    const lead = instance["_leadid_value"];
    if (typeof lead !== "string") return undefined;
    const leadId = lead.toLowerCase();
    const known = this.#of(leadId);
    this.#known.set(leadId, {
      ...known,
      instances: new Map([...known.instances, [id, instance]]),
    });
    return leadId;
  }

  /** What `parse` takes in its raw mode: the lead's row, with the instances' as `bpf`. */
  raw(id: string): Row | undefined {
    const { lead, instances } = this.#of(id);
    return lead && { ...lead, bpf: { [processTable]: [...instances.values()] } };
  }

  #of(id: string): Known {
    return this.#known.get(id) ?? { lead: undefined, instances: new Map() };
  }
}
