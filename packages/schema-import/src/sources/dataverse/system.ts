import type { DataverseEntity } from "./types.ts";

/** Columns that Dataverse gives every table, or keeps for its own ends. */
const kept: ReadonlySet<string> = new Set(
  `createdby createdon createdonbehalfby createdbyexternalparty modifiedby modifiedon
   modifiedonbehalfby modifiedbyexternalparty owningbusinessunit owningteam owninguser
   overriddencreatedon importsequencenumber timezoneruleversionnumber
   utcconversiontimezonecode versionnumber exchangerate processid stageid traversedpath
   entityimageid isautocreate isprivate merged masterid slaid slainvokedid lastonholdtime
   onholdtime teamsfollowed`.split(/\s+/),
);

/** Whether a column is printed apart: ids, traces of who did what, amounts in the base currency. */
export function isSystemAttribute(
  logicalName: string,
  { primaryId, attributes }: DataverseEntity,
): boolean {
  if (kept.has(logicalName) || logicalName === primaryId) return true;
  if (/^address\d_addressid$/.test(logicalName)) return true;
  const main = logicalName.replace(/_base$/, "");
  return main !== logicalName && attributes.some((other) => other.logicalName === main);
}
