import { serve } from "@hono/node-server";
import type { Outbox } from "./activities.ts";
import { createApp } from "./app.ts";

const outbox: Outbox = [];
const port = Number(process.env["PORT"] ?? 3000);
serve({ fetch: createApp(outbox).fetch, hostname: "127.0.0.1", port }, (address) => {
  console.log(`POST a lead to http://127.0.0.1:${address.port}/leads/1/changed`);
});
