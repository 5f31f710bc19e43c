import { describe, expect, it } from "vitest";
import { importVocabulary, sourceNamed, sources } from "../src/index.ts";
import { attribute, entity } from "./dataverse.ts";
import { imported } from "./importing.ts";

const edmx = (inside: string, head = ""): string =>
  `<?xml version="1.0" encoding="utf-8"?>${head}<edmx:Edmx Version="4.0" xmlns:edmx="e"><edmx:DataServices><Schema Namespace="m">${inside}</Schema></edmx:DataServices></edmx:Edmx>`;
const type = `<EntityType Name="lead"><Key><PropertyRef Name="leadid"/></Key><Property Name="leadid" Type="Edm.Guid"/><Property Name="größe" Type="Edm.String"/></EntityType>`;

describe("what isn't metadata", () => {
  it.each([
    ["nothing", "", "empty-file"],
    ["blanks", " \n\t ", "empty-file"],
    [
      "a login page",
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>",
      "web-page",
    ],
    ["one in XHTML", `<?xml version="1.0"?><!-- x --><html xmlns="h"><body/></html>`, "web-page"],
    [
      "an error of OData's",
      `{"error":{"code":"0x80040220","message":"Principal user is missing prvReadEntity privilege."}}`,
      "error-answer",
    ],
    [
      "an error of Salesforce's",
      `[{"errorCode":"INVALID_SESSION_ID","message":"Session expired or invalid"}]`,
      "error-answer",
    ],
    [
      "an error of HubSpot's",
      `{"status":"error","category":"EXPIRED_AUTHENTICATION","message":"The OAuth token expired"}`,
      "error-answer",
    ],
    ["JSON that is cut off", `{"value":[{"LogicalName":"lead","Attributes":[`, "broken-json"],
    ["XML that is cut off", edmx(type).slice(0, -40), "broken-xml"],
    ["XML that is cut off in a tag", edmx(type).slice(0, 200), "broken-xml"],
    ["XML with a tag too many", edmx(`${type}</EntityType>`), "broken-xml"],
    [
      "an external entity",
      edmx(`<EntityType Name="&x;"/>`, `<!DOCTYPE edmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
      "doctype",
    ],
    [
      "a billion laughs",
      edmx(
        `<EntityType Name="&b;"/>`,
        `<!DOCTYPE edmx [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>`,
      ),
      "doctype",
    ],
    ["a document type behind the root", `<Edmx>\n<!DOCTYPE x>${type}</Edmx>`, "broken-xml"],
    ["an entity that nobody declares", edmx(`<EntityType Name="&evil;"/>`), "broken-xml"],
    ["elements without end", `<Edmx><DataServices><Schema>${"<Schema>".repeat(5000)}`, "too-deep"],
    ["other JSON", `{"name":"x","version":"1.0.0"}`, "unknown-document"],
    ["a number", "42", "unknown-document"],
    ["prose", "Dear customer,", "unknown-document"],
    ["XML about something else", "<svg><g/></svg>", "nothing-found"],
    ["an entity without fields", JSON.stringify(entity("lead", [])), "nothing-found"],
    [
      "an empty list",
      `{"@odata.context":"x/$metadata#EntityDefinitions","value":[]}`,
      "nothing-found",
    ],
  ])("%s", (_, text, kind) => {
    const result = imported("dataverse", { "file.txt": text });
    expect(result.text).toBeUndefined();
    const errors = result.findings.filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => finding.kind)).toEqual([kind]);
    expect(errors[0]?.message.length).toBeLessThan(400);
  });

  it("is said to look like another source's, where it does", () => {
    for (const source of sources.filter(({ name }) => name !== "dataverse")) {
      const result = imported(source.name, { "metadata.xml": edmx(type) });
      expect(result.findings[0]?.message).toContain("Dataverse");
    }
  });

  it("doesn't hide behind a file that is", () => {
    const result = imported("dataverse", {
      "a.json": entity("lead", [attribute("String", "Subject")]),
      "b.xml": "<html></html>",
    });
    expect(result.text).toBeUndefined();
    expect(result.findings.map(({ kind, path }) => [kind, path])).toEqual([["web-page", "b.xml"]]);
  });
});

describe("JSON in JSON in JSON", () => {
  const deep = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);

  it.each([
    ["lists", deep("[", "]")],
    ["answers", deep(`{"value":[`, "]}")],
    ["objects", deep(`{"properties":`, "}").replace(":}", ":{}}")],
    ["schemas", deep(`{"type":"object","properties":{"a":`, "}}").replace(":}", ":{}}")],
    ["lists in schemas", deep(`{"type":"array","items":`, "}").replace(":}", ":{}}")],
  ])("as deep as it goes: %s", (_, text) => {
    for (const { name } of sources) {
      const result = imported(name, { "deal.json": text });
      expect(result.findings.map(({ kind }) => kind)).toEqual(["too-deep"]);
    }
  });
});

describe("encodings", () => {
  const source = sourceNamed("dataverse");
  const importBytes = (...chunks: readonly Uint8Array[]) => {
    if (source === undefined) throw new Error("no source");
    return importVocabulary([{ path: "m.xml", open: () => chunks }], { source });
  };
  const latin = (text: string): Uint8Array =>
    Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = (text: string): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index += 1)
      view.setUint16(index * 2, text.charCodeAt(index), true);
    return bytes;
  };
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each([
    ["UTF-8", utf8(edmx(type))],
    ["UTF-8 with a mark", utf8(`\ufeff${edmx(type)}`)],
    ["UTF-16 with a mark", utf16(`\ufeff${edmx(type).replace("utf-8", "utf-16")}`)],
    ["UTF-16 without one", utf16(edmx(type))],
    ["what the declaration says", latin(edmx(type).replace("utf-8", "windows-1252"))],
  ])("%s", (_, bytes) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (__, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    for (const chunks of [[bytes], pieces]) {
      const { text } = importBytes(...chunks);
      expect(text).toContain("größe: text?");
    }
  });

  it("that aren't what the file is in are refused", () => {
    expect(importBytes(latin(edmx(type))).findings[0]?.kind).toBe("wrong-encoding");
    expect(importBytes(utf8(edmx(type).replace("utf-8", "x-klingon"))).findings[0]?.kind).toBe(
      "unknown-encoding",
    );
    expect(
      importBytes(Uint8Array.from({ length: 4096 }, (_, index) => (index * 197) % 251)).text,
    ).toBeUndefined();
  });
});

describe("JSON in shapes that nobody documents", () => {
  const odd: readonly unknown[] = [
    entity("lead", [
      { LogicalName: 42 },
      null,
      7,
      "x",
      attribute("String", "Subject", { DisplayName: [], RequiredLevel: 1, Targets: {} }),
    ] as object[]),
    entity("lead", [
      attribute("Picklist", "Subject", {
        OptionSet: { Options: [null, 1, { Value: "x" }, { Value: 3, Label: 5 }] },
      }),
    ]),
    {
      ...entity("lead", [attribute("String", "Subject")]),
      PrimaryIdAttribute: {},
      SchemaName: [],
      DisplayName: 3,
    },
  ];

  it.each(odd)("%#", (file) => {
    const { text } = imported("dataverse", { "a.json": file });
    expect(text).toContain("subject: ");
  });

  it("with names that are code, or that objects are born with", () => {
    const names = ["__proto__", "constructor", "a`b", 'x"; }', "entity", "{0}", "­‮"];
    const { text, findings } = imported("dataverse", {
      "a.json": entity(
        "lead",
        names.map((name) =>
          attribute("String", name, {
            LogicalName: name,
            SchemaName: name,
            DisplayName: { UserLocalizedLabel: { Label: name, LanguageCode: 1033 } },
          }),
        ),
      ),
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text).toContain(`from "__proto__"`);
  });
});
