import { type Construct, now } from "./construct.ts";

/** What a sequence says of who enters it, and when it acts. */
export const settings: readonly Construct[] = [
  {
    name: "enroll when",
    with: "enroll when employees = 11\nphone",
    without: "phone",
    ask: "enrolls",
  },
  {
    name: "suppress when",
    with: 'suppress when tags contains "test"\nphone',
    without: "phone",
    ask: "enrolls",
  },
  { name: "reenroll never", with: "reenroll never\nphone", without: "phone", ask: "metadata" },
  {
    name: "reenroll after",
    with: "reenroll after 30 days\nphone",
    without: "reenroll after 31 days\nphone",
    ask: "metadata",
  },
  { name: "exclusive", with: "exclusive\nphone", without: "phone", ask: "metadata" },
  {
    name: "throttle",
    with: "throttle phone to 50 per day\nphone",
    without: "phone",
    ask: "metadata",
  },
  {
    name: "throttle to",
    with: "throttle phone to 50 per day\nphone",
    without: "throttle phone to 51 per day\nphone",
    ask: "metadata",
  },
  {
    name: "throttle per",
    with: "throttle phone to 50 per owner per day\nphone",
    without: "throttle phone to 50 per day\nphone",
    ask: "metadata",
  },
  {
    name: "throttle unit",
    with: "throttle phone to 50 per week\nphone",
    without: "throttle phone to 50 per day\nphone",
    ask: "metadata",
  },
  {
    name: "send within",
    with: "send within Office\nphone",
    without: "phone",
    context: { now: now - 8 * 3_600_000 },
  },
  {
    name: "enroll when, twice",
    with: "enroll when employees = 10\nenroll when vip\nphone",
    without: "enroll when employees = 10\nphone",
    ask: "enrolls",
  },
  {
    name: "suppressed before not eligible",
    with: 'enroll when vip\nsuppress when tags contains "test"\nphone',
    without: "enroll when vip\nphone",
    ask: "enrolls",
  },
  {
    name: "evaluate does not ask who may enter",
    with: 'suppress when tags contains "test"\nphone',
    without: 'exit when tags contains "test"\nphone',
  },
  {
    name: "throttle what",
    with: "throttle phone to 50 per day\nphone",
    without: "throttle email to 50 per day\nphone",
    ask: "metadata",
  },
  {
    name: "business days by the calendar that is sent within",
    with: "send within Office\nwait 5 business days\nphone",
    without: "wait 5 business days\nphone",
  },
];
