import type { Context, JsonObject } from "../../src/index.ts";

/**
 * One construct of the language, shown by two programs that differ in nothing else: removing or
 * replacing it changes what is asked for.
 */
export interface Construct {
  readonly name: string;
  /** The body of `sequence Main for lead`, beside the shared vocabulary; or, with `whole`, a file. */
  readonly with: string;
  readonly without: string;
  /** Whether the programs are whole files. */
  readonly whole?: true;
  /** Files beside it, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The record, over the shared one. */
  readonly given?: JsonObject;
  readonly context?: Partial<Context>;
  /** A position to go on from. */
  readonly at?: string;
  /**
   * What differs: the answer (unless told otherwise), who enrolls, the explanation, the record as
   * `parse` reads the CRM's raw form, the metadata, the module's text, or the checked scenarios.
   */
  readonly ask?: "answer" | "enrolls" | "explanation" | "raw" | "metadata" | "text" | "scenarios";
}

/** Monday, 2 March 2026, 10:00 in UTC. */
export const now = Date.UTC(2026, 2, 2, 10);

/** What most programs speak of. */
export const vocabulary = `
entity lead {
  subject: text
  budget: money(USD)?
  price: money?
  rating: Rating?
  status: choice { Open, Disqualified }
  source: choice { Web, Referral, Partner = "Partner network" }
  tags: [text]
  employees: number?
  probability: percent?
  lastContact: datetime?
  renewal: date?
  call: time?
  pause: duration?
  doNotEmail: bool
  vip: bool?
  private notes: text?
  owner: user
  company: account?
  tasks: [todo]
}
entity user { name: text; region: text?; timezone: text }
entity account { name: text; employees: number? }
entity todo { title: text; done: bool; effort: number; cost: money(USD); subject: text }
choice Rating { Hot = 1, Warm = 2, Cold = 3 }
process Pipeline on lead {
  Inquiry category Qualify -> Engage category Develop -> Qualify -> { Propose, Trial } -> Close category Close
}
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(length: duration = 30 minutes, cost: money(USD)?, share: percent?) yields held
activity phone
activity task(title: text, due: date?, at: datetime?, when: time?, count: number?) yields done
calendar Office { Mon..Fri 09:00..12:00, 13:00..17:00; Sat 09:00..12:00; closed 2026-12-25 }
rule bigDeal for lead = budget > 1M USD
exits Standard for lead { exit when status = Disqualified as "disqualified" }
`;

/** A record that most programs are asked about. */
export const record: JsonObject = {
  id: "r1",
  subject: "Größe 𝒳",
  budget: "1000000.0001",
  price: { amount: "10.5", currency: "EUR" },
  rating: "Hot",
  status: "Open",
  source: "Web",
  tags: ["test", "legal hold"],
  employees: 10,
  probability: 20,
  lastContact: "2026-02-27T10:00:00Z",
  renewal: "2026-03-05",
  call: "09:00",
  pause: "P1DT12H",
  doNotEmail: false,
  notes: "secret",
  owner: { name: "Ada", region: "north", timezone: "Europe/Berlin" },
  company: { name: "Acme", employees: 50 },
  tasks: [
    { title: "one", done: true, effort: 2, cost: "0.1", subject: "row" },
    { title: "two", done: false, effort: 3, cost: "0.2", subject: "row" },
  ],
  bpf: { stage: "Engage", entered: "2026-02-28T10:00:00Z", status: "active" },
};
