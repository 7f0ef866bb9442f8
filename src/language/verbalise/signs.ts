// Signs between words: "&" is "and", "his/her" is "his or her". What is not said at all is left out.

import { rule } from "./rule.js";
import type { Rule } from "./rule.js";

export const signRules: readonly Rule[] = [
  rule(/\s?&\s?/g, () => " and "),
  rule(/\band\s?\/\s?or\b/gi, () => "and or"),
  rule(
    /\b(hours?|minutes?|times|days?|weeks?|pounds?|pence|sessions?)\s?\/\s?(hour|hr|day|week|wk|month|term|year|yr|session|pupil|child)\b/g,
    ([, what = "", per = ""]) => `${what} per ${{ hr: "hour", wk: "week", yr: "year" }[per] ?? per}`,
  ),
  rule(/(?<=\p{L}|\))\s?\/\s?(?=\p{L}|\()/gu, () => " or "),
  rule(/(?<=\p{L})\s?\+\s?(?=\p{L})/gu, () => " plus "),
  rule(/(?<=\p{L})\s?=\s?(?=\p{L})/gu, () => " equals "),
  rule(/\s?(?:→|⇒|->)\s?/g, () => " to "),
  rule(/%/g, () => " per cent"),
  rule(/(?<=\s|^)@(?=\s)/g, () => "at"),
  rule(/[*_^|~`]+/g, () => ""),
];
