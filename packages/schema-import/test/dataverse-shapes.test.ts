import { describe, expect, it } from "vitest";
import { attribute, attributesAnswer, budgetOptions, entity, label, option } from "./dataverse.ts";
import { imported, kindsOf, lineOf, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

const subject = attribute("String", "Subject", { DisplayName: label("Topic") });
const rating = attribute("Picklist", "LeadQualityCode");
const tags = attribute("MultiSelectPicklist", "Tags");
const budget = attribute("Picklist", "BudgetStatus");
const base = entity("lead", [subject, rating, tags, budget]);
const ratingOptions = {
  Name: "lead_leadqualitycode",
  IsGlobal: false,
  Options: [option(1, "Hot"), option(2, "Cold")],
};
const tagOptions = {
  Name: "lead_tags",
  IsGlobal: false,
  Options: [option(7, "A"), option(8, "B")],
};

const whole = textOf(
  imported("dataverse", {
    "lead.json": entity("lead", [
      subject,
      { ...rating, OptionSet: ratingOptions },
      { ...tags, OptionSet: tagOptions },
      { ...budget, OptionSet: budgetOptions },
    ]),
  }),
);

describe("answers that complete one another", () => {
  const picklists = attributesAnswer("Picklist", [
    { LogicalName: "leadqualitycode", OptionSet: ratingOptions, GlobalOptionSet: null },
    { LogicalName: "budgetstatus", OptionSet: null, GlobalOptionSet: budgetOptions },
  ]);
  const multi = attributesAnswer("MultiSelectPicklist", [
    { LogicalName: "tags", OptionSet: tagOptions },
  ]);

  it("say the same as one that has it all, in any order", () => {
    const files = { "lead.json": base, "picklists.json": picklists, "multi.json": multi };
    expect(textOf(imported("dataverse", files))).toBe(whole);
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(textOf(imported("dataverse", reversed))).toBe(whole);
  });

  it("may name the entity by its id, or not at all", () => {
    const owners = ["dc6574cb-92ce-446c-a5d6-885a75107d52", "LogicalName='lead'"];
    for (const owner of owners) {
      const one = attributesAnswer(
        "Picklist",
        [{ LogicalName: "leadqualitycode", OptionSet: ratingOptions }],
        owner,
      );
      const text = textOf(
        imported("dataverse", { "lead.json": base, "p.json": one, "multi.json": multi }),
      );
      expect(lineOf(text, "leadQualityCode")).toContain("choice { Hot = 1, Cold = 2 }?");
    }
    const bare = { value: [{ LogicalName: "leadqualitycode", OptionSet: ratingOptions }] };
    const account = entity("account", [
      attribute("String", "Name", { EntityLogicalName: "account" }),
    ]);
    const text = textOf(
      imported("dataverse", { "lead.json": base, "account.json": account, "p.json": bare }),
    );
    expect(lineOf(text, "leadQualityCode")).toContain("choice { Hot = 1, Cold = 2 }?");
  });

  it("take a global set from the answer of its own", () => {
    const named = { ...budget, OptionSet: { Name: "budgetstatus", IsGlobal: true } };
    for (const sets of [budgetOptions, { value: [budgetOptions] }]) {
      const text = textOf(
        imported("dataverse", { "lead.json": entity("lead", [named]), "sets.json": sets }),
      );
      expect(lineOf(text, "budgetStatus")).toBe(`budgetStatus: BudgetStatus? from "budgetstatus"`);
      expect(text).toContain("choice BudgetStatus {");
    }
  });

  it("may describe one attribute alone", () => {
    const one = {
      "@odata.context":
        "https://contoso/api/data/v9.2/$metadata#EntityDefinitions('lead')/Attributes('leadqualitycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata/OptionSet/$entity",
      ...ratingOptions,
    };
    const text = textOf(imported("dataverse", { "lead.json": base, "one.json": one }));
    expect(lineOf(text, "leadQualityCode")).toContain("choice { Hot = 1, Cold = 2 }?");
  });

  it("come as lists of entities too", () => {
    const account = entity("account", [
      attribute("String", "Name", { EntityLogicalName: "account" }),
    ]);
    const text = textOf(
      imported("dataverse", {
        "all.json": { "@odata.context": "#EntityDefinitions", value: [base, account] },
      }),
    );
    expect(modelOf(text).entities.map(({ name }) => name)).toEqual(["lead", "account"]);
  });

  it("make numbers of choices whose values nobody tells, and say so", () => {
    const result = imported("dataverse", { "lead.json": base });
    expect(lineOf(textOf(result), "leadQualityCode")).toBe(
      `leadQualityCode: number? from "leadqualitycode"`,
    );
    expect(kindsOf(result)).toContain("choice-without-members");
  });
});

const csdl = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="task" BaseType="mscrm.activitypointer">
    <Property Name="percentcomplete" Type="Edm.Int32" />
  </EntityType>
  <EntityType Name="crmbaseentity" Abstract="true" />
  <EntityType Name="activitypointer" BaseType="mscrm.crmbaseentity">
    <Key><PropertyRef Name="activityid" /></Key>
    <Property Name="activityid" Type="Edm.Guid" />
    <Property Name="subject" Type="Edm.String" Unicode="false">
      <Annotation Term="Org.OData.Core.V1.Description" String="What it is about." />
    </Property>
  </EntityType>
  <EntityType Name="lead" BaseType="mscrm.crmbaseentity">
    <Key><PropertyRef Name="leadid" /></Key>
    <Property Name="leadid" Type="Edm.Guid" />
    <Property Name="budgetamount" Type="Edm.Decimal" Scale="Variable" />
    <Property Name="budgetamount_base" Type="Edm.Decimal" Scale="Variable" />
    <Property Name="exchangerate" Type="Edm.Decimal" Scale="Variable" />
    <Property Name="leadqualitycode" Type="Edm.Int32" />
    <Property Name="estimatedclosedate" Type="Edm.Date" />
    <Property Name="createdon" Type="Edm.DateTimeOffset" />
    <Property Name="donotemail" Type="Edm.Boolean" />
    <Property Name="entityimage" Type="Edm.Binary" />
    <Property Name="_parentaccountid_value" Type="Edm.Guid" />
    <Property Name="_customerid_value" Type="Edm.Guid" />
    <Property Name="_ownerid_value" Type="Edm.Guid" />
    <Property Name="_oddid_value" Type="Edm.Guid" />
    <NavigationProperty Name="parentaccountid" Type="mscrm.account" Nullable="false">
      <ReferentialConstraint Property="_parentaccountid_value" ReferencedProperty="accountid" />
    </NavigationProperty>
    <NavigationProperty Name="customerid_account" Type="mscrm.account">
      <ReferentialConstraint Property="_customerid_value" ReferencedProperty="accountid" />
    </NavigationProperty>
    <NavigationProperty Name="customerid_contact" Type="mscrm.contact">
      <ReferentialConstraint Property="_customerid_value" ReferencedProperty="contactid" />
    </NavigationProperty>
    <NavigationProperty Name="ownerid" Type="mscrm.principal">
      <ReferentialConstraint Property="_ownerid_value" ReferencedProperty="ownerid" />
    </NavigationProperty>
    <NavigationProperty Name="lead_tasks" Type="Collection(mscrm.task)" Partner="regardingobjectid_lead" />
  </EntityType>
  <ComplexType Name="Anything"><Property Name="leadid" Type="Edm.String" /></ComplexType>
</Schema></edmx:DataServices></edmx:Edmx>`;

describe("$metadata", () => {
  it("gives types, keys, descriptions and what lookups point to", () => {
    const text = textOf(imported("dataverse", { "metadata.xml": csdl }, { entities: ["lead"] }));
    const { entities } = modelOf(text);
    expect(entities[0]?.key).toBe("leadid");
    expect(lineOf(text, "budgetamount")).toBe("budgetamount: money?");
    expect(lineOf(text, "exchangerate")).toBe("exchangerate: number?");
    expect(lineOf(text, "estimatedclosedate")).toBe("estimatedclosedate: date?");
    expect(lineOf(text, "createdon")).toBe("createdon: datetime?");
    expect(lineOf(text, "donotemail")).toBe("donotemail: bool?");
    expect(lineOf(text, "parentaccount")).toBe(`parentaccount: account? from "parentaccountid"`);
    expect(lineOf(text, "customer")).toBe(`customer: customer? from "customerid"`);
    expect(lineOf(text, "owner")).toBe(`owner: owner? from "ownerid"`);
    expect(lineOf(text, "oddid")).toBe("oddid: text?");
    expect(text).not.toContain("entityimage");
  });

  it("folds base types in, wherever they stand, and doesn't import them for that", () => {
    const text = textOf(imported("dataverse", { "metadata.xml": csdl }, { entities: ["task"] }));
    const [task, ...others] = modelOf(text).entities;
    expect(others).toEqual([]);
    expect(task?.key).toBe("activityid");
    expect([...(task?.fields.keys() ?? [])].toSorted()).toEqual([
      "activityid",
      "percentcomplete",
      "subject",
    ]);
    expect(text).toContain("/// What it is about.");
  });

  it("is completed by answers in JSON", () => {
    const files = {
      "metadata.xml": csdl,
      "lead.json": entity("lead", [
        { ...rating, OptionSet: ratingOptions, DisplayName: label("Rating") },
      ]),
    };
    for (const order of [files, Object.fromEntries(Object.entries(files).toReversed())]) {
      const text = textOf(imported("dataverse", order, { entities: ["lead"], currency: "USD" }));
      expect(lineOf(text, "leadQualityCode")).toBe(
        `leadQualityCode: choice { Hot = 1, Cold = 2 }? from "leadqualitycode"`,
      );
      expect(lineOf(text, "budgetamount")).toBe("budgetamount: money(USD)?");
    }
  });
});

describe("the SDK's metadata as XML", () => {
  const text = (value: string, language = 1033): string =>
    `<c:LocalizedLabels><c:LocalizedLabel><c:Label>${value}</c:Label><c:LanguageCode>${language}</c:LanguageCode></c:LocalizedLabel></c:LocalizedLabels>`;
  const column = (kind: string, name: string, more = ""): string =>
    `<b:AttributeMetadata i:type="b:${kind}AttributeMetadata"><b:AttributeOf i:nil="true"/><b:LogicalName>${name.toLowerCase()}</b:LogicalName><b:RequiredLevel xmlns:c="contracts"><c:Value>None</c:Value></b:RequiredLevel><b:SchemaName>${name}</b:SchemaName>${more}</b:AttributeMetadata>`;
  const choice = (value: number, name: string): string =>
    `<b:OptionMetadata><b:Label xmlns:c="contracts">${text(name)}</b:Label><b:Value>${value}</b:Value></b:OptionMetadata>`;
  const body = (prefix: string): string =>
    `<b:Attributes>
      ${column("String", "Subject", `<b:DisplayName xmlns:c="contracts">${text("Topic")}</b:DisplayName>`)}
      ${column("Picklist", "LeadQualityCode", `<b:OptionSet><b:Name>lead_leadqualitycode</b:Name><b:IsGlobal>false</b:IsGlobal><b:Options>${choice(1, "Hot")}${choice(2, "Cold")}</b:Options></b:OptionSet>`)}
      ${column("Lookup", "ParentAccountId", `<b:Targets xmlns:d="arrays"><d:string>account</d:string></b:Targets>`)}
    </b:Attributes>
    <b:LogicalName>lead</b:LogicalName><b:PrimaryIdAttribute>leadid</b:PrimaryIdAttribute>
    <b:OneToManyRelationships><b:OneToManyRelationshipMetadata><b:LogicalName>x</b:LogicalName></b:OneToManyRelationshipMetadata></b:OneToManyRelationships>
    <b:SchemaName>Lead</b:SchemaName>`.replaceAll("b:", prefix);

  it.each([
    ["bare", `<b:EntityMetadata xmlns:b="m" xmlns:i="x">${body("b:")}</b:EntityMetadata>`],
    [
      "in a list",
      `<ArrayOfEntityMetadata xmlns="m" xmlns:i="x"><EntityMetadata>${body("")}</EntityMetadata></ArrayOfEntityMetadata>`,
    ],
    [
      "under a key",
      `<Skeleton xmlns:b="m" xmlns:i="x"><Map><Pair><Key>lead</Key><Value>${body("b:")}</Value></Pair></Map></Skeleton>`,
    ],
  ])("%s", (_, xml) => {
    const imports = textOf(imported("dataverse", { "lead.xml": xml }));
    expect(modelOf(imports).entities[0]?.key).toBe("leadid");
    expect(lineOf(imports, "subject")).toBe("subject: text?");
    expect(imports).toContain("/// Topic\n");
    expect(lineOf(imports, "leadQualityCode")).toBe(
      `leadQualityCode: choice { Hot = 1, Cold = 2 }? from "leadqualitycode"`,
    );
    expect(lineOf(imports, "parentAccount")).toBe(`parentAccount: account? from "parentaccountid"`);
  });
});
