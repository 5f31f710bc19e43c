import type { Origin } from "@seqlang/language";
import type { Layout } from "../plan/layout.ts";
import type { Block } from "../plan/plan.ts";
import type { Js } from "./js.ts";
import type { Tracing } from "./tracing.ts";

/** What the emission of decisions goes by; one for the plain functions, one for the traced ones. */
export interface FlowEmission {
  readonly layout: Layout;
  /** The name of the function that begins with a block. */
  readonly functionName: (blocks: readonly Block[]) => string;
  readonly tracing: Tracing | undefined;
  /** Marks a line of code with its place in the source. */
  readonly mark: (origin: Origin) => string;
  /** The calendar's open hours, a constant of the module. */
  readonly schedule: () => Js;
}
