import { serve } from "@hono/node-server";
import type { Outbox } from "./activities.ts";
import { createApp } from "./app.ts";

const key = process.env["WEBHOOK_KEY"];
if (key === undefined || key === "") throw new Error("Set WEBHOOK_KEY to the key of the webhook.");
const outbox: Outbox = [];
const port = Number(process.env["PORT"] ?? 3000);
serve({ fetch: createApp({ key, outbox }).fetch, hostname: "127.0.0.1", port }, (address) => {
  console.log(`Register a webhook for http://127.0.0.1:${address.port}/dataverse`);
});
