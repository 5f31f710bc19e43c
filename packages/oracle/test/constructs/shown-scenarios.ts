import type { FileModel } from "@seqlang/language";

const named = new Set(["activity", "field", "process", "entity", "choice"]);

/** Scenarios as checked, without their places; what the vocabulary declares by its name. */
export function shownScenarios({ scenarios }: FileModel): unknown {
  return JSON.parse(
    JSON.stringify(scenarios, (key, value: unknown) => {
      if (key === "origin") return undefined;
      if (typeof value !== "object" || value === null || !("kind" in value)) return value;
      return named.has(String(value.kind)) && "name" in value && value.name ? value.name : value;
    }),
  ) as unknown;
}
