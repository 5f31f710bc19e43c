import { type Construct, vocabulary } from "./construct.ts";

const program = `${vocabulary}
sequence Main for lead {
  exit when bpf.stage = Close as "closed"
  goal when status = Disqualified
  intro: email(template = "a")
  set rating = Cold
  wait 3 days
  advance to Other
}
sequence Other for lead { phone }
`;

const scenario = (name: string, clauses: string, other: string): Construct => ({
  name,
  with: `${program}scenario "one" for Main {\n${clauses}\n}\n`,
  without: `${program}scenario "one" for Main {\n${other}\n}\n`,
  whole: true,
  ask: "scenarios",
});

/** Every clause of a scenario: what later runs it finds it all in the checked model. */
export const scenarios: readonly Construct[] = [
  {
    name: "scenario",
    with: `${program}scenario "one" for Main { expect email }\n`,
    without: program,
    whole: true,
    ask: "scenarios",
  },
  {
    name: "title",
    with: `${program}scenario "one" for Main { expect email }\n`,
    without: `${program}scenario "two" for Main { expect email }\n`,
    whole: true,
    ask: "scenarios",
  },
  {
    name: "for",
    with: `${program}scenario "one" for Other { expect phone }\n`,
    without: `${program}scenario "one" for Main { expect phone }\n`,
    whole: true,
    ask: "scenarios",
  },
  scenario("at", "at 2026-03-02T10:00Z\nexpect email", "expect email"),
  scenario("at another time", "at 2026-03-02T10:00Z", "at 2026-03-02T10:01Z"),
  scenario("given", "given employees = 1\nexpect email", "expect email"),
  scenario("given another value", "given employees = 1", "given employees = 2"),
  scenario("given missing", "given employees missing", "given vip missing"),
  scenario("given several", "given employees = 1, vip = true", "given employees = 1"),
  scenario("given behind a lookup", 'given owner.name = "A"', 'given company.name = "A"'),
  scenario("given money", "given budget = 2M USD", "given budget = 2 USD"),
  scenario("given a stage", "given bpf.stage = Engage", "given bpf.stage = Close"),
  scenario("given a status", "given bpf.status = active", "given bpf.status = aborted"),
  scenario(
    "given when the stage was entered",
    "given bpf.stage.entered = 2026-03-02T10:00Z",
    "given bpf.stage.entered = 2026-03-03T10:00Z",
  ),
  scenario("after", "expect email\nafter 2 days\nexpect wait", "expect email\nexpect wait"),
  scenario("after how long", "after 2 days", "after 3 days"),
  scenario("after … given", "after 2 days given bpf.stage = Close", "after 2 days"),
  scenario(
    "after … an outcome",
    "expect email\nafter 1 day intro.replied",
    "expect email\nafter 1 day intro.opened",
  ),
  scenario("expect", "expect email", "given vip missing"),
  scenario("expect another step", "expect email", "expect phone"),
  scenario("expect a step by its name", "expect intro: email", "expect email"),
  scenario("expect arguments", 'expect email(template = "a")', "expect email"),
  scenario("expect a wait", "expect wait", "expect end"),
  scenario("expect a wait so long", "expect wait 3 days", "expect wait"),
  scenario(
    "expect a wait of business days",
    "expect wait 3 business days",
    "expect wait 2 business days",
  ),
  scenario("expect a wait until", "expect wait until 2026-03-02T10:00Z", "expect wait"),
  scenario("expect set", "expect set rating = Cold", "expect set rating = Warm"),
  scenario("expect advance", "expect advance to Other", "expect end"),
  scenario("expect exit", "expect exit", "expect end"),
  scenario("expect exit as", 'expect exit as "closed"', "expect exit"),
  scenario("expect goal", "expect goal", "expect exit"),
  scenario("expect end", "expect end", "expect goal"),
];
