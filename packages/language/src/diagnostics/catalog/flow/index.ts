import type { Definition } from "../../definition.ts";
import { alwaysHere } from "./always-here.ts";
import { alwaysHolds } from "./always-holds.ts";
import { coveredByShared } from "./covered-by-shared.ts";
import { coveredCriterion } from "./covered-criterion.ts";
import { deadBranch } from "./dead-branch.ts";
import { earlyOutcome } from "./early-outcome.ts";
import { forestalled } from "./forestalled.ts";
import { leavesAtOnce } from "./leaves-at-once.ts";
import { missingCase } from "./missing-case.ts";
import { neverHolds } from "./never-holds.ts";
import { nobodyEnters } from "./nobody-enters.ts";
import { partAddsNothing } from "./part-adds-nothing.ts";
import { partNever } from "./part-never.ts";
import { repeatedCase } from "./repeated-case.ts";
import { splitSum } from "./split-sum.ts";
import { splitWeight } from "./split-weight.ts";
import { unreachable } from "./unreachable.ts";
import { unreachableElse } from "./unreachable-else.ts";

/** Of what can happen: `SEQ3xxx`. */
export const flowDiagnostics: readonly Definition<never>[] = [
  neverHolds,
  alwaysHolds,
  partNever,
  partAddsNothing,
  deadBranch,
  forestalled,
  alwaysHere,
  unreachable,
  unreachableElse,
  missingCase,
  repeatedCase,
  coveredCriterion,
  coveredByShared,
  nobodyEnters,
  leavesAtOnce,
  splitSum,
  splitWeight,
  earlyOutcome,
];
