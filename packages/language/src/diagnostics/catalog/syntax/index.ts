import type { Definition } from "../../definition.ts";
import { badDate } from "./bad-date.ts";
import { badNumber } from "./bad-number.ts";
import { chainedComparison } from "./chained-comparison.ts";
import { foreignSign } from "./foreign-sign.ts";
import { leftover } from "./leftover.ts";
import { longExpression } from "./long-expression.ts";
import { reservedName } from "./reserved-name.ts";
import { strayBrace } from "./stray-brace.ts";
import { strayElse } from "./stray-else.ts";
import { strayBracket } from "./stray-bracket.ts";
import { unclosedHole } from "./unclosed-hole.ts";
import { windowUnits } from "./window-units.ts";
import { tooDeep } from "./too-deep.ts";
import { tooManyErrors } from "./too-many-errors.ts";
import { unclosedBrace } from "./unclosed-brace.ts";
import { unclosedComment } from "./unclosed-comment.ts";
import { unclosedName } from "./unclosed-name.ts";
import { unclosedText } from "./unclosed-text.ts";
import { unexpected } from "./unexpected.ts";
import { unexpectedEnd } from "./unexpected-end.ts";
import { unknownCharacter } from "./unknown-character.ts";
import { unknownEscape } from "./unknown-escape.ts";

/** Of reading a text: `SEQ1xxx`. */
export const syntaxDiagnostics: readonly Definition<never>[] = [
  unexpected,
  unexpectedEnd,
  leftover,
  unclosedText,
  unclosedBrace,
  unclosedComment,
  strayBrace,
  strayElse,
  unknownEscape,
  badDate,
  badNumber,
  foreignSign,
  chainedComparison,
  tooDeep,
  longExpression,
  unknownCharacter,
  reservedName,
  tooManyErrors,
  unclosedName,
  unclosedHole,
  windowUnits,
  strayBracket,
];
