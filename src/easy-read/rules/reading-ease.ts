// How hard the words of a copy are: its grade, and the share of words that children do not know. Names, figures and
// hard words that the copy explains do not count against it.

import { isDaleChallWord } from "../../language/dale-chall-words.js";
import { fleschKincaidGrade } from "../../language/grade.js";
import { rememberingSyllables, syllables } from "../../language/syllables.js";
import { wordsOf, type Word } from "../../language/words.js";
import { hardWordsIn, wordKey } from "../glossary.js";
import { boundSentences, type RuleContext } from "./rule.js";

/**
 * Words that children of this country know and the list of 1948, from the United States, lacks; and words that stand in
 * every copy.
 */
const KNOWN = new Set(
  "adult adults bold classmate classmates classroom clinic communicate communicates confident feeling feelings focus font goal goals headphones homework independent internet keyboard laptop lunchtime maths meeting meetings minibus nappy nappies online phone photo photos pizza playtime programme pupil pupils relax review rucksack screen session sessions skill skills software supermarket symbol symbols tablet taxi teenager term terms text texts timetable timetables toilet toilets trainers trousers video videos website weekend weekends wheelchair worksheet zip".split(
    " ",
  ),
);

/** The words of names, as they are looked up. */
const nameWords = ({ names, child }: RuleContext): Set<string> =>
  new Set([...names, ...child.names].flatMap((name) => name.split(/\s+/)).map(wordKey));

interface ReadWord extends Word {
  /** A name, a figure, or part of a hard word that the copy explains. */
  excused: boolean;
}

/** The words of a sentence; a compound with hyphens counts as its parts. */
function readWords(sentence: string, { glossary }: RuleContext, known: ReadonlySet<string>): ReadWord[] {
  const hard = hardWordsIn(sentence, glossary);
  return wordsOf(sentence)
    .flatMap((word) => word.text.split(/[-\u2010\u2011]/).map((text) => ({ ...word, text })))
    .filter(({ text }) => text !== "")
    .map((word) => ({
      ...word,
      excused:
        word.number ||
        /[@/]/.test(word.text) ||
        known.has(bare(word.text)) ||
        (word.from > 0 && /^\p{Lu}/u.test(word.text)) ||
        hard.some(({ from, to }) => from <= word.from && word.from < to),
    }));
}

const bare = (word: string): string => wordKey(word).replace(/'s?$/, "");

function syllablesOf(words: readonly ReadWord[]): number {
  return words.reduce((sum, word) => sum + (word.excused ? 1 : syllables(word.text)), 0);
}

/** Flesch-Kincaid grade of a sentence whose excused words count one syllable; NaN without words. */
export function sentenceGrade(sentence: string, context: RuleContext): number {
  const words = readWords(sentence, context, nameWords(context));
  return fleschKincaidGrade({ words: words.length, sentences: 1, syllables: syllablesOf(words) });
}

/** Flesch-Kincaid grade of what the child reads, every syllable counted as it stands; NaN without words. */
export function copyGrade({ script }: RuleContext): number {
  const sentences = boundSentences(script).map(({ text }) => wordsOf(text));
  const syllablesIn = rememberingSyllables();
  return fleschKincaidGrade({
    words: sentences.reduce((sum, words) => sum + words.length, 0),
    sentences: sentences.length,
    syllables: sentences.flat().reduce((sum, { text }) => sum + syllablesIn(text), 0),
  });
}

function isUnknown(word: ReadWord): boolean {
  const key = bare(word.text);
  return !word.excused && !KNOWN.has(key) && !isDaleChallWord(key);
}

/** Share of the words, from 0 to 1, that are on no list of familiar words; 0 without words. */
export function unknownShare(context: RuleContext): number {
  const known = nameWords(context);
  const words = boundSentences(context.script).flatMap(({ text }) => readWords(text, context, known));
  return words.length === 0 ? 0 : words.filter(isUnknown).length / words.length;
}
