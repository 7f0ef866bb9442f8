// Sentences of one unit of text (a paragraph, a list item, a heading, a cell). Units are sentences of their own by
// design, because a list flattened into one string scores as a single endless sentence; the caller passes them singly.

import { matchesOf } from "./matches.js";

export interface Sentence {
  text: string;
  /** UTF-16 offsets in the unit: from inclusive, to exclusive, without the white space around. */
  from: number;
  to: number;
}

/** Never the end of a sentence: something always follows. */
const LEADS_ON = new Set(
  "e.g i.e eg ie viz cf vs v mr mrs ms mx messrs dr prof rev st approx ca incl excl esp fig sch para paras ref w.e.f".split(
    " ",
  ),
);
/** No end before a figure: "No. 4", "s. 42", "p. 7", "Tel. 01234 567890". */
const LEADS_TO_FIGURE = new Set(
  "no nos s ss r rr reg regs art p pp vol ch c cap tel ext fax mob min max avg est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri".split(
    " ",
  ),
);
/** Words that a single letter belongs to: the letter after them is no initial of a name. */
const LABELS_BEFORE_LETTER = new Set(
  "section plan part group appendix annex vitamin grade hepatitis class item level type option band need outcome provision schedule".split(
    " ",
  ),
);
const OPENERS = new Set(
  "the this that these those it its he she they we you his her their our there if when while as after before in on at for from with to by and but so then all both each every no not since because although however".split(
    " ",
  ),
);

const STOP = /(?:[.!?]+|…)["'’”)\]]*(?=\s|$)|(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})|\n/gu;
/** Labels and most values are one sentence, and need no closer look. */
const STOPS_WITHIN = /[.!?…\n](?=[\s\S])/;
const STARTS_SENTENCE = /^["'‘“([]*(?:\p{Lu}|\p{N}|\p{Ll}\p{Lu}|£|[-•–—]\s)/u;
const LIST_MARKER = /^\s*(?:[-•*–—]\s|\(?(?:\p{N}{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/iu;

/** Characters before and after a mark that decide about it. */
const CONTEXT = 80;

/** The sentences of one unit. Abbreviations, decimals, times, references and initials do not end one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  if (!STOPS_WITHIN.test(text)) {
    push(sentences, text, 0, text.length);
    return sentences;
  }
  for (const match of matchesOf(text, STOP)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, match[0])) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const from = start + piece.length - piece.trimStart().length;
  sentences.push({ text: trimmed, from, to: from + trimmed.length });
}

function endsSentence(text: string, start: number, at: number, mark: string): boolean {
  const rest = text.slice(at + mark.length, at + mark.length + CONTEXT);
  const before = text.slice(Math.max(start, at - CONTEXT), at);
  if (mark === "\n") return endsAtLineBreak(before, rest);
  const next = rest.trimStart();
  if (next === "") return true;
  if (before.trim().length <= 4 && LIST_MARKER.test(`${before}${mark.charAt(0)} `)) return false;
  if (!STARTS_SENTENCE.test(next)) return false;
  if (mark.startsWith(".") && !mark.startsWith("..")) return !isAbbreviation(before, next);
  return true;
}

/** A typed line break ends a sentence before a list marker, after a colon, and before a capital that opens a line. */
function endsAtLineBreak(before: string, after: string): boolean {
  if (/^\s*\n/u.test(after) || LIST_MARKER.test(after)) return true;
  const line = before.trimEnd();
  if (line.endsWith(":")) return true;
  const last = /(\p{L}+)$/u.exec(line)?.[1]?.toLowerCase();
  if (last === undefined) return /^\s*\p{Lu}/u.test(after) && !/[,;–—-]$/u.test(line);
  return /^\s*\p{Lu}/u.test(after) && !OPENERS.has(last) && last !== "a" && last !== "of" && last !== "or";
}

function isAbbreviation(before: string, next: string): boolean {
  const token = lastToken(before);
  if (token === undefined) return false;
  const word = token.toLowerCase();
  if (LEADS_ON.has(word)) return true;
  if (LEADS_TO_FIGURE.has(word) && /^["'“‘(]*\p{N}/u.test(next)) return true;
  return /^\p{Lu}$/u.test(token) && isInitial(before.slice(0, -1), token, next);
}

const OF_A_TOKEN = /[\p{L}.]/u;
const BEFORE_A_TOKEN = /[\s("'“‘[/-]/;

/** Letters and points at the end of a text, where they begin a word. */
function lastToken(text: string): string | undefined {
  let from = text.length;
  while (from > 0 && OF_A_TOKEN.test(text.charAt(from - 1))) from -= 1;
  const isWord = from < text.length && (from === 0 || BEFORE_A_TOKEN.test(text.charAt(from - 1)));
  return isWord ? text.slice(from) : undefined;
}

/** "J. Patel" is a name; "as in Section B. The next" and "my sister and I. We" are ends. */
function isInitial(before: string, letter: string, next: string): boolean {
  const following = /^["'“‘(]*(\p{L}+)/u.exec(next)?.[1] ?? "";
  if (letter === "I" || OPENERS.has(following.toLowerCase())) return false;
  const previous = /(\p{L}+)[\s.]*$/u.exec(before)?.[1];
  return previous === undefined || !LABELS_BEFORE_LETTER.has(previous.toLowerCase());
}
