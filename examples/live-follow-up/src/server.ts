import { StoreError } from "@seqlang/runner/embedded";
import { ConfigError, configOf } from "./config.ts";
import { listen } from "./listen.ts";
import { openService } from "./service.ts";

try {
  const config = configOf(process.env);
  const { url, end } = await listen(openService(config), config);
  console.log(
    `The page is at ${url}/, webhooks go to ${url}/webhooks/crm and ${url}/webhooks/mail.`,
  );
  console.log(
    config.smtp === undefined
      ? "No SMTP_URL: mails go to nobody, and stay in the outbox of the page."
      : "Mails go out over SMTP_URL.",
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void end().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(told(error));
  process.exit(error instanceof ConfigError ? 2 : 1);
}

/** In a sentence where it is known what to do about it; else with all there is to know. */
function told(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return isTaken ? "Another program listens there already: set PORT to another one." : error;
}
