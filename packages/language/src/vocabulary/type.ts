import type { Choice } from "./choice.ts";
import type { Entity } from "./entity.ts";
import type { Process } from "./process.ts";

/**
 * The type of a value that is there. Whether it may be missing is kept beside the type
 * (`optional`), never inside it.
 */
export type Type =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  | { readonly kind: "percent" }
  | { readonly kind: "bool" }
  | { readonly kind: "date" }
  | { readonly kind: "time" }
  | { readonly kind: "datetime" }
  | { readonly kind: "duration" }
  /** Without a currency the record carries its own code: `money`. */
  | { readonly kind: "money"; readonly currency: string | undefined }
  | { readonly kind: "choice"; readonly choice: Choice }
  | { readonly kind: "stage"; readonly process: Process }
  | { readonly kind: "list"; readonly element: Type }
  | { readonly kind: "entity"; readonly entity: Entity }
  /** Of an activity's parameter alone: a text that is kept in a file of its own. */
  | { readonly kind: "template" }
  /** Of an expression that was reported already: fits everywhere, so one mistake is told once. */
  | { readonly kind: "error" };

export type TypeKind = Type["kind"];
