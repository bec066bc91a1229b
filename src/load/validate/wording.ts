import { wrongDate } from "./dates.ts";
import type { Fault, Wording } from "./fault.ts";
import { choiceOfKeys, missingKey, unknownKey } from "./keys.ts";
import { wrongType } from "./types.ts";
import {
  notInList,
  notTheConstant,
  outOfBounds,
  tooLong,
  tooShort,
  twice,
  unfit,
  wrongForm,
} from "./values.ts";

const WORDINGS = new Map<string, (fault: Fault) => Wording | null>([
  ["additionalProperties", unknownKey],
  ["required", missingKey],
  ["type", wrongType],
  ["enum", notInList],
  ["const", notTheConstant],
  ["format", wrongDate],
  ["pattern", wrongForm],
  ["minLength", tooShort],
  ["minItems", tooShort],
  ["maxLength", tooLong],
  ["minimum", outOfBounds],
  ["maximum", outOfBounds],
  ["uniqueItems", twice],
  ["oneOf", choice],
]);

function choice(fault: Fault): Wording | null {
  const ofKeys = choiceOfKeys(fault);
  return ofKeys === undefined ? unfit(fault) : ofKeys;
}

/** A fault in words; null for one that another finding tells. */
export function wordingOf(fault: Fault): Wording | null {
  return (WORDINGS.get(fault.keyword) ?? unfit)(fault);
}
