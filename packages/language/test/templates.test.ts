import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProject, checkTexts, type Host, type Project } from "../src/index.ts";

const program = `entity lead { name: text; budget: money(USD)? }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
sequence Follow for lead { email(template = welcome) }
`;

const check = (text: string): Project => checkTexts({ "main.seq": program, "welcome.md": text });

const pieces = ["{", "}", "\\", "{name}", '"', "subject:", ":", "\r\n", "\n", "\r", "\uFEFF", "`"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

/** What a template with that body means, where it means a fixed text. */
function bodyOf(project: Project): string | undefined {
  const body = project.files.get("main.seq")?.model.templates[0]?.body;
  return body?.kind === "constant" && body.value.kind === "text" ? body.value.value : undefined;
}

describe("the text of a template", () => {
  it("is read whatever it is, with findings that stand inside of it", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { origin } of check(written).diagnostics) {
          const { file, span } = origin;
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(file.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("means itself where its braces are escaped, but for ends of lines and empty ones around", () => {
    fc.assert(
      fc.property(text, (plain) => {
        const body = `a${plain}z`;
        const escaped = body.replaceAll(/[{}]/g, "\\$&");
        const project = check(`subject: Hello\n\n${escaped}\n\n`);
        expect(project.diagnostics).toEqual([]);
        expect(bodyOf(project)).toBe(body.replaceAll(/\r\n?/g, "\n"));
      }),
      { numRuns: 1000 },
    );
  });

  it("may begin with a byte order mark, and say its subject in capitals", () => {
    const project = check("\uFEFFSUBJECT : Hello {name}\r\n\r\n\r\nText");
    expect(project.diagnostics).toEqual([]);
    expect(bodyOf(project)).toBe("Text");
  });

  it("is checked again when it alone has changed", () => {
    const texts = new Map([["main.seq", program]]);
    const host: Host = {
      read: (path) => texts.get(path),
      resolve: (specifier) => specifier.replace("./", ""),
    };
    const again = (template: string | undefined, previous?: Project): Project => {
      if (template !== undefined) texts.set("welcome.md", template);
      return checkProject({ roots: ["main.seq"], host }, previous);
    };
    const lost = again(undefined);
    expect(lost.diagnostics.map(({ code }) => code)).toEqual(["SEQ4001"]);
    const wrong = again("subject: Hello\n\n{nam}", lost);
    expect(wrong.diagnostics.map(({ origin }) => origin.file.path)).toEqual(["welcome.md"]);
    expect(wrong.files.get("main.seq")?.ok).toBe(false);
    const right = again("subject: Hello\n\n{name}", wrong);
    expect(right.diagnostics).toEqual([]);
    expect(right.files.get("main.seq")?.templates.map(({ path }) => path)).toEqual(["welcome.md"]);
    expect(right.files.get("main.seq")?.ok).toBe(true);
  });

  it("names a field, a lookup or an activity that is called template as before", () => {
    const { diagnostics } = checkTexts({
      "main.seq": `entity lead { template: text; name: text }
activity template(template: text = "x") yields sent
sequence Follow for lead {
  when template = "a" and name in [
    template
  ] -> template
  else {
    first: template(template = template)
    when first.sent -> template
  }
}
`,
    });
    expect(diagnostics).toEqual([]);
  });
});
