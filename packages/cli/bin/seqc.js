#!/usr/bin/env node
import * as module from "node:module";

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 22) {
  process.stderr.write(`seqc needs Node 22.22 or later, and this is ${process.versions.node}.\n`);
  process.exit(2);
}
// Most of a short run is loading code: Node keeps what it compiled for the next one.
module.enableCompileCache();
await import("../dist/bin.js");
