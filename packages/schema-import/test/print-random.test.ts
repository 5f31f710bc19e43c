import type { Choice, Type } from "@seqlang/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChoiceDraft } from "../src/draft/choice.ts";
import type { TypeDraft } from "../src/draft/type.ts";
import type { VocabularyDraft } from "../src/draft/vocabulary.ts";
import { linkLookups } from "../src/select/link.ts";
import { chosenNames, modelOf, printed, updated } from "./printing.ts";
import { drafts } from "./random-drafts.ts";

describe("a printed draft", () => {
  it("checks, and means what the draft says", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(meaningOf(printed(draft))).toEqual(meaningOfDraft(draft));
      }),
      { numRuns: 120 },
    );
  });

  it("is the same after an update with the same draft", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const text = printed(draft);
        const findings: string[] = [];
        expect(updated(text, draft, ({ kind }) => void findings.push(kind))).toBe(text);
        const changes = ["added", "removed", "type-changed", "order-changed", "gone"];
        expect(findings.filter((kind) => changes.includes(kind))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("keeps names that a person chose, whatever else changes", () => {
    fc.assert(
      fc.property(drafts, drafts, (first, second) => {
        const text = printed(first, chosenNames());
        expect(updated(text, first)).toBe(text);
        const [before, after] = [namesIn(text), namesIn(updated(text, second))];
        for (const [key, name] of after) {
          if (before.has(key)) expect([key, name]).toEqual([key, before.get(key)]);
        }
        // What only the file knows of stays there, and so does every comment that a person wrote.
        const commented = text.replaceAll(/^(entity .*|choice .*) \{$/gm, "$1 { // ours");
        const comments = (within: string): number => within.split("// ours").length;
        expect(comments(updated(commented, second))).toBe(comments(commented));
      }),
      { numRuns: 80 },
    );
  });

  it("becomes any other draft, however it looked before", () => {
    fc.assert(
      fc.property(drafts, drafts, (first, second) => {
        const after = meaningOf(updated(printed(first), second));
        const wanted = meaningOfDraft(second);
        for (const { from } of second.entities) {
          const { fields = {} } = after.entities[from] ?? {};
          const all = wanted.entities[from]?.fields ?? {};
          expect(Object.keys(fields).toSorted()).toEqual(Object.keys(all).toSorted());
          for (const [name, type] of Object.entries(all)) {
            const [written, told] = [shown(fields[name]), shown(type)];
            if (!refines(written, told))
              expect([name, sorted(written)]).toEqual([name, sorted(told)]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

/** The names of entities, fields, processes and stages by what the CRM calls them. */
function namesIn(text: string): ReadonlyMap<string, string> {
  const { entities, processes } = modelOf(text);
  return new Map([
    ...entities.flatMap((entity) => [
      [entity.from, entity.name] as const,
      ...[...entity.fields.values()].map(
        (field) => [`${entity.from}\n${field.from}`, field.name] as const,
      ),
    ]),
    ...processes.map((process) => [`process ${process.from}`, process.name] as const),
  ]);
}

/** That a field is private is said once, when it comes. */
function shown(type: string | undefined): string | undefined {
  return type?.replace(/^private /, "");
}

/** What a person may have said more exactly stays. */
function refines(written: string | undefined, told: string | undefined): boolean {
  const plain = told?.replace("?", "");
  if (plain === "number") return written?.replace("?", "") === "percent";
  if (plain === "money any") return written?.startsWith("money ") === true;
  return told?.startsWith("-> ") === true && written?.startsWith("-> ") === true;
}

/** New members come behind their neighbors, wherever those are. */
function sorted(type: string | undefined): string | undefined {
  return type?.replace(/\[[^]*\]/, (list) => {
    const stored = JSON.parse(list) as readonly unknown[];
    return stored
      .map((value) => JSON.stringify(value))
      .toSorted()
      .join();
  });
}

interface Meaning {
  readonly entities: Readonly<
    Record<string, { readonly key: string; readonly fields: Readonly<Record<string, string>> }>
  >;
  readonly processes: Readonly<Record<string, unknown>>;
}

/** By the CRM's names and stored values, which is what raw records go by. */
function meaningOf(text: string): Meaning {
  const { entities, processes } = modelOf(text);
  return {
    entities: Object.fromEntries(
      entities.map(({ from, key, fields }) => [
        from,
        {
          key,
          fields: Object.fromEntries(
            [...fields.values()].map((field) => [
              field.from,
              `${field.private ? "private " : ""}${typeText(field.type)}${field.optional ? "?" : ""}`,
            ]),
          ),
        },
      ]),
    ),
    processes: Object.fromEntries(
      processes.map(({ from, entity, stages }) => [
        from,
        {
          entity: entity.from,
          stages: stages.map((stage) => [
            stage.stored,
            stage.rank,
            stage.category,
            stage.entity.from,
          ]),
        },
      ]),
    ),
  };
}

function meaningOfDraft(draft: VocabularyDraft): Meaning {
  const { entities, processes } = linkLookups(draft, () => {});
  return {
    entities: Object.fromEntries(
      entities.map(({ from, key, fields }) => [
        from,
        {
          key: key ?? "id",
          fields: Object.fromEntries(
            fields.map((field) => [
              field.from,
              `${field.secured === true ? "private " : ""}${draftText(field.type)}${field.optional ? "?" : ""}`,
            ]),
          ),
        },
      ]),
    ),
    processes: Object.fromEntries(
      processes.map(({ from, entity, stages }) => [
        from,
        {
          entity,
          stages: stages.map((stage, rank) => [
            stage.stored,
            rank,
            stage.category,
            stage.entity ?? entity,
          ]),
        },
      ]),
    ),
  };
}

function typeText(type: Type): string {
  switch (type.kind) {
    case "list":
      return `list of ${typeText(type.element)}`;
    case "choice":
      return storedText(type.choice);
    case "entity":
      return `-> ${type.entity.from}`;
    case "money":
      return `money ${type.currency ?? "any"}`;
    default:
      return type.kind;
  }
}

function draftText(type: TypeDraft): string {
  switch (type.kind) {
    case "list":
      return `list of ${draftText(type.element)}`;
    case "choice":
      return storedText(type.choice);
    case "lookup":
      return `-> ${type.targets[0]?.from ?? ""}`;
    case "money":
      return `money ${type.currency ?? "any"}`;
    default:
      return type.kind;
  }
}

function storedText({ members }: Choice | ChoiceDraft): string {
  return `choice ${JSON.stringify(members.map(({ stored }) => stored))}`;
}
