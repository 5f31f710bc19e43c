import { readFileSync } from "node:fs";
import { join } from "node:path";
import { graphOf, svgOf } from "@seqlang/codegen/graph";
import { checkTexts } from "@seqlang/language";
import { root } from "../blocks/pages.ts";

/** The picture that the pages show, by its path in the repository. */
export const picture = "docs/pictures/big-deal.svg";

/** What `seqc graph` draws of the fixture. */
export function drawnPicture(): string {
  const read = (name: string): string => readFileSync(join(root, "docs/fixtures", name), "utf8");
  const texts = { "crm.seq": read("crm.seq"), "big-deal.seq": read("big-deal.seq") };
  const settings = { entity: "lead", vocabulary: ["crm.seq"] };
  const { files } = checkTexts(texts, ["big-deal.seq"], settings);
  const sequence = files.get("big-deal.seq")?.model.sequences[0];
  if (sequence === undefined) throw new Error("docs/fixtures/big-deal.seq has no sequence.");
  return svgOf(graphOf(sequence));
}
