// Long sentences as short ones: a few patterns, each with the cases where it must not be applied. The words said to the
// child come in ("You smile, nod and copy ..."), so subjects are short and known. What no rule splits stays whole.

import { matchesOf } from "../language/matches.js";
import { BASE_VERBS, baseOfGerund, IRREGULAR_PAST, isAdverb, isFiniteVerb, NOUN_TOO } from "./verbs.js";
import { factsOf } from "../language/facts.js";
import { mayGovernNext } from "./governed-verb.js";
import { asSentence, lowerWords as words } from "./sentence.js";

export interface SplitRule {
  /** Stable name, shown as the reason of a row. */
  id: string;
  /** The shorter sentences, or undefined where the rule is not sure. */
  split: (sentence: string, finite?: FiniteVerbs) => string[] | undefined;
}

/**
 * Base forms of the joined verbs that the plan says of the child in the third person ("hits and bites"). In "you" both
 * "bites" and the infinitive "bite" are "bite": only the words of the plan tell a deed from what is to be done.
 */
export type FiniteVerbs = ReadonlySet<string>;

const NONE: FiniteVerbs = new Set();

const withoutStop = (sentence: string): string => sentence.trim().replace(/[.!]+$/, "");

/** Whether a text denies something; "no more than two" is a bound. */
function denies(text: string): boolean {
  return NEGATION_WORD.test(text.replace(/\b(?:no|not) (?:more|less|fewer|longer|later) than\b/gi, ""));
}

function hasFiniteVerb(text: string): boolean {
  return words(text).some(isFiniteVerb);
}

const NEGATION_WORD = /\b(?:not|no|never|without|cannot|nor|neither|none)\b|n['’]t\b/i;
const OPENS_CONDITION =
  /^(?:when|if|unless|until|after|before|once|while|as|because|in|on|during|by|with|without|since|at|under|from)\b/i;
const HOLDS_CONDITION =
  /\b(?:when|if|unless|until|because|while|whenever|so that|before|after|(?<!\b(?:at|than|least) )once(?= (?!(?:an?|each|every|or|and|in|on)\b)))\b/i;

/** Whether the deed itself is denied: "without help" is only how it is done. */
function deniesDeed(text: string): boolean {
  return denies(text.replace(/\bwithout\b/gi, ""));
}

/** "You can ..., in 4 of 5 lessons": "You do this in ..." would say more than the plan. */
const HAS_MODAL = /^You (?:\p{L}+ly )?(?:can|could|should|may|might|must|would)\b/u;

const HABIT = /^(?:use|used|tend|tended|stop|stopped|begin|began|start|started|cease|ceased)$/;

/** Whether what stands before the first verb ("often", "only") or governs it ("used to") may speak of every verb. */
function reachesOver(before: string, lead: string): boolean {
  const [first = "", second = ""] = words(before).slice(words(lead).length);
  if (isAdverb(first)) return true;
  // "are physically healthy" says how, "are often late" how often.
  if (IS_OR_HAS.test(first)) return isAdverb(second) && (!second.endsWith("ly") || FREQUENCY.test(second));
  return HABIT.test(first) && (second === "to" || baseOfGerund(second) !== undefined);
}

const IS_OR_HAS = /^(?:am|are|was|were|be|have|had)$/;
const FREQUENCY =
  /^(?:only|usually|rarely|occasionally|frequently|generally|normally|regularly|mostly|mainly|nearly|partly)$/;

/** A length or a limit at the very end: "in 5 minutes", "for up to 2 hours". */
const MEASURE_AT_END =
  /\s(?:in|within|for)\s(?:at least |about |up to |no more than |less than )?\d[\w.]*(?: [\w-]+){1,3}$/;

/** What somebody says or thinks is no fact of its own. */
const REPORTS =
  /\b(?:that|whether|think(?:s|ing)?|thought|say(?:s|ing)?|said|feel(?:s|ing)?|felt|believ(?:es?|ed|ing)|hop(?:es|ed|ing)|hope|want(?:s|ed)?|wish(?:es|ed)?|worry|worri(?:es|ed)|tell(?:s|ing)?|told|afraid|sure|scared|fear(?:s|ed)?|imagin(?:es?|ed|ing)|dream(?:s|t|ed)?|suppos(?:es?|ed)|pretend(?:s|ed|ing)?|claim(?:s|ed)?|guess(?:es|ed)?|report(?:s|ed)?|expect(?:s|ed)?)\b/i;

/** Conditions at the end of a sentence that may speak of all of it; "until the end" speaks of its own verb. */
const REACHES_BACK =
  /\b(?:when|if|unless|because|while|whenever|so that|(?<!\b(?:at|than|least) )once(?= (?!(?:an?|each|every|or|and|in|on)\b)))\b/i;

/** What a comma sets off at the very end is of all verbs before it. */
const SET_OFF_AT_END =
  /,\s+(?:before|after|until|by|during|in|on|at|for|from|with|without|each|every|as|since)\b[^,]*$/i;

/** A figure of anything for each of something at the end: what it belongs to is not sure. */
const RATE_AT_END =
  /\s(?:(?:every|each)\s[\w ]+|(?:\d+|once|twice)(?: [\w]+){0,3} (?:an?|each|every|out of)\s[\w ]+|daily|weekly)$/;

const TIME_NOUN =
  "(?:days?|weekdays?|weekends?|weeks?|fortnights?|months?|terms?|years?|hours?|minutes|mornings?|afternoons?|evenings?|nights?|lessons?|sessions?|lunch|lunchtimes?|breaks?|playtimes?|meals?|times?|occasions?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)";

/** How often, at the very end: "on every school day", "5 days a week", "8 times out of 10". */
const TIME_AT_END = new RegExp(
  `\\s((?:on |in |for |at )?(?:at least |about |up to |no more than )?(?:(?:every|each) (?:[\\w-]+ ){0,2}?${TIME_NOUN}(?: [\\w ]+)?|(?:once|twice|\\d+ (?:times|days|school days|sessions)) (?:an?|each|every|out of) [\\w ]+|\\d+ out of [\\w ]+|daily|weekly))$`,
);

/** What says which of several ways is left out, or leaves one for other times: cut there, the rest would deny it. */
const EXCLUDES =
  /\b(?:rather|instead|than|but|only|except|unless|apart from|otherwise|the rest|remaining|the other (?:\d+|days?|times?|lessons?|weeks?))\b/i;

function excludes(text: string): boolean {
  return EXCLUDES.test(
    text.replace(/\b(?:more|less|fewer|longer|later|earlier|sooner|greater) than\b/gi, ""),
  );
}

/** A; B becomes A. B. where both have a verb. */
export const semicolon: SplitRule = {
  id: "split-semicolon",
  split: (sentence) => {
    const parts = withoutStop(sentence).split(/;\s+/);
    if (parts.length < 2 || !parts.every(hasFiniteVerb)) return undefined;
    if (parts.slice(0, -1).some(holdsCondition)) return undefined;
    return parts.map((part) => asSentence(part.replace(/^and\s+/i, "")));
  },
};

/** A condition or a reason of this half may hold for the next one as well. */
function holdsCondition(half: string): boolean {
  return OPENS_CONDITION.test(half.trim()) || HOLDS_CONDITION.test(half);
}

/** "with prompts only" bounds nothing but itself. */
const withoutOnly = (phrase: string): string => phrase.replace(/\bonly\b/i, "");

/** A, and you B becomes A. You B. where the second half has its own subject. */
export const joinedClause: SplitRule = {
  id: "split-clause",
  split: (sentence) => {
    const body = withoutStop(sentence);
    const match =
      /,?\s+(and|but|so|yet)\s+(?=(?:you|it|they|this|these|people|adults?|your|my|I|we|the|other)\b)/i.exec(
        body,
      );
    if (match === null) return undefined;
    const before = body.slice(0, match.index);
    const after = body.slice(match.index + match[0].length);
    const joiner = (match[1] ?? "").toLowerCase();
    // What opens the sentence ("In June ...", "When ...") may speak of both halves; "between a and b" is one thing.
    if (
      holdsCondition(before) ||
      REPORTS.test(before) ||
      REACHES_BACK.test(after) ||
      /^This is (?:because|so that)\b/.test(before) ||
      /\b(?:between|both|either|not only)\b/i.test(before)
    )
      return undefined;
    if (!hasFiniteVerb(before) || !startsClause(after)) return undefined;
    return [asSentence(before), asSentence(joiner === "and" ? after : `${joiner} ${after}`)];
  },
};

/** A subject of at most four words, then a finite verb that is no noun of a list. */
function startsClause(text: string): boolean {
  const list = words(text);
  const pronoun = /^(?:you|it|they|i|we)$/.test(list[0] ?? "");
  const verbs = list.slice(1, pronoun ? 3 : 5);
  return verbs.some((word) => (isAdverb(word) ? false : surelyFinite(word, pronoun)));
}

function surelyFinite(word: string, afterPronoun: boolean): boolean {
  if (/^(?:is|are|was|were|has|have|had|will|can|do|does|did|must|should|may|could|would)$/.test(word))
    return true;
  return afterPronoun && isFiniteVerb(word);
}

/** You A, and B becomes You A. You B. for verbs of one subject. */
export const sharedSubject: SplitRule = {
  id: "split-verbs",
  split: (sentence, finite = NONE) => {
    const body = withoutStop(sentence);
    const opening = openingOf(body);
    const joint = opening === undefined ? undefined : jointOfSubject(body, opening, finite);
    if (opening === undefined || joint === undefined) return undefined;
    const before = body.slice(0, joint.from);
    const after = body.slice(joint.to);
    const { lead } = opening;
    // A negation, a condition or an adverb may reach over both verbs; "go and sit" is one deed.
    if (denies(before) || HOLDS_CONDITION.test(before) || REACHES_BACK.test(after)) return undefined;
    if (reachesOver(before, lead) || excludes(before) || SET_OFF_AT_END.test(after)) return undefined;
    if (words(before).length <= words(lead).length + 1 || isOpenPair(before)) return undefined;
    // "eat lunch and drink water every day": without a comma the time may belong to both.
    if (!joint.comma && RATE_AT_END.test(after) && !RATE_AT_END.test(before)) return undefined;
    // So may a measure, unless the first half has one of its own or the verbs are a list.
    if (!joint.comma && MEASURE_AT_END.test(after) && !/\d|,/.test(before)) return undefined;
    const parts = verbList(before, opening, finite);
    if (parts === undefined) return undefined;
    const again = MODAL.test(after) ? opening.subject : lead;
    return [...parts.map(asSentence), asSentence(`${again} ${after}`)];
  },
};

interface Opening {
  subject: string;
  /** The subject with its modal verb: "You will". */
  lead: string;
  modal: boolean;
}

const MODAL = /^(?:will|can|should|may|must)\b/;

/** The child and a modal verb that open a sentence; undefined for "cannot", which denies all that follows. */
function openingOf(body: string): Opening | undefined {
  const match = /^(You|I)(?:\s+(will|can|should|may|must))?\s+(?!cannot\b)/.exec(body);
  if (match === null) return undefined;
  const [, subject = "", modal] = match;
  return { subject, lead: modal === undefined ? subject : `${subject} ${modal}`, modal: modal !== undefined };
}

/** The last joined verb that is surely said of the child. */
function jointOfSubject(body: string, opening: Opening, finite: FiniteVerbs): Joint | undefined {
  return jointsOf(body).find((joint) => isOfSubject(governingHalf(body, joint), joint.verb, opening, finite));
}

/** What stands before a joint; ", falling no more than once," is closed by its commas. */
function governingHalf(body: string, { from, comma }: Joint): string {
  const before = body.slice(0, from);
  if (!comma) return before;
  return before
    .split(/,\s+/)
    .filter((part) => baseOfGerund(words(part)[0] ?? "") === undefined)
    .join(", ");
}

function isOfSubject(before: string, verb: string, opening: Opening, finite: FiniteVerbs): boolean {
  if (/\s(?:who|which|that|where|what|how|why)\s/.test(before)) return false;
  if (MODAL.test(verb)) return opening.modal;
  if (opening.modal) return BASE_VERBS.has(verb) && !mayGovernNext(before);
  return finite.has(verb) || SURE_PAST.test(verb) || (IRREGULAR_PAST.has(verb) && isPast(before, opening));
}

/** Past forms that are no participles. */
const SURE_PAST = /^(?:began|came|chose|drew|fell|gave|knew|ran|saw|spoke|took|tore|went|wore|woke|wrote)$/;

/** "You tore it up" before "and told": "like to be asked and told" is no past. */
function isPast(before: string, { lead }: Opening): boolean {
  const [first = "", ...rest] = words(before).slice(words(lead).length);
  return (
    IRREGULAR_PAST.has(first) &&
    first !== "had" &&
    !rest.some((word) => /^(?:be|been|being|get|got|have|had|to)$/.test(word))
  );
}

/** "between 2", "both a": the "and" that follows belongs to it. */
function isOpenPair(before: string): boolean {
  return /\b(?:between(?!\s+\d+\s)(?!.*\band\b)|both|either)\b/i.test(before);
}

interface Joint {
  from: number;
  to: number;
  comma: boolean;
  verb: string;
}

/** Each "and", "but" or "then" that a verb in the base form follows, the last one first. */
function jointsOf(body: string): Joint[] {
  return matchesOf(body, /,?\s+(?:and then|and|but|then)\s+/g)
    .reverse()
    .flatMap((match) => {
      const to = match.index + match[0].length;
      const next = words(body.slice(to, to + NEXT_WORDS));
      const verb = next.find((word) => !isAdverb(word));
      const following = next[next.indexOf(verb ?? "") + 1];
      if (verb === undefined || !isJoinedVerb(verb, following)) return [];
      return [{ from: match.index, to, comma: match[0].startsWith(","), verb }];
    });
}

/** Characters in which a joined verb and the word after it are looked for. */
const NEXT_WORDS = 80;

function isJoinedVerb(verb: string, next: string | undefined): boolean {
  if (IRREGULAR_PAST.has(verb)) return true;
  if (/^(?:will|can|should|may|must)$/.test(verb)) return BASE_VERBS.has(next ?? "") || next === "not";
  return BASE_VERBS.has(verb) && canBeVerb(verb, next);
}

/** Many verbs are nouns too: what follows a verb is an object, a preposition or an adverb, not another verb. */
function canBeVerb(verb: string, next: string | undefined): boolean {
  if (!NOUN_TOO.has(verb)) return true;
  return (
    next !== undefined &&
    /^(?:a|an|the|your|my|her|his|their|it|them|you|me|yourself|myself|to|for|with|on|at|up|out|down|off|away|by|in|well|from|back|round|around|\d+)$/.test(
      next,
    )
  );
}

/** "You smile, nod" as its verbs; undefined when a part between commas opens with no verb. */
function verbList(before: string, opening: Opening, finite: FiniteVerbs): string[] | undefined {
  const { lead } = opening;
  const [first, ...rest] = before.split(/,\s+/);
  if (first === undefined) return undefined;
  const sentences = [first];
  for (const part of rest) {
    const verb = words(part).find((word) => !isAdverb(word)) ?? "";
    const isVerb = opening.modal ? BASE_VERBS.has(verb) : finite.has(verb);
    // A known verb that the plan does not say of the child: an infinitive, or a noun.
    if (!isVerb && BASE_VERBS.has(verb)) return undefined;
    if (isVerb && !/^(?:and|or)\b/.test(part)) sentences.push(`${lead} ${part}`);
    else sentences[sentences.length - 1] += `, ${part}`;
  }
  // "You plan. You type." says no more than one sentence does.
  if (sentences.some((sentence) => words(sentence).length < words(lead).length + 2)) return undefined;
  return sentences;
}

/** Under stress you A, and B becomes Under stress you A. Under stress you B. Only where what opens it holds no fact. */
export const sharedOpening: SplitRule = {
  id: "split-opening",
  split: (sentence, finite) => {
    const opening =
      /^((?:In|On|At|Under|With|During|By|After|Before|Without)\s[^\s,]+(?:\s[^\s,]+){0,4}?,?)\s+you\s+/.exec(
        withoutStop(sentence),
      );
    const lead = opening?.[1];
    if (opening === null || lead === undefined || factsOf(lead).length > 0) return undefined;
    const inner = sharedSubject.split(`You ${withoutStop(sentence).slice(opening[0].length)}`, finite);
    return inner?.map((part) => `${lead} ${part.replace(/^You/, "you")}`);
  },
};

/** A because B becomes A. This is because B. */
export const because: SplitRule = {
  id: "split-because",
  split: (sentence) => {
    const match = /^(.+?),?\s+(because|so that)\s+(?!of\b)(.+)$/.exec(withoutStop(sentence));
    if (match === null) return undefined;
    const [, before = "", joint = "", after = ""] = match;
    if (denies(before) || OPENS_CONDITION.test(before) || !hasFiniteVerb(before)) return undefined;
    // "You say you hide because it is loud": the reason may be of what is said.
    if (REPORTS.test(before)) return undefined;
    // "only because" is one thing.
    if (/\b(?:only|just|partly|mainly|mostly|even|perhaps)$/i.test(before)) return undefined;
    return [asSentence(before), asSentence(`This is ${joint} ${after}`)];
  },
};

const ADJUNCT =
  /^(.+),\s+((?:(?:in|on|at|with|without|by|from|using|during|for)\s|(?:at least|up to|no more than|about)\s\d|\d+ (?:times|out of)\s)[^,]+)$/;

/** You will A, in 4 out of 5 lessons becomes You will A. You will do this in 4 out of 5 lessons. */
export const measuredAdjunct: SplitRule = {
  id: "split-measure",
  split: (sentence) => {
    const body = withoutStop(sentence);
    const match = ADJUNCT.exec(body);
    if (match === null || !/^You\b/.test(body)) return undefined;
    const [, before = "", adjunct = ""] = match;
    // "You will not run, on 4 days of 5": what one does not do is not done on 4 days.
    if (deniesDeed(before) || HAS_MODAL.test(body)) return undefined;
    if (excludes(before) || excludes(withoutOnly(adjunct)) || isSeveralWays(before, adjunct))
      return undefined;
    if (REACHES_BACK.test(adjunct) || hasOwnVerb(adjunct)) return undefined;
    return [
      asSentence(before),
      asSentence(`${doing(body, severalDeeds(before) ? "these things" : "this")} ${adjunct}`),
    ];
  },
};

/** "at home, at school and on short breaks" is one list; "with a friend and by taxi" are ways of different times. */
function isSeveralWays(before: string, adjunct: string): boolean {
  if (/\s(?:at|in|on) \S+$/.test(before) && /\s(?:and|or) (?:at|in|on)\s/.test(adjunct)) return true;
  const first = words(adjunct)[0] ?? "";
  return matchesOf(adjunct, /\s(?:and|then) (in|on|at|with|without|by|from|using)\s/g).some(
    (match) => match[1] !== first,
  );
}

/** You will A and B every day becomes You will A and B. You will do these things every day. */
export const sharedTime: SplitRule = {
  id: "split-time",
  split: (sentence, finite = NONE) => {
    const body = withoutStop(sentence);
    const match = TIME_AT_END.exec(body);
    const opening = openingOf(body);
    if (opening?.subject !== "You" || match === null) return undefined;
    const joint = jointOfSubject(body, opening, finite);
    if (joint === undefined || joint.comma) return undefined;
    if (deniesDeed(body) || HAS_MODAL.test(body) || excludes(body)) return undefined;
    if (reachesOver(body, opening.lead) || HOLDS_CONDITION.test(body)) return undefined;
    // "have 3 sessions each week": the figure is what the verb is about.
    if (/^\d/.test(match[1] ?? "") && endsInVerb(body.slice(0, match.index))) return undefined;
    if (TIME_AT_END.test(body.slice(0, joint.from)) || match.index < joint.to) return undefined;
    return [
      asSentence(body.slice(0, match.index)),
      asSentence(`${doing(body, "these things")} ${match[1] ?? ""}`),
    ];
  },
};

/** A goal is in the future, a step in the present; what one is or has, one does not do. */
function doing(body: string, what: "this" | "these things"): string {
  const future = /^You will\b/.test(body);
  if (/^You (?:will )?(?:have|be|are|stay|know|feel)\b/.test(body))
    return future ? "This will be" : "This is";
  return `${future ? "You will do" : "You do"} ${what}`;
}

/** You will do this in A and in B becomes You will do this in A. You will do this in B. */
export const twoPlaces: SplitRule = {
  id: "split-places",
  split: (sentence) => {
    const body = withoutStop(sentence);
    const match =
      /^(You (?:will )?do (?:this|these things)|This (?:will be|is)) ((in|on|at)\s.+?) and ((in|on|at)\s.+)$/.exec(
        body,
      );
    if (match === null || words(body).length <= 12 || excludes(body)) return undefined;
    const [, lead = "", first = "", one = "", second = "", other = ""] = match;
    if (one !== other || REACHES_BACK.test(second)) return undefined;
    return [asSentence(`${lead} ${first}`), asSentence(`${lead} ${second}`)];
  },
};

/** What is measured at the end counts for all that was said before it. */
function severalDeeds(before: string): boolean {
  return jointsOf(before).length > 0;
}

/** "with an adult and wait": a verb at the end has what follows as its own. */
function endsInVerb(text: string): boolean {
  const list = words(text);
  const last = list.at(-1) ?? "";
  if (!BASE_VERBS.has(last)) return false;
  const before = list.at(-2) ?? "";
  return !NOUN_TOO.has(last) || /^(?:and|or|but|then|to|will)$/.test(before) || isAdverb(before);
}

/** A clause in the adjunct ("with an adult who points") is fine; a verb of its own is not. */
function hasOwnVerb(adjunct: string): boolean {
  return /\b(?:is|are|was|were|has|have|will)\b/.test(adjunct.replace(/\b(?:who|that|which|what)\b.*$/, ""));
}

const PHRASE =
  /\s+(?:with|without|in|on|at|during)\s+(?=(?:at least |about |up to )?(?:\d|any |one |two |an? |the |your |each |every |\p{Lu}))/gu;

/** Words that a phrase goes on with. */
const GOES_ON = /^(?:of|to|for|and|or|than|least|most|set|placed|held|put|kept|laid|\w+ed|\w+ing)$/i;

/** Nouns that have what follows as their own: "help with", "a friend in". */
const TAKES_PHRASE =
  /^(?:help|support|trouble|problems?|issues?|difficult(?:y|ies)|contact|links?|work|time|place|seat|part|interest|change|role|room|adults?|person|people|friends?|child|children|pupils?|students?|peers?|teachers?|staff|assistants?|parents?)$/i;

/** You will A with B becomes You will A. You will do this with B. Only for goals too long to read. */
export const lastPhrase: SplitRule = {
  id: "split-phrase",
  split: (sentence) => {
    const body = withoutStop(sentence);
    if (!/^You\b/.test(body) || words(body).length <= 12 || HOLDS_CONDITION.test(body)) return undefined;
    if (HAS_MODAL.test(body)) return undefined;
    for (const match of matchesOf(body, PHRASE).reverse()) {
      const before = body.slice(0, match.index);
      const after = body.slice(match.index).trim();
      const left = words(before).length;
      if (left < 6 || left > 15 || words(after).length < 3 || words(after).length > 11) continue;
      if (excludes(before) || excludes(withoutOnly(after)) || denies(before)) continue;
      if (!isOfDeed(before, after) || severalDeeds(before) || endsInVerb(before)) continue;
      if (isSeveralWays(before, after) || jointsOf(after).length > 0) continue;
      return [asSentence(before), asSentence(`${doing(body, "this")} ${after}`)];
    }
    return undefined;
  },
};

/** Whether a phrase surely says how or when all of it is done, and belongs to no noun before it. */
function isOfDeed(before: string, after: string): boolean {
  const last = words(before).at(-1) ?? "";
  if (GOES_ON.test(last) || isRate(before, after)) return false;
  if (MEASURED.test(after)) return true;
  if (TAKES_PHRASE.test(last)) return false;
  // "the words on the page": a place belongs to a noun before it as often as to the deed.
  return /^(?:with|without|during)\b/.test(after) || ENDS_DEED.test(last) || isAdverb(last);
}

const MEASURED = /^(?:in|on|at) (?:(?:at least |about |up to )?\d|each |every |the (?:same )?day\b)/;
const ENDS_DEED =
  /^(?:it|them|yourself|alone|again|lessons?|days?|times|weeks?|minutes?|hours?|months?|terms?)$/;

/** "20 times in a school day" stays together. */
function isRate(before: string, after: string): boolean {
  return (
    /^in (?:an?|each|every)\b/.test(after) &&
    /\b(?:\d+|once|twice|times?|days?|words?|minutes?|hours?)\b[^,]{0,20}$/.test(before)
  );
}

/** You will walk, falling no more than once becomes You will walk. You will fall no more than once. Only in goals. */
export const participle: SplitRule = {
  id: "split-participle",
  split: (sentence) => {
    const body = withoutStop(sentence);
    const match =
      /^(You will .+?),\s+(\p{L}+ing)(\s+(?:and|or)\s+(\p{L}+ing))?\s+([^,]+(?:, [^,]+ (?:and|or) [^,]+)?)$/u.exec(
        body,
      );
    if (match === null || denies(match[1] ?? "")) return undefined;
    const [, before = "", first = "", second = "", other = "", rest = ""] = match;
    const base = baseOfGerund(first);
    const otherBase = other === "" ? "" : baseOfGerund(other);
    if (base === undefined || otherBase === undefined) return undefined;
    const joined = other === "" ? "" : ` ${second.trim().split(" ")[0] ?? "and"} ${otherBase}`;
    return [asSentence(before), asSentence(`You will ${base}${joined} ${rest}`)];
  },
};

/** Rules for any sentence, in the order in which they are tried. */
export const SPLIT_RULES: readonly SplitRule[] = [
  semicolon,
  joinedClause,
  sharedSubject,
  sharedOpening,
  because,
];
/** Rules for what a goal says, after the others. */
export const GOAL_RULES: readonly SplitRule[] = [
  measuredAdjunct,
  twoPlaces,
  sharedTime,
  ...SPLIT_RULES,
  participle,
  lastPhrase,
];
