import type { MiddlewareHandler } from "hono";

/** A body that doesn't say it is JSON is none to this service. */
export const jsonOnly: MiddlewareHandler = async (request, next) => {
  const type = request.req.header("content-type") ?? "";
  if (/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return next();
  return request.json({ error: "send JSON, with the header content-type: application/json" }, 415);
};
