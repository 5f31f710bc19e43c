// Draws docs/pictures from the fixtures: `npx pnpm@12 --dir docs pictures`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../blocks/pages.ts";
import { drawnPicture, picture } from "./picture.ts";

writeFileSync(join(root, picture), drawnPicture());
