import { describe, expect, it } from "vitest";
import { advance, carriesOver, type AnySequence, type Enrollment } from "../src/index.ts";
import { days, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

/** Where somebody stands under an old version after some events. */
type Until = (life: Life) => unknown;

const begun: Until = () => {};
const sent: Until = (life) => life.finish();

function standing(old: AnySequence, until: Until): Enrollment {
  const life = new Life(old);
  until(life);
  return life.enrollment;
}

function answer(before: string, after: string, until: Until): string {
  const old = sequenceOf(before);
  // Kept as JSON, as a store does.
  const kept = JSON.parse(JSON.stringify(old.metadata)) as AnySequence["metadata"];
  const carried = carriesOver(standing(old, until), kept, sequenceOf(after).metadata);
  return carried.safe ? "safe" : carried.because;
}

const base = 'intro: email(template = "a"); wait 3 days; phone; wait 1 day; last: meeting';

describe("goes on under the new version", () => {
  const edits: Readonly<Record<string, readonly [before: string, after: string, until?: Until]>> = {
    "another argument": [base, base.replace('"a"', '"hello"')],
    "another argument of the step that was sent": [base, base.replace('"a"', '"hello"'), sent],
    "a longer wait, at that wait": [base, base.replace("3 days", "9 days"), sent],
    "a step more behind": [base, `${base}; phone`, sent],
    "a step less behind": [base, base.replace("; last: meeting", ""), sent],
    "a step more before a named one": [base, `phone; ${base}`],
    "a step more before a wait, with a named step between": [base, `phone; ${base}`, sent],
    "a wait that follows another name in another branch": [
      "when vip -> meeting else { intro: email; wait 3 days; phone }",
      "when budget > 5 USD -> { phone; wait 1 day } else { intro: email; wait 3 days; phone }",
      sent,
    ],
    "a named step in another branch": [
      "intro: email; wait 1 day; last: phone",
      "when vip -> { intro: email; wait 1 day; last: phone } else meeting",
    ],
    "other criteria": [
      `exit when vip\n${base}`,
      `exit when budget > 5 USD\ngoal when intro.replied\n${base}`,
      sent,
    ],
    "another condition around": [
      "when not vip -> { phone; wait 1 day; email }",
      "when budget is missing -> { phone; wait 1 day; email }",
      sent,
    ],
    "the order of what is still to come": [
      'intro: phone; email(template = "a"); wait 1 day; email(template = "b")',
      'intro: phone; email(template = "b"); wait 1 day; email(template = "a")',
    ],
    "the same step once more": [
      'email(template = "a"); wait 1 day; phone',
      'email(template = "a"); wait 1 day; phone; email(template = "a")',
      sent,
    ],
    "a name for a step that was sent": [
      'email(template = "a"); wait 1 day; call: phone',
      'intro: email(template = "a"); wait 1 day; call: phone',
      (life) => (life.finish(), life.sleep()),
    ],
    "an outcome of a step that comes later": [
      base,
      `${base}; extra: email; wait for extra.replied up to 1 day -> phone`,
      sent,
    ],
    "an outcome that the old version never asked for": [
      base,
      `${base}; when intro.clicked or intro.replied -> phone`.replace("intro.clicked or ", ""),
      sent,
    ],
    "more rounds, and another step in them": [
      "repeat up to 3 times every 1 day { chase: email } until chase.replied",
      "repeat up to 5 times every 2 days { chase: email; phone } until chase.replied",
      sent,
    ],
    "another activity at a place that is past": [
      "intro: email; wait 1 day; call: phone",
      "intro: meeting; wait 1 day; call: phone",
      (life) => (life.finish(), life.sleep()),
    ],
  };
  it.each(Object.entries(edits))("%s", (_, [before, after, until = begun]) => {
    expect(answer(before, after, until)).toBe("safe");
  });
});

describe("finishes under the old version", () => {
  const edits: Readonly<
    Record<string, readonly [before: string, after: string, because: RegExp, until?: Until]>
  > = {
    "where the step has gone": [base, base.replace(/intro: \S+ = "a"\);/, ""), /no `intro`/],
    "where it has another name": [base, base.replace("intro", "hello"), /no `intro`/],
    "where the step is another activity": [
      base,
      base.replace('email(template = "a")', "phone"),
      /`intro` is a step `intro: email` .* a step `intro: phone` in the new/,
    ],
    "where the wait has gone": [base, base.replace("wait 3 days;", ""), /another place/, sent],
    "where an unnamed step came before an unnamed place": [
      "email; wait 2 days; email",
      "phone; email; wait 2 days; email",
      /`wait` has no name, and what comes before it changed/,
      sent,
    ],
    "where a wait stands before what was sent": [
      "email; wait 2 days; email",
      "wait 2 days; email; wait 2 days; email",
      /`wait` has no name/,
      sent,
    ],
    "where a branch before became other ways": [
      "when vip -> meeting; email; wait 2 days; phone",
      "match rating { Hot -> meeting; Cold -> {}; else -> {} }; email; wait 2 days; phone",
      /`wait` has no name/,
      sent,
    ],
    "where two unnamed steps changed places": [
      'email(template = "a"); wait 1 day; email(template = "b")',
      'email(template = "b"); wait 1 day; email(template = "a")',
      /`email~2` \(email\) was handed out before, and the new version would do so again/,
      sent,
    ],
    "where a deferred step changed places": [
      'email(template = "a"); wait 1 day; email(template = "b")',
      'email(template = "b"); wait 1 day; email(template = "a")',
      /`email~2` \(email\) was handed out before/,
      (life) => life.tell({ kind: "deferred", key: life.key, until: monday + days(1) }),
    ],
    "where a named step that is done comes later": [
      "a: email; b: phone; c: meeting",
      "b: phone; a: email; c: meeting",
      /`a` \(email\) was handed out before/,
      sent,
    ],
    "where a step to come stands before this one": [
      "a: email; b: phone; c: meeting",
      "c: meeting; a: email; b: phone",
      /`c` \(meeting\) is still to come, .* left out/,
      sent,
    ],
    "where a step to come stands on a way not taken": [
      "a: email; b: phone",
      "when vip -> { a: email } else { b: phone }",
      /`b` \(phone\) is still to come/,
    ],
    "where two branches changed places": [
      `when not vip -> { email(template = "a"); wait 1 day; email(template = "b") }
       else { email(template = "c"); wait 1 day; email(template = "d") }`,
      `when vip -> { email(template = "c"); wait 1 day; email(template = "d") }
       else { email(template = "a"); wait 1 day; email(template = "b") }`,
      /left out/,
      sent,
    ],
    "where an update that is done comes again": [
      "set vip = true; a: email",
      "a: email; set vip = true",
      /`set vip` was handed out before/,
      sent,
    ],
    "where it stands in a repeat now": [
      base,
      `repeat up to 2 times every 1 day { intro: email(template = "a") }; last: meeting`,
      /`intro` does not stand in the same `repeat`/,
    ],
    "where another step of a round comes again in it": [
      "repeat up to 3 times { a: email; b: phone; wait 1 day }",
      "repeat up to 3 times { b: phone; a: email; wait 1 day }",
      /`a` \(email\) was handed out before/,
      sent,
    ],
    "where an outcome is asked of a step that had another name": [
      "hello: email; wait 1 day; last: phone",
      "intro: email; wait 1 day; last: phone; when intro.replied -> meeting",
      /asks what came of `intro`, which the old one doesn't have/,
      (life) => (life.finish(), life.sleep()),
    ],
    "where an outcome is asked of a step that had no name": [
      "email; wait 1 day; last: phone",
      "exit when intro.replied\nintro: email; wait 1 day; last: phone",
      /asks what came of `intro`/,
      (life) => (life.finish(), life.sleep()),
    ],
    "where an outcome is asked of another activity": [
      "intro: meeting; wait 1 day; last: phone",
      "exit when intro.replied\nintro: email; wait 1 day; last: phone",
      /asks what came of `intro`/,
      (life) => (life.finish(), life.sleep()),
    ],
  };
  it.each(Object.entries(edits))("%s", (_, [before, after, because, until = begun]) => {
    expect(answer(before, after, until)).toMatch(because);
  });

  it("where it waits for a window and the new version has none", () => {
    const office = 'calendar Night for lead { Sat 09:00..12:00; zone "Europe/Paris" }';
    const old = sequenceOf("send within Night\nintro: email", office);
    const carried = carriesOver(
      standing(old, begun),
      old.metadata,
      sequenceOf("intro: email").metadata,
    );
    expect(carried).toEqual({ safe: false, because: "the new version has no `intro/window`" });
  });

  it("where a step comes back that was done two versions ago", () => {
    const [one, two, three] = [
      "promo: email; call: phone; last: meeting",
      "call: phone; last: meeting",
      "call: phone; promo: email; last: meeting",
    ].map((text) => sequenceOf(text)) as [AnySequence, AnySequence, AnySequence];
    const enrollment = standing(one, sent);
    expect(carriesOver(enrollment, one.metadata, two.metadata)).toEqual({ safe: true });
    const carried = carriesOver(
      { ...enrollment, version: two.version },
      two.metadata,
      three.metadata,
    );
    expect(carried).toMatchObject({ safe: false, because: expect.stringContaining("`promo`") });
  });

  it("where metadata don't say enough, or are of another version, sequence or entity", () => {
    const old = sequenceOf(base);
    const { metadata } = sequenceOf(`${base}; phone`);
    const enrollment = standing(old, begun);
    const { flow: _, ...early } = old.metadata;
    const because = (from: object, to: object = metadata) =>
      carriesOver(enrollment, from as typeof metadata, to as typeof metadata);
    expect(because(early)).toMatchObject({
      because: expect.stringMatching(/^the old version comes/),
    });
    expect(because({ ...old.metadata, flow: "..(" })).toMatchObject({ safe: false });
    expect(because(metadata, { ...metadata, version: "x" })).toMatchObject({
      because: expect.stringContaining("is not the one that is compared"),
    });
    expect(because(old.metadata, { ...metadata, sequence: "Other" })).toMatchObject({
      because: "it is in Main, not in Other",
    });
    expect(
      because(old.metadata, { ...metadata, entity: { ...metadata.entity, name: "account" } }),
    ).toMatchObject({ because: "the new version is for account, not for lead" });
    expect(because(old.metadata)).toEqual({ safe: true });
  });

  it("where it has left", () => {
    const old = sequenceOf("email");
    const left = standing(old, sent);
    expect(left.status.kind).toBe("left");
    expect(carriesOver(left, old.metadata, sequenceOf("phone").metadata)).toEqual({
      safe: false,
      because: "it has left",
    });
    expect(advance(left, { kind: "resumed" }, monday, { sequence: old, record: {} })).toEqual({
      enrollment: left,
      effects: [],
    });
  });
});
