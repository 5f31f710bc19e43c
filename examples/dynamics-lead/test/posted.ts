/** What Dataverse posts, in the shape that Microsoft documents for webhooks. */

const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

export const optionSet = (Value: unknown) => ({ __type: `OptionSetValue:${contracts}`, Value });
export const money = (Value: unknown) => ({ __type: `Money:${contracts}`, Value });
export const reference = (LogicalName: string, Id: string, Name: string | null = null) => ({
  __type: `EntityReference:${contracts}`,
  Id,
  KeyAttributes: [],
  LogicalName,
  Name,
  RowVersion: null,
});
export const date = (iso: string) => `/Date(${Date.parse(iso)})/`;

/** An entity as the context holds it; where its class isn't plain to see, with its name. */
function entity(LogicalName: string, Id: string, columns: object, labels: object = {}) {
  const pairs = (from: object) => Object.entries(from).map(([key, value]) => ({ key, value }));
  return {
    Attributes: pairs(columns),
    EntityState: null,
    FormattedValues: pairs(labels),
    Id,
    KeyAttributes: [],
    LogicalName,
    RelatedEntities: [],
    RowVersion: null,
  };
}

interface Posted {
  readonly table: string;
  readonly id: string;
  readonly columns: object;
  readonly message?: string;
}

export function posted({ table, id, columns, message = "Update" }: Posted) {
  const target = { __type: `Entity:${contracts}`, ...entity(table, id, columns) };
  return {
    BusinessUnitId: "e2b9dd85-e89e-e711-8122-000d3aa2331c",
    CorrelationId: "b374239d-4233-41a9-8b17-a86cb4f737b5",
    Depth: 1,
    InitiatingUserId: "75c2dd85-e89e-e711-8122-000d3aa2331c",
    InputParameters: [{ key: "Target", value: target }],
    IsExecutingOffline: false,
    IsInTransaction: false,
    IsOfflinePlayback: false,
    IsolationMode: 1,
    MessageName: message,
    Mode: 1,
    OperationCreatedOn: "/Date(1764000000000+0000)/",
    OperationId: "4af10637-4ea2-e711-8122-000d3aa2331c",
    OrganizationId: "4ef5b371-e89e-e711-8122-000d3aa2331c",
    OrganizationName: "contoso",
    OutputParameters: [],
    OwningExtension: reference("sdkmessageprocessingstep", "75417616-4ea2-e711-8122-000d3aa2331c"),
    ParentContext: null,
    PostEntityImages: [
      { key: "AsynchronousStepPrimaryName", value: entity(table, id, {}) },
      { key: "PostImage", value: entity(table, id, columns) },
    ],
    PreEntityImages: [],
    PrimaryEntityId: id,
    PrimaryEntityName: table,
    RequestId: null,
    SecondaryEntityName: "none",
    SharedVariables: [],
    Stage: 40,
    UserId: "75c2dd85-e89e-e711-8122-000d3aa2331c",
  };
}

export const leadId = "5d5ff5c1-3b7a-ef11-a671-000d3a5c1f10";

export function postedLead(change: object = {}) {
  const columns = {
    leadid: leadId,
    fullname: "Ada Price",
    subject: "Solar roof",
    companyname: "Hillside Foods",
    budgetamount: money(5_000),
    budgetstatus: optionSet(1),
    leadqualitycode: optionSet(2),
    leadsourcecode: optionSet(8),
    donotemail: false,
    statecode: optionSet(0),
    statuscode: optionSet(1),
    estimatedclosedate: date("2026-06-30T00:00Z"),
    ownerid: reference("systemuser", "75c2dd85-e89e-e711-8122-000d3aa2331c", "Sam Field"),
    createdon: date("2026-03-02T09:00Z"),
    ...change,
  };
  return posted({ table: "lead", id: leadId, columns });
}

export const stages = {
  Qualify: "f99b4d48-7aad-456e-864a-8e7d543f7495",
  Develop: "bfc9108c-8389-406b-9166-2c3298a2e41f",
};

export function postedInstance(
  stage: keyof typeof stages,
  change: object = {},
  id = "0a1f2c3d-3b7a-ef11-a671-000d3a5c1f10",
) {
  const columns = {
    businessprocessflowinstanceid: id,
    leadid: reference("lead", leadId.toUpperCase()),
    activestageid: reference("processstage", stages[stage]),
    activestagestartedon: date("2026-03-02T09:00Z"),
    traversedpath: stage === "Qualify" ? stages.Qualify : `${stages.Qualify},${stages[stage]}`,
    statecode: optionSet(0),
    statuscode: optionSet(1),
    ...change,
  };
  return posted({ table: "leadtoopportunitysalesprocess", id, columns });
}
