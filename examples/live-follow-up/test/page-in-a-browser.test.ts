import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { listen } from "../src/listen.ts";
import { settled } from "../demo/stepped-clock.ts";
import { startBrowser } from "./browser.ts";
import { lead, testService } from "./service.ts";

const image = "<img src=x onerror=alert(1)>";
const script = "<script>alert(2)</script>";

/** A page that is asked for again at a moment of its own would get in the way of the test. */
const still = { REFRESH: "0" };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

/** Whatever a page does that it shouldn't: dialogs, errors, and what the browser complains of. */
function misdeeds(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => seen.push(`error: ${String(error)}`));
  page.on("console", (line) => {
    if (line.type() === "error") seen.push(`console: ${line.text()} ${line.location().url ?? ""}`);
  });
  return seen;
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => (textContent ?? "").replaceAll(/\s+/g, " ").trim());

const follow = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
};

it("shows where leads stand and why, and what they wrote as text", async () => {
  const { service } = testService({}, still);
  const { url, end } = await listen(service, { host: "127.0.0.1", port: 0 });
  onTestFinished(end);
  const save = async (leadid: string, change: object): Promise<void> => {
    const response = await fetch(`${url}/webhooks/crm`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        event: "created",
        entity: "lead",
        record: { ...lead, leadid, ...change },
      }),
    });
    expect(response.status).toBe(200);
    await settled(service.runner);
  };
  const page = await browser.newPage();
  const seen = misdeeds(page);
  const standing = (position: string) => text(page, `a:has([data-position="${position}"]) .count`);

  await save("1", { name: image, company: script, email: "img@example.com" });
  await page.goto(url);
  await follow(page, "main table a");
  expect(await standing("when/else/wait-for")).toBe("1");
  const fill = await page.$eval(
    '[data-position="welcome"] .seq-box',
    (box) => box.computedStyleMap().get("fill")?.toString() ?? "",
  );
  // The picture's own style came with it.
  expect(fill).toBe("rgb(255, 255, 255)");

  await save("2", { name: "Al" });
  await save("3", { name: "Cy", rating: "Hot" });
  await page.reload();
  expect(await standing("when/else/wait-for")).toBe("2");
  expect(await standing("visit")).toBe("1");
  await save("2", { name: "Al", bpf: { stage: "Qualify" } });
  await page.reload();
  expect(await standing("when/else/wait-for")).toBe("1");
  expect(await standing("exits/a seller took over")).toBe("1");

  await follow(page, 'a:has([data-position="when/else/wait-for"])');
  expect(await text(page, "tbody td")).toBe(image);
  await follow(page, "tbody a");
  expect(await text(page, "h1")).toBe(image);
  expect(await text(page, ".position")).toBe("when/else/wait-for");
  expect(await text(page, ".standing")).toBe("Waits, until 2026-03-06 10:00 UTC at the latest.");
  expect(await text(page, ".decided")).toMatch(
    /^welcome\.replied or welcome\.bounced was false \(.*\) follow-up\.seq:25 wait for welcome/,
  );
  expect(await text(page, "main")).toContain(`company${script}`);
  await follow(page, ".decided a");
  expect(await text(page, ":target")).toMatch(/^wait for welcome\.replied or welcome\.bounced/);

  await follow(page, 'nav a[href="/outbox"]');
  expect(await text(page, "#outside + table tbody td")).toBe("visit: meeting");
  expect(await text(page, "#mails ~ table tr:last-child summary")).toBe(
    `Solar power for ${script}`,
  );
  await page.click("#mails ~ table tr:last-child summary");
  expect(await text(page, "details[open] pre")).toContain(`Dear ${image},`);

  expect(await page.$$eval("img, script, iframe", (all) => all.length)).toBe(0);
  expect(seen).toEqual([]);

  // Should a page ever let something through, the browser still runs nothing.
  const ran = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    const inline = document.createElement("script");
    inline.textContent = "document.title = 'ran'";
    document.body.append(inline);
    document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="document.title = 1">');
    document.body.insertAdjacentHTML(
      "beforeend",
      '<p id="odd" style="color: red" onclick="1"></p>',
    );
    document.querySelector<HTMLElement>("#odd")?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { title: document.title, blocked: [...new Set(blocked)].sort() };
  });
  expect(ran.title).toBe("Outbox");
  expect(ran.blocked).toEqual(
    expect.arrayContaining(["img-src", "script-src-elem", "script-src-attr", "style-src-attr"]),
  );
});
