import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Definition, ReportExtras } from "../diagnostics/definition.ts";
import type { Row } from "../model/expression.ts";
import type { Rule } from "../model/rule.ts";
import type { Template } from "../model/template.ts";
import type { Origin, SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Name } from "../syntax/tree.ts";
import type { Activity } from "../vocabulary/activity.ts";
import type { Choice } from "../vocabulary/choice.ts";
import type { Entity } from "../vocabulary/entity.ts";

/** What the names in an expression may mean, and where findings go. */
export interface Scope {
  readonly file: SourceFile;
  /** The entity whose record is asked about; undefined where constants alone are allowed. */
  readonly entity: Entity | undefined;
  /** The rows of the aggregates around, innermost last; their fields shadow the record's. */
  readonly rows: readonly Row[];
  /**
   * A rule by name, checked on demand; undefined where there is none for this entity. A rule that
   * refers to itself was reported, and yields an error expression.
   */
  readonly rule: (name: string) => Rule | undefined;
  /** The rules for this entity. */
  readonly ruleNames: readonly string[];
  /** The entity that a rule in sight is for; it need not be this one. */
  readonly ruleEntity: (name: string) => Entity | undefined;
  /** Whether what declares a name was reported already, so that nothing is said of its uses. */
  readonly isLost: (name: string) => boolean;
  /** Whether a used file isn't there: then a name that means nothing may well come from it. */
  readonly incomplete: boolean;
  /** A template for this entity; undefined where there is none of the name, which was reported. */
  readonly template: (name: Name) => Template | undefined;
  /** The sequence's named steps; empty outside of sequences. */
  readonly steps: ReadonlyMap<string, Activity>;
  /** Whether the record is only about to enter the sequence, so that no step has run yet. */
  readonly entering: boolean;
  /** All choices in sight, for naming them in messages. */
  readonly choices: readonly Choice[];
  readonly report: Report;
}

/** Adds a finding. `at` is a span of `file`, or an origin in another one. */
export type Report = <Data>(
  definition: Definition<Data>,
  at: Span | Origin,
  data: Data,
  extras?: ReportExtras,
) => void;

/** Findings in the order they were made. */
export interface Findings {
  readonly report: Report;
  readonly all: readonly Diagnostic[];
}
