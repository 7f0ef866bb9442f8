// How near the verbaliser comes to what was said, on the clips with figures whose spoken form is known.

import { syllables } from "../../src/language/syllables.js";
import { verbalise } from "../../src/language/verbalise.js";
import { wordsOf } from "../../src/language/words.js";
import { mean } from "./least-squares.js";
import type { Clip } from "./speech-table.js";

const spokenSyllables = (text: string): number =>
  wordsOf(text).reduce((sum, word) => sum + syllables(word.text), 0);
// The reference is American: "one hundred ninety-nine". "and" after a hundred or a thousand is set aside in both, and so
// are titles, which the reference leaves unexpanded.
const withoutAnd = (text: string): string => text.replaceAll(/\b(hundred|thousand|million) and\b/g, "$1");
const plainTitles = (text: string): string =>
  text
    .replaceAll(/\bMr\b\.?/g, "Mister")
    .replaceAll(/\bMrs\b\.?/g, "Missis")
    .replaceAll(/\bSt\b\.?(?= [A-Z])/g, "Saint")
    .replaceAll(/\bDr\b\.?/g, "Doctor");
const bare = (text: string): string =>
  wordsOf(text)
    .map(({ text: word }) => word.toLowerCase().replaceAll(/[-.]/g, " ").trim())
    .join(" ");

export interface VerbaliserErrors {
  clips: number;
  /** Mean relative error of the number of syllables. */
  syllables: number;
  /** Share of clips with every word alike; the second with the titles of the reference said too. */
  exact: number;
  exactWithTitles: number;
  misses: { said: string; reference: string }[];
}

const syllableError = (said: string, reference: string): number =>
  Math.abs(spokenSyllables(said) - spokenSyllables(reference)) / spokenSyllables(reference);

export function verbaliserErrors(clips: readonly Clip[]): VerbaliserErrors {
  const rows = clips
    .filter((clip) => clip.source === "lj" && /\d/.test(clip.text))
    .map((clip) => ({
      said: withoutAnd(verbalise(clip.text)),
      reference: withoutAnd(clip.normalised),
      withTitles: withoutAnd(plainTitles(clip.normalised)),
    }));
  const alike = (a: string, b: string): number => (bare(a) === bare(b) ? 1 : 0);
  return {
    clips: rows.length,
    syllables: mean(rows.map(({ said, reference }) => syllableError(said, reference))),
    exact: mean(rows.map(({ said, reference }) => alike(said, reference))),
    exactWithTitles: mean(rows.map(({ said, withTitles }) => alike(said, withTitles))),
    misses: rows.flatMap(({ said, withTitles }) =>
      alike(said, withTitles) === 1 ? [] : [{ said, reference: withTitles }],
    ),
  };
}
