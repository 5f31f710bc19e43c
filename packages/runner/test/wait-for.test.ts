import { describe, expect, it } from "vitest";
import { days, hours, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const reply = sequenceOf(`
  intro: email(template = "intro")
  wait for intro.replied up to 3 days -> meeting
  else email(template = "reminder")
  when intro.replied -> phone else task(title = "none")`);

/** Behind the first email, whose wait ends on Thursday at 10:00. */
function waiting() {
  const life = new Life(reply);
  life.finish();
  return life;
}

describe("wait for", () => {
  it("ends when the condition holds", () => {
    const life = waiting();
    expect(life.after(days(1)).outcome("intro", "opened")).toEqual([]);
    expect(life.outcome("intro", "replied")).toEqual(["meeting PT30M"]);
  });

  it("ends at the deadline", () => {
    expect(waiting().sleep()).toEqual(["email reminder"]);
  });

  it("does not wait for what has happened already", () => {
    const life = new Life(reply);
    expect(life.outcome("intro", "replied")).toEqual([]);
    expect(life.finish()).toEqual(["meeting PT30M"]);
  });

  it("counts an outcome at the deadline itself, and none a millisecond later", () => {
    const deadline = monday + days(3);
    const inTime = waiting();
    inTime.now = deadline + hours(1);
    expect(inTime.outcome("intro", "replied", deadline)).toEqual(["meeting PT30M"]);
    const tooLate = waiting();
    tooLate.now = deadline + hours(1);
    expect(tooLate.outcome("intro", "replied", deadline + 1)).toEqual(["email reminder"]);
  });

  it("counts an outcome in time that is reported after the deadline, before the timer", () => {
    const life = waiting();
    life.now = monday + days(5);
    expect(life.outcome("intro", "replied", monday + days(2))).toEqual(["meeting PT30M"]);
  });

  it("stays timed out once the flow has gone on; later lines are told of the outcome", () => {
    const life = waiting();
    life.sleep();
    expect(life.after(days(1)).outcome("intro", "replied", monday + days(2))).toEqual([]);
    expect(life.finish()).toEqual(["phone"]);
  });

  it("begins what follows when the outcome happened", () => {
    const life = new Life(
      sequenceOf("intro: email; wait for intro.replied up to 9 days; wait 2 days; phone"),
    );
    life.finish();
    life.after(days(4));
    expect(life.outcome("intro", "replied", monday + days(3))).toEqual(["wake 2026-03-07T10:00"]);
  });

  it("begins it then, too, where the outcome is reported before the step is", () => {
    const life = new Life(
      sequenceOf("intro: email; wait for intro.replied up to 9 days; wait 2 days; phone"),
    );
    life.after(days(4)).outcome("intro", "replied", monday + days(3));
    expect(life.finish(undefined, monday)).toEqual(["wake 2026-03-07T10:00"]);
  });

  it("judges by the times of what happened, not by the order of the reports", () => {
    const life = new Life(
      sequenceOf(`intro: email; wait for intro.opened up to 1 day -> phone
        else { wait for intro.replied up to 5 days -> meeting else task(title = "none") }`),
    );
    life.after(days(3)).outcome("intro", "opened", monday + days(2));
    life.outcome("intro", "replied", monday + days(2));
    // Done at once, reported last: the first wait was over before anything came of it.
    expect(life.finish(undefined, monday)).toEqual(["meeting PT30M"]);
  });

  it("waits for the record, too", () => {
    const life = new Life(sequenceOf("wait for rating = Hot up to 3 days -> phone else email"));
    expect(life.log).toEqual(["wake 2026-03-05T10:00"]);
    expect(life.change({ rating: "Cold" })).toEqual([]);
    expect(life.change({ rating: "Hot" })).toEqual(["phone"]);
  });

  it("waits up to business days", () => {
    const life = new Life(
      sequenceOf("send within Office\nwait for vip up to 5 business days; phone"),
    );
    expect(life.wakes).toBe("2026-03-09T10:00:00.000Z");
  });
});
