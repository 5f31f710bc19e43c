import { configOf } from "./config.ts";
import { endWith } from "./end-with.ts";
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
  endWith(error);
}
