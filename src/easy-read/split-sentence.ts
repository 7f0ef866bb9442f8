// Long sentences as short ones: a few patterns, each with the cases where it must not be applied. The words said to the
// child come in ("You smile, nod and copy ..."), so subjects are short and known. What no rule splits stays whole.

import { matchesOf } from "../language/matches.js";
import { BASE_VERBS, IRREGULAR_PAST, isAdverb, isFiniteVerb, NOUN_TOO } from "./verbs.js";
import { factsOf } from "../language/facts.js";
import { asSentence } from "./sentence.js";

export interface SplitRule {
  /** Stable name, shown as the reason of a row. */
  id: string;
  /** The shorter sentences, or undefined where the rule is not sure. */
  split: (sentence: string) => string[] | undefined;
}

const withoutStop = (sentence: string): string => sentence.trim().replace(/[.!]+$/, "");

/** Whether a text denies something; "no more than two" is a bound. */
function denies(text: string): boolean {
  return NEGATION_WORD.test(text.replace(/\b(?:no|not) (?:more|less|fewer|longer|later) than\b/gi, ""));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
}

function hasFiniteVerb(text: string): boolean {
  return words(text).some(isFiniteVerb);
}

const NEGATION_WORD = /\b(?:not|no|never|without|cannot|nor|neither|none)\b|n['’]t\b/i;
const OPENS_CONDITION =
  /^(?:when|if|unless|until|after|before|once|while|as|because|in|on|during|by|with|without|since|at|under|from)\b/i;
const HOLDS_CONDITION = /\b(?:when|if|unless|until|because|while|whenever|so that|before|after|once)\b/i;

/** Whether the deed itself is denied: "without help" is only how it is done. */
function deniesDeed(text: string): boolean {
  return denies(text.replace(/\bwithout\b/gi, ""));
}

/** "You can ..., in 4 of 5 lessons": "You do this in ..." would say more than the plan. */
const HAS_MODAL = /^You (?:\p{L}+ly )?(?:can|could|should|may|might|must|would)\b/u;

/** "only", "often" and the like before the first verb may speak of every verb that follows. */
const REACHES_OVER =
  /^(?:You|I)(?: (?:will|can|should|may|must))? (?:only|often|always|sometimes|rarely|seldom|usually|never|mostly|mainly|nearly|almost|just|still)\b/;

/** A length or a limit at the very end: "in 5 minutes", "for up to 2 hours". */
const MEASURE_AT_END =
  /\s(?:in|within|for)\s(?:at least |about |up to |no more than |less than )?\d[\w.]*(?: [\w-]+){1,3}$/;

/** What somebody says or thinks is no fact of its own. */
const REPORTS = /\b(?:that|whether|think|say|feel|believe|hope|want|wish|worry|told|tell)\b/i;

/** Conditions at the end of a sentence that may speak of all of it; "until the end" speaks of its own verb. */
const REACHES_BACK = /\b(?:when|if|unless|because|while|whenever|so that|once)\b/i;

/** How often, at the very end: "on every school day", "5 days a week", "8 times out of 10". */
const TIME_AT_END =
  /\s((?:on |in |for )?(?:at least |about |up to |no more than )?(?:(?:every|each)\s[\w ]+|(?:\d+|once|twice)(?: [\w]+){0,3} (?:an?|each|every|out of)\s[\w ]+|daily|weekly))$/;

/** A; B becomes A. B. where both have a verb. */
export const semicolon: SplitRule = {
  id: "split-semicolon",
  split: (sentence) => {
    const parts = withoutStop(sentence).split(/;\s+/);
    if (parts.length < 2 || !parts.every(hasFiniteVerb)) return undefined;
    return parts.map((part) => asSentence(part.replace(/^and\s+/i, "")));
  },
};

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
      OPENS_CONDITION.test(before) ||
      /^This is (?:because|so that)\b/.test(before) ||
      /\b(?:between|both|either|not only)\b/i.test(before)
    )
      return undefined;
    // "You think that it is late and you are lost": without a comma the second half may be a thought too.
    if (!match[0].startsWith(",") && REPORTS.test(before)) return undefined;
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
  split: (sentence) => {
    const body = withoutStop(sentence);
    const opening = /^(You|I)((?:\s+(?:will|can|cannot|should|may|must))?)\s+/.exec(body);
    if (opening === null) return undefined;
    const lead = `${opening[1] ?? ""}${opening[2] ?? ""}`;
    const joint = lastJoint(body);
    if (joint === undefined) return undefined;
    const before = body.slice(0, joint.from);
    const after = body.slice(joint.to);
    // A negation, or a condition at the end, may reach over both verbs; "go and sit" is one deed.
    if (/\s(?:who|which|that|where)\s/.test(before)) return undefined;
    if (denies(before) || REACHES_BACK.test(after) || /\bcannot\b/.test(lead)) return undefined;
    if (REACHES_OVER.test(before)) return undefined;
    if (words(before).length <= words(lead).length + 1 || isOpenPair(before)) return undefined;
    // "eat lunch and drink water every day": without a comma the time may belong to both.
    if (!joint.comma && TIME_AT_END.test(after) && !TIME_AT_END.test(before)) return undefined;
    // So may a measure, unless the first half has one of its own or the verbs are a list.
    if (!joint.comma && MEASURE_AT_END.test(after) && !/\d|,/.test(before)) return undefined;
    const parts = verbList(before, lead);
    if (parts === undefined) return undefined;
    const again = /^(?:will|can|should|may|must)\b/.test(after) ? (opening[1] ?? "") : lead;
    return [...parts.map(asSentence), asSentence(`${again} ${after}`)];
  },
};

/** "between 2", "both a": the "and" that follows belongs to it. */
function isOpenPair(before: string): boolean {
  return /\b(?:between(?!\s+\d+\s)(?!.*\band\b)|both|either)\b/i.test(before);
}

/** The last "and", "but" or "then" that a verb in the base form follows. */
function lastJoint(body: string): { from: number; to: number; comma: boolean } | undefined {
  for (const match of matchesOf(body, /,?\s+(?:and then|and|but|then)\s+/g).reverse()) {
    const next = words(body.slice(match.index + match[0].length));
    const verb = next.find((word) => !isAdverb(word));
    const following = next[next.indexOf(verb ?? "") + 1];
    if (verb === undefined || !isJoinedVerb(verb, following)) continue;
    return { from: match.index, to: match.index + match[0].length, comma: match[0].startsWith(",") };
  }
  return undefined;
}

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
    /^(?:a|an|the|your|my|her|his|their|it|them|you|me|to|for|with|on|at|up|out|down|off|away|by|in|well|from|back|round|around|\d+)$/.test(
      next,
    )
  );
}

/** "You smile, nod" as its verbs; undefined when a part between commas opens with no verb. */
function verbList(before: string, lead: string): string[] | undefined {
  const parts = before.split(/,\s+/);
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const sentences = [first];
  for (const part of rest) {
    const verb = words(part).find((word) => !isAdverb(word)) ?? "";
    if (BASE_VERBS.has(verb) && !/^(?:and|or)\b/.test(part)) sentences.push(`${lead} ${part}`);
    else sentences[sentences.length - 1] += `, ${part}`;
  }
  // "You plan. You type." says no more than one sentence does.
  if (sentences.some((sentence) => words(sentence).length < words(lead).length + 2)) return undefined;
  return sentences;
}

/** Under stress you A, and B becomes Under stress you A. Under stress you B. Only where what opens it holds no fact. */
export const sharedOpening: SplitRule = {
  id: "split-opening",
  split: (sentence) => {
    const opening =
      /^((?:In|On|At|Under|With|During|By|After|Before|Without)\s[^\s,]+(?:\s[^\s,]+){0,4}?,?)\s+you\s+/.exec(
        withoutStop(sentence),
      );
    const lead = opening?.[1];
    if (opening === null || lead === undefined || factsOf(lead).length > 0) return undefined;
    const inner = sharedSubject.split(`You ${withoutStop(sentence).slice(opening[0].length)}`);
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
    // "at home, at school and on short breaks" is one list.
    if (/\s(?:at|in|on) \S+$/.test(before) && /\s(?:and|or) (?:at|in|on)\s/.test(adjunct)) return undefined;
    if (REACHES_BACK.test(adjunct) || hasOwnVerb(adjunct)) return undefined;
    return [
      asSentence(before),
      asSentence(`${doing(body, severalDeeds(before) ? "these things" : "this")} ${adjunct}`),
    ];
  },
};

/** You will A and B every day becomes You will A and B. You will do these things every day. */
export const sharedTime: SplitRule = {
  id: "split-time",
  split: (sentence) => {
    const body = withoutStop(sentence);
    const match = TIME_AT_END.exec(body);
    const joint = lastJoint(body);
    if (!/^You\b/.test(body) || match === null || joint === undefined || joint.comma) return undefined;
    if (deniesDeed(body) || HAS_MODAL.test(body)) return undefined;
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
      /^(You (?:will )?do (?:this|these things)|This (?:will be|is)) (.+?) and ((?:in|on|at|with|by)\s.+)$/.exec(
        body,
      );
    if (match === null || words(body).length <= 12) return undefined;
    const [, lead = "", first = "", second = ""] = match;
    return [asSentence(`${lead} ${first}`), asSentence(`${lead} ${second}`)];
  },
};

/** What is measured at the end counts for all that was said before it. */
function severalDeeds(before: string): boolean {
  return lastJoint(before) !== undefined;
}

/** A clause in the adjunct ("with an adult who points") is fine; a verb of its own is not. */
function hasOwnVerb(adjunct: string): boolean {
  return /\b(?:is|are|was|were|has|have|will)\b/.test(adjunct.replace(/\b(?:who|that|which|what)\b.*$/, ""));
}

const PHRASE =
  /\s+(?:with|without|in|on|at|during|from)\s+(?=(?:at least |about |up to )?(?:\d|any |one |two |an? |the |your |each |every |\p{Lu}))/gu;

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
      if (
        /\b(?:of|to|for|and|or|than|least|most|set|placed|held|put|kept|laid|\w+ed|\w+ing)$/i.test(before) ||
        isRate(before, after) ||
        (denies(after) && denies(before)) ||
        deniesDeed(before) ||
        severalDeeds(before)
      )
        continue;
      return [asSentence(before), asSentence(`${doing(body, "this")} ${after}`)];
    }
    return undefined;
  },
};

/** "20 times in a school day" stays together. */
function isRate(before: string, after: string): boolean {
  return (
    /^in (?:an?|each|every)\b/.test(after) &&
    /\b(?:\d+|times?|days?|words?|minutes?|hours?)\b[^,]{0,20}$/.test(before)
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

/** "falling" is "fall", "using" is "use", "stopping" is "stop"; undefined for what is no known verb. */
function baseOfGerund(word: string): string | undefined {
  const stemmed = word.toLowerCase().replace(/ing$/, "");
  return [stemmed, `${stemmed}e`, stemmed.slice(0, -1)].find((base) => BASE_VERBS.has(base));
}

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
