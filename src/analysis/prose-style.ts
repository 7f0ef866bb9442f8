// What makes prose heavy and can be mended sentence by sentence: passives, nouns made of verbs, long sentences. Flags with
// a remedy, not scores: a plan with many passives is asked who does it.

import { nominalisations } from "../language/nominalisations.js";
import { passiveClauses } from "../language/passive.js";
import type { Sentence } from "../language/sentences.js";
import type { HardTokens } from "./hard-tokens.js";

export interface StyleCounts {
  /** Sentences with at least one clause in the passive. */
  passiveSentences: number;
  nominalisations: number;
}

export const NO_STYLE: StyleCounts = { passiveSentences: 0, nominalisations: 0 };

export const addStyle = (a: StyleCounts, b: StyleCounts): StyleCounts => ({
  passiveSentences: a.passiveSentences + b.passiveSentences,
  nominalisations: a.nominalisations + b.nominalisations,
});

export interface ProseStyle extends StyleCounts {
  /** Of all sentences, in per cent. */
  passivePercent: number;
  /** Sentences of more than 25 words, of all sentences, in per cent. */
  longSentencePercent: number;
  nominalisationsPer100Words: number;
  /** Numbers, dates and unexplained acronyms for each hundred words. */
  hardTokensPer100Words: number;
}

/** The style of one unit of text by its sentences. */
export const styleOf = (sentences: readonly Sentence[]): StyleCounts => ({
  passiveSentences: sentences.filter(({ text }) => passiveClauses(text).length > 0).length,
  nominalisations: sentences.reduce((sum, { text }) => sum + nominalisations(text).length, 0),
});

const per100 = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

/** Counts with their shares of the text. */
export function proseStyle(
  style: StyleCounts,
  { words, sentences }: { words: number; sentences: number },
  { numbers, dates, acronyms, longSentences }: HardTokens,
): ProseStyle {
  return {
    ...style,
    passivePercent: per100(style.passiveSentences, sentences),
    longSentencePercent: per100(longSentences, sentences),
    nominalisationsPer100Words: per100(style.nominalisations, words),
    hardTokensPer100Words: per100(numbers + dates + acronyms, words),
  };
}
