// Counts and scores as the Python library textstat (0.7) makes them, departures and all: lists run together, points of
// abbreviations end sentences, sentences of one or two words vanish, a figure is one syllable. Only for comparing with
// numbers that others publish; nothing in a report rests on it.

import { syllables } from "../../language/syllables.js";
import { isListedDaleChall } from "../../language/dale-chall-words.js";

export interface TextstatCounts {
  words: number;
  sentences: number;
  syllables: number;
  letters: number;
  /** With punctuation, without white space. */
  characters: number;
  /** Words of three syllables or more. */
  polysyllables: number;
  /** Words of more than six letters. */
  longWords: number;
  /** Words that are not on the Dale-Chall list as they stand: all; of two syllables or more; of three or more. */
  difficult: [all: number, twoSyllables: number, threeSyllables: number];
}

export interface TextstatScores {
  fleschReadingEase: number;
  fleschKincaidGrade: number;
  gunningFog: number;
  smog: number;
  colemanLiau: number;
  ari: number;
  daleChall: number;
  daleChall2: number;
  spache: number;
  linsearWrite: number;
  lix: number;
  rix: number;
}

/** The first pronunciation of the CMU dictionary where it is not the count that reports use (ours, hour, every). */
const FIRST_PRONUNCIATION = new Map(
  (
    [
      [1, "axe bye charles coals drawer prayer rye"],
      [
        2,
        "awfully barefoot bracelet bullion cashier chocolate cobbler cocoa colonel cruelty cushion desperate fire fired fires " +
          "fireworks flour goodbye graveyard hire hired hour hours interest interests messrs our ours privilege rosebud several " +
          "sire sour surgeon thereof tire tired tires visual visuals wholesale widespread wire",
      ],
      [
        3,
        "acquired ammonia baa businessmen campfire carelessness desire desired elaborate entire especially every firearm fireside " +
          "gambling genuine indifferent inspired interested interesting italian moreover ourselves principally privileges rebellion " +
          "recovery require required requires simpler solely suicides theater trembling",
      ],
      [4, "elementary entirely organisms satisfactory theatrical"],
      [6, "simultaneously"],
    ] as const
  ).flatMap(([count, words]) => words.split(" ").map((word) => [word, count] as const)),
);

const syllablesOf = (word: string): number =>
  /\d/.test(word) ? 1 : (FIRST_PRONUNCIATION.get(word.toLowerCase()) ?? syllables(word));

/** Punctuation goes, hyphens and curly apostrophes with it; words are what stands between white space. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/[^\p{L}\p{N}_\s']/gu, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const tokensOf = (text: string): string[] => text.split(/\s+/).filter((token) => token !== "");

const SENTENCE = /\b[^.!?]+[.!?]*/g;
/** Sentences of fewer words are not counted. */
const SHORTEST_SENTENCE = 3;

const sentencesOf = (text: string): number =>
  (text.match(SENTENCE) ?? []).filter((sentence) => wordsOf(sentence).length >= SHORTEST_SENTENCE).length;

export function textstatCounts(text: string): TextstatCounts {
  const words = wordsOf(text);
  const measured = words.map((word) => ({
    listed: isListedDaleChall(word),
    count: syllablesOf(word),
    length: word.length,
  }));
  const atLeast = (count: number): number => measured.filter((word) => word.count >= count).length;
  const difficult = (count: number): number =>
    measured.filter((word) => !word.listed && word.count >= count).length;
  const solid = text.replace(/\s/g, "");
  return {
    words: words.length,
    sentences: words.length === 0 ? 0 : Math.max(1, sentencesOf(text)),
    syllables: measured.reduce((sum, word) => sum + word.count, 0),
    letters: solid.replace(/[^\p{L}\p{N}_]/gu, "").length,
    characters: solid.length,
    polysyllables: atLeast(3),
    longWords: measured.filter((word) => word.length > 6).length,
    difficult: [difficult(0), difficult(2), difficult(3)],
  };
}

const NO_SCORES: TextstatScores = {
  fleschReadingEase: 0,
  fleschKincaidGrade: 0,
  gunningFog: 0,
  smog: 0,
  colemanLiau: 0,
  ari: 0,
  daleChall: 0,
  daleChall2: 0,
  spache: 0,
  linsearWrite: 0,
  lix: 0,
  rix: 0,
};

const DALE_CHALL_CONSTANT = 3.6365;

/** The scores of a text. All are 0 for a text without words. */
export function textstatScores(text: string): TextstatScores {
  const counts = textstatCounts(text);
  const {
    words,
    sentences,
    syllables: spoken,
    letters,
    characters,
    polysyllables,
    longWords,
    difficult,
  } = counts;
  if (words === 0) return NO_SCORES;
  const length = words / sentences;
  const per100 = (part: number): number => (100 * part) / words;
  const [all, two, three] = difficult;
  const daleChall = 0.1579 * per100(all) + 0.0496 * length;
  const daleChall2 = 0.1579 * per100(two) + 0.0496 * length;
  return {
    fleschReadingEase: 206.835 - 1.015 * length - 84.6 * (spoken / words),
    fleschKincaidGrade: 0.39 * length + 11.8 * (spoken / words) - 15.59,
    gunningFog: 0.4 * (length + per100(three)),
    smog: 1.043 * Math.sqrt((30 * polysyllables) / sentences) + 3.1291,
    colemanLiau: 0.058 * per100(letters) - 0.296 * per100(sentences) - 15.8,
    // Characters are shared out among all tokens, a lone dash or bullet among them.
    ari: 4.71 * (characters / tokensOf(text).length) + 0.5 * length - 21.43,
    daleChall: per100(all) > 5 ? daleChall + DALE_CHALL_CONSTANT : daleChall,
    // Here the threshold is compared with a fraction, so that the constant is as good as always added.
    daleChall2: daleChall2 > 0.05 ? daleChall2 + DALE_CHALL_CONSTANT : daleChall2,
    spache: 0.141 * length + 0.086 * per100(two) + 0.839,
    linsearWrite: linsearWrite(text),
    lix: length + per100(longWords),
    rix: longWords / sentences,
  };
}

/** On the first hundred words. */
function linsearWrite(text: string): number {
  const sample = tokensOf(text).slice(0, 100).join(" ");
  const { words, sentences, polysyllables } = textstatCounts(sample);
  const score = (words - polysyllables + 3 * polysyllables) / sentences;
  return score > 20 ? score / 2 : (score - 2) / 2;
}
