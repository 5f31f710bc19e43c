import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePorts } from "../server.ts";

/** A worker that can be killed and started again, on the same port. */
export interface WorkerProcess {
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** @param log - the file that it notes calls in */
export async function workerAt(log: string, began: number): Promise<WorkerProcess> {
  const [port = 0] = await freePorts(1);
  let running: ChildProcess | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      const file = join(import.meta.dirname, "worker.ts");
      const child = fork(file, [String(port), log, String(began)], {
        execArgv: ["--conditions=@seqlang/source"],
      });
      running = child;
      await once(child, "message");
    },
    kill: async () => {
      const child = running;
      running = undefined;
      if (child === undefined || child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
