// The properties of conditions and branches, over far more random programs.
process.env["SEQ_FLOW_RUNS"] ??= "50000";
await import("./flow-conditions.test.ts");
await import("./flow-branches.test.ts");
await import("./flow-mistakes.test.ts");
