import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawn } from "./drawn.ts";

for (const [name, svg] of await drawn()) {
  writeFileSync(join(import.meta.dirname, name), svg);
  console.log(`Drew pictures/${name}`);
}
