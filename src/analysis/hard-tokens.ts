// What makes a text hard that no readability formula sees: figures, dates, acronyms that nobody explained, and long
// sentences.

import { acronymsIn, explainedIn } from "../language/acronyms.js";

export interface HardTokens {
  /** Numbers, amounts, times and telephone numbers, each once; those inside dates apart. */
  numbers: number;
  /** Uses of acronyms that the document has not explained before. */
  acronyms: number;
  dates: number;
  /** Sentences of more than 25 words. */
  longSentences: number;
}

export const NO_HARD_TOKENS: HardTokens = { numbers: 0, acronyms: 0, dates: 0, longSentences: 0 };

export function addHardTokens(a: HardTokens, b: HardTokens): HardTokens {
  return {
    numbers: a.numbers + b.numbers,
    acronyms: a.acronyms + b.acronyms,
    dates: a.dates + b.dates,
    longSentences: a.longSentences + b.longSentences,
  };
}

const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\b\\.?";
const DATE = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+\d{4}\b)?`,
    String.raw`\b${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b`,
    String.raw`\b${MONTH},?\s+\d{4}\b`,
  ].join("|"),
  "g",
);

const PHONE = String.raw`\(?\b0\d{2,5}\)?(?:[ -]?\d{3,8}){1,3}\b`;
// A letter with a figure ("B2", "F3") is a reference, "KS2" an acronym; neither is a number.
const NUMBER = new RegExp(`${PHONE}|(?<![\\p{L}\\d.,:/])[£$€]?\\d+(?:[.,:/]\\d+)*`, "gu");

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The hard tokens of one unit of text. `explained` holds the acronyms that the document has explained so far, and grows
 * with those that this unit explains.
 */
export function hardTokens(text: string, longSentences: number, explained: Set<string>): HardTokens {
  const hasFigure = /\d/.test(text);
  const dates = hasFigure ? count(text, DATE) : 0;
  const numbers = hasFigure ? count(text.replaceAll(DATE, " "), NUMBER) : 0;
  return {
    numbers,
    dates,
    acronyms: unexplained(text, explained),
    longSentences,
  };
}

function unexplained(text: string, explained: Set<string>): number {
  for (const acronym of explainedIn(text)) explained.add(acronym);
  return acronymsIn(text).filter(({ key }) => !explained.has(key)).length;
}
