import { boolOf, isObject, listOf, property, textOf } from "../../documents/json.ts";

/** An sObject as `describe` tells it, as far as it is read here. */
export interface SObject {
  readonly name: string;
  readonly label: string | undefined;
  readonly fields: readonly SObjectField[];
}

export interface SObjectField {
  readonly name: string;
  readonly label: string | undefined;
  readonly help: string | undefined;
  readonly type: string;
  readonly nillable: boolean;
  readonly calculated: boolean;
  /** Whether records can hold nothing but the listed values. */
  readonly restricted: boolean;
  /** The field that decides which of the values are offered. */
  readonly controller: string | undefined;
  readonly values: readonly PicklistValue[];
  readonly targets: readonly string[];
  /** The name under which the related record stands in a record. */
  readonly relationship: string | undefined;
  readonly isName: boolean;
  /** The field that this one is only a part of, such as an address. */
  readonly partOf: string | undefined;
  readonly hidden: boolean;
}

export interface PicklistValue {
  readonly value: string;
  readonly label: string | undefined;
  readonly active: boolean;
}

/** Undefined where a value is no answer of `describe`. */
export function readSObject(value: unknown): SObject | undefined {
  const name = textOf(property(value, "name"));
  const fields = property(value, "fields");
  if (name === undefined || !Array.isArray(fields)) return undefined;
  return {
    name,
    label: textOf(property(value, "label")),
    fields: listOf(fields).flatMap((field) => readField(field) ?? []),
  };
}

function readField(value: unknown): SObjectField | undefined {
  if (!isObject(value)) return undefined;
  const text = (name: string): string | undefined => textOf(property(value, name));
  const flag = (name: string): boolean => boolOf(property(value, name)) ?? false;
  const [name, type] = [text("name"), text("type")];
  if (name === undefined || type === undefined) return undefined;
  return {
    name,
    type,
    label: text("label"),
    help: text("inlineHelpText"),
    nillable: boolOf(property(value, "nillable")) ?? true,
    calculated: flag("calculated"),
    restricted: flag("restrictedPicklist"),
    controller: flag("dependentPicklist") ? text("controllerName") : undefined,
    values: listOf(property(value, "picklistValues")).flatMap((item) => readValue(item) ?? []),
    targets: listOf(property(value, "referenceTo")).flatMap((target) => textOf(target) ?? []),
    relationship: text("relationshipName"),
    isName: flag("nameField"),
    partOf: text("compoundFieldName"),
    hidden: flag("deprecatedAndHidden"),
  };
}

function readValue(item: unknown): PicklistValue | undefined {
  const value = textOf(property(item, "value"));
  if (value === undefined || value === "") return undefined;
  const label = textOf(property(item, "label"));
  return { value, label, active: boolOf(property(item, "active")) ?? true };
}
