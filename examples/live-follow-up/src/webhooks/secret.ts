import type { MiddlewareHandler } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";

/** Far more than a lead or a mail without its attachments needs. */
const largest = 1024 * 1024;

/** Lets in who shows the secret, where there is one, with a body that isn't too large. */
export function guarded(secret: string | undefined): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: largest,
    onError: (request) => request.json({ error: "the body is larger than 1 MB" }, 413),
  });
  if (secret === undefined) return limit;
  const wanted = { message: { error: "send the header Authorization: Bearer and the secret" } };
  const wrong = { message: { error: "the secret is wrong" } };
  const auth = bearerAuth({
    token: secret,
    noAuthenticationHeader: wanted,
    invalidAuthenticationHeader: wanted,
    invalidToken: wrong,
  });
  return every(auth, limit);
}
