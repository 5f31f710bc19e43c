import { describe, expect, it } from "vitest";
import { importVocabulary, sourceNamed, type Progress } from "../src/index.ts";
import { modelOf } from "./printing.ts";

/** `$metadata` of a thousand entity types, made while it is read, so that nobody holds it whole. */
function* largeMetadata(types: number, properties: number): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(
    `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="e"><edmx:DataServices><Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm">`,
  );
  for (let index = 0; index < types; index += 1) {
    const name = `contoso_thing${index}`;
    let text = `<EntityType Name="${name}" BaseType="mscrm.crmbaseentity"><Key><PropertyRef Name="${name}id"/></Key>`;
    for (let column = 0; column < properties; column += 1) {
      text += `<Property Name="contoso_column${column}" Type="Edm.String" Unicode="false"><Annotation Term="Org.OData.Core.V1.Description" String="Column ${column} of ${name}, in a sentence of some length."/></Property>`;
    }
    yield encoder.encode(`${text}</EntityType>`);
  }
  yield encoder.encode(
    `<EntityType Name="crmbaseentity" Abstract="true"><Property Name="owned" Type="Edm.Boolean"/></EntityType></Schema></edmx:DataServices></edmx:Edmx>`,
  );
}

describe("$metadata of 20 MB", () => {
  it("is read piece by piece, and only what is wanted is kept", () => {
    const source = sourceNamed("dataverse");
    if (source === undefined) throw new Error("no source");
    const steps: Progress[] = [];
    const open = (): Iterable<Uint8Array> => largeMetadata(1000, 110);
    let size = 0;
    for (const chunk of open()) size += chunk.length;
    expect(size).toBeGreaterThan(20_000_000);
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const { text, findings } = importVocabulary([{ path: "metadata.xml", open, size }], {
      source,
      entities: ["contoso_thing7"],
      progress: (step) => {
        steps.push(step);
        if (steps.length % 50 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
      },
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const [entity] = modelOf(text ?? "").entities;
    expect(entity?.fields.size).toBe(111);
    expect(steps.at(-1)).toEqual({ path: "metadata.xml", read: size, size });
    // The text alone would take 20 MB, its elements many times that.
    expect(most).toBeLessThan(150_000_000);
  });
});
