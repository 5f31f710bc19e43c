import { html } from "hono/html";

/** A piece of a page; what is put into it as text is escaped. */
export type Html = ReturnType<typeof html>;

export interface PageOptions {
  readonly title: string;
  /** The address of a further stylesheet. */
  readonly style?: string | undefined;
  /** After how many seconds it is asked for again, which closes whatever was unfolded; 0 is never. */
  readonly refresh?: number;
}

export function layout({ title, style, refresh = 0 }: PageOptions, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh > 0 ? html`<meta http-equiv="refresh" content="${refresh}" />` : ""}
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
        ${style === undefined ? "" : html`<link rel="stylesheet" href="${style}" />`}
      </head>
      <body>
        <nav><a href="/">Sequences</a> <a href="/outbox">Outbox</a></nav>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
}

/** A table; without rows, a sentence in its place. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p class="muted">${empty}</p>`;
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => html`<th>${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** An instant, to the minute. */
export function time(instant: number): Html | string {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return "never";
  const iso = new Date(instant).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}
