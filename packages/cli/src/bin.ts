import { exitCode } from "./io.ts";
import { main } from "./main.ts";
import { bugReport } from "./problems.ts";
import { showsColor } from "./render/color.ts";

// A reader that closes early (`seqc eval … | head`) is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCode.ok);
  throw error;
});
process.on("uncaughtException", (error) => {
  process.stderr.write(bugReport(error, Boolean(process.env["SEQC_DEBUG"])));
  process.exit(exitCode.bug);
});

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  color: {
    out: showsColor(process.stdout.isTTY, process.env),
    err: showsColor(process.stderr.isTTY, process.env),
  },
  interactive: process.stderr.isTTY && process.env["TERM"] !== "dumb",
  stopSignal: () => {
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    process.once("SIGTERM", () => stop.abort());
    return stop.signal;
  },
});
