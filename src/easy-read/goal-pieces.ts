// A goal in pieces: "Anji will tell an adult when she is upset, by card or in a note, on four days out of five" is one
// deed, and two things about it. Each piece is said by itself, so that one too hard for the rules does not hide the rest.

import { matchesOf } from "../language/matches.js";
import { mayGovernNext } from "./governed-verb.js";
import { BASE_VERBS } from "./verbs.js";

export interface GoalPiece {
  /** `deed`: what the child will do. `more`: how, where or how often all of it. `aside`: left to a person. */
  kind: "deed" | "more" | "aside";
  /** UTF-16 offsets in the goal, without the subject and its "will". */
  from: number;
  to: number;
  /** Where the piece begins with the "and" that joins it. */
  begins: number;
}

export interface GoalPieces {
  /** "Anji will": what every piece needs before it. */
  subject: { from: number; to: number };
  pieces: GoalPiece[];
}

const SUBJECT = /^[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)? will (?=\p{Ll})/u;
/** What they open may deny, allow or bind all of the goal: nothing can be said without it. */
const BINDS =
  /^(?:unless|until|except|only|if|when|whenever|but|not|nor|or|while|provided|because|so|as|before|after|once|although|though|even|rather|instead|than|apart|other than)\b/i;
/** Ways that are of other times than those before. */
const REST =
  /\b(?:but|otherwise|the (?:rest|remaining|other (?:\d+|one|two|three|four|days?|times?|lessons?|weeks?)))\b/i;
const MORE = /^(?:in|on|at|with|without|by|within|during|using)\s/i;
const MEASURE =
  /^(?:(?:at least|up to|about|no more than) )?(?:\d+|once|twice|two|three|four|five|six|seven|eight|nine|ten) (?:times|days|sessions)\b/i;

/** The pieces of a goal of one sentence; nothing where it is all one, or a piece binds the others. */
export function goalPieces(text: string): GoalPieces | undefined {
  const subject = SUBJECT.exec(text)?.[0];
  if (subject === undefined || /[;:()“”"]/.test(text.replace(/["“][^"”]{1,30}["”]/g, ""))) return undefined;
  const chunks = withLists(text, chunksOf(text, subject.length));
  if (chunks.length < 2 || chunks.some(({ from, to }) => BINDS.test(text.slice(from, to)))) return undefined;
  const pieces = chunks.map((chunk, index) => pieceOf(text, chunk, index));
  if (chunks.slice(1).some(({ from, to }) => REST.test(text.slice(from, to)))) return undefined;
  if (hasGovernedDeed(text, pieces)) return undefined;
  const first = pieces[0];
  if (first === undefined || hasState(text.slice(first.from, first.to))) return undefined;
  return { subject: { from: 0, to: subject.trimEnd().length }, pieces };
}

interface Chunk {
  from: number;
  to: number;
}

/** What stands between commas, outside quotation marks; the full stop at the end is left. */
function chunksOf(text: string, from: number): Chunk[] {
  const end = text.trimEnd().replace(/[.!]$/, "").length;
  const chunks: Chunk[] = [];
  let at = from;
  for (const comma of matchesOf(text, /,\s+/g)) {
    const quotes = text.slice(from, comma.index).match(/["“”]/g)?.length ?? 0;
    if (comma.index < from || comma.index >= end || quotes % 2 === 1) continue;
    chunks.push({ from: at, to: comma.index });
    at = comma.index + comma[0].length;
  }
  return [...chunks, { from: at, to: end }];
}

/** Items of a list belong together: "stuck, unwell or upset", "in words, by card or in a note". */
function withLists(text: string, chunks: readonly Chunk[]): Chunk[] {
  const words = (chunk: Chunk): string => text.slice(chunk.from, chunk.to);
  const joined: Chunk[] = [];
  for (const chunk of [...chunks].reverse()) {
    const next = joined[0];
    if (next !== undefined && endsList(words(chunk), words(next))) next.from = chunk.from;
    else joined.unshift({ ...chunk });
  }
  return joined;
}

/** Whether what follows is the end of a list that `before` is part of. */
function endsList(before: string, next: string): boolean {
  const link = /\s(?:or|and)\s/.exec(next);
  if (link === null || isDeed(next)) return false;
  const opensMore = MORE.test(next) || MEASURE.test(next);
  // "in words" and "by card or in a note" are ways of one kind; "with a pain cell or a sign" ends no list before it.
  if (opensMore) return MORE.test(before) && MORE.test(next.slice(link.index + link[0].length));
  return wordsBefore(next, link.index) <= 4;
}

const wordsBefore = (text: string, at: number): number => text.slice(0, at).trim().split(/\s+/).length;

/** "and stay until the end", "and will know one way". */
function isDeed(text: string): boolean {
  const match = /^and (?:will )?(?:then )?([\p{Ll}-]+)/u.exec(text);
  return match !== null && BASE_VERBS.has(match[1] ?? "");
}

function pieceOf(text: string, { from, to }: Chunk, index: number): GoalPiece {
  if (index === 0) return { kind: "deed", from, to, begins: from };
  const words = text.slice(from, to);
  const joint = /^and (?:will )?/.exec(words)?.[0].length ?? 0;
  if (isDeed(words)) return { kind: "deed", from: from + joint, to, begins: from };
  return { kind: MORE.test(words) || MEASURE.test(words) ? "more" : "aside", from, to, begins: from };
}

/** "will learn to cook, and wash up": whether washing up is learnt or done is not sure. */
function hasGovernedDeed(text: string, pieces: readonly GoalPiece[]): boolean {
  return pieces.some(
    ({ kind, begins }, index) =>
      kind === "deed" &&
      index > 0 &&
      !text.startsWith("and will ", begins) &&
      mayGovernNext(text.slice(pieces[0]?.from, begins)),
  );
}

/** Nobody does what is a state: "do this" does not stand for "be calm" or "know five words". */
function hasState(deed: string): boolean {
  return /^(?:be|have|stay|remain|know|feel|understand|sleep|like|want|need)\b/.test(deed);
}

/** Whether a deed is more than one: then "these things" stand for it. */
export function isSeveral(deeds: readonly string[]): boolean {
  return deeds.length > 1 || deeds.some((deed) => /\s(?:and|then)\s/.test(deed) && secondVerb(deed));
}

function secondVerb(deed: string): boolean {
  return matchesOf(deed, /\s(?:and|then)\s([\p{Ll}-]+)/gu).some((match) => BASE_VERBS.has(match[1] ?? ""));
}
