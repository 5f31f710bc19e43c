// Removes folders of the package that calls this, so that a build holds nothing of an older one.
import { rmSync } from "node:fs";

for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
