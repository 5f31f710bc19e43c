/** Answers of Dataverse's Web API, in its documented shapes. */

export function label(text: string, others: Readonly<Record<number, string>> = {}): object {
  const user = { Label: text, LanguageCode: 1033, IsManaged: true };
  const rest = Object.entries(others).map(([id, other]) => ({
    Label: other,
    LanguageCode: Number(id),
    IsManaged: true,
  }));
  return { LocalizedLabels: [user, ...rest], UserLocalizedLabel: user };
}

export const noLabel = { LocalizedLabels: [], UserLocalizedLabel: null };

export function option(value: number, text: string, more: object = {}): object {
  return { Value: value, Label: label(text), Description: noLabel, ...more };
}

export function attribute(type: string, schemaName: string, more: object = {}): object {
  const kind = ["Customer", "Owner"].includes(type) ? "Lookup" : type;
  return {
    "@odata.type": `#Microsoft.Dynamics.CRM.${kind}AttributeMetadata`,
    LogicalName: schemaName.toLowerCase(),
    SchemaName: schemaName,
    EntityLogicalName: "lead",
    AttributeOf: null,
    AttributeType: type === "MultiSelectPicklist" ? "Virtual" : type,
    AttributeTypeName: { Value: `${type}Type` },
    RequiredLevel: { Value: "None", CanBeChanged: true },
    DisplayName: noLabel,
    Description: noLabel,
    IsValidForRead: true,
    IsSecured: false,
    ...more,
  };
}

export function entity(
  logicalName: string,
  attributes: readonly object[],
  more: object = {},
): object {
  return {
    "@odata.context":
      "https://contoso/api/data/v9.2/$metadata#EntityDefinitions(*,Attributes())/$entity",
    MetadataId: "dc6574cb-92ce-446c-a5d6-885a75107d52",
    LogicalName: logicalName,
    SchemaName: logicalName.slice(0, 1).toUpperCase() + logicalName.slice(1),
    PrimaryIdAttribute: `${logicalName}id`,
    PrimaryNameAttribute: "fullname",
    DisplayName: noLabel,
    Description: noLabel,
    Attributes: attributes,
    ...more,
  };
}

export const budgetOptions = {
  Name: "budgetstatus",
  IsGlobal: true,
  OptionSetType: "Picklist",
  DisplayName: label("Budget"),
  Description: noLabel,
  Options: [
    option(0, "No Committed Budget"),
    option(1, "May Buy"),
    option(2, "Can Buy"),
    option(3, "Will Buy"),
  ],
};

/** An answer about some attributes of one kind. */
export function attributesAnswer(kind: string, rows: readonly object[], owner = "'lead'"): object {
  const path = `EntityDefinitions(${owner})/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata`;
  return {
    "@odata.context": `https://contoso/api/data/v9.2/$metadata#${path}(LogicalName,OptionSet(),GlobalOptionSet())`,
    value: rows,
  };
}
