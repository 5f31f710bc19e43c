import {
  activity,
  addProcess,
  bool,
  choice,
  date,
  datetime,
  entity,
  field,
  list,
  number,
  open,
  percent,
  text,
  time,
  usd,
  duration,
} from "./vocabulary.ts";

/** A vocabulary with a field of every type. */
export const rating = choice("Rating", "Hot", "Warm", "Cold");
export const region = field("region", text);
export const employees = field("employees", number);
export const account = entity("account", [region, employees]);
export const done = field("done", bool, false);
export const hours = field("hours", number);
export const price = field("price", usd);
export const todo = entity("todo", [done, hours, price]);

export const budget = field("budget", usd, true, { docs: "What they can spend." });
export const spent = field("spent", usd);
export const deal = field("deal", open);
export const hot = field("rating", { kind: "choice", choice: rating });
export const name = field("name", text, false);
export const nick = field("nick", text);
export const size = field("size", number);
export const share = field("share", percent);
export const flag = field("flag", bool);
export const born = field("born", date);
export const seen = field("seen", datetime);
export const calls = field("calls", time);
export const length = field("length", duration);
export const tags = field("tags", list(text));
export const notes = field("notes", text, true, { private: true });
export const company = field("company", { kind: "entity", entity: account });
export const tasks = field("tasks", list({ kind: "entity", entity: todo }));

export const lead = entity("lead", [
  budget,
  spent,
  deal,
  hot,
  name,
  nick,
  size,
  share,
  flag,
  born,
  seen,
  calls,
  length,
  tags,
  notes,
  company,
  tasks,
]);
export const flow = addProcess(lead, "Flow", "Inquiry", "Qualify", ["Propose", "Trial"], "Close");

export const email = activity(
  "email",
  [
    ["template", text],
    ["to", text],
  ],
  ["opened", "replied"],
);
export const meeting = activity("meeting", [["length", duration]], ["held"]);
export const phone = activity("phone", [], ["connected"]);
