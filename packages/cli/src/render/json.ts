import { rangeOf } from "@seqlang/language";
import type { Renderer } from "./formats.ts";
import { placeOf } from "./place.ts";

/** An array of `{code, severity, message, hint?, file, range, fixes?, related?}`. */
export const renderJson: Renderer = (diagnostics, { cwd }) => {
  const rows = diagnostics.map(({ code, severity, message, hint, origin, related, fixes }) => ({
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...placeOf(origin, cwd),
    ...(related === undefined
      ? {}
      : { related: related.map((r) => ({ message: r.message, ...placeOf(r.origin, cwd) })) }),
    ...(fixes === undefined
      ? {}
      : {
          fixes: fixes.map(({ title, edits, unsure }) => ({
            title,
            ...(unsure === true ? { unsure } : {}),
            edits: edits.map(({ span, text }) => ({ range: rangeOf(origin.file, span), text })),
          })),
        }),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
};
