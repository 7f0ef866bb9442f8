// How long the plan's own texts are, section by section and item by item, against the budgets; and the wordy phrases in
// them. Headings, tables and the words that the templates add are not the author's, and are not counted here.

import { splitSentences } from "../language/sentences.js";
import { wordsOf } from "../language/words.js";
import { wordyPhrases } from "../language/wordy-phrases.js";
import type { TextItem } from "../plan/items.js";
import type { SectionCode } from "../plan/sections.js";
import { SECTION_CODES } from "../plan/sections.js";
import type { TimedReader } from "./read-aloud.js";
import { childSeconds, NO_READING, unitLoad } from "./read-aloud.js";
import type { SoundMemory } from "./speech-load.js";
import { soundMemory, speechLoad } from "./speech-load.js";

/** Most words of single texts and of whole sections, as the policy sets them. */
export interface LengthLimits {
  sections: Partial<Record<SectionCode, number>>;
  history: number;
  need: number;
  impact: number;
  provision: number;
  outcome: number;
}

/** Words, and seconds to read them to a child, with their share of all texts. */
export interface Length {
  words: number;
  seconds: number;
  /** 0 to 1, by seconds. */
  share: number;
}

export interface SectionLength extends Length {
  code: SectionCode;
  /** Most words of this section; absent where the policy sets none. */
  budget?: number;
}

export interface ItemLength extends Length {
  section: SectionCode;
  /** The plan's id of the item. */
  item: string;
  pointer: string;
  /** The text of this item that is furthest over its budget, or nearest to it; absent where no text has a budget. */
  budget?: { pointer: string; words: number; most: number };
}

export interface WordyPlace {
  section: SectionCode;
  item?: string;
  pointer: string;
  span: [from: number, to: number];
  /** The phrase as our own list has it. */
  phrase: string;
  /** What can stand for it; "" when it can be left out. */
  instead: string;
  seconds: number;
}

export interface Concision {
  /** Of all texts of sections A to K. */
  words: number;
  seconds: number;
  sections: SectionLength[];
  items: ItemLength[];
  wordy: WordyPlace[];
}

/** A text of the plan with its length, measured once. */
export interface MeasuredText extends TextItem {
  words: number;
  seconds: number;
  budget?: number;
}

/** Seconds to read a piece of text to a child, without the pause after it. */
export type SecondsOf = (text: string) => number;

/** The speech model as a function of text, with what it remembers of words. */
export function speechModel(reader?: TimedReader): { ofPiece: SecondsOf; ofText: SecondsOf } {
  const memory: SoundMemory = soundMemory();
  return {
    ofPiece: (text) => childSeconds({ ...NO_READING, speech: speechLoad(text, memory) }, reader),
    ofText: (text) => childSeconds(unitLoad(speechLoad(text, memory), "paragraph"), reader),
  };
}

/** Every text with its words, its seconds and its budget. */
export function measureTexts(
  texts: readonly TextItem[],
  limits: LengthLimits,
  ofText: SecondsOf,
): MeasuredText[] {
  return texts.map((text) => {
    const budget = budgetOf(text.pointer, limits);
    return {
      ...text,
      words: wordsOf(text.text).length,
      seconds: ofText(text.text),
      ...(budget === undefined ? {} : { budget }),
    };
  });
}

const BUDGETED: readonly [pattern: RegExp, budget: Exclude<keyof LengthLimits, "sections">][] = [
  [/^\/sections\/A\/history$/, "history"],
  [/\/needs\/\d+\/text$/, "need"],
  [/\/needs\/\d+\/impact$/, "impact"],
  [/\/items\/\d+\/what$/, "provision"],
  [/\/outcomes\/\d+\/text$/, "outcome"],
];

function budgetOf(pointer: string, limits: LengthLimits): number | undefined {
  const found = BUDGETED.find(([pattern]) => pattern.test(pointer));
  return found && limits[found[1]];
}

/** Lengths by section and item, and the wordy phrases, in the order of the plan. */
export function concisionOf(
  texts: readonly MeasuredText[],
  limits: LengthLimits,
  ofPiece: SecondsOf,
): Concision {
  const whole = sumOf(texts);
  const lengthOf = (some: readonly MeasuredText[]): Length => {
    const { words, seconds } = sumOf(some);
    return {
      words,
      seconds: tenths(seconds),
      share: whole.seconds === 0 ? 0 : Math.round((seconds / whole.seconds) * 10_000) / 10_000,
    };
  };
  return {
    words: whole.words,
    seconds: tenths(whole.seconds),
    sections: SECTION_CODES.flatMap((code): SectionLength[] => {
      const own = texts.filter(({ section }) => section === code);
      const budget = limits.sections[code];
      return own.length === 0
        ? []
        : [{ code, ...lengthOf(own), ...(budget === undefined ? {} : { budget }) }];
    }),
    items: itemsIn(texts).map((own) => itemLength(own, lengthOf(own))),
    wordy: texts.flatMap((text) => wordyPlaces(text, ofPiece)).slice(0, MOST_WORDY),
  };
}

/** Nobody mends more, and a hostile plan has very many. */
const MOST_WORDY = 2_000;

const sumOf = (texts: readonly MeasuredText[]): { words: number; seconds: number } => ({
  words: texts.reduce((sum, { words }) => sum + words, 0),
  seconds: texts.reduce((sum, { seconds }) => sum + seconds, 0),
});

/** Of seconds: finer is finer than the model. */
export const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The texts of each item together; a text of no item belongs to its section alone. */
function itemsIn(texts: readonly MeasuredText[]): MeasuredText[][] {
  const items = new Map<string, MeasuredText[]>();
  for (const text of texts) {
    if (text.itemId === undefined) continue;
    const key = `${text.section} ${text.itemId}`;
    const own = items.get(key);
    if (own === undefined) items.set(key, [text]);
    else own.push(text);
  }
  return [...items.values()];
}

/** The pointer of the item that a text belongs to. */
const ITEM = /^.*\/(?:views|aspirations|needs|outcomes|steps|items)\/\d+(?=\/)/;

function itemLength(own: readonly MeasuredText[], length: Length): ItemLength {
  const [first] = own;
  const budgeted = own
    .filter(({ budget }) => budget !== undefined)
    .sort((a, b) => b.words - (b.budget ?? 0) - (a.words - (a.budget ?? 0)))[0];
  return {
    section: first?.section ?? "A",
    item: first?.itemId ?? "",
    pointer: ITEM.exec(first?.pointer ?? "")?.[0] ?? "",
    ...length,
    ...(budgeted?.budget === undefined
      ? {}
      : { budget: { pointer: budgeted.pointer, words: budgeted.words, most: budgeted.budget } }),
  };
}

/** Nobody's own words are reworded: quotations, and the wording of an order. */
function wordyPlaces(
  { kind, text, section, itemId, pointer }: MeasuredText,
  ofPiece: SecondsOf,
): WordyPlace[] {
  if (kind === "quote") return [];
  return wordyPhrases(text).map(({ phrase, instead, from, to }) => ({
    section,
    ...(itemId === undefined ? {} : { item: itemId }),
    pointer,
    span: [from, to],
    phrase,
    instead,
    seconds: Math.max(0.1, tenths(ofPiece(phrase) - (instead === "" ? 0 : ofPiece(instead)))),
  }));
}

/** Words of the sentences of a text that `fits` accepts. */
export function wordsInSentences(
  text: string,
  fits: (sentence: string, from: number, to: number) => boolean,
): number {
  return splitSentences(text)
    .filter(({ text: sentence, from, to }) => fits(sentence, from, to))
    .reduce((sum, { text: sentence }) => sum + wordsOf(sentence).length, 0);
}
