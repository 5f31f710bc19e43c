import type { Expression } from "./expressions.ts";
import type { NumberLiteral, TextLiteral } from "./literals.ts";
import type { Documented, Located, Name } from "./located.ts";

/** `entity lead from "lead" key "leadid" { … }` */
export interface EntityDeclaration extends Documented {
  readonly kind: "Entity";
  readonly name: Name;
  readonly from: TextLiteral | undefined;
  readonly key: TextLiteral | undefined;
  readonly fields: readonly FieldNode[];
}

/** `private notes: text? from "description"` */
export interface FieldNode extends Documented {
  readonly kind: "Field";
  readonly name: Name;
  readonly private: boolean;
  readonly type: TypeNode;
  readonly from: TextLiteral | undefined;
}

export type TypeNode =
  NamedTypeNode | MoneyTypeNode | ChoiceTypeNode | ListTypeNode | OptionalTypeNode;

/** `text`, `number`, `Rating`, `account`: a built-in type, a choice or an entity. */
export interface NamedTypeNode extends Located {
  readonly kind: "NamedType";
  readonly name: Name;
}

/** `money` or `money(USD)` */
export interface MoneyTypeNode extends Located {
  readonly kind: "MoneyType";
  readonly currency: Name | undefined;
}

/** `choice { Open, Disqualified }` standing in a field. */
export interface ChoiceTypeNode extends Located {
  readonly kind: "ChoiceType";
  readonly members: readonly MemberNode[];
}

/** `[text]` */
export interface ListTypeNode extends Located {
  readonly kind: "ListType";
  readonly element: TypeNode;
}

/** `T?` */
export interface OptionalTypeNode extends Located {
  readonly kind: "OptionalType";
  readonly type: TypeNode;
}

/** `choice Rating { Hot = 1, Warm = 2 }` */
export interface ChoiceDeclaration extends Documented {
  readonly kind: "Choice";
  readonly name: Name;
  readonly members: readonly MemberNode[];
}

/** `Partner = "Partner network"`; `stored` is the CRM's own value, a whole number or a text. */
export interface MemberNode extends Documented {
  readonly kind: "Member";
  readonly name: Name;
  readonly stored: TextLiteral | NumberLiteral | undefined;
}

/** `process LeadToOpportunity on lead from "leadtoopportunitysalesprocess" { Inquiry -> … }` */
export interface ProcessDeclaration extends Documented {
  readonly kind: "Process";
  readonly name: Name;
  readonly entity: Name;
  readonly from: TextLiteral | undefined;
  /** In order; the stages of one group are alternatives of which none comes before another. */
  readonly groups: readonly (readonly StageNode[])[];
}

/** `Engage = "ed5d5304-…" category Qualify on opportunity` */
export interface StageNode extends Located {
  readonly kind: "Stage";
  readonly name: Name;
  readonly stored: TextLiteral | NumberLiteral | undefined;
  readonly category: Name | undefined;
  readonly entity: Name | undefined;
}

/** `activity email(template: text = "default", to: text?) yields sent, opened` */
export interface ActivityDeclaration extends Documented {
  readonly kind: "Activity";
  readonly name: Name;
  readonly parameters: readonly ParameterNode[];
  readonly outcomes: readonly Name[];
}

export interface ParameterNode extends Documented {
  readonly kind: "Parameter";
  readonly name: Name;
  readonly type: TypeNode;
  readonly default: Expression | undefined;
}
