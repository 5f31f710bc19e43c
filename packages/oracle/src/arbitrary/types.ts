/** A type as the generators know it. */
export type ValueType =
  | { readonly kind: "text" | "number" | "percent" | "bool" }
  | { readonly kind: "date" | "time" | "datetime" | "duration" }
  /** Of a parameter alone. */
  | { readonly kind: "template" }
  | { readonly kind: "money"; readonly currency?: string }
  | { readonly kind: "choice"; readonly choice: ChoiceShape }
  | { readonly kind: "stage"; readonly process: ProcessShape }
  | { readonly kind: "list"; readonly element: ValueType }
  | { readonly kind: "entity"; readonly entity: EntityShape };

export interface ChoiceShape {
  /** Undefined for one written in a field. */
  readonly name: string | undefined;
  readonly members: readonly { readonly name: string; readonly stored?: string | number }[];
}

export interface FieldShape {
  readonly name: string;
  readonly type: ValueType;
  readonly optional: boolean;
  readonly private: boolean;
  readonly from?: string;
}

export interface EntityShape {
  readonly name: string;
  readonly from?: string;
  readonly key?: string;
  readonly fields: readonly FieldShape[];
}

export interface StageShape {
  readonly name: string;
  readonly rank: number;
  readonly category?: string;
  /** The CRM's id. */
  readonly stored?: string;
  /** The entity that it stands on, where that isn't the process's own. */
  readonly on?: string;
}

export interface ProcessShape {
  readonly name: string;
  readonly from?: string;
  readonly stages: readonly StageShape[];
}

export interface ParameterShape {
  readonly name: string;
  readonly type: ValueType;
  readonly optional: boolean;
  /** As written. */
  readonly default?: string;
}

export interface ActivityShape {
  readonly name: string;
  readonly parameters: readonly ParameterShape[];
  readonly outcomes: readonly string[];
}

export interface CalendarShape {
  readonly name: string;
  /** As written: the hours, the closed days, the zone. */
  readonly lines: readonly string[];
  readonly forEntity: boolean;
}

/** What a program's sequence may speak of. */
export interface VocabularyShape {
  /** The entity that the sequence is for. */
  readonly entity: EntityShape;
  readonly entities: readonly EntityShape[];
  readonly choices: readonly ChoiceShape[];
  readonly processes: readonly ProcessShape[];
  readonly activities: readonly ActivityShape[];
  readonly calendars: readonly CalendarShape[];
}

/** Whether two types are the same. */
export function same(left: ValueType, right: ValueType): boolean {
  switch (left.kind) {
    case "money":
      return right.kind === "money" && left.currency === right.currency;
    case "choice":
      return right.kind === "choice" && left.choice === right.choice;
    case "stage":
      return right.kind === "stage" && left.process === right.process;
    case "entity":
      return right.kind === "entity" && left.entity === right.entity;
    case "list":
      return right.kind === "list" && same(left.element, right.element);
    default:
      return left.kind === right.kind;
  }
}
