import type {
  Action,
  ActionOf,
  Activities,
  EndAction,
  ExitAction,
  RecordOf,
  Sequence,
  StepAction,
  StepOf,
} from "@seqlang/runtime";
import { perform } from "@seqlang/runtime";
import { describe, expect, expectTypeOf, it } from "vitest";

interface Lead {
  readonly budget: number | undefined;
}

type Meeting = StepAction<"meeting", { readonly length: string }, "meeting">;
type Email = StepAction<
  "email",
  { readonly template: string; readonly to?: string },
  "intro" | "reminder"
>;
type Answer = Meeting | Email | ExitAction<"qualified", "exits/qualified"> | EndAction;
type BigDeal = Sequence<Lead, Answer>;

const meeting: Meeting = {
  kind: "step",
  position: "meeting",
  activity: "meeting",
  args: { length: "PT45M" },
};
const email: Email = {
  kind: "step",
  position: "intro",
  activity: "email",
  args: { template: "welcome" },
  name: "intro",
};
const lead: Lead = { budget: undefined };

describe("types of a sequence's activities", () => {
  it("are a function for each activity", () => {
    expectTypeOf<RecordOf<BigDeal>>().toEqualTypeOf<Lead>();
    expectTypeOf<ActionOf<BigDeal>>().toEqualTypeOf<Answer>();
    expectTypeOf<StepOf<BigDeal>>().toEqualTypeOf<Meeting | Email>();
    expectTypeOf<keyof Activities<BigDeal>>().toEqualTypeOf<"meeting" | "email">();
    expectTypeOf<Parameters<Activities<BigDeal>["email"]>[0]>().toEqualTypeOf<Email["args"]>();
    expectTypeOf<Parameters<Activities<BigDeal>["email"]>[1]["record"]>().toEqualTypeOf<Lead>();
    expectTypeOf<Parameters<Activities<BigDeal>["email"]>[1]["action"]["position"]>().toEqualTypeOf<
      "intro" | "reminder"
    >();
  });

  it("refuse one that is missing, misspelt or takes something else", () => {
    const complete: Activities<BigDeal> = {
      meeting: ({ length }, { record }) => [length, record.budget],
      email: async ({ template }) => template,
    };
    // @ts-expect-error email is missing
    const missing: Activities<BigDeal> = { meeting: () => undefined };
    const misspelt: Activities<BigDeal> = {
      meeting: () => undefined,
      // @ts-expect-error emial is no activity
      emial: () => undefined,
    };
    const other: Activities<BigDeal> = {
      meeting: () => undefined,
      // @ts-expect-error email has no subject
      email: ({ subject }) => subject,
    };
    expect([complete, missing, misspelt, other]).toHaveLength(4);
  });

  it("make a switch over the answers exhaustive", () => {
    function say(action: Answer): string {
      switch (action.kind) {
        case "step":
          return action.activity === "email" ? action.args.template : action.args.length;
        case "exit":
          return action.reason ?? "";
        case "end":
          return "end";
      }
    }
    expect(say(email)).toBe("welcome");
    expectTypeOf<Answer>().toExtend<Action>();
  });
});

describe("perform", () => {
  const activities: Activities<BigDeal> = {
    meeting: ({ length }, occasion) => ({ length, ...occasion }),
    email: ({ template }) => Promise.resolve(template),
  };

  it("hands a step to its function", async () => {
    expect(await perform(email, activities, { record: lead })).toBe("welcome");
    expect(await perform(meeting, activities, { record: lead })).toEqual({
      length: "PT45M",
      record: lead,
      action: meeting,
    });
  });

  it("takes whatever step was answered", async () => {
    const steps: readonly (Meeting | Email)[] = [meeting, email];
    for (const step of steps) {
      expect(await perform(step, activities, { record: lead })).toBeDefined();
    }
  });

  it("answers with the type that the functions do", async () => {
    const counts = { meeting: () => 1, email: async () => 2 };
    const count = await perform(meeting as Meeting | Email, counts, { record: lead });
    expectTypeOf(count).toEqualTypeOf<number>();
    expect(count).toBe(1);
  });

  it("calls methods on their object", async () => {
    class Service {
      readonly sent: string[] = [];
      email({ template }: Email["args"]): number {
        return this.sent.push(template);
      }
      meeting(): number {
        return this.sent.length;
      }
    }
    const service = new Service();
    await perform(email, service, { record: lead });
    expect(service.sent).toEqual(["welcome"]);
  });

  it.each(["email", "constructor", "toString", "__proto__", "hasOwnProperty"])(
    "rejects where %s has no function",
    async (activity) => {
      const step: StepAction = { kind: "step", position: "p", activity, args: {} };
      await expect(perform(step, {}, { record: lead })).rejects.toThrow(
        `no function was given for the activity ${activity}`,
      );
    },
  );

  it("takes an activity that is named like what all objects have", async () => {
    const step: StepAction = { kind: "step", position: "p", activity: "toString", args: {} };
    expect(await perform(step, { toString: () => "mine" }, { record: lead })).toBe("mine");
  });

  it("rejects with what the function throws", async () => {
    const broken = {
      meeting: () => {
        throw new Error("no diary");
      },
      email: () => undefined,
    };
    await expect(perform(meeting, broken, { record: lead })).rejects.toThrow("no diary");
  });
});
