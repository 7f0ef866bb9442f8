// Seconds to read a document aloud. A reader speaks at a rate of words, letters and syllables and pauses at marks, at ends of
// sentences and between blocks; a listener profile says at which rate and how long. The speaking constants are fitted to
// recordings of adult readers (LJSpeech); pauses between blocks, and everything about listeners who are children, are
// planning estimates without recordings behind them.

import type { SpeechLoad } from "./speech-load.js";
import { addLoads, NO_SPEECH } from "./speech-load.js";

export const LISTENERS = ["adult", "child", "processingDelay", "screenReader"] as const;
/** `adult`: an adult reads to an adult. `child`: an adult reads to a child. `processingDelay`: to a child who needs a
 *  pause after each sentence. `screenReader`: software reads, for somebody new to it. */
export type Listener = (typeof LISTENERS)[number];

/** An estimate in whole seconds, with the range that nine of ten readers stay in. */
export interface Seconds {
  seconds: number;
  low: number;
  high: number;
}

export type ReadAloud = Record<Listener, Seconds>;

/** What stands between two units of text. */
export type BlockBreak = "heading" | "paragraph" | "list-item" | "cell" | "term";

/** What there is to say and where blocks end; adds up over units. */
export interface ReadingLoad {
  speech: SpeechLoad;
  breaks: Readonly<Record<BlockBreak, number>>;
  /** Sections that open here: a child who needs time is asked how it goes once in each. */
  sections: number;
}

const NO_BREAKS: Readonly<Record<BlockBreak, number>> = {
  heading: 0,
  paragraph: 0,
  "list-item": 0,
  cell: 0,
  term: 0,
};

export const NO_READING: ReadingLoad = { speech: NO_SPEECH, breaks: NO_BREAKS, sections: 0 };

/** The load of one unit of text with the break after it. */
export const unitLoad = (speech: SpeechLoad, after: BlockBreak): ReadingLoad => ({
  speech,
  breaks: { ...NO_BREAKS, [after]: 1 },
  sections: 0,
});

export function addReading(a: ReadingLoad, b: ReadingLoad): ReadingLoad {
  return {
    speech: addLoads(a.speech, b.speech),
    breaks: {
      heading: a.breaks.heading + b.breaks.heading,
      paragraph: a.breaks.paragraph + b.breaks.paragraph,
      "list-item": a.breaks["list-item"] + b.breaks["list-item"],
      cell: a.breaks.cell + b.breaks.cell,
      term: a.breaks.term + b.breaks.term,
    },
    sections: a.sections + b.sections,
  };
}

/**
 * Seconds per word, letter and syllable as said, and at marks inside a sentence: least mean relative error on 2,500 LJSpeech
 * clips, chapter by chapter 7.1 % off; `npm run fit` fits them again and compares. Words that only bind others are lighter for their length than those that tell.
 */
export const SPEECH = {
  functionWord: 0.138,
  functionLetter: 0.021,
  contentWord: 0.131,
  contentLetter: 0.046,
  contentSyllable: 0.034,
  comma: 0.228,
  semicolon: 0.386,
  dash: 0.531,
  quote: 0.191,
} as const;

interface Profile {
  /** Factor on the time of the words themselves. */
  rate: number;
  /** Pause at the end of a sentence within a unit. */
  stop: number;
  breaks: Record<BlockBreak, number>;
  /** Announced by a screen reader before each heading, list item and cell. */
  announcement: number;
  /** To ask how it goes, once in each section. */
  checkIn: number;
  /** Whether pauses are the reader's own, and change with the reader's rate. */
  ownPauses: boolean;
}

const PROFILES: Record<Listener, Profile> = {
  // 0.6 s between sentences was judged most natural (Frontiers in Psychology 2022, 778018).
  adult: {
    rate: 1,
    stop: 0.6,
    breaks: { heading: 1, paragraph: 1, "list-item": 0.6, cell: 0.6, term: 0.39 },
    announcement: 0,
    checkIn: 0,
    ownPauses: true,
  },
  // 3.4 syllables a second: children understood better at that rate and below (Berry and Erickson 1973).
  child: {
    rate: 1.2,
    stop: 0.9,
    breaks: { heading: 1.5, paragraph: 1.5, "list-item": 0.9, cell: 0.9, term: 0.39 },
    announcement: 0,
    checkIn: 0,
    ownPauses: true,
  },
  // The gaps are lengthened, not the words: stretched speech is understood worse, time to think helps.
  processingDelay: {
    rate: 1.2,
    stop: 3,
    breaks: { heading: 3, paragraph: 3, "list-item": 3, cell: 3, term: 0.39 },
    announcement: 0,
    checkIn: 20,
    ownPauses: false,
  },
  // At 175 words a minute speech software takes 1/1.18 of the time of a reader; its own pauses were measured.
  screenReader: {
    rate: 0.85,
    stop: 0.375,
    breaks: { heading: 0.6, paragraph: 0.6, "list-item": 0.6, cell: 0.6, term: 0.3 },
    announcement: 0.5,
    checkIn: 0,
    ownPauses: false,
  },
};

/** Unknown reader: the ninth of ten stays within a quarter. */
const UNKNOWN_READER = 1.25;
/** A reader timed for a minute or more: 10 % on a section of a minute or more, 6 % on a whole plan. */
const KNOWN_READER_SECTION = 1.1;
const KNOWN_READER_PLAN = 1.06;
const PLAN_SECONDS = 600;

/** Words a minute of the adult profile on continuous prose; what a reader's own rate is compared with. */
export const PROSE_WORDS_PER_MINUTE = 151;

/** A reader who was timed: words a minute on plain prose, or the seconds that a passage took them. */
export type TimedReader = { wordsPerMinute: number } | { passage: SpeechLoad; seconds: number };

const articulation = (load: SpeechLoad): number =>
  SPEECH.functionWord * load.functionWords +
  SPEECH.functionLetter * load.functionLetters +
  SPEECH.contentWord * load.contentWords +
  SPEECH.contentLetter * load.contentLetters +
  SPEECH.contentSyllable * load.contentSyllables;

const markPauses = ({ commas, semicolons, dashes, quotes }: SpeechLoad): number =>
  SPEECH.comma * commas + SPEECH.semicolon * semicolons + SPEECH.dash * dashes + SPEECH.quote * quotes;

/** Seconds of the words themselves with the pauses at their marks, without ends of sentences. */
export const spokenSeconds = (speech: SpeechLoad): number => articulation(speech) + markPauses(speech);

/** Seconds of a passage read by the adult profile, without rounding. */
export const adultSeconds = (speech: SpeechLoad): number =>
  spokenSeconds(speech) + PROFILES.adult.stop * speech.stops;

/** Slower or faster than this times the model is no human reader but a mistake of timing. */
const FASTEST = 0.4;
const SLOWEST = 2.5;

const measuredFactor = (reader: TimedReader): number =>
  "wordsPerMinute" in reader
    ? PROSE_WORDS_PER_MINUTE / reader.wordsPerMinute
    : reader.seconds / adultSeconds(reader.passage);

/** Whether somebody can read at the pace that was measured. */
export function isHumanPace(reader: TimedReader): boolean {
  const factor = measuredFactor(reader);
  return factor >= FASTEST && factor <= SLOWEST;
}

/** The reader's time as a multiple of the model's; 1 for an unknown reader. */
export function readerFactor(reader: TimedReader | undefined): number {
  if (reader === undefined) return 1;
  const factor = measuredFactor(reader);
  return Number.isFinite(factor) ? Math.min(SLOWEST, Math.max(FASTEST, factor)) : 1;
}

/** Words a minute on continuous prose of a reader who was timed on any text. */
export const readerWordsPerMinute = (reader: TimedReader): number =>
  Math.round(PROSE_WORDS_PER_MINUTE / readerFactor(reader));

function secondsFor(load: ReadingLoad, listener: Listener, factor: number): number {
  const profile = PROFILES[listener];
  const spoken = listener === "screenReader" ? 1 : factor;
  const paused = profile.ownPauses ? spoken : 1;
  const { breaks } = load;
  const blocks = (Object.keys(breaks) as BlockBreak[]).reduce(
    (sum, kind) => sum + profile.breaks[kind] * breaks[kind],
    0,
  );
  const announced = profile.announcement * (breaks.heading + breaks["list-item"] + breaks.cell);
  return (
    spoken * (profile.rate * articulation(load.speech) + markPauses(load.speech)) +
    paused * (profile.stop * load.speech.stops + blocks) +
    announced +
    profile.checkIn * load.sections
  );
}

/** Seconds of reading to a child without rounding: small things are added up and taken away with it. */
export const childSeconds = (load: ReadingLoad, reader?: TimedReader): number =>
  secondsFor(load, "child", readerFactor(reader));

/** Seconds for every listener. With a timed reader the ranges are narrower, except for the screen reader's. */
export function readAloud(load: ReadingLoad, reader?: TimedReader): ReadAloud {
  const factor = readerFactor(reader);
  const estimate = (listener: Listener): Seconds => {
    const exact = secondsFor(load, listener, factor);
    const known = reader !== undefined && listener !== "screenReader";
    const spread = known ? knownSpread(exact) : UNKNOWN_READER;
    return { seconds: Math.round(exact), low: Math.round(exact / spread), high: Math.round(exact * spread) };
  };
  return {
    adult: estimate("adult"),
    child: estimate("child"),
    processingDelay: estimate("processingDelay"),
    screenReader: estimate("screenReader"),
  };
}

const knownSpread = (seconds: number): number =>
  seconds >= PLAN_SECONDS ? KNOWN_READER_PLAN : KNOWN_READER_SECTION;
