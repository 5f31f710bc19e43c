#!/usr/bin/env node
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 22) {
  process.stderr.write(`seqc needs Node 22.22 or later, and this is ${process.versions.node}.\n`);
  process.exit(2);
}
// Most of a short run is loading code: Node keeps what it compiled for the next one.
module.enableCompileCache();
const built = new URL("../dist/bin.js", import.meta.url);
const sources = new URL("../src/bin.ts", import.meta.url);
// Published packages are built. A fresh clone is not, nor are the packages beside this one, and only
// an option of Node itself makes all of them resolve to their sources.
if (fs.existsSync(built) || !fs.existsSync(sources)) await import(built.href);
else {
  const options = [...process.execArgv, "--conditions=@seqlang/source"];
  const args = [...options, fileURLToPath(sources), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  // Whoever stops this one means the other; what a terminal sends reaches both.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGINT", () => {});
  child.on("exit", (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
