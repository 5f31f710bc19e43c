// Runs the command line from its sources, with paths taken from where the caller stands.
import { enableCompileCache } from "node:module";

// Stripping the types of the sources is most of a short run: Node keeps what it made of them.
enableCompileCache();
if (process.env["INIT_CWD"] !== undefined) process.chdir(process.env["INIT_CWD"]);

await import(new URL("../packages/cli/src/bin.ts", import.meta.url).href);
