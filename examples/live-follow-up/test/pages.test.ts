import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import { openRunner } from "@seqlang/runner/embedded";
import { describe, expect, it } from "vitest";
import { FollowUp } from "../sequences/follow-up.seq.ts";
import { listed } from "../src/page/place.ts";
import { day, lead, monday, temporaryFolder, testService } from "./service.ts";

const flowPath = `/sequences/FollowUp/${FollowUp.version}`;
const waiting = "when/else/wait-for";

/** What a reader sees of a page: its text without the tags, in one line. */
const textOf = (page: string): string =>
  page
    .replace(/^[\s\S]*<main>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

/** The marks of the drawn flow: how many at which position. */
function marksIn(page: string): Readonly<Record<string, number>> {
  const found = page.matchAll(
    /data-position="([^"]*)"(?:(?!data-position)[\s\S])*?data-count="(\d+)"/g,
  );
  return Object.fromEntries([...found].map(([, position, count]) => [position, Number(count)]));
}

describe("the flow", () => {
  it("shows how many stand where, and how many left by which criterion", async () => {
    const { save, get, pass } = testService();
    await save();
    await save({ leadid: "2" });
    await save({ leadid: "3", rating: "Hot" });
    await save({ leadid: "4", creditScore: 100 });
    expect(marksIn(await get(flowPath))).toEqual({
      [waiting]: 2,
      visit: 1,
      "when/then/exit": 1,
    });
    await save({ leadid: "2", doNotEmail: true });
    await pass(4 * day);
    const page = await get(flowPath);
    expect(marksIn(page)).toEqual({
      "when/else/when/then/wait-for": 1,
      visit: 1,
      "when/then/exit": 1,
      "exits/opted out": 1,
    });
    expect(textOf(page)).toContain("exits/opted out ended 1");
    expect(textOf(await get("/"))).toContain(`FollowUp ${FollowUp.version} 2 2`);
  });

  it("counts a paused one where it stands", async () => {
    const { save, get, runner } = testService();
    const [one] = await save();
    await save({ leadid: "2" });
    await runner.operate(one!.id, { kind: "paused", reason: "on leave" });
    expect(marksIn(await get(flowPath))).toEqual({ [waiting]: 2 });
    expect(textOf(await get(`/enrollments/${one!.id}`))).toContain(": on leave");
  });

  it("lists who stands at a place, in parts", async () => {
    const { save, get } = testService();
    for (let number = 1; number <= listed + 1; number += 1) {
      // Of one owner, no more than 50 are written to on a day.
      const owner = { ...lead.owner, email: `${number % 2}@acme.example` };
      await save({ leadid: String(number), name: `Lead number ${number}`, owner });
    }
    const first = await get(`${flowPath}/at?position=${encodeURIComponent(waiting)}&status=active`);
    expect(textOf(first)).toContain("Lead number 1 ");
    expect(textOf(first)).not.toContain(`Lead number ${listed + 1}`);
    const [, further = ""] = /href="([^"]*)">Further ones/.exec(first) ?? [];
    const second = await get(further.replaceAll("&amp;", "&"));
    expect(textOf(second)).toContain(`Lead number ${listed + 1} `);
    expect(second).not.toContain("Further ones");
  });
});

describe("a version that the service no longer has", () => {
  it("is shown without a picture, with those who stand still under it", async () => {
    const DATA = temporaryFolder();
    const metadata = { ...FollowUp.metadata, version: "older", positions: [], flow: "" };
    const before = openRunner({
      file: join(DATA, "enrollments.db"),
      sequences: [{ ...FollowUp, version: "older", metadata }],
      calendar,
      clock: { now: () => monday, real: () => 10 },
      activities: { email: () => ({}), meeting: () => ({}), task: () => ({}) },
    });
    const begun = await before.enroll("FollowUp", lead);
    await before.stop();
    const problems: string[] = [];
    const onProblem = ({ message }: Error): void => void problems.push(message);
    const { get, pass } = testService({ onProblem }, { DATA });
    await pass(0);
    expect(problems).toEqual([
      expect.stringMatching(/stands still under version older of FollowUp/),
    ]);
    expect(textOf(await get("/"))).toContain(
      "FollowUp older, which this service no longer has 1 0",
    );
    expect(textOf(await get("/sequences/FollowUp/older"))).toMatch(
      /never drawn.*welcome active, stands still: version older of FollowUp is missing 1/,
    );
    const { id } = begun as { readonly id: string };
    const text = textOf(await get(`/enrollments/${id}`));
    expect(text).toContain("Stands at welcome in FollowUp , version older");
    expect(text).toContain("creditScore (not shown)");
  });
});

describe("an enrollment", () => {
  it("says what it waits for and until when, and the condition that decided, with its line", async () => {
    const { save, get } = testService();
    const [enrollment] = await save();
    const text = textOf(await get(`/enrollments/${enrollment!.id}`));
    expect(text).toContain(`Stands at ${waiting} in FollowUp`);
    expect(text).toContain("Waits, until 2026-03-06 10:00 UTC at the latest.");
    expect(text).toContain(
      "wait for welcome.replied or welcome.bounced up to 2026-03-06T10:00:00Z",
    );
    expect(text).toMatch(
      /welcome\.replied or welcome\.bounced was false .* follow-up\.seq:25 wait for welcome\.replied/,
    );
  });

  it("says why it ended, and nothing of what is private", async () => {
    const { save, get } = testService();
    const [enrollment] = await save({ creditScore: 173 });
    const page = await get(`/enrollments/${enrollment!.id}`);
    expect(textOf(page)).toContain('exit "no credit"');
    expect(textOf(page)).toMatch(
      /creditScore < 300 was true \(creditScore is private\) follow-up\.seq:21 when creditScore < 300/,
    );
    expect(textOf(page)).toContain("creditScore (not shown)");
    expect(page).not.toContain("173");
  });

  it("says who has to do what it stands at, and why it came there", async () => {
    const { save, get } = testService();
    const [enrollment] = await save({ budget: 300_000 });
    const text = textOf(await get(`/enrollments/${enrollment!.id}`));
    expect(text).toContain("Waits for the end of meeting , handed out 2026-03-02 10:00 UTC");
    expect(text).toContain('visit: meeting(about = "Größe AG: 300000 USD", length = PT45M)');
    expect(text).toMatch(
      /budget >= 250k USD or rating = Hot was true \(budget = 300000.* follow-up\.seq:22/,
    );
  });

  it("says so where it waited for office hours before that", async () => {
    const { save, get, pass, clock } = testService();
    clock.moveTo(monday + 5 * day);
    const [enrollment] = await save({ rating: "Hot" });
    const path = `/enrollments/${enrollment!.id}`;
    const decided = /budget >= 250k USD or rating = Hot was true \([^)]*\) follow-up\.seq:22/;
    expect(textOf(await get(path))).toMatch(/Stands at visit\/window .* 2026-03-09 09:00 UTC/);
    expect(textOf(await get(path))).toMatch(decided);
    await pass(2 * day);
    expect(textOf(await get(path))).toMatch(/Stands at visit in FollowUp/);
    expect(textOf(await get(path)).replace(/History .*/, "")).toMatch(decided);
  });

  it("keeps its history", async () => {
    const { save, get } = testService();
    const [enrollment] = await save();
    await save({ bpf: { stage: "Qualify" } });
    const text = textOf(await get(`/enrollments/${enrollment!.id}`));
    expect(text).toMatch(/enrolled .* finished welcome .* changed bpf.* exit "a seller took over"/);
    expect(text).toContain("bpf.stage = Qualify was true");
  });
});

describe("the outbox", () => {
  const failing = (failure: object) => ({
    transport: { sendMail: () => Promise.reject(Object.assign(new Error("no route"), failure)) },
  });

  it("shows what is tried again, when, and what went wrong", async () => {
    const { save, get } = testService(failing({}));
    const [enrollment] = await save();
    expect(textOf(await get(`/enrollments/${enrollment!.id}`))).toContain(
      "welcome: email failed (attempt 1), again 2026-03-02 10:05 UTC : The mail was not taken: no route",
    );
    const text = textOf(await get("/outbox"));
    expect(text).toMatch(
      /tried again .*welcome: email Bo 1 2026-03-02 10:05 UTC The mail was not taken: no route Dead letters/,
    );
  });

  it("shows dead letters", async () => {
    const { save, get } = testService(failing({ code: "EENVELOPE", responseCode: 550 }));
    await save();
    expect(textOf(await get("/outbox"))).toMatch(
      /Dead letters .*welcome: email Bo 1 2026-03-02 10:00 UTC The mail was not taken: no route For a/,
    );
  });

  it("shows what is for a person to do, and the mails that went out", async () => {
    const { save, get } = testService();
    await save();
    const [meeting] = await save({ leadid: "2", name: "Al", rating: "Hot" });
    const text = textOf(await get("/outbox"));
    expect(text).toContain(`visit: meeting Al ${meeting!.id}/visit/1`);
    expect(text).toContain(
      "bo@example.com Solar power for Größe AG Dear Bo, thank you for asking.",
    );
  });
});

describe("whatever is asked for", () => {
  it("allows no script, whatever a page holds", async () => {
    const { request, save } = testService();
    await save();
    for (const path of ["/", flowPath, "/outbox", "/nothing", "/enrollments/1-x"]) {
      const response = await request(path);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|script/);
      expect(await response.text()).not.toMatch(/<script|<style|\son\w+=|style="/);
    }
  });

  it.each([
    "/nothing",
    "/enrollments/1-nobody",
    "/enrollments/%00",
    "/source/..%2fpackage.json",
    "/source/nothing.seq",
    "/sequences/FollowUp/1",
    "/sequences/FollowUp/1/style.css",
  ])("%s is a page that says that there is nothing", async (path) => {
    const response = await testService().request(path);
    expect(response.status).toBe(404);
    expect(textOf(await response.text())).toContain("There is nothing here");
  });

  it("asks again every few seconds where there are counts, unless told not to", async () => {
    const again = '<meta http-equiv="refresh" content="5" />';
    for (const path of ["/", flowPath]) expect(await testService().get(path)).toContain(again);
    expect(await testService().get("/outbox")).not.toContain("refresh");
    expect(await testService({}, { REFRESH: "0" }).get("/")).not.toContain("refresh");
  });

  it("shows the lines that reasons name", async () => {
    const page = await testService().get("/source/follow-up.seq");
    expect(page).toContain('<li id="line-21"><code>  when creditScore &lt; 300 -&gt;');
  });
});
