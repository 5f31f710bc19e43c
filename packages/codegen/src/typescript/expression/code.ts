import type { Js } from "../js.ts";

/** The code of a value, and what to know of it. */
export interface Value {
  readonly js: Js;
  /** Whether it may be undefined, as TypeScript sees it. */
  readonly optional: boolean;
  /** A property read, cheap to repeat and narrowed by a test. */
  readonly path: boolean;
  /**
   * Money and open money: whether it is an amount as records have it, rather than one from
   * arithmetic.
   */
  readonly native: boolean;
}

export function plain(js: Js, optional: boolean, path = false, native = true): Value {
  return { js, optional, path, native };
}

/** A path's code where it is known to be there: without its question marks. */
export function known(js: Js): Js {
  return js.kind === "member"
    ? {
        ...js,
        object: known(js.object),
        access: js.access.replace(/^\?\.(?=\[)/, "").replace(/^\?/, ""),
      }
    : js;
}
