// Facts that single words carry: negation with what is negated, modal words, conditions, degrees and "or".

import type { BareFact, ModalClass, Reading } from "./facts-model.js";
import { endsSentence, stem, type FactToken } from "./facts-tokens.js";

const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "none",
  "nobody",
  "nothing",
  "nowhere",
  "neither",
  "nor",
  "without",
  "cannot",
  "unable",
]);
const MODALS: Record<string, ModalClass> = {
  will: "will",
  shall: "will",
  must: "will",
  should: "should",
  ought: "should",
  can: "can",
  cannot: "can",
  could: "can",
  may: "can",
  might: "can",
  able: "can",
  unable: "can",
  would: "would",
  recommended: "recommended",
  recommend: "recommended",
  recommends: "recommended",
  advised: "recommended",
  advises: "recommended",
  suggested: "recommended",
  suggests: "recommended",
  considered: "recommended",
};
/** Words that deny what follows them: "refuses food", "hardly speaks". */
const DENIES =
  /^(?:hardly|barely|scarcely|(?:refus|avoid)(?:e?s|ed?|ing)?|lack(?:s|ed|ing)?|fail(?:s|ed|ing)?)$/;
/** "refusal to leave"; "school refusal" is a name for it. */
const DENYING_NOUN = /^(?:refusal|avoidance|failure)$/;
const denies = (word: string, next: string | undefined): boolean =>
  DENIES.test(word) || (DENYING_NOUN.test(word) && (next === "to" || next === "of"));
/** Each with the word it is the same as. */
const CONDITIONS: Record<string, string> = {
  only: "only",
  except: "except",
  unless: "unless",
  until: "until",
  till: "until",
  if: "if",
  when: "when",
  whenever: "whenever",
  once: "when",
  before: "before",
  after: "after",
  while: "while",
  whilst: "while",
};
/** Conditions of several words. */
const CONDITION_PHRASES: readonly [words: RegExp, word: string, length: number][] = [
  [/^(?:apart from|other than)\b/, "except", 2],
  [/^(?:as|so) long as\b/, "if", 3],
  [/^(?:provided|providing) that\b/, "if", 2],
  [/^in the event of\b/, "if", 4],
  [/^in the event that\b/, "if", 4],
  [/^subject to\b/, "if", 2],
  [/^as soon as\b/, "when", 3],
  [/^prior to\b/, "before", 2],
  [/^subsequent to\b/, "after", 2],
];
const DEGREES: Record<string, string> = {
  always: "always",
  usually: "usually",
  often: "often",
  frequently: "often",
  sometimes: "sometimes",
  occasionally: "occasionally",
  rarely: "rarely",
  seldom: "rarely",
  mostly: "mostly",
  mainly: "mostly",
  all: "all",
  most: "most",
  some: "some",
  many: "many",
  few: "few",
  several: "several",
  both: "both",
  more: "more",
  less: "less",
  fewer: "less",
};
/** Passed over on the way from a negation to what it denies. */
const LIGHT = new Set(
  "a an the any be been being is are was were am do does did has have had able to yet always very much more too so of her his their your my its our it this that these those you he she they i we him them longer even really simply just in on at for with by from".split(
    " ",
  ),
);

/** The word fact at a token. */
export function readWordFact(tokens: readonly FactToken[], at: number): Reading | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  return (
    readPhrase(tokens, at) ??
    readNegation(tokens, at) ??
    readModal(token, tokens[at + 1]) ??
    single(isCondition(tokens, at), { kind: "condition", word: CONDITIONS[token.word] ?? "" }) ??
    single(agreesWhere(tokens, at), { kind: "condition", word: "if" }) ??
    single(isDegree(tokens, at), { kind: "degree", word: DEGREES[token.word] ?? "" }) ??
    single(token.word === "or" && !isBound(tokens, at), { kind: "alternative" })
  );
}

function single(holds: boolean, fact: BareFact): Reading | undefined {
  return holds ? { fact, length: 1 } : undefined;
}

/** Phrases of several words that would be misread one by one. */
function readPhrase(tokens: readonly FactToken[], at: number): Reading | undefined {
  const next = tokens.slice(at, at + 4).map((token) => token.word);
  const text = next.join(" ");
  if (/^(?:would benefit|would be (?:helpful|useful|beneficial))\b/.test(text))
    return {
      fact: { kind: "modal", class: "recommended" },
      length: text.startsWith("would benefit") ? 2 : 3,
    };
  for (const [words, word, length] of CONDITION_PHRASES)
    if (words.test(text)) return { fact: { kind: "condition", word }, length };
  if (/^not only\b/.test(text)) return { fact: undefined, length: 2 };
  if (/^or not\b/.test(text)) return { fact: undefined, length: 2 };
  if (/^without fail\b/.test(text)) return { fact: undefined, length: 2 };
  if (/^at all\b/.test(text)) return { fact: undefined, length: 2 };
  return undefined;
}

function readNegation(tokens: readonly FactToken[], at: number): Reading | undefined {
  const word = tokens[at]?.word ?? "";
  const contracted = /n't$/.test(word);
  if (!contracted && !NEGATIONS.has(word) && !denies(word, tokens[at + 1]?.word)) return undefined;
  if (
    /^(?:no|not)$/.test(word) &&
    /^(?:more|less|fewer|longer|later)$/.test(tokens[at + 1]?.word ?? "") &&
    tokens[at + 2]?.word === "than"
  )
    return undefined;
  const fact: BareFact = { kind: "negation", head: negated(tokens, at + 1) };
  const modal = modalOf(word);
  return modal === undefined
    ? { fact, length: 1 }
    : { fact, also: { kind: "modal", class: modal }, length: 1 };
}

/** Stem of the first full word after a negation in its sentence; "" when there is none. */
function negated(tokens: readonly FactToken[], from: number): string {
  for (let at = from; at < Math.min(from + 8, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || endsSentence(token)) break;
    if (token.kind === "word" && !LIGHT.has(token.word)) return stem(token.word);
  }
  return "";
}

function readModal(token: FactToken, next: FactToken | undefined): Reading | undefined {
  // "Will", "May" and "Mark" with a capital inside a sentence are names; months are read before this.
  const name =
    /^\p{Lu}/u.test(token.text) &&
    /^(?:will|may)$/.test(token.word) &&
    next !== undefined &&
    /^\p{Lu}/u.test(next.text);
  const modal = modalOf(token.word);
  return modal !== undefined && !name ? { fact: { kind: "modal", class: modal }, length: 1 } : undefined;
}

function modalOf(word: string): ModalClass | undefined {
  if (word.endsWith("'ll")) return "will";
  const full = { "can't": "can", "won't": "will", "shan't": "shall" }[word] ?? word.replace(/n't$/, "");
  return Object.hasOwn(MODALS, full) ? MODALS[full] : undefined;
}

function isCondition(tokens: readonly FactToken[], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (!Object.hasOwn(CONDITIONS, word)) return false;
  // To look after somebody is no order, and "at once" no condition.
  if (word === "after") return !/^(?:look(?:s|ed|ing)?|named|takes?)$/.test(tokens[at - 1]?.word ?? "");
  return word !== "once" || tokens[at - 1]?.word !== "at";
}

/** "where he agrees", "where needed": a place is "where" too, and no condition. */
function agreesWhere(tokens: readonly FactToken[], at: number): boolean {
  if (tokens[at]?.word !== "where") return false;
  const next = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  return AGREED.test(next[0] ?? "") || next.slice(1).some((word) => AGREES.test(word));
}
const AGREED = /^(?:agreed|needed|necessary|possible|appropriate|required|available)$/;
const AGREES = /^(?:agrees?|consents?|wish(?:es)?|allows?|permits?|chooses?)$/;

function isDegree(tokens: readonly FactToken[], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (DEGREES[word] === undefined || !Object.hasOwn(DEGREES, word)) return false;
  // "both ... and" joins; "a few" is "few".
  return !(word === "most" && /^\p{Ll}/u.test(tokens[at + 1]?.word ?? "") && tokens[at - 1]?.word === "the");
}

function isBound(tokens: readonly FactToken[], at: number): boolean {
  return /^(?:more|less|fewer|longer|over|under)$/.test(tokens[at + 1]?.word ?? "");
}
