import type { MetadataDocument } from "../../documents/document.ts";
import type { MetadataSource, ReadContext } from "../source.ts";
import { isAnswer, readAnswer } from "./answers.ts";
import { Choices } from "./choices.ts";
import { readCsdl } from "./csdl.ts";
import { entityOf } from "./entity.ts";
import { mergeMetadata } from "./merge.ts";
import { processesOf } from "./process.ts";
import { readSdkXml } from "./sdk-xml.ts";
import { noMetadata, type DataverseMetadata } from "./types.ts";

/**
 * Dataverse, which Dynamics 365 stands on: `$metadata`, answers of `EntityDefinitions`,
 * `GlobalOptionSetDefinitions`, `workflows` and `processstages`, and the SDK's metadata as XML.
 */
export const dataverse: MetadataSource = {
  name: "dataverse",
  title: "Dataverse",
  recognizes: (document) =>
    document.kind === "xml" || (document.kind === "json" && isAnswer(document)),
  read: (documents, context) => {
    const parts = documents.map((document) => readDocument(document, context));
    const merged = mergeMetadata(parts, context.report);
    const choices = new Choices();
    const wanted = merged.entities.filter(({ logicalName }) => context.wants(logicalName));
    const others = merged.entities.filter((entity) => !wanted.includes(entity));
    return {
      entities: wanted.map((entity) => entityOf(entity, choices, context)),
      processes: processesOf(merged, context.report),
      others: [...others.map(({ logicalName }) => logicalName), ...merged.others],
    };
  },
};

function readDocument(document: MetadataDocument, context: ReadContext): DataverseMetadata {
  switch (document.kind) {
    case "json":
      return readAnswer(document);
    case "xml":
      return document.root === "Edmx"
        ? readCsdl(document, context.wants, context.selective)
        : readSdkXml(document, context.wants);
    case "text":
      return noMetadata;
  }
}
