// The pages: who stands where and why. Nothing can be changed here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import type { Look, Place } from "@seqlang/runner/embedded";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import type { MailTable } from "../mail/mail-table.ts";
import { sequences } from "../sequences.ts";
import { flowAddress } from "./addresses.ts";
import { enrollmentPage } from "./enrollment.ts";
import { flow } from "./flow.ts";
import { layout, type Html, type PageOptions } from "./layout.ts";
import { nameOf } from "./lead.ts";
import { outboxPage } from "./outbox.ts";
import { overview } from "./overview.ts";
import { picturesIn } from "./pictures.ts";
import { listed, placePage } from "./place.ts";
import { reasonOf } from "./reason.ts";
import { security } from "./security.ts";
import { sourcePage, sourcesIn } from "./sources.ts";

export interface PageParts {
  readonly desk: Look;
  readonly mails: Pick<MailTable, "latest">;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
  readonly sendsMails: boolean;
  /** How often a page that counts is asked for again, in seconds; 0 is never. */
  readonly refresh: number;
}

const root = join(import.meta.dirname, "../..");
const statuses = ["active", "paused", "left"] as const;

export function pages({ desk, mails, now, sendsMails, refresh }: PageParts): Hono {
  const pictures = picturesIn(join(root, "pictures"));
  const sources = sourcesIn(join(root, "sequences"));
  const style = readFileSync(join(import.meta.dirname, "style.css"), "utf8");
  const app = new Hono();
  app.use(security);
  const css = (request: Context, text: string): Response =>
    request.body(text, 200, { "content-type": "text/css; charset=utf-8" });
  const show = (
    request: Context,
    title: string,
    content: Html,
    options: Omit<PageOptions, "title"> = {},
  ) => request.html(layout({ title, ...options }, content));
  const missing = (request: Context) => {
    request.status(404);
    return show(request, "There is nothing here", html`<p><a href="/">All sequences</a></p>`);
  };

  app.get("/style.css", (request) => css(request, style));

  app.get("/", (request) =>
    show(request, "Sequences", overview(desk.status(), sequences), { refresh }),
  );

  app.get("/sequences/:sequence/:version", (request) => {
    const of = request.req.param();
    const places = desk
      .status()
      .places.filter((one) => one.sequence === of.sequence && one.version === of.version);
    const picture = pictures(of.sequence, of.version);
    if (picture === undefined && places.length === 0) return missing(request);
    const own = picture === undefined ? undefined : `${flowAddress(of)}/style.css`;
    return show(request, of.sequence, flow(places, picture), { style: own, refresh });
  });

  app.get("/sequences/:sequence/:version/style.css", (request) => {
    const { sequence, version } = request.req.param();
    const picture = pictures(sequence, version);
    return picture === undefined ? missing(request) : css(request, picture.style);
  });

  app.get("/sequences/:sequence/:version/at", (request) => {
    const { position = "", status: asked, after } = request.req.query();
    const status = statuses.find((one) => one === asked) ?? "active";
    const place: Place = { ...request.req.param(), position, status };
    const part = { limit: listed, ...(after === undefined ? {} : { after }) };
    const title = `${status === "left" ? "Ended" : "Stand"} at ${position}`;
    return show(request, title, placePage(place, desk.enrollmentsAt(place, part)), {
      refresh,
    });
  });

  app.get("/enrollments/:id", (request) => {
    const file = desk.look(request.req.param("id"));
    if (file === undefined) return missing(request);
    const { enrollment, record } = file;
    const sequence = sequences.find(
      ({ name, version }) => name === enrollment.sequence && version === enrollment.version,
    );
    const reason = reasonOf(file, sequence, now(), { calendar });
    const title = nameOf(record, enrollment.record);
    return show(request, title, enrollmentPage(file, sequence, reason, sources));
  });

  app.get("/source/:file", (request) => {
    const file = request.req.param("file");
    const lines = sources(file);
    return lines === undefined ? missing(request) : show(request, file, sourcePage(lines));
  });

  app.get("/outbox", (request) => {
    const [ready, outside, dead] = (["ready", "outside", "dead"] as const).map((status) =>
      desk.handedOut(status),
    );
    const content = { ready: ready ?? [], outside: outside ?? [], dead: dead ?? [] };
    const page = outboxPage({ ...content, mails: mails.latest(listed), sendsMails });
    return show(request, "Outbox", page);
  });

  app.notFound(missing);
  app.onError((error, request) => {
    console.error(error);
    request.status(500);
    return show(request, "Something went wrong here", html`<p>Try again later.</p>`);
  });
  return app;
}
