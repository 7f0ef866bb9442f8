// Stretches of a text that are in another language than English: sentences, quotations and words that stand out. Only the
// languages that somebody recorded are looked for, since a few words are too little to know a language by. The only file
// that loads `franc-all`, and only for a plan that records such a language.

import { largeDictionary } from "./common-words.js";
import { matchesOf } from "./matches.js";
import { splitSentences } from "./sentences.js";

export interface ForeignStretch {
  from: number;
  to: number;
  /** The tag of the language, as it was recorded. */
  language: string;
}

/** What tells languages apart. */
export interface LanguageDetector {
  /** How well a text fits languages (ISO 639-3): the best first, at 1. */
  fits: (text: string, codes: readonly string[]) => readonly (readonly [code: string, fit: number])[];
  /** Whether a word, in lower case, is one of English. */
  isEnglish: (word: string) => boolean;
}

/**
 * Loads what it takes, a few megabytes.
 * @param terms of the field, in lower case, that a dictionary may not have
 */
export async function languageDetector(terms: Iterable<string> = []): Promise<LanguageDetector> {
  const { francAll } = await import("franc-all");
  const dictionary = largeDictionary();
  const ofField = new Set([...terms].flatMap((term) => term.match(WORD) ?? []));
  return {
    fits: (text, codes) => francAll(text, { only: [...codes], minLength: 1 }),
    isEnglish: (word) => dictionary.has(word) || ofField.has(word),
  };
}

/** ISO 639-3 codes of languages in Latin letters that schools in England meet, by their tags. */
const CODES: Readonly<Record<string, string>> = {
  cs: "ces",
  cy: "cym",
  de: "deu",
  es: "spa",
  fr: "fra",
  ga: "gle",
  gd: "gla",
  hu: "hun",
  it: "ita",
  lt: "lit",
  lv: "lvs",
  nl: "nld",
  pl: "pol",
  pt: "por",
  ro: "ron",
  sk: "slk",
  so: "som",
  sq: "als",
  sw: "swh",
  tr: "tur",
  vi: "vie",
  yo: "yor",
};

const codeOf = (tag: string): string | undefined => CODES[tag.split("-")[0]?.toLowerCase() ?? ""];

/** The languages of a list that can be told from English here. */
export const tellable = (tags: readonly string[]): string[] =>
  tags.filter((tag) => codeOf(tag) !== undefined);

const QUOTED = /[„“"«]([^„“”"«»\n]+)[”“"»]/gu;
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;
const ADDRESS = /@|:\/\/|www\./u;
/** Abbreviations are no words. */
const CAPITALS = /\p{Lu}{2}/u;
/** Share of a stretch's words that may stand in an English dictionary: "to", "i" and "no" are words elsewhere too. */
const ENGLISH_SHARE = 0.5;
/** How well English may fit, beside a best language at 1, where there is no more than a word or two to tell by. */
const ENGLISH_FIT = 0.6;

/** Quotations and sentences of a text in one of these languages, in order. */
export function foreignStretches(
  text: string,
  tags: readonly string[],
  detector: LanguageDetector,
): ForeignStretch[] {
  const found: ForeignStretch[] = [];
  const look = (from: number, to: number, least: number): void => {
    if (found.some((other) => from < other.to && other.from < to)) return;
    const language = languageOf(text.slice(from, to), least, tags, detector);
    if (language !== undefined) found.push({ from, to, language });
  };
  for (const { index, 1: words = "" } of matchesOf(text, QUOTED))
    look(index + 1, index + 1 + words.length, 2);
  for (const { from, to } of splitSentences(text)) look(from, to, 3);
  return joined(
    found.sort((one, other) => one.from - other.from),
    text,
  );
}

/** Stretches of one language with no more than a space between them are one: a voice is not changed for each sentence. */
function joined(stretches: readonly ForeignStretch[], text: string): ForeignStretch[] {
  const whole: ForeignStretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last?.language === stretch.language && text.slice(last.to, stretch.from).trim() === "")
      last.to = stretch.to;
    else whole.push({ ...stretch });
  }
  return whole;
}

/** The language of words in italics, where all of them are in one of these. */
export function languageOfItalics(
  words: string,
  tags: readonly string[],
  detector: LanguageDetector,
): string | undefined {
  return languageOf(words, 1, tags, detector);
}

function languageOf(
  stretch: string,
  least: number,
  tags: readonly string[],
  detector: LanguageDetector,
): string | undefined {
  const words = stretch.match(WORD) ?? [];
  // A name is no language's; the first word may be large for its place.
  const telling = words.filter(
    (word, index) => !CAPITALS.test(word) && (index === 0 || word !== capitalised(word)),
  );
  if (words.length < least || telling.length < Math.min(least, 2) || ADDRESS.test(stretch)) return undefined;
  const english = telling.filter((word) => detector.isEnglish(word.toLowerCase())).length;
  if (english > (words.length > 2 ? ENGLISH_SHARE * telling.length : 0)) return undefined;
  const codes = tags.flatMap((tag) => codeOf(tag) ?? []);
  // A letter that English does not have, in a word that English does not have.
  const hasForeignLetter = telling.some((word) => /[^\p{ASCII}’]/u.test(word.normalize("NFC")));
  const fits = detector.fits(stretch, hasForeignLetter ? codes : ["eng", ...codes]);
  const [best] = fits;
  const ofEnglish = fits.find(([code]) => code === "eng")?.[1] ?? 0;
  if (best === undefined || best[0] === "eng") return undefined;
  if (words.length < 3 && ofEnglish > ENGLISH_FIT) return undefined;
  return tags.find((tag) => codeOf(tag) === best[0]);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
