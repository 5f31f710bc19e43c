import { describe, expect, it } from "vitest";
import { showsColor } from "../src/render/color.ts";

describe("color", () => {
  it.each([
    { terminal: true, env: {}, shown: true },
    { terminal: false, env: {}, shown: false },
    { terminal: false, env: { CI: "1" }, shown: false },
    { terminal: true, env: { NO_COLOR: "1" }, shown: false },
    { terminal: true, env: { NO_COLOR: "" }, shown: true },
    { terminal: true, env: { TERM: "dumb" }, shown: false },
    { terminal: true, env: { FORCE_COLOR: "0" }, shown: false },
    { terminal: false, env: { FORCE_COLOR: "1" }, shown: true },
    { terminal: false, env: { FORCE_COLOR: "", NO_COLOR: "1" }, shown: true },
  ])("on a terminal: $terminal, with $env: $shown", ({ terminal, env, shown }) => {
    expect(showsColor(terminal, env)).toBe(shown);
  });
});
