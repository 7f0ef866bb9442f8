// A document tree in, its counts, scores and times out: each unit of text is split and said once, sums go to its section
// and to the whole.

import type { Block, DocumentTree, SectionBlock } from "../document/tree.js";
import { textUnits, visitBlocks } from "../document/visit.js";
import type { TextUnit } from "../document/visit.js";
import { splitSentences } from "../language/sentences.js";
import type { Sentence } from "../language/sentences.js";
import { rememberingSyllables } from "../language/syllables.js";
import type { SectionCode } from "../plan/sections.js";
import { sectionLabel } from "../plan/sections.js";
import { addHardTokens, hardTokens, NO_HARD_TOKENS } from "./hard-tokens.js";
import type { HardTokens } from "./hard-tokens.js";
import { addStyle, NO_STYLE, proseStyle, styleOf } from "./prose-style.js";
import type { StyleCounts } from "./prose-style.js";
import { addReading, NO_READING, readAloud, unitLoad } from "./read-aloud.js";
import type { BlockBreak, ReadingLoad, TimedReader } from "./read-aloud.js";
import { addCounts, countUnit, namesIn, NO_COUNTS, splitWords } from "./readability/counts.js";
import type { Counts, CountOptions, SplitUnit, WordCache } from "./readability/counts.js";
import { readabilityOf } from "./readability/score.js";
import { addOpinions, NO_OPINION, OPINION_AGE, secondOpinion } from "./readability/second-opinion.js";
import type { OpinionCounts } from "./readability/second-opinion.js";
import type { DocumentAnalysis, SectionReport, TextMeasures, VoiceMeasures } from "./report.js";
import { soundMemory, speechLoad } from "./speech-load.js";
import type { SoundMemory, SpeechLoad } from "./speech-load.js";

export interface AnalyseOptions {
  /** A reader who was timed, for narrower ranges. */
  reader?: TimedReader;
  /** Names of people and places in the plan; names are found by their capitals too. */
  names?: readonly string[];
  /** Whether to ask for a second opinion on every sentence; it takes longer than all the rest. */
  secondOpinion?: boolean;
}

interface Unit {
  text: string;
  sentences: readonly Sentence[];
  split: SplitUnit;
  after: BlockBreak;
  /** A label that is read in one breath with what follows: no sentence of its own. */
  label: boolean;
  quoted: boolean;
}

interface Group {
  code: SectionCode | undefined;
  units: Unit[];
}

interface Sums {
  author: Counts;
  quoted: Counts;
  reading: ReadingLoad;
  hard: HardTokens;
  style: StyleCounts;
  opinion: OpinionCounts;
}

/** What one analysis knows, for all its units. */
interface Known {
  counting: CountOptions;
  /** What it takes to say a unit. */
  loadOf: (unit: Unit) => SpeechLoad;
  /** Acronyms that the document has explained so far. */
  explained: Set<string>;
  opinionOn: (split: SplitUnit) => OpinionCounts;
}

const noOpinion = (): OpinionCounts => NO_OPINION;

/** Counts, scores and times of a document, for each of its plan sections and in all. */
export function analyseDocument(tree: DocumentTree, options: AnalyseOptions = {}): DocumentAnalysis {
  const groups = groupUnits(tree);
  const names = namesIn(groups.flatMap((group) => group.units.map((unit) => unit.split)));
  for (const name of [tree.meta.subjectName, ...(options.names ?? [])])
    for (const part of name.toLowerCase().split(/[\s-]+/)) names.add(part);
  const syllablesOf = rememberingSyllables();
  const cache: WordCache = new Map();
  const memory = soundMemory(syllablesOf);
  const known: Known = {
    counting: { names, cache, syllablesOf },
    loadOf: rememberedLoads(memory),
    explained: new Set(),
    opinionOn: options.secondOpinion === true ? (split) => secondOpinion(split, syllablesOf) : noOpinion,
  };
  const sums = groups.map((group) => sumUnits(group, known));
  const whole = sums.reduce(addSums, NO_SUMS);
  return {
    edition: tree.edition,
    ...measures(whole, options.reader),
    sections: groups.flatMap(({ code }, index) =>
      code === undefined ? [] : [sectionReport(code, sums[index] ?? NO_SUMS, options.reader)],
    ),
  };
}

/** Units of text by plan section, in reading order; what stands between sections has no code. */
function groupUnits(tree: DocumentTree): Group[] {
  const quoted = quotedBlocks(tree);
  // Labels and short values stand in a plan a hundred times.
  const known = new Map<string, SplitText>();
  const split = (text: string): SplitText => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = splitText(text)));
    return made;
  };
  const groups = new Map<SectionCode | undefined, Group>();
  const collect = (blocks: readonly Block[], code: SectionCode | undefined): void => {
    for (const block of blocks) {
      if (block.type === "section") {
        collect(block.children, planSection(block) ?? code);
        continue;
      }
      const group = groups.get(code) ?? { code, units: [] };
      groups.set(code, group);
      for (const unit of textUnits([block]))
        if (unit.text.trim() !== "") group.units.push(toUnit(unit, split(unit.text), quoted));
    }
  };
  collect(tree.children, undefined);
  // A dash or a rule without a word is neither read nor paused for.
  return [...groups.values()].map(({ code, units }) => ({
    code,
    units: units.filter(({ split }) => split.length > 0),
  }));
}

const planSection = (section: SectionBlock): SectionCode | undefined =>
  section.role === "plan-section" ? section.code : undefined;

/** Paragraphs that hold somebody's own words. */
function quotedBlocks(tree: DocumentTree): ReadonlySet<Block> {
  const quoted = new Set<Block>();
  visitBlocks(tree.children, (block) => {
    if (block.type === "paragraph" && block.role === "quote") quoted.add(block);
    if (block.type === "picture-row" && block.quote) for (const child of block.children) quoted.add(child);
  });
  return quoted;
}

type SplitText = Pick<Unit, "text" | "sentences" | "split">;

function splitText(text: string): SplitText {
  const sentences = splitSentences(text);
  return { text, sentences, split: splitWords(sentences) };
}

function rememberedLoads(memory: SoundMemory): (unit: Unit) => SpeechLoad {
  const known = new Map<string, SpeechLoad>();
  return ({ text, sentences }) => {
    let load = known.get(text);
    if (load === undefined) known.set(text, (load = speechLoad(text, memory, sentences.length)));
    return load;
  };
}

function toUnit(unit: TextUnit, split: SplitText, quoted: ReadonlySet<Block>): Unit {
  return {
    ...split,
    after: breakAfter(unit.kind),
    label: unit.kind === "term",
    quoted: quoted.has(unit.block),
  };
}

function breakAfter(kind: TextUnit["kind"]): BlockBreak {
  switch (kind) {
    case "heading":
      return "heading";
    case "paragraph":
    case "question":
      return "paragraph";
    case "list-item":
    case "value":
    case "option":
      return "list-item";
    case "term":
      return "term";
    case "caption":
    case "header-cell":
    case "cell":
      return "cell";
  }
}

const NO_SUMS: Sums = {
  author: NO_COUNTS,
  quoted: NO_COUNTS,
  reading: NO_READING,
  hard: NO_HARD_TOKENS,
  style: NO_STYLE,
  opinion: NO_OPINION,
};

const addSums = (a: Sums, b: Sums): Sums => ({
  author: addCounts(a.author, b.author),
  quoted: addCounts(a.quoted, b.quoted),
  reading: addReading(a.reading, b.reading),
  hard: addHardTokens(a.hard, b.hard),
  style: addStyle(a.style, b.style),
  opinion: addOpinions(a.opinion, b.opinion),
});

function sumUnits(group: Group, { counting, loadOf, explained, opinionOn }: Known): Sums {
  const options: CountOptions = { ...counting, seenSpache: new Set() };
  const opening: ReadingLoad = { ...NO_READING, sections: group.code === undefined ? 0 : 1 };
  return group.units.reduce<Sums>(
    (sums, unit) => {
      const all = countUnit(unit.split, options);
      // "How often" is read in one breath with its value: a label adds words, not a sentence.
      const counts = unit.label ? { ...all, sentences: 0 } : all;
      return addSums(sums, {
        author: unit.quoted ? NO_COUNTS : counts,
        quoted: unit.quoted ? counts : NO_COUNTS,
        reading: unitLoad(loadOf(unit), unit.after),
        hard: hardTokens(unit.text, counts.longSentences, explained),
        style: unit.label ? NO_STYLE : styleOf(unit.sentences),
        opinion: opinionOn(unit.split),
      });
    },
    { ...NO_SUMS, reading: opening },
  );
}

function measures(sums: Sums, reader: TimedReader | undefined): TextMeasures {
  const counts = addCounts(sums.author, sums.quoted);
  return {
    words: counts.words,
    sentences: counts.sentences,
    syllables: counts.syllables,
    letters: counts.letters,
    readability: {
      ...readabilityOf(counts),
      ...(sums.opinion.sentences > 0 ? { secondOpinion: { age: OPINION_AGE, ...sums.opinion } } : {}),
    },
    readAloud: readAloud(sums.reading, reader),
    hardTokens: sums.hard,
    proseStyle: proseStyle(sums.style, counts, sums.hard),
  };
}

function sectionReport(code: SectionCode, sums: Sums, reader: TimedReader | undefined): SectionReport {
  const voices = { author: voice(sums.author), quoted: voice(sums.quoted) };
  return {
    code,
    label: sectionLabel(code).label,
    ...measures(sums, reader),
    ...(sums.quoted.words > 0 ? { voices } : {}),
  };
}

const voice = (counts: Counts): VoiceMeasures => ({
  words: counts.words,
  sentences: counts.sentences,
  readability: readabilityOf(counts),
});
