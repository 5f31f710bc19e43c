import type { Body } from "./statements.ts";
import { hole } from "./values.ts";

/** What a template may hold that means something elsewhere, or nothing at all. */
const awkward = ["Hello ", "Größe 𝒳, ", '"`$\\{x}`" ', "\\n \\\\ \\} ", "*/ // ", "\r\n", "\n\n- "];

/**
 * Draws a template's text and gives its name, which a step can give to an activity. A template knows
 * nothing of steps.
 */
export function drawTemplate(body: Body): string {
  const { choices, templates } = body;
  const name = `mail${templates.size + 1}`;
  const plain = { ...body, steps: new Map() };
  const words = (most: number, from: readonly string[]): string =>
    choices.several(1, most, () => choices.pick(from) + hole(plain, 1)).join("");
  const isFixed = choices.oneIn(4);
  const subject = isFixed ? "Hello" : `About ${words(1, awkward.slice(0, 4))}`;
  const text = isFixed ? choices.pick(["Text", "a\n\nb", "\\{"]) : `Dear ${words(3, awkward)}`;
  const ending = choices.pick(["\n", "\r\n"]);
  templates.set(
    name,
    `${choices.pick(["subject", "Subject"])}: ${subject}${ending}${ending}${text}`,
  );
  return name;
}
