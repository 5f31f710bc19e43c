import type { ChoiceDraft } from "./choice.ts";

/** What a field holds, in the language's terms. */
export type TypeDraft =
  | {
      readonly kind:
        "text" | "number" | "percent" | "bool" | "date" | "time" | "datetime" | "duration";
      /** Whether a number may well be an amount: the source knows of no such thing. */
      readonly mayBeAmount?: boolean;
    }
  /** Without a currency each record says its own. */
  | { readonly kind: "money"; readonly currency: string | undefined }
  /** Fields that hold one and the same draft share it: it is declared by name. */
  | { readonly kind: "choice"; readonly choice: ChoiceDraft }
  | { readonly kind: "list"; readonly element: TypeDraft }
  | LookupDraft;

/** A reference to a record of another entity, or of one of several. */
export interface LookupDraft {
  readonly kind: "lookup";
  readonly targets: readonly LookupTarget[];
  /** The CRM's own word for "one of these", such as `customer`; else the field's name serves. */
  readonly together?: string;
}

/** An entity that a lookup points to, with what is known of it where its metadata isn't there. */
export interface LookupTarget {
  readonly from: string;
  /** The CRM's name of the field that identifies a record, where it isn't `id`. */
  readonly key?: string;
  /** The CRM's name of the field that people call a record by; `name` unless written. */
  readonly nameField?: string;
}
