import type { LookupTarget, TypeDraft } from "../../draft/type.ts";
import type { DataverseAttribute } from "./types.ts";

/** What people call a record by, where that isn't `name`. */
const nameFields: Readonly<Record<string, string>> = {
  businessunit: "name",
  campaign: "name",
  contact: "fullname",
  incident: "title",
  lead: "fullname",
  principal: "name",
  product: "name",
  systemuser: "fullname",
  transactioncurrency: "currencyname",
};

/** Activities are all known by the id that they share. */
const activities: ReadonlySet<string> = new Set(
  `activitypointer appointment campaignactivity campaignresponse email fax letter phonecall
   recurringappointmentmaster serviceappointment task`.split(/\s+/),
);

/** Where an owner's type says it all: users and teams are both an `owner`. */
const owner: LookupTarget = { from: "owner", key: "ownerid" };

/** A lookup, a customer, an owner; a text, the id alone, where nobody says what it points to. */
export function lookupType({ type, targets = [], logicalName }: DataverseAttribute): TypeDraft {
  if (type === "Owner" || targets.includes("principal") || targets.includes("owner")) {
    return { kind: "lookup", targets: [owner] };
  }
  if (targets.length === 0) {
    return logicalName === "ownerid" ? { kind: "lookup", targets: [owner] } : { kind: "text" };
  }
  return {
    kind: "lookup",
    targets: [...new Set(targets)].map(targetOf),
    together: isCustomer(type, targets) ? "customer" : logicalName.replace(/(?<=..)id$/, ""),
  };
}

/** `$metadata` shows a customer only by what it may be. */
function isCustomer(type: string | undefined, targets: readonly string[]): boolean {
  return type === "Customer" || targets.toSorted().join() === "account,contact";
}

function targetOf(from: string): LookupTarget {
  const key = activities.has(from) ? "activityid" : `${from}id`;
  const known = nameFields[from];
  // A publisher's prefix stands before the names of its own columns too.
  const prefix = /^([a-z][a-z0-9]{1,7})_/.exec(from)?.[1];
  const nameField = known ?? (prefix === undefined ? undefined : `${prefix}_name`);
  return nameField === undefined ? { from, key } : { from, key, nameField };
}
