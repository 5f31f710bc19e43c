import type { MetadataDocument } from "../documents/document.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import type { Report } from "../findings/finding.ts";

/** What a source is asked for. */
export interface ReadContext {
  readonly report: Report;
  /** Whether an entity, by the CRM's name, is wanted: what isn't need not be kept. */
  readonly wants: (entity: string) => boolean;
  /** Whether there are entities that aren't wanted. */
  readonly selective: boolean;
  /** What amounts are in, where the metadata doesn't say. */
  readonly currency: string | undefined;
  readonly language: string | undefined;
}

/** A CRM, or a format, that vocabularies come from: one row of the table. */
export interface MetadataSource {
  /** What the command line calls it. */
  readonly name: string;
  /** What messages call it. */
  readonly title: string;
  /** Whether a document is one of this source's. */
  readonly recognizes: (document: MetadataDocument) => boolean;
  /** All documents together, since they complete one another. Every one of them was recognized. */
  readonly read: (documents: readonly MetadataDocument[], context: ReadContext) => VocabularyDraft;
}
