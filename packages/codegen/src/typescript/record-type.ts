import { processStatuses } from "./statuses.ts";
import type { Process, Type } from "@seqlang/language";
import { docComment, propertyName, stringLiteral } from "./escape.ts";
import type { Doc } from "./doc.ts";
import { block } from "./statement.ts";
import { capitalized } from "./names.ts";
import type { RecordShape, Shape } from "./shape.ts";
import { keyProperty } from "./split.ts";
import { listType, unionDoc } from "./type.ts";

interface TypeNames {
  readonly bind: (text: string) => string;
  readonly runtimeType: (name: string) => string;
}

/** The interfaces of a record, as far as it is read; lookups' ones first. */
export function recordInterfaces(
  { root, processes, readsKey }: RecordShape,
  name: string,
  docs: string | undefined,
  names: TypeNames,
): readonly Doc[] {
  const interfaces: Doc[] = [];
  const write = (shape: Shape, own: string, prefix: string, extra: readonly Doc[]): void => {
    const members: Doc[] = [...extra];
    for (const { field, shape: inner } of shape.fields.values()) {
      let innerName = "";
      if (inner !== undefined) {
        innerName = names.bind(`${prefix}${capitalized(field.name)}`);
        write(inner, innerName, `${prefix}${capitalized(field.name)}`, []);
      }
      const head = `readonly ${propertyName(field.name)}${field.optional ? "?" : ""}:`;
      const options = typeOptions(field.type, innerName, names);
      members.push(...docComment(field.docs), [
        unionDoc(head, field.optional ? [...options, "undefined"] : options),
        ";",
      ]);
    }
    const about = docComment(shape === root ? docs : shape.entity.docs);
    interfaces.push(...separate(about, [`export interface ${own} `, interfaceBody(members)]));
  };
  const extra: Doc[] = [];
  if (readsKey) {
    extra.push(
      "/** What identifies the record. */",
      `readonly ${propertyName(keyProperty)}: string;`,
    );
  }
  if (processes.length > 0) extra.push(...bpfMember(root, processes));
  write(root, name, name.replace(/Record$/, ""), extra);
  return interfaces;
}

function interfaceBody(members: readonly Doc[]): Doc {
  return members.length === 0 ? "{}" : block(members);
}

function separate(docs: readonly string[], declaration: Doc): readonly Doc[] {
  return [
    [...docs.map((line): Doc => [line, { kind: "line", flat: "", hard: true }]), declaration],
  ];
}

function bpfMember({ entity }: Shape, processes: readonly Process[]): readonly Doc[] {
  const about = "/** Where the record stands in its business process. */";
  if (entity.processes.length <= 1) {
    const [process] = processes;
    return process === undefined ? [] : [about, ["readonly bpf: ", processBody(process), ";"]];
  }
  const members = processes.map((process): Doc => [
    `readonly ${propertyName(process.name)}: `,
    processBody(process),
    ";",
  ]);
  return [about, ["readonly bpf: ", block(members), ";"]];
}

function processBody({ stages }: Process): Doc {
  const names = stages.map(({ name }) => stringLiteral(name));
  return block([
    [unionDoc("readonly stage?:", [...names, "undefined"]), ";"],
    "readonly entered?: number | undefined;",
    [unionDoc("readonly status?:", [...processStatuses.map(stringLiteral), "undefined"]), ";"],
  ]);
}

/** The members of the union that a field's type is. */
function typeOptions(type: Type, entityName: string, names: TypeNames): readonly Doc[] {
  switch (type.kind) {
    case "text":
      return ["string"];
    case "bool":
      return ["boolean"];
    case "duration":
      return [names.runtimeType("Duration")];
    case "money":
      return [names.runtimeType(type.currency === undefined ? "OpenMoney" : "Money")];
    case "choice":
      return type.choice.members.map(({ name }) => stringLiteral(name));
    case "stage":
      return type.process.stages.map(({ name }) => stringLiteral(name));
    case "entity":
      return [entityName];
    case "list":
      return [listType(typeOptions(type.element, entityName, names))];
    default:
      return ["number"];
  }
}
