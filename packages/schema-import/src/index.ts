export { importVocabulary, type Imported, type ImportOptions } from "./import.ts";
export { fileOfText, type MetadataFile, type Progress } from "./documents/file.ts";
export type { Finding, FindingSeverity } from "./findings/finding.ts";
export type { Selection } from "./select/options.ts";
export type { MetadataSource } from "./sources/source.ts";
export { sourceNamed, sources } from "./sources/table.ts";
