import { secureHeaders } from "hono/secure-headers";

/**
 * The pages show what outsiders wrote. All of it is escaped; should that ever fail, the browser still
 * runs nothing: no script is allowed at all, and styles come from this service alone.
 */
export const security = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  // Whether it is reached over TLS, what stands before it decides.
  strictTransportSecurity: false,
});
