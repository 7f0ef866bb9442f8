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
const CONDITIONS = new Set(["only", "except", "unless", "until", "till", "if", "when", "whenever"]);
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
    single(CONDITIONS.has(token.word), {
      kind: "condition",
      word: token.word === "till" ? "until" : token.word,
    }) ??
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
  if (/^(?:apart from|other than)\b/.test(text))
    return { fact: { kind: "condition", word: "except" }, length: 2 };
  if (/^not only\b/.test(text)) return { fact: undefined, length: 2 };
  if (/^or not\b/.test(text)) return { fact: undefined, length: 2 };
  if (/^at all\b/.test(text)) return { fact: undefined, length: 2 };
  return undefined;
}

function readNegation(tokens: readonly FactToken[], at: number): Reading | undefined {
  const word = tokens[at]?.word ?? "";
  const contracted = /n't$/.test(word);
  if (!contracted && !NEGATIONS.has(word)) return undefined;
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

function isDegree(tokens: readonly FactToken[], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (DEGREES[word] === undefined || !Object.hasOwn(DEGREES, word)) return false;
  // "both ... and" joins; "a few" is "few".
  return !(word === "most" && /^\p{Ll}/u.test(tokens[at + 1]?.word ?? "") && tokens[at - 1]?.word === "the");
}

function isBound(tokens: readonly FactToken[], at: number): boolean {
  return /^(?:more|less|fewer|longer|over|under)$/.test(tokens[at + 1]?.word ?? "");
}
