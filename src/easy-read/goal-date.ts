// "By July 2028 Anji will ..." and the field `by` say one date twice; the copy says it once.

import { factsOf } from "../language/facts.js";

const OPENING =
  /^By\s+(?:the\s+end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:\p{Lu}\p{Ll}+\s+)?\d{4},?\s+(?=\p{Lu}|s?he\b|they\b)/u;

/** Length of "By July 2028 " at the start of a goal, when it agrees with the date of the field; otherwise 0. */
export function openingDate(text: string, by: string | undefined): number {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined || by === undefined || /end\s+of/.test(opening)) return 0;
  const date = dateKey(opening);
  return date !== undefined && by.startsWith(date) ? opening.length : 0;
}

/** The date that words say: "2028-07" for "By July 2028". */
export function dateKey(words: string): string | undefined {
  const fact = factsOf(words, { capitals: false }).find((found) => found.kind === "date");
  return fact?.kind === "date" ? fact.date : undefined;
}
