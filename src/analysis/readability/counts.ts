// What every readability formula counts, counted once per unit of text. Counts of units add up; formulas take the sum.

import { isCommonWord, isDictionaryWord } from "../../language/common-words.js";
import { splitSentences } from "../../language/sentences.js";
import type { Sentence } from "../../language/sentences.js";
import { letterCount, syllables } from "../../language/syllables.js";
import { wordsOf } from "../../language/words.js";
import type { Word } from "../../language/words.js";
import { isDaleChallWord } from "../../language/dale-chall-words.js";
import { isSpacheWord } from "./spache-words.js";

export interface Counts {
  /** Words as written; a compound with hyphens counts as its parts, a figure as one word of one syllable. */
  words: number;
  /** Sentences; a heading, a list item, a cell is at least one. */
  sentences: number;
  syllables: number;
  letters: number;
  /** Letters and figures, without punctuation. */
  characters: number;
  /** Words of one syllable. */
  monosyllables: number;
  /** Words of three syllables or more. */
  polysyllables: number;
  /** Words of more than six letters. */
  longWords: number;
  /** The same without names and without words that reach three only by -es, -ed or -ing (Gunning 1952). */
  complexWords: number;
  /** Words that are not on the Dale-Chall list, nor a name or a figure. */
  unfamiliarDaleChall: number;
  /** Different words, in one group of units, that are not on the revised Spache list. */
  unfamiliarSpache: number;
  /** Words that are not among the most common, nor a name or a figure. */
  rareWords: number;
  /** Sentences of more than 25 words. */
  longSentences: number;
}

export const NO_COUNTS: Counts = {
  words: 0,
  sentences: 0,
  syllables: 0,
  letters: 0,
  characters: 0,
  monosyllables: 0,
  polysyllables: 0,
  longWords: 0,
  complexWords: 0,
  unfamiliarDaleChall: 0,
  unfamiliarSpache: 0,
  rareWords: 0,
  longSentences: 0,
};

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    words: a.words + b.words,
    sentences: a.sentences + b.sentences,
    syllables: a.syllables + b.syllables,
    letters: a.letters + b.letters,
    characters: a.characters + b.characters,
    monosyllables: a.monosyllables + b.monosyllables,
    polysyllables: a.polysyllables + b.polysyllables,
    longWords: a.longWords + b.longWords,
    complexWords: a.complexWords + b.complexWords,
    unfamiliarDaleChall: a.unfamiliarDaleChall + b.unfamiliarDaleChall,
    unfamiliarSpache: a.unfamiliarSpache + b.unfamiliarSpache,
    rareWords: a.rareWords + b.rareWords,
    longSentences: a.longSentences + b.longSentences,
  };
}

/** GOV.UK content design: sentences of 25 words or fewer. */
export const LONG_SENTENCE = 25;

/** Björnsson's long words have more letters than this. */
const LONG_WORD = 6;

interface WordFacts {
  /** In lower case, without "'s". */
  plain: string;
  capitalised: boolean;
  syllables: number;
  letters: number;
  characters: number;
  complex: boolean;
  daleChall: boolean;
  spache: boolean;
  common: boolean;
}

/** What is known of words, kept for the length of one analysis. */
export type WordCache = Map<string, WordFacts>;

export interface CountOptions {
  /** Lower-case words that are names wherever they stand: familiar, and never complex. */
  names?: ReadonlySet<string>;
  cache?: WordCache;
  /** Counts syllables; give one that remembers where several analyses of words share it. */
  syllablesOf?: (word: string) => number;
  /** Unfamiliar Spache words met so far in the group of units; grows. */
  seenSpache?: Set<string>;
}

/** A unit split once: its sentences with their words. */
export type SplitUnit = readonly (readonly Word[])[];

const HYPHEN = /[-\u2010\u2011]/;

/** The words of sentences, compounds in their parts. */
export const splitWords = (sentences: readonly Sentence[]): SplitUnit =>
  sentences.map(({ text }) => {
    const words = wordsOf(text);
    return HYPHEN.test(text) ? words.flatMap(parts) : words;
  });

/** The words of a unit, sentence by sentence. */
export const splitUnit = (text: string): SplitUnit => splitWords(splitSentences(text));

function parts(word: Word): Word[] {
  if (!HYPHEN.test(word.text)) return [word];
  const pieces = word.text.split(HYPHEN).filter((piece) => piece !== "");
  return pieces.map((text) => ({ ...word, text, number: /\p{N}/u.test(text) }));
}

const CAPITALISED = /^\p{Lu}\p{M}*\p{Ll}/u;

/** Names by their capitals: words with a capital inside a sentence, in lower case without "'s". */
export function namesIn(units: Iterable<SplitUnit>): Set<string> {
  const names = new Set<string>();
  for (const unit of units)
    for (const words of unit)
      for (const [index, word] of words.entries())
        if (index > 0 && CAPITALISED.test(word.text) && !followsStop(words, index))
          names.add(plain(word.text));
  return names;
}

// After a colon or an opening quotation mark a capital opens a sentence within the sentence; a gap of more than one
// character between two words tells of a mark there.
const followsStop = (words: readonly Word[], index: number): boolean =>
  (words[index]?.from ?? 0) - (words[index - 1]?.to ?? 0) > 1;

function plain(word: string): string {
  const small = word.toLowerCase();
  return /['’]/.test(small) ? small.replaceAll("’", "'").replace(/'s?$/, "") : small;
}

/** What is known of words of the dictionary, for as long as the process lives. */
const OF_DICTIONARY: WordCache = new Map();

function factsOf(word: Word, cache: WordCache, syllablesOf: (word: string) => number): WordFacts {
  const known = OF_DICTIONARY.get(word.text) ?? cache.get(word.text);
  if (known) return known;
  const spoken = syllablesOf(word.text);
  const base = plain(word.text);
  const letters = letterCount(word.text);
  const facts: WordFacts = {
    plain: base,
    capitalised: CAPITALISED.test(word.text),
    syllables: spoken,
    letters,
    characters: letters + (word.text.match(/\p{N}/gu)?.length ?? 0),
    complex: spoken >= 3 && !threeByEnding(base, spoken),
    daleChall: word.number || isDaleChallWord(base),
    spache: word.number || isSpacheWord(base),
    common: word.number || isCommonWord(base),
  };
  (isDictionaryWord(base) ? OF_DICTIONARY : cache).set(word.text, facts);
  return facts;
}

/** "expected", "processes", "supporting": three syllables only by their ending. */
function threeByEnding(word: string, spoken: number): boolean {
  if (spoken !== 3) return false;
  if (word.endsWith("ing")) return true;
  return (/[td]ed$/.test(word) || /(?:s|z|x|ch|sh|c|g)es$/.test(word)) && word.length > 5;
}

/** The counts of one unit of text. */
export function countUnit(unit: SplitUnit, options: CountOptions = {}): Counts {
  const {
    names = new Set<string>(),
    cache = new Map<string, WordFacts>(),
    seenSpache = new Set<string>(),
    syllablesOf = syllables,
  } = options;
  const counts = { ...NO_COUNTS };
  for (const words of unit) {
    if (words.length === 0) continue;
    counts.sentences += 1;
    if (words.length > LONG_SENTENCE) counts.longSentences += 1;
    for (const word of words) {
      const facts = factsOf(word, cache, syllablesOf);
      const name = facts.capitalised && names.has(facts.plain);
      counts.words += 1;
      counts.syllables += facts.syllables;
      counts.letters += facts.letters;
      counts.characters += facts.characters;
      if (facts.syllables === 1) counts.monosyllables += 1;
      if (facts.syllables >= 3) counts.polysyllables += 1;
      if (facts.letters > LONG_WORD) counts.longWords += 1;
      if (facts.complex && !name) counts.complexWords += 1;
      if (!facts.daleChall && !name) counts.unfamiliarDaleChall += 1;
      if (!facts.common && !name) counts.rareWords += 1;
      if (!facts.spache && !name && !seenSpache.has(facts.plain)) {
        seenSpache.add(facts.plain);
        counts.unfamiliarSpache += 1;
      }
    }
  }
  return counts;
}

/** The counts of a text given as units (paragraphs, list items, headings), each a sentence at least. */
export function countUnits(texts: readonly string[], names?: readonly string[]): Counts {
  const units = texts.map(splitUnit);
  const known = namesIn(units);
  for (const name of names ?? []) known.add(plain(name));
  const options: CountOptions = { names: known, cache: new Map(), seenSpache: new Set() };
  return units.reduce((sum, unit) => addCounts(sum, countUnit(unit, options)), NO_COUNTS);
}
