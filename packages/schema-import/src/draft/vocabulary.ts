import type { EntityDraft } from "./entity.ts";
import type { ProcessDraft } from "./process.ts";

/** What a CRM says of itself, before anything has a name that people read. */
export interface VocabularyDraft {
  readonly entities: readonly EntityDraft[];
  readonly processes: readonly ProcessDraft[];
  /** The CRM's names of entities that are in the files and weren't wanted. */
  readonly others?: readonly string[];
}
