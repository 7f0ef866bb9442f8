// From "Kofi misreads sarcasm" to "You misread sarcasm": the child as the reader (you) or, on the page that tells others
// how to help, as the one who speaks (I). Where a pronoun could mean somebody else nothing is changed and the row goes
// to a person.

import { escapeRegExp } from "../language/escape-regexp.js";
import { matchesOf } from "../language/matches.js";
import { isParticiple } from "./governed-verb.js";
import { couldBeMeant, isPersonNoun, mayBeName, type Pronouns } from "./other-person.js";
import {
  BASE_VERBS,
  baseOfGerund,
  baseOfThirdPerson,
  IRREGULAR_PAST,
  isAdverb,
  knownThirdPerson,
  NOUN_TOO,
} from "./verbs.js";

export interface ChildNames {
  /** Every form of the child's name, longest first: "Anjali Thackeray-Rao", "Anjali", "Anji". */
  names: string[];
  pronouns: Pronouns | undefined;
}

export type Address = "you" | "I";

export type PersonResult =
  /** `finite`: base forms of the verbs that are surely said of the child and joined to one before. */
  { ok: true; text: string; finite: ReadonlySet<string> } | { ok: false; reason: string };

const PRONOUNS = {
  she: { subject: "she", object: "her", possessive: "her", reflexive: "herself", own: "hers" },
  he: { subject: "he", object: "him", possessive: "his", reflexive: "himself", own: "his" },
  they: { subject: "they", object: "them", possessive: "their", reflexive: "themself", own: "theirs" },
} as const;

const TARGET = {
  you: { subject: "you", object: "you", possessive: "your", reflexive: "yourself", own: "yours" },
  I: { subject: "I", object: "me", possessive: "my", reflexive: "myself", own: "mine" },
} as const;

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
    if (isPersonNoun(token.lower)) return true;
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
  if (!tokens.some((token) => token.role !== undefined)) return { ok: true, text, finite: new Set() };
  if (isInDoubt(tokens, child, spokenOf ?? "child"))
    return { ok: false, reason: "It is not sure whom a pronoun means." };
  const finite = new Set<string>();
  const said = rewrite(tokens, to, finite);
  return said === undefined
    ? { ok: false, reason: "It is not sure whether a word is a verb." }
    : { ok: true, text: said, finite };
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
  "a an the to and or but when if that which who what how why where in on at for with by from into onto over under out up down off about after before until while as than then so because not again back too either without well during through unless except towards away alone now today there here yesterday every each daily weekly twice once some any this these those since like unlike against among along around behind below beside between beyond inside near past throughout till toward upon via within for half she he they it you we i more less first is was are were has will".split(
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
  // "lies on her back", but "put it on her back to front".
  if (next.lower === "back" && /[.,;:!?)]/.test(next.after) && tokens[index - 1]?.lower === "on") return true;
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

/** Whether a pronoun may mean somebody other than the child. */
function isInDoubt(tokens: readonly PersonToken[], child: ChildNames, spokenOf: SpokenOf): boolean {
  const hasName = tokens.some((token) => token.role !== undefined && !token.pronoun);
  if (!hasName && spokenOf !== "child") return true;
  // "She fits each machine before Zosia meets it": whoever she is, she is not Zosia.
  if (pronounBeforeName(tokens) || hasOtherObject(tokens)) return true;
  if (child.pronouns === undefined) return false;
  let rival = rivalAtStart(tokens);
  let things = false;
  for (const [index, token] of tokens.entries()) {
    if (isHersInDoubt(tokens, index)) return true;
    // Another person or, of "they" and "them", several of anything may be meant.
    if (token.pronoun && (token.role === "subject" || child.pronouns === "they") && rival) return true;
    if (token.pronoun && /^(?:subject|object)$/.test(token.role ?? "") && things) return true;
    rival ||= isRival(tokens, index, child.pronouns);
    things ||= child.pronouns === "they" && isPlural(tokens, index);
  }
  return false;
}

function isHersInDoubt(tokens: readonly PersonToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.lower !== "her" || token.role !== "possessive") return false;
  return isUnsureHer(tokens[index - 1]?.lower ?? "", tokens[index + 1]?.lower ?? "");
}

/** Whether a later pronoun of the child could mean whom this word names. */
function isRival(tokens: readonly PersonToken[], index: number, pronouns: Pronouns): boolean {
  const token = tokens[index];
  if (token === undefined || token.role !== undefined || isAnyAdult(tokens, index, pronouns)) return false;
  // "TA" is somebody, "ta" is not.
  const word = SHORT_FORM.test(token.lower) && token.text !== token.text.toUpperCase() ? "" : token.lower;
  if (couldBeMeant(word, pronouns)) return true;
  return index > firstWord(tokens) && !endsSentence(tokens[index - 1]) && mayBeName(textsOf(tokens), index);
}

const SHORT_FORM = /^(?:ta|gp|ot|slt|salt|lsa|head|cook)$/;

/** "an adult", of a child who is "she" or "he": plans say "they" of one whom they do not know. */
function isAnyAdult(tokens: readonly PersonToken[], index: number, pronouns: Pronouns): boolean {
  return (
    pronouns !== "they" &&
    opensWithChild(tokens) &&
    /^(?:adult|person)$/.test(tokens[index]?.lower ?? "") &&
    /^(?:a|an|any|another|every|each)$/.test(tokens[index - 1]?.lower ?? "")
  );
}

/** "Jamal sits next to Kofi and he ...": a capital tells nothing at the start, a verb after the word does. */
function rivalAtStart(tokens: readonly PersonToken[]): boolean {
  const first = firstWord(tokens);
  const token = tokens[first];
  const next = tokens[first + 1]?.lower ?? "";
  if (token === undefined || token.role !== undefined || COMMON_SUBJECT.test(token.lower)) return false;
  return (
    mayBeName(textsOf(tokens), first) &&
    !BASE_VERBS.has(token.lower) &&
    // "Speech sounds are": a noun of two words.
    !/^(?:is|are|was|were|has|have|can|will)$/.test(tokens[first + 2]?.lower ?? "") &&
    (/^(?:is|has|was|will|can|does)$/.test(next) || knownThirdPerson(next) !== undefined)
  );
}

const COMMON_SUBJECT =
  /^(?:it|this|that|there|what|who|nothing|everything|something|each|one|here|no|some|many|most|all|with|without|in|on|at|by|for|from|to|of|as|after|before|during|under|when|if|\p{L}+(?:ing|ness|ion|ment|ity|ism|ance|ence))$/u;

const textsOf = (tokens: readonly PersonToken[]): string[] =>
  tokens.map(({ text, role }) => (role === undefined ? text : ""));

const firstWord = (tokens: readonly PersonToken[]): number => (tokens[0]?.text === "" ? 1 : 0);

/** Whether a word may be a plural noun: it ends so and is no verb of a subject before it. */
function isPlural(tokens: readonly PersonToken[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.role !== undefined || isAdverb(token.lower)) return false;
  if (!/[^su'i]s$/.test(token.lower) || /^(?:was|has|does|always|perhaps|towards|yes)$/.test(token.lower))
    return false;
  const before = tokens[index - 1];
  return before?.role !== "subject" || !isSubject(tokens, index - 1);
}

/** Prepositions after which the pronoun may be the subject itself: "takes it with him". */
const BESIDE = /^(?:with|around|behind|beside|near|about|before|past|beyond|above|below|under|over)$/;

/** "She calls her", "he is woken by him": subject and object of one verb are not the same person. */
function hasOtherObject(tokens: readonly PersonToken[]): boolean {
  let ofChild = false;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.role === "subject" && isSubject(tokens, index)) ofChild = true;
    else if (opensOtherClause(tokens, index)) ofChild = false;
    else if (token.role === "object" && token.pronoun && ofChild && !BESIDE.test(before?.lower ?? ""))
      return true;
  }
  return false;
}

/** Whether what follows may have another subject: a new clause, an infinitive or a participle. */
function opensOtherClause(tokens: readonly PersonToken[], index: number): boolean {
  const { lower = "" } = tokens[index] ?? {};
  const before = tokens[index - 1];
  const next = tokens[index + 1]?.lower ?? "";
  if (endsSentence(before) || /[;:]/.test(before?.after ?? "")) return true;
  if (before?.after.startsWith(",") === true && !JOINER.test(lower))
    return !isAdverb(lower) && knownThirdPerson(lower) === undefined;
  if (JOINER.test(lower))
    return !isAdverb(next) && knownThirdPerson(next) === undefined && !BASE_VERBS.has(next);
  if (lower === "to") return BASE_VERBS.has(next);
  if (/^(?:before|after)$/.test(lower)) return false;
  return CLAUSE_START.has(lower) || OTHER_CLAUSE.test(lower) || isParticipleOfNoun(tokens, index);
}

/** "people watching", "a coat laid out". */
function isParticipleOfNoun(tokens: readonly PersonToken[], index: number): boolean {
  const { lower = "" } = tokens[index] ?? {};
  if (baseOfGerund(lower) !== undefined) return true;
  const before = tokens[index - 1];
  if (before === undefined || before.role === "subject" || isAdverb(before.lower)) return false;
  return (
    isParticiple(lower) && !/^(?:and|but|or|then|is|are|was|were|be|been|has|have|had)$/.test(before.lower)
  );
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
function rewrite(tokens: readonly PersonToken[], to: Address, finite: Set<string>): string | undefined {
  const words = tokens.map((token) => token.text);
  for (const [index, token] of tokens.entries()) {
    if (token.role === undefined) continue;
    const subject = token.role === "subject" && isSubject(tokens, index);
    const role = token.role === "subject" && !subject ? "object" : token.role;
    words[index] = capitalised(TARGET[to][role], index === 0 || endsSentence(tokens[index - 1]), to);
    if (subject && !agree({ tokens, words, to, finite }, index)) return undefined;
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

interface Rewriting {
  tokens: readonly PersonToken[];
  words: string[];
  to: Address;
  /** Base forms of the joined verbs that were changed. */
  finite: Set<string>;
}

/** Puts the verbs of a subject into the form that goes with "you" or "I"; false where a joined word is in doubt. */
function agree({ tokens, words, to, finite }: Rewriting, index: number): boolean {
  const verb = verbAfter(tokens, index);
  if (verb === undefined) return true;
  const form = agreed(tokens[verb]?.lower ?? "", to, false);
  if (form === undefined) return true;
  words[verb] = form;
  let last = verb;
  let relative = false;
  // "was" and modal verbs tell nothing of what follows; a present verb may have others joined to it.
  for (let at = verb + 1; at < tokens.length; at++) {
    if (endsSentence(tokens[at - 1]) || tokens[at]?.role === "subject") return true;
    relative ||= OTHER_CLAUSE.test(tokens[at]?.lower ?? "");
    if (!isJoined(tokens, at)) continue;
    const kind = joinedTo(tokens, at) === last ? kindAfterVerb(tokens, at, index) : "word";
    if (kind === "next clause") return true;
    if (kind === "doubt") return false;
    const toVerb = kind === "verb";
    const joined = agreed(tokens[at]?.lower ?? "", to, !toVerb && !takesObject(tokens[at + 1]));
    if (joined === undefined) continue;
    // "a friend who smiles and helps him": the verb is the friend's, or the child's.
    if (relative && (toVerb || isDoubtful(joined))) return false;
    if (toVerb || followsAsVerb(tokens, at, joined)) {
      words[at] = joined;
      finite.add(joined);
      last = at;
    } else if (isDoubtful(joined)) return false;
  }
  return true;
}

/** After these a verb may be of another subject than the child. */
const OTHER_CLAUSE = /^(?:who|which|that|whose|when|whenever|if|unless|because|while|where|what|how)$/;

/** What stands after a verb and "and", "or" or a comma. */
function kindAfterVerb(
  tokens: readonly PersonToken[],
  at: number,
  subject: number,
): "verb" | "word" | "next clause" | "doubt" {
  // "explores and anticipates": what "and" joins to a verb itself is a verb, known or not.
  if (JOINER.test(tokens[linkBefore(tokens, at)]?.lower ?? "")) return "verb";
  const { lower = "", role } = tokens[at] ?? {};
  const known = knownThirdPerson(lower) !== undefined;
  if (!CONDITION.test(tokens[subject - 1]?.lower ?? "")) {
    if (known) return "verb";
    return role === undefined && baseOfThirdPerson(lower) !== undefined ? "doubt" : "word";
  }
  // "When Kofi falls, teachers lift him": the comma ends the condition, and another subject follows.
  const [next, later] = [tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  if (!known || /^(?:is|are|was|were|has|have|had|will|can|may|must|should)$/.test(next))
    return "next clause";
  return /^(?:and|or)$/.test(next) && knownThirdPerson(later) !== undefined ? "verb" : "doubt";
}

const CONDITION = /^(?:when|whenever|if|unless|until|once|while|as|because|after|before|since)$/;

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
  const token = tokens[linkBefore(tokens, at)];
  return token !== undefined && (JOINER.test(token.lower) || token.after.startsWith(","));
}

const JOINER = /^(?:and|but|or|then|yet)$/;

/** The token before a word, past adverbs. */
function linkBefore(tokens: readonly PersonToken[], at: number): number {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before]?.lower ?? "") && !tokens[before]?.after.includes(","))
    before -= 1;
  return before;
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
  // "has bites checked": a noun with what is done to it.
  if (isParticiple(next.lower) && base !== "get" && base !== "have") return false;
  return !/^(?:is|are|was|were|has|have|will|can)$/.test(next.lower);
}

/** The token before the "and" or comma that joins a word. */
function joinedTo(tokens: readonly PersonToken[], at: number): number {
  const before = linkBefore(tokens, at);
  return JOINER.test(tokens[before]?.lower ?? "") ? before - 1 : before;
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
