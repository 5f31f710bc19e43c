export type { SourceFile, Origin } from "./source/source-file.ts";
export { cover, type Span } from "./source/span.ts";
export { positionOf, rangeOf, type Position, type Range } from "./source/line-map.ts";
export type * as tree from "./syntax/tree.ts";
export type { FileNode } from "./syntax/tree.ts";
export { parse, type Parsed } from "./syntax/parse.ts";

export type {
  Diagnostic,
  Fix,
  RelatedPlace,
  Severity,
  TextEdit,
} from "./diagnostics/diagnostic.ts";
export { applyFixes } from "./diagnostics/apply-fixes.ts";
export { diagnose, type Definition, type Page } from "./diagnostics/definition.ts";
export { catalog, definitionOf } from "./diagnostics/catalog.ts";
export { badSetting } from "./diagnostics/catalog/project/bad-setting.ts";
export { staleOutput } from "./diagnostics/catalog/project/stale-output.ts";
export { unreadable } from "./diagnostics/catalog/project/unreadable.ts";
export { unreadableConfig } from "./diagnostics/catalog/project/unreadable-config.ts";
export { nearest, spelled } from "./check/expressions/nearest.ts";
export { sourceWords } from "./check/expressions/source-text.ts";
export {
  checkProject,
  checkTexts,
  type CheckedFile,
  type Host,
  type Project,
  type ProjectOptions,
  type Settings,
} from "./check/project.ts";
export type * from "./model/expression.ts";
export type * from "./model/flow.ts";
export { partsOf } from "./model/parts.ts";
export type * from "./model/rule.ts";
export type * from "./model/scenario.ts";
export type * from "./model/sequence.ts";
export type * from "./model/template.ts";
export type * from "./vocabulary/activity.ts";
export type * from "./vocabulary/calendar.ts";
export type * from "./vocabulary/choice.ts";
export type * from "./vocabulary/constant.ts";
export type * from "./vocabulary/entity.ts";
export {
  processStatuses,
  stageCategories,
  type Process,
  type Stage,
} from "./vocabulary/process.ts";
export type * from "./vocabulary/type.ts";
