// P04: the phrases of the lexicon in the provision of F, G, H1 and H2, where nothing beside them settles what they
// leave open. An item's own fields count: "movement breaks" with a schedule of 4 times a day is not vague.

import { splitSentences } from "../language/sentences.js";
import type { ProvisionItem } from "../plan/items.js";
import type { Provision } from "../plan/schema.js";
import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import type { LexiconEntry, Settlement } from "./lexicon.js";
import { LEXICON, ownEntry, UP_TO } from "./lexicon.js";
import { amountsWithoutMinimum } from "./open-amounts.js";
import type { WordLists } from "./policy.js";
import { saysGroupSize, saysHowLong, saysHowOften, saysNumber } from "./quantities.js";
import { firstWhere } from "../sorted.js";
import { blank } from "./words.js";

export const vagueWordsCheck: Check = {
  id: "P04",
  title: "No vague words in provision",
  severity: { d: "error", f: "error", a: "error" },
  source: "Worcestershire County Council v SE [2020] UKUT 217 (AAC); [2025] UKUT 187 (AAC)",
  hint: "Say what is provided, by whom, how often and for how long.",
  examples: {
    bad: "Access to a sensory room as required",
    good: "A sensory room of his own for ten minutes at the start of each afternoon",
  },
  run: vagueWords,
};

function vagueWords({ provisions, plan, policy }: CheckContext): Observation[] {
  const lexicon = compile(policy.words);
  const inItems = provisions.flatMap((one) =>
    fieldsOf(one.provision).flatMap((field) =>
      [...vagueIn(field.text, lexicon, one.provision, field.name), ...upToIn(one, field, policy.words)]
        .sort((a, b) => a.from - b.from)
        .map((word) => observe(one, field, word)),
    ),
  );
  const inCurriculum = (["modifications", "disapplications"] as const).flatMap((list) =>
    (plan.sections.F[list] ?? []).flatMap((text, index) =>
      vagueIn(text, lexicon, undefined, list).map(({ entry, from, to }): Observation => ({
        section: "F",
        pointer: `/sections/F/${list}/${index}`,
        span: [from, to],
        severity: entry.grade === "high" ? "error" : "warning",
        message: `Section F, ${list}: “${entry.phrase}” leaves open ${entry.open}.`,
        hint: entry.hint,
      })),
    ),
  );
  return [...inItems, ...inCurriculum];
}

interface Field {
  name: string;
  path: string;
  text: string;
}

/** The texts of an item that say what is provided, in the order of the page. */
function fieldsOf(provision: Provision): Field[] {
  const fields: [name: string, path: string, text: string | undefined][] = [
    ["what", "/what", provision.what],
    ["who", "/who/role", provision.who?.role],
    ["qualification", "/who/qualification", provision.who?.qualification],
    ["where", "/where", provision.where],
    ["review", "/reviewEvery", provision.reviewEvery],
  ];
  return fields.flatMap(([name, path, text]) => (text === undefined ? [] : [{ name, path, text }]));
}

function observe({ section, provision, pointer }: ProvisionItem, field: Field, word: VagueWord): Observation {
  const { entry, from, to } = word;
  const where = field.name === "what" ? "" : `, ${field.name}`;
  const found: Observation = {
    section,
    pointer: pointer + field.path,
    span: [from, to],
    severity: entry.grade === "high" && section === "F" ? "error" : "warning",
    message: `${item(section, provision.id)}${where}: “${entry.phrase}” leaves open ${entry.open}.`,
    hint: entry.hint,
  };
  return field.name === "what" && isOrdered(provision) ? { ...found, ...ORDERED } : found;
}

/** Wording that a tribunal ordered stands as it is; the authority may only be told. */
export const ORDERED = {
  severity: "info",
  hint: "A tribunal ordered this wording, so it must stay as it is; say in the item's other fields how it is carried out.",
} as const;

export const isOrdered = (provision: Provision): boolean => provision.tribunalOrder?.text === provision.what;

export interface VagueWord {
  entry: LexiconEntry;
  /** UTF-16 offsets in the text: from inclusive, to exclusive. */
  from: number;
  to: number;
}

/** "up to" in F. In G and H check P05 says the same with the same severity, so that once is enough. */
function upToIn({ section, provision }: ProvisionItem, field: Field, words: WordLists): VagueWord[] {
  if (section !== "F" || field.name !== "what" || words.allow.includes(UP_TO.phrase)) return [];
  return amountsWithoutMinimum(provision)
    .filter(({ kind }) => kind === "up-to")
    .map(({ from, to }) => ({ entry: UP_TO, from, to }));
}

interface CompiledLexicon {
  /** Finds where any phrase begins. */
  any: RegExp;
  /** Each phrase, to be tried at one place. */
  each: { entry: LexiconEntry; at: RegExp }[];
}

const compiled = new WeakMap<WordLists, CompiledLexicon>();

function compile(words: WordLists): CompiledLexicon {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const allowed = new Set(words.allow.map((phrase) => phrase.trim().toLowerCase()));
  const entries = [
    ...LEXICON,
    ...words.high.map((phrase) => ownEntry(phrase, "high")),
    ...words.medium.map((phrase) => ownEntry(phrase, "medium")),
  ].filter((entry) => !allowed.has(entry.phrase.toLowerCase()));
  const sources = entries.map((entry) => source(entry.pattern));
  const lexicon = {
    any: new RegExp(`${BEFORE}(?:${sources.join("|")})${AFTER}`, "giu"),
    each: entries.map((entry, index) => ({ entry, at: new RegExp(`(?:${sources[index]})${AFTER}`, "iuy") })),
  };
  compiled.set(words, lexicon);
  return lexicon;
}

// Part of a longer word or of a compound is another word: "age-appropriate", "self-monitoring".
const BEFORE = String.raw`(?<![\p{L}\p{N}\p{M}]|[\p{L}\p{N}][-‐‑])`;
const AFTER = String.raw`(?![\p{L}\p{N}\p{M}]|[-‐‑]\p{L})`;

const source = (pattern: string): string =>
  pattern.replaceAll(" ", String.raw`[\s*]+`).replaceAll("~", String.raw`[\s*‐‑-]+`);

/**
 * Phrases of the lexicon in a text that nothing settles, longest first where they overlap.
 * @param provision the item whose text it is; its structured fields count.
 */
function vagueIn(
  text: string,
  lexicon: CompiledLexicon,
  provision: Provision | undefined,
  field: string,
): VagueWord[] {
  const found: VagueWord[] = [];
  let place: Place | undefined;
  lexicon.any.lastIndex = 0;
  for (let match = lexicon.any.exec(text); match !== null; match = lexicon.any.exec(text)) {
    const word = longestAt(text, match.index, lexicon);
    // A policy may allow every phrase: then nothing matches everywhere.
    if (word === undefined) return found;
    lexicon.any.lastIndex = word.to;
    place ??= makePlace(text, provision, field);
    if (!isSettled(word, place)) found.push(word);
  }
  return found;
}

function longestAt(text: string, from: number, { each }: CompiledLexicon): VagueWord | undefined {
  let longest: VagueWord | undefined;
  for (const { entry, at } of each) {
    at.lastIndex = from;
    const match = at.exec(text);
    if (match !== null && (longest === undefined || from + match[0].length > longest.to))
      longest = { entry, from, to: from + match[0].length };
  }
  return longest;
}

interface Place {
  text: string;
  provision: Provision | undefined;
  field: string;
  sentences: SentenceFacts[];
}

/** What a sentence settles, asked once however many phrases stand in it. */
interface SentenceFacts {
  from: number;
  to: number;
  text: string;
  settled: Map<Settlement, boolean>;
  /** Whether it names a phrase of the lexicon. */
  names: Map<string, boolean>;
}

const makePlace = (text: string, provision: Provision | undefined, field: string): Place => ({
  text,
  provision,
  field,
  sentences: splitSentences(text).map((sentence) => ({ ...sentence, settled: new Map(), names: new Map() })),
});

function isSettled({ entry, from, to }: VagueWord, place: Place): boolean {
  const { before, after } = entry.otherSense ?? {};
  if (before?.test(place.text.slice(Math.max(0, from - NEAR), from)) === true) return true;
  if (after?.test(place.text.slice(to, to + NEAR)) === true) return true;
  if (entry.settledBy.length === 0) return false;
  const sentence = sentenceAt(place.sentences, from);
  return entry.settledBy.some(
    (by) =>
      (sentence !== undefined && settledBySentence(by, sentence, place)) ||
      settledByItem(by, entry, to, place) ||
      (by === "list" && LIST_FOLLOWS.test(place.text.slice(to, to + 200))),
  );
}

/** Characters beside a phrase that tell another sense of its words. */
const NEAR = 40;
const LIST_FOLLOWS = /^[^.!?\n]*:\s*\S/u;

/** The sentence that holds a place: the last that begins at or before it. */
function sentenceAt(sentences: readonly SentenceFacts[], place: number): SentenceFacts | undefined {
  return sentences[firstWhere(sentences, ({ from }) => from > place) - 1];
}

function settledBySentence(by: Settlement, sentence: SentenceFacts, place: Place): boolean {
  const known = sentence.settled.get(by);
  if (known !== undefined) return known;
  const settled = sentenceSettles(by, sentence.text, place);
  sentence.settled.set(by, settled);
  return settled;
}

function sentenceSettles(by: Settlement, sentence: string, { provision, field }: Place): boolean {
  switch (by) {
    case "often":
      return saysHowOften(sentence);
    case "long":
      return saysHowLong(sentence);
    case "size":
      return saysGroupSize(sentence);
    case "training":
      return NAMES_TRAINING.test(sentence);
    case "author":
      return AUTHOR.test(sentence);
    case "review":
      return field === "what" && IS_REVIEW.test(sentence) && isDefinite(provision?.reviewEvery);
    case "maintenance":
      return MAINTENANCE.test(sentence) && TIME_LIMIT.test(sentence) && isSomebodys(provision, sentence);
    case "who":
    case "flexibility":
    case "list":
      return false;
  }
}

/** Whether the item's own fields say what the phrase leaves open. */
function settledByItem(by: Settlement, entry: LexiconEntry, to: number, place: Place): boolean {
  const { provision, field } = place;
  if (provision === undefined) return false;
  const { schedule, ratio, groupMax, flexibility, who, kind } = provision;
  switch (by) {
    case "often":
      return schedule !== undefined && DELIVERY.has(field) && isMainThing(entry, to, place);
    case "long":
      return DELIVERY.has(field) && (schedule?.minutes !== undefined || isCounted(provision));
    case "size":
      return ratio !== undefined || groupMax !== undefined;
    case "training":
      return !blank(who?.qualification);
    case "who":
      // In training, the staff named in the text are those who are trained.
      return (
        field !== "who" && isStaffed(provision) && (isMainThing(entry, to, place) || kind === "training")
      );
    case "flexibility":
      return flexibility !== undefined && saysNumber(flexibility.minimum);
    case "author":
    case "review":
    case "maintenance":
    case "list":
      return false;
  }
}

/** Fields that the schedule speaks of; how often something is reviewed is another matter. */
const DELIVERY: ReadonlySet<string> = new Set(["what", "where"]);

/**
 * Whether a phrase speaks of the thing that the item's fields describe: it stands in the first sentence, or names again
 * what stands there. A later sentence may be about something else, which the schedule says nothing about.
 */
function isMainThing(entry: LexiconEntry, to: number, { field, sentences }: Place): boolean {
  const first = sentences[0];
  if (field !== "what" || first === undefined || to <= first.to) return true;
  const known = first.names.get(entry.phrase);
  if (known !== undefined) return known;
  const named = anywhere(entry).test(first.text);
  first.names.set(entry.phrase, named);
  return named;
}

const everywhere = new WeakMap<LexiconEntry, RegExp>();

function anywhere(entry: LexiconEntry): RegExp {
  let pattern = everywhere.get(entry);
  if (pattern === undefined) {
    pattern = new RegExp(`${BEFORE}(?:${source(entry.pattern)})${AFTER}`, "iu");
    everywhere.set(entry, pattern);
  }
  return pattern;
}

const isCounted = (provision: Provision | undefined): boolean =>
  (provision?.kind === "equipment" || provision?.kind === "environment") && provision.quantity !== undefined;

const isStaffed = (provision: Provision | undefined): boolean =>
  !blank(provision?.who?.role) && !blank(provision?.who?.qualification);

const isDefinite = (reviewEvery: string | undefined): boolean =>
  !blank(reviewEvery) && !/regular|required|needed|appropriate|ongoing|necessary/iu.test(reviewEvery ?? "");

const AUTHOR =
  /(?:written|designed|devised|set|drawn\s+up|prescribed|planned|made)\s+(?:and\s+\p{L}+\s+)?by\s/iu;
const IS_REVIEW = /review|monitor|updat|check|track/iu;
const NAMES_TRAINING =
  /train(?:ed|ing)\s+(?:in|by|on|to|as|for|from|at|with)\s|certificat|diploma|degree|level\s+\d|qualified\s+(?:teacher|in|as|to)|experienced\s+in\s|experience\s+(?:in|of|with)\s|qualification|accredit|registered|HCPC|QTS|QTVI|QToD/iu;
const MAINTENANCE =
  /repair|maintain|maintenance|servic|replac|recharg|charged|batter|calibrat|re-?fitt|adjust/iu;
const TIME_LIMIT =
  /(?:within|in\s+no\s+more\s+than|no\s+later\s+than|by\s+the\s+end\s+of)\s+(?:\p{L}+\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|the|a|an|each|every)[\s-]/iu;

const isSomebodys = (provision: Provision | undefined, sentence: string): boolean =>
  !blank(provision?.who?.role) ||
  /\bby\s+(?:the|a|an|its)\s+(?!end\b)\p{L}/iu.test(sentence) ||
  SOMEBODY_DOES.test(sentence);
/** "The technician repairs it". */
const SOMEBODY_DOES =
  /(?:the|a|an|its)\s+(?:[\p{L}-]+\s+){1,4}(?:will\s+|must\s+)?(?:repair|maintain|servic|replac|recharg|charg|calibrat|re-?fit|adjust|mend)(?:e?s|t?s)?\s/iu;
