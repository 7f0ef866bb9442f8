// What a reader has to say and where they pause, counted from the words as they are said. The loads of units add up;
// profiles turn a load into seconds.

import { splitSentences } from "../language/sentences.js";
import { letterCount, syllables } from "../language/syllables.js";
import { verbalise } from "../language/verbalise.js";
import { wordTexts } from "../language/words.js";

/** What a run of spoken words costs, before any reader's rate. */
export interface SpeechLoad {
  /** Words that only bind others ("the", "of", "and"), with their letters and syllables as said. They are said lightly. */
  functionWords: number;
  functionLetters: number;
  functionSyllables: number;
  /** All other words as said, figures and letters included. */
  contentWords: number;
  contentLetters: number;
  contentSyllables: number;
  commas: number;
  /** Semicolons and colons. */
  semicolons: number;
  dashes: number;
  /** Quotation marks and brackets, each one. */
  quotes: number;
  /** Sentence ends inside the unit; the last one is the pause of its block. */
  stops: number;
}

export const NO_SPEECH: SpeechLoad = {
  functionWords: 0,
  functionLetters: 0,
  functionSyllables: 0,
  contentWords: 0,
  contentLetters: 0,
  contentSyllables: 0,
  commas: 0,
  semicolons: 0,
  dashes: 0,
  quotes: 0,
  stops: 0,
};

export function addLoads(a: SpeechLoad, b: SpeechLoad): SpeechLoad {
  return {
    functionWords: a.functionWords + b.functionWords,
    functionLetters: a.functionLetters + b.functionLetters,
    functionSyllables: a.functionSyllables + b.functionSyllables,
    contentWords: a.contentWords + b.contentWords,
    contentLetters: a.contentLetters + b.contentLetters,
    contentSyllables: a.contentSyllables + b.contentSyllables,
    commas: a.commas + b.commas,
    semicolons: a.semicolons + b.semicolons,
    dashes: a.dashes + b.dashes,
    quotes: a.quotes + b.quotes,
    stops: a.stops + b.stops,
  };
}

/** Words as said in a load. */
export const spokenWords = (load: SpeechLoad): number => load.functionWords + load.contentWords;

const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those which who whom whose what i me my we us our you your he him his she her hers it its they them " +
    "their of to in on at by for from with as into upon and or but nor so if than then when while where there no not is are was were " +
    "be been being am has have had do does did will would shall should can could may might must"
  ).split(" "),
);

/** Letters in the name of a letter, so that "E H C P" costs what "ee aitch see pee" costs. */
const LETTER_NAME_LETTERS: Record<string, number> = { F: 2, L: 2, M: 2, N: 2, S: 2, X: 2, R: 2, H: 5, W: 7 };
const DEFAULT_LETTER_NAME = 3;

interface Sound {
  binds: boolean;
  letters: number;
  syllables: number;
}

/** What is known of words, kept for the length of one analysis. */
export interface SoundMemory {
  sounds: Map<string, Sound>;
  syllablesOf: (word: string) => number;
}

export const soundMemory = (syllablesOf: (word: string) => number = syllables): SoundMemory => ({
  sounds: new Map(),
  syllablesOf,
});

function soundOf(word: string, { sounds, syllablesOf }: SoundMemory): Sound {
  const known = sounds.get(word);
  if (known) return known;
  const spelt = /^[B-HJ-Z]$/.test(word);
  const sound: Sound = {
    binds: FUNCTION_WORDS.has(word.toLowerCase()),
    letters: spelt ? (LETTER_NAME_LETTERS[word] ?? DEFAULT_LETTER_NAME) : letterCount(word),
    syllables: syllablesOf(word),
  };
  sounds.set(word, sound);
  return sound;
}

const COMMA = /,(?!\d)/g;
const SEMICOLON = /[;:](?!\/\/)/g;
const DASH = /[—–]|--|(?<=\s)-(?=\s)/g;
// An apostrophe inside a word is no quotation mark.
const QUOTE = /["“”()[\]]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/gu;

const ANY_MARK = /[,;:—–"“”()[\]'‘’-]/;

// A mark at the very end is no pause of its own: the block's own break follows.
const END_MARK = /[\s,;:.!?…—–-]/;

function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && END_MARK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The load of one unit of text as written; it is verbalised here. */
export function speechLoad(
  text: string,
  memory: SoundMemory = soundMemory(),
  sentences: number = splitSentences(text).length,
): SpeechLoad {
  const said = verbalise(text);
  const load = { ...NO_SPEECH };
  for (const word of wordTexts(said)) {
    const sound = soundOf(word, memory);
    if (sound.binds) {
      load.functionWords += 1;
      load.functionLetters += sound.letters;
      load.functionSyllables += sound.syllables;
    } else {
      load.contentWords += 1;
      load.contentLetters += sound.letters;
      load.contentSyllables += sound.syllables;
    }
  }
  const inside = withoutEndMarks(said);
  if (ANY_MARK.test(inside)) {
    load.commas = count(inside, COMMA);
    load.semicolons = count(inside, SEMICOLON);
    load.dashes = count(inside, DASH);
    load.quotes = count(inside, QUOTE);
  }
  // Sentences are those of the written text: verbalising takes the points of abbreviations away, never a sentence.
  load.stops = Math.max(0, sentences - 1);
  return load;
}
