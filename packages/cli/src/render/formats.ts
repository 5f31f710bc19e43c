import type { Diagnostic } from "@seqlang/language";

/** What a renderer may know beside the findings. */
export interface RenderOptions {
  readonly cwd: string;
  readonly color: boolean;
  readonly version: string;
}

export type Renderer = (diagnostics: readonly Diagnostic[], options: RenderOptions) => string;

/** The forms that findings are printed in, by the name given to `--format`. */
export const formats = {
  pretty: async () => (await import("./pretty.ts")).renderPretty,
  json: async () => (await import("./json.ts")).renderJson,
  github: async () => (await import("./github.ts")).renderGithub,
  sarif: async () => (await import("./sarif.ts")).renderSarif,
} as const satisfies Record<string, () => Promise<Renderer>>;

export type Format = keyof typeof formats;

/** Where findings go of a command with other results: these forms have room for findings alone. */
export function findingsBeside(format: Format): "out" | "err" {
  return format === "github" || format === "sarif" ? "out" : "err";
}

export const formatNames = Object.keys(formats) as readonly Format[];
