import { createServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { createEndpointHandler, type EndpointOptions } from "@restatedev/restate-sdk";
import { loggerTo } from "./logger.ts";

/** Where a worker listens for the Restate server. */
export interface ListenOptions {
  /** One that is free where absent, or 0. */
  readonly port?: number;
  /** `127.0.0.1` unless said otherwise: whoever reaches it can have handlers carried out. */
  readonly address?: string;
  /** Public keys of the servers that may call; without them, any may. */
  readonly identityKeys?: readonly string[];
}

/** A worker that listens. */
export interface Worker {
  /** What to register with the server: `http://127.0.0.1:9080`. */
  readonly url: string;
  /**
   * Takes up nothing new, and ends when what is in hand is done, or after five seconds: what isn't
   * done by then is done by another worker, or by this one when it is back.
   */
  readonly stop: () => Promise<void>;
}

const grace = 5_000;

/** Offers the parts to a Restate server, over HTTP/2. */
export async function listen(
  services: EndpointOptions["services"],
  onProblem: (problem: Error) => void,
  { port = 0, address = "127.0.0.1", identityKeys = [] }: ListenOptions,
): Promise<Worker> {
  const keys = identityKeys.length === 0 ? {} : { identityKeys: [...identityKeys] };
  let running = true;
  // What is cut off at the end is no problem.
  const logger = loggerTo((problem) => {
    if (running) onProblem(problem);
  });
  const server = createServer(createEndpointHandler({ services, logger, ...keys }));
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  const bound = server.address() as AddressInfo;
  const host = bound.family === "IPv6" ? `[${bound.address}]` : bound.address;
  return {
    url: `http://${host}:${bound.port}`,
    stop: () =>
      new Promise((resolve) => {
        running = false;
        const timer = setTimeout(() => {
          for (const session of sessions) session.destroy();
        }, grace);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        for (const session of sessions) session.close();
      }),
  };
}
