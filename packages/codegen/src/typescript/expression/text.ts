import type { InterpolationExpression, Type } from "@seqlang/language";
import { printDoc } from "../doc.ts";
import { templateText } from "../escape.ts";
import { arrow, atom, call, fallback, member, string, type Js } from "../js.ts";
import { docOf } from "../print-js.ts";
import type { Scope } from "../scope.ts";
import type { Value } from "./code.ts";
import { valueOf } from "./emit.ts";

/** Text with values in it, as a template literal; a missing value becomes empty text. */
export function templateOf({ parts }: InterpolationExpression, scope: Scope): Js {
  const pieces = parts.map((part) => {
    if (typeof part === "string") return templateText(part);
    const value = valueOf(part, scope);
    const text = shownText(part.type, value, scope);
    const js = value.optional ? fallback(text, string("")) : text;
    return `\${${printDoc(docOf(js), Number.POSITIVE_INFINITY)}}`;
  });
  return { kind: "template", text: `\`${pieces.join("")}\`` };
}

/** A value as people read it. */
function shownText(type: Type, value: Value, scope: Scope): Js {
  const { runtime } = scope.module;
  switch (type.kind) {
    case "percent":
      return call(runtime("percentText"), value.js);
    case "money":
      if (type.currency === undefined) return call(runtime("openText"), value.js);
      return call(runtime("currencyText"), jsonOf(type, value, scope), string(type.currency));
    case "list": {
      const item = shownText(type.element, { ...value, js: atom("item"), optional: false }, scope);
      const isText = item.kind === "atom";
      const texts = isText
        ? value.js
        : call(member(value.js, "map", value.optional), arrow(["item"], item));
      return call(member(texts, "join", value.optional), string(", "));
    }
    case "date":
    case "datetime":
    case "time":
    case "duration":
      return jsonOf(type, value, scope);
    default:
      return value.js;
  }
}

const jsonText = {
  date: "dateText",
  datetime: "dateTimeText",
  time: "timeText",
  duration: "durationText",
} as const;

/** A value in the form that a record's JSON has it; undefined where it is missing. */
export function jsonOf(type: Type, value: Value, scope: Scope): Js {
  const { runtime } = scope.module;
  switch (type.kind) {
    case "money":
      if (type.currency === undefined) return call(runtime("openJson"), value.js);
      return call(runtime(value.native ? "moneyText" : "exactText"), value.js);
    case "date":
    case "datetime":
    case "time":
    case "duration":
      return call(runtime(jsonText[type.kind]), value.js);
    case "list": {
      const item = { js: atom("item"), optional: false, path: true, native: true };
      const body = jsonOf(type.element, item, scope);
      if (body.kind === "atom") return value.js;
      return call(member(value.js, "map", value.optional), arrow(["item"], body));
    }
    default:
      return value.js;
  }
}
