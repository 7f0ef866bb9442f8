// From "Kofi misreads sarcasm" to "You misread sarcasm": the child as the reader (you) or, on the page that tells others
// how to help, as the one who speaks (I). Where a pronoun could mean somebody else nothing is changed and the row goes
// to a person.

import { escapeRegExp } from "../language/escape-regexp.js";
import { matchesOf } from "../language/matches.js";
import {
  BASE_VERBS,
  baseOfThirdPerson,
  IRREGULAR_PAST,
  isAdverb,
  knownThirdPerson,
  NOUN_TOO,
} from "./verbs.js";

export interface ChildNames {
  /** Every form of the child's name, longest first: "Anjali Thackeray-Rao", "Anjali", "Anji". */
  names: string[];
  pronouns: "she" | "he" | "they" | undefined;
}

export type Address = "you" | "I";

export type PersonResult = { ok: true; text: string } | { ok: false; reason: string };

const PRONOUNS = {
  she: { subject: "she", object: "her", possessive: "her", reflexive: "herself", own: "hers" },
  he: { subject: "he", object: "him", possessive: "his", reflexive: "himself", own: "his" },
  they: { subject: "they", object: "them", possessive: "their", reflexive: "themself", own: "theirs" },
} as const;

const TARGET = {
  you: { subject: "you", object: "you", possessive: "your", reflexive: "yourself", own: "yours" },
  I: { subject: "I", object: "me", possessive: "my", reflexive: "myself", own: "mine" },
} as const;

/** People whom a later "he" or "she" could mean. */
const OTHER_PERSON =
  /\b(?:mother|mum|father|dad|sister|brother|grandmother|grandfather|grandma|grandad|aunt|uncle|cousin|teacher|assistant|therapist|doctor|nurse|adult|person|listener|speaker|character|friend|girl|boy|woman|man|parent|carer|worker|mentor|partner|classmate|leader|coach|psychologist|practitioner|coordinator|companion|driver|escort|student|pupil|child|officer|dietitian|advocate|member|neighbour|stranger)\b/i;

/** Whom the sentences before were about: a pronoun without a name means them. */
export type SpokenOf = "child" | "somebody" | "nobody";

/** Whom a reader has in mind after a sentence. */
export function spokenOfAfter(text: string, child: ChildNames, before: SpokenOf): SpokenOf {
  const tokens = tokenise(text, child).filter((token) => token.text !== "");
  const [first] = tokens;
  if (first?.role !== undefined) return first.pronoun ? before : "child";
  if (opensWithPerson(tokens)) return "somebody";
  const named = tokens.some((token) => token.role !== undefined && !token.pronoun);
  return named && before !== "somebody" ? "child" : before;
}

/** Whether the subject, the first words up to a verb, is another person. */
function opensWithPerson(tokens: readonly PersonToken[]): boolean {
  for (const token of tokens.slice(0, 7)) {
    if (token.role !== undefined) return false;
    if (OTHER_PERSON.test(token.lower)) return true;
  }
  return false;
}

/** Says a sentence about the child to the child ("you") or as the child ("I"). */
export function addressChild(
  text: string,
  child: ChildNames,
  to: Address,
  spokenOf?: SpokenOf,
): PersonResult {
  const tokens = tokenise(text, child);
  if (!tokens.some((token) => token.role !== undefined)) return { ok: true, text };
  const doubt = doubtOf(tokens, spokenOf ?? "child");
  if (doubt !== undefined) return { ok: false, reason: doubt };
  const said = rewrite(tokens, to);
  return said === undefined
    ? { ok: false, reason: "It is not sure whether a word is a verb." }
    : { ok: true, text: said };
}

/** Whether words of the third person about the child are left. */
export function mentionsChild(text: string, child: ChildNames): boolean {
  return tokenise(text, child).some((token) => token.role !== undefined);
}

type Role = "subject" | "object" | "possessive" | "reflexive" | "own";

interface PersonToken {
  text: string;
  /** White space and marks after it. */
  after: string;
  lower: string;
  /** How the child stands here; undefined for all other words. */
  role?: Role;
  /** A pronoun, not the name. */
  pronoun: boolean;
}

function tokenise(text: string, child: ChildNames): PersonToken[] {
  const marked = maskNames(text, child.names);
  const tokens = matchesOf(marked, /([^\s.,;:!?()"“”—–]+)([\s.,;:!?()"“”—–]*)/gu).map(
    (match): PersonToken => ({
      text: match[1] ?? "",
      after: match[2] ?? "",
      lower: (match[1] ?? "").toLowerCase().replaceAll("’", "'"),
      pronoun: false,
    }),
  );
  const lead = /^[\s.,;:!?()"“”—–]+/u.exec(marked)?.[0];
  if (lead !== undefined) tokens.unshift({ text: "", after: lead, lower: "", pronoun: false });
  for (const [index, token] of tokens.entries()) setRole(token, tokens, index, child);
  return tokens;
}

const MASK = "\u2060child";

const namePatterns = new WeakMap<readonly string[], RegExp>();

/** Names of several words become one token; the longest is taken first. */
function maskNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  let pattern = namePatterns.get(names);
  if (pattern === undefined) {
    const longestFirst = [...names].sort((one, other) => other.length - one.length).map(escapeRegExp);
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}-])`, "gu");
    namePatterns.set(names, pattern);
  }
  return text.replace(pattern, MASK);
}

function setRole(token: PersonToken, tokens: readonly PersonToken[], index: number, child: ChildNames): void {
  if (token.text === MASK) token.role = "subject";
  else if (token.text === `${MASK}'s` || token.text === `${MASK}’s`) token.role = "possessive";
  if (token.role !== undefined || child.pronouns === undefined) return;
  const forms = PRONOUNS[child.pronouns];
  const role = (Object.keys(forms) as Role[]).find((key) => forms[key] === token.lower);
  if (role === undefined) return;
  token.pronoun = true;
  if (token.lower === "her") token.role = isPossessiveHer(token, tokens, index) ? "possessive" : "object";
  else if (token.lower === "his") token.role = isPossessiveHer(token, tokens, index) ? "possessive" : "own";
  else token.role = role;
}

const AFTER_OBJECT = new Set(
  "a an the to and or but when if that which who what how why where in on at for with by from into onto over under out up down off about after before until while as than then so because not again back too either without well during through unless except towards away alone now today there here yesterday some any this these those since like unlike against among along around behind below beside between beyond inside near past throughout till toward upon via within for half she he they it you we i more less first is was are were has will".split(
    " ",
  ),
);

/** Verbs that take somebody and a verb: "makes her lose her place", "helps her settle". */
const TAKES_DOER =
  /^(?:make|makes|made|making|let|lets|letting|help|helps|helped|helping|see|sees|hear|hears|watch|watches)$/;

function isPossessiveHer(token: PersonToken, tokens: readonly PersonToken[], index: number): boolean {
  const next = tokens[index + 1];
  if (
    next !== undefined &&
    next.lower !== "own" &&
    TAKES_DOER.test(tokens[index - 1]?.lower ?? "") &&
    BASE_VERBS.has(next.lower)
  )
    return false;
  if (next === undefined || /[.,;:!?)]/.test(token.after)) return false;
  return (
    !AFTER_OBJECT.has(next.lower) &&
    // "takes her 3 tries", but "before her 12 seconds are over".
    (!/^\d/.test(next.lower) || LEADS_POSSESSIVE.test(tokens[index - 1]?.lower ?? "")) &&
    !(isAdverb(next.lower) && next.lower !== "early")
  );
}

/** "gives her stomach pain" gives it to her; "gives her toy" gives it away: nothing tells which. */
const GIVES =
  /^(?:gives?|gave|giving|offers?|sends?|brings?|causes?|costs?|saves?|earns?|teach|teaches|shows?)$/;

const NUMBER_WORD =
  /^(?:\d|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|fifteen$|twenty$)/;
const LEADS_POSSESSIVE =
  /^(?:of|in|at|on|with|for|by|from|to|all|both|after|before|within|during|and|or|between|over|under|through|when|if|that|because)$/;

/** "takes her three times as long", "new to her recognised it": her, or hers? */
function isUnsureHer(before: string, next: string): boolean {
  if (GIVES.test(before)) return true;
  if (NUMBER_WORD.test(next)) return !LEADS_POSSESSIVE.test(before);
  return IRREGULAR_PAST.has(next) || (next.endsWith("ed") && BASE_VERBS.has(next.replace(/e?d$/, "")));
}

/** Why a sentence must be left to a person; undefined when every pronoun surely means the child. */
function doubtOf(tokens: readonly PersonToken[], spokenOf: SpokenOf): string | undefined {
  const hasName = tokens.some((token) => token.role !== undefined && !token.pronoun);
  if (!hasName && spokenOf !== "child") return "It is not sure whom a pronoun means.";
  // "She fits each machine before Zosia meets it": whoever she is, she is not Zosia.
  if (pronounBeforeName(tokens)) return "It is not sure whom a pronoun means.";
  let other = false;
  let before = "";
  for (const [index, token] of tokens.entries()) {
    if (token.role === undefined && OTHER_PERSON.test(token.lower)) other = true;
    if (
      token.lower === "her" &&
      token.role === "possessive" &&
      isUnsureHer(before, tokens[index + 1]?.lower ?? "")
    )
      return "It is not sure whom a pronoun means.";
    before = token.lower;
    // After another person "she" may be that person, unless the child is the subject of the whole sentence.
    if (token.pronoun && token.role === "subject" && other && !opensWithChild(tokens))
      return "It is not sure whom a pronoun means.";
  }
  return undefined;
}

function pronounBeforeName(tokens: readonly PersonToken[]): boolean {
  const pronoun = tokens.findIndex((token) => token.pronoun && token.role === "subject");
  const name = tokens.findIndex((token) => !token.pronoun && token.role !== undefined);
  return pronoun >= 0 && name > pronoun;
}

function opensWithChild(tokens: readonly PersonToken[]): boolean {
  return tokens.find((token) => token.text !== "")?.role === "subject";
}

const CLAUSE_START = new Set(
  "and but or because when if that until so before after while as where what how whom than once since whether unless which though although".split(
    " ",
  ),
);

/** Undefined where a joined word may or may not be a verb of the child. */
function rewrite(tokens: readonly PersonToken[], to: Address): string | undefined {
  const words = tokens.map((token) => token.text);
  for (const [index, token] of tokens.entries()) {
    if (token.role === undefined) continue;
    const subject = token.role === "subject" && isSubject(tokens, index);
    const role = token.role === "subject" && !subject ? "object" : token.role;
    words[index] = capitalised(TARGET[to][role], index === 0 || endsSentence(tokens[index - 1]), to);
    if (subject && !agree(tokens, words, index, to)) return undefined;
  }
  return tokens.map((token, index) => `${words[index] ?? ""}${token.after}`).join("");
}

/** A name is the subject at the start of a clause; a subject pronoun always is. */
function isSubject(tokens: readonly PersonToken[], index: number): boolean {
  if (tokens[index]?.pronoun === true) return true;
  const before = tokens[index - 1];
  if (before === undefined || before.text === "") return true;
  if (/[.,;:!?—–]/.test(before.after) || CLAUSE_START.has(before.lower))
    return verbAfter(tokens, index) !== undefined;
  return false;
}

/** The token of the verb that follows a subject, past adverbs. */
function verbAfter(tokens: readonly PersonToken[], index: number): number | undefined {
  for (let at = index + 1; at < Math.min(index + 4, tokens.length); at++) {
    if (/[.;:!?]/.test(tokens[at - 1]?.after ?? "")) return undefined;
    const word = tokens[at]?.lower ?? "";
    if (!isAdverb(word) && tokens[at]?.role !== "reflexive") return at;
  }
  return undefined;
}

/** Puts the verbs of a subject into the form that goes with "you" or "I"; false where a joined word is in doubt. */
function agree(tokens: readonly PersonToken[], words: string[], index: number, to: Address): boolean {
  const verb = verbAfter(tokens, index);
  if (verb === undefined) return true;
  const form = agreed(tokens[verb]?.lower ?? "", to, false);
  if (form === undefined) return true;
  words[verb] = form;
  let last = verb;
  // "was" and modal verbs tell nothing of what follows; a present verb may have others joined to it.
  for (let at = verb + 1; at < tokens.length; at++) {
    if (endsSentence(tokens[at - 1]) || tokens[at]?.role === "subject") return true;
    if (!isJoined(tokens, at)) continue;
    // "explores and anticipates": what is joined to a verb itself is a verb, known or not.
    const toVerb = joinedTo(tokens, at) === last;
    const joined = agreed(tokens[at]?.lower ?? "", to, !toVerb && !takesObject(tokens[at + 1]));
    if (joined === undefined) continue;
    if (toVerb || followsAsVerb(tokens, at, joined)) {
      words[at] = joined;
      last = at;
    } else if (isDoubtful(joined)) return false;
  }
  return true;
}

/** "loves music and dances": a known verb in this place that nothing proves to be one, or not to be one. */
function isDoubtful(base: string): boolean {
  return BASE_VERBS.has(base);
}

/** After a plural noun of a list none of these stands; after a verb they do: "screws up", "kicks the". */
function takesObject(next: PersonToken | undefined): boolean {
  return (
    next !== undefined && /^(?:up|out|off|away|down|back|over|the|a|an|her|his|it|them)$/.test(next.lower)
  );
}

/** Whether a word may be a verb joined to the one before: after "and", "but", "or", "then" or a comma, past adverbs. */
function isJoined(tokens: readonly PersonToken[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before]?.lower ?? "") && !tokens[before]?.after.includes(","))
    before -= 1;
  const token = tokens[before];
  return (
    token !== undefined && (/^(?:and|but|or|then|yet)$/.test(token.lower) || token.after.startsWith(","))
  );
}

/** After a verb that could be a noun: what a noun is not followed by. */
const AFTER_VERB =
  /^(?:a|an|the|her|his|their|my|your|it|them|him|you|me|up|out|off|away|down|back|to|herself|himself|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|new|some|other)$/;
/** Before an "and" that joins verbs: no noun ends so. */
const ENDS_VERB_PHRASE =
  /^(?:it|them|him|her|me|you|up|out|off|away|down|back|herself|himself|alone|well|again|first|now)$/;

/** Whether a joined word is surely a verb of the child. */
function followsAsVerb(tokens: readonly PersonToken[], at: number, base: string): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  const before = tokens[joinedTo(tokens, at)]?.lower ?? "";
  if (ENDS_VERB_PHRASE.test(before) || (isAdverb(before) && before.endsWith("ly"))) return true;
  if (next === undefined || /^[.;!?]/.test(token.after)) return false;
  if (token.after.startsWith(",") || /^(?:and|or|but)$/.test(next.lower))
    return listGoesOnAsVerbs(tokens, at);
  if (NOUN_TOO.has(base)) return AFTER_VERB.test(next.lower);
  return !/^(?:is|are|was|were|has|have|will|can)$/.test(next.lower);
}

/** The token before the "and" or comma that joins a word. */
function joinedTo(tokens: readonly PersonToken[], at: number): number {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before]?.lower ?? "") && !tokens[before]?.after.includes(","))
    before -= 1;
  return /^(?:and|but|or|then|yet)$/.test(tokens[before]?.lower ?? "") ? before - 1 : before;
}

/** "smiles, nods and copies the children": the last word of the list is surely a verb, so all are. */
function listGoesOnAsVerbs(tokens: readonly PersonToken[], at: number): boolean {
  for (let later = at + 1; later < Math.min(at + 6, tokens.length); later++) {
    if (!isJoined(tokens, later)) continue;
    const base = knownThirdPerson(tokens[later]?.lower ?? "");
    if (base !== undefined) return followsAsVerb(tokens, later, base);
  }
  return false;
}

/** The form of a verb with "you" or "I"; undefined when it stays, or (for joined verbs) is not surely a verb. */
function agreed(word: string, to: Address, joined: boolean): string | undefined {
  if (word === "is" || word === "isn't")
    return to === "I" ? word.replace("is", "am").replace("amn't", "am not") : word.replace("is", "are");
  if (word === "was") return to === "I" ? "was" : "were";
  if (word === "has") return "have";
  if (word === "does") return "do";
  if (word === "doesn't") return "don't";
  return joined ? knownThirdPerson(word) : baseOfThirdPerson(word);
}

function endsSentence(token: PersonToken | undefined): boolean {
  return token !== undefined && /[.!?]/.test(token.after);
}

function capitalised(word: string, first: boolean, to: Address): string {
  if (to === "I" && word === "I") return "I";
  return first ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}
