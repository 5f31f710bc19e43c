import type { Choice, Process, Type } from "@seqlang/language";
import { array, atom, object, string, yes, type Js } from "./js.ts";
import { numberLiteral } from "./constant.ts";
import type { RecordShape, Shape } from "./shape.ts";
import { keyProperty } from "./split.ts";

/** The table that `parse` goes by. */
export function schemaOf({ root, processes, readsKey }: RecordShape): Js {
  const { entity } = root;
  const keyField = [...entity.fields.values()].find(({ from }) => from === entity.key);
  const key = readsKey
    ? object({
        as: string(keyProperty),
        name: keyField === undefined ? undefined : string(keyField.name),
        from: entity.key === "id" ? undefined : string(entity.key),
      })
    : undefined;
  return object({ key, fields: fieldsOf(root), bpf: bpfOf(root, processes) });
}

function fieldsOf(shape: Shape): Js {
  return array(
    [...shape.fields.values()].map(({ field, shape: inner }) =>
      object({
        name: string(field.name),
        from: field.from === field.name ? undefined : string(field.from),
        type: typeOf(field.type, inner),
        optional: field.optional ? yes : undefined,
      }),
    ),
  );
}

function typeOf(type: Type, shape: Shape | undefined): Js {
  switch (type.kind) {
    case "money":
      return string(type.currency === undefined ? "money" : "amount");
    case "choice":
      return object({ kind: string("choice"), members: membersOf(type.choice.members) });
    case "stage":
      return object({ kind: string("choice"), members: membersOf(type.process.stages) });
    case "list":
      return object({ kind: string("list"), element: typeOf(type.element, shape) });
    case "entity": {
      const fields = shape === undefined ? array([]) : fieldsOf(shape);
      const id = shape === undefined || !readsKeyOf(shape) ? undefined : string(type.entity.key);
      return object({ kind: string("entity"), entity: object({ id, fields }) });
    }
    default:
      return string(type.kind);
  }
}

/** Whether the key of a lookup is read under a name of its own; `id` is what it has else. */
function readsKeyOf({ entity, fields }: Shape): boolean {
  return entity.key !== "id" && [...fields.values()].some(({ field }) => field.from === entity.key);
}

function membersOf(members: Choice["members"] | Process["stages"]): Js {
  return array(
    members.map(({ name, stored }) =>
      stored === name
        ? string(name)
        : array([
            string(name),
            typeof stored === "number" ? atom(numberLiteral(stored)) : string(stored),
          ]),
    ),
  );
}

function bpfOf({ entity }: Shape, processes: readonly Process[]): Js | undefined {
  if (processes.length === 0) return undefined;
  const [first] = processes;
  if (entity.processes.length <= 1 && first !== undefined) return processOf(first);
  return object({
    processes: array(
      processes.map((process) =>
        object({ name: string(process.name), process: processOf(process) }),
      ),
    ),
  });
}

function processOf({ name, from, stages }: Process): Js {
  return object({ from: from === name ? undefined : string(from), stages: membersOf(stages) });
}
