import type { Origin } from "../source/source-file.ts";
import type { Entity } from "../vocabulary/entity.ts";
import type { Expression } from "./expression.ts";

/** A text that a sequence sends, kept in a file of its own. */
export interface Template {
  readonly kind: "template";
  readonly name: string;
  readonly docs: string | undefined;
  /** Whose fields its values are. */
  readonly entity: Entity;
  /** Texts: constants, or interpolations whose parts stand in the template's own file. */
  readonly subject: Expression;
  readonly body: Expression;
  /** Where it is declared, in a `.seq` file. */
  readonly origin: Origin;
}
