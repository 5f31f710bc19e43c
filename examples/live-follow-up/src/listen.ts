import { once } from "node:events";
import { serve } from "@hono/node-server";
import type { Config } from "./config.ts";
import type { Service } from "./service.ts";

/** How long a request that is under way may take when the service ends, in milliseconds. */
const patience = 5_000;

/** A service that can be reached. */
export interface Listening {
  readonly url: string;
  /** Takes no further requests, finishes what is in hand, and closes the files. */
  readonly end: () => Promise<void>;
}

/** Rejects where the port is taken; then nobody was woken. */
export async function listen(
  { app, runner, stop }: Service,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<Listening> {
  const server = serve({ fetch: app.fetch, hostname: host, port });
  await once(server, "listening");
  runner.start();
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${taken}`,
    end: async () => {
      const closed = once(server, "close");
      server.close();
      const late = setTimeout(() => {
        if ("closeAllConnections" in server) server.closeAllConnections();
      }, patience);
      await closed;
      clearTimeout(late);
      await stop();
    },
  };
}
