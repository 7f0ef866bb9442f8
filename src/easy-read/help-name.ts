// What a provision is, in a short name: "Social communication group following a planned programme" is "You will have a
// social communication group." The rest of the sentence is said after it where a rule can, and else waits for a person.

import { holdsLimit, unitsOfAmounts } from "../language/limits.js";
import { matchesOf } from "../language/matches.js";
import { compareFacts } from "./compare-facts.js";
import { factsOf } from "../language/facts.js";
import { factKey } from "../language/facts-model.js";
import type { Provision } from "../plan/schema.js";
import type { EasyReadContext } from "./easy-read-context.js";
import { addressChild } from "./person.js";
import { figures, plainWords } from "./plain-words.js";
import { article, asSentence, inSentence, LONGEST, wordCount } from "./sentence.js";
import { isAdverb, isFiniteVerb } from "./verbs.js";

export interface HelpName {
  /** "You will have physiotherapy." */
  sentence: string;
  /** The name by itself, for other rows: "physiotherapy". */
  name: string;
  /** Where the words that it stands for end in the sentence of the plan. */
  end: number;
  /** What is said of the rest, when a rule can; absent when there is no rest. */
  rest?: { text: string; sentence: string | undefined };
}

/** The name of a provision whose first sentence is a noun phrase; undefined for a clause or where no cut is safe. */
export function helpName(
  sentence: string,
  kind: Provision["kind"],
  context: EasyReadContext,
): HelpName | undefined {
  const body = sentence.replace(/[.\s]+$/, "");
  if (isClause(body, context)) return undefined;
  for (const end of cuts(body)) {
    const phrase = body.slice(0, end);
    const rest = body.slice(end);
    if (rest.trim() === "") {
      const whole = sayName(phrase, kind, context);
      if (whole !== undefined) return { ...whole, end: sentence.length };
      continue;
    }
    if (!keepsFacts(body, phrase, rest) || needsItsRest(phrase)) continue;
    const restSentence = sayRest(rest, phrase, kind, context);
    if (takesBack(phrase, rest) && !(restSentence !== undefined && isOwnClause(rest))) continue;
    const said = sayName(phrase, kind, context);
    if (said !== undefined) return { ...said, end, rest: { text: rest, sentence: restSentence } };
  }
  return undefined;
}

/** A cut inside a condition, an exception or a clause tears it: "if the assessment | in the autumn term shows ...". */
function needsItsRest(phrase: string): boolean {
  return holdsLimit(phrase) || /\b(?:who|whom|whose|which|that|what|how|why|where)\b/i.test(phrase);
}

/** The name without the rest would promise more than the plan does. */
function takesBack(phrase: string, rest: string): boolean {
  return holdsLimit(rest) || narrows(phrase, rest) || holdsAnotherAmount(phrase, rest);
}

/** "that shows him when to stop": the whole of it is said after the name, and it tells only of itself. */
function isOwnClause(rest: string): boolean {
  return /^\s*(?:that|which|followed by)\b/.test(rest) && !rest.includes(",");
}

/** "for every adult" must not lose "who teaches her": the rest says which ones are meant. */
function narrows(phrase: string, rest: string): boolean {
  const last = phrase.trim().split(/\s+/).slice(-4, -1);
  return (
    last.some((word) => /^(?:every|all|each|any|only|both)$/i.test(word)) &&
    /^\s*(?:who|that|which|with|in|of)\b/.test(rest)
  );
}

const TIMES_OF_LIFE =
  /^(?:mornings?|afternoons?|evenings?|nights?|terms?|half-terms?|weekends?|weekdays?|holidays?|lessons?|break|lunch|lunchtimes?|playtimes?|spring|summer|autumn|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/i;

/** "1:1 | in the morning and 1:3 in the afternoon": an amount that holds for a part, or one of several. */
function holdsAnotherAmount(phrase: string, rest: string): boolean {
  const named = unitsOfAmounts(phrase);
  const left = unitsOfAmounts(rest);
  const scope = rest
    .trim()
    .split(/[\s,]+/)
    .slice(0, 5);
  const isScoped =
    /^(?:in|at|on|for|from|during|between)$/.test(scope[0] ?? "") &&
    scope.some((word) => TIMES_OF_LIFE.test(word));
  // After a colon amounts only tell more of the name.
  const isDetail = rest.trimStart().startsWith(":");
  return (
    (isScoped && (named.length > 0 || namesTime(phrase))) ||
    left.some((unit, index) => named.includes(unit) || (!isDetail && left.indexOf(unit) !== index))
  );
}

/** "on Mondays in the autumn and on Fridays | in the spring" */
function namesTime(phrase: string): boolean {
  return phrase.split(/[\s,]+/).some((word) => TIMES_OF_LIFE.test(word));
}

const PEOPLE =
  /^(?:adults?|staff|assistants?|teachers?|therapists?|nurses?|psychologists?|carers?|workers?|mentors?|leaders?|companions?|students?|pupils?|children|parents?|clinicians?|escorts?|drivers?|practitioners?|specialists?|coordinators?|people|person|team|tutors?|coach|dietitians?|paediatricians?|QTVI|SENCO)$/i;

/** A verb after one of these is not the verb of the sentence. */
const BEFORE_OTHER_VERBS =
  /^(?:with|for|by|of|in|on|at|to|from|that|which|who|using|between|if|unless|until|when|whenever|while|where|only|except|but|provided|providing|because|subject|as)$/;

/** A sentence with its own subject and verb, not a name: "A teaching assistant sits ...", "Anji has ...". */
export function isClause(body: string, { child }: EasyReadContext): boolean {
  const words = body.split(/[\s,:;]+/);
  const startsWithChild =
    child.names.some((name) => body.startsWith(`${name} `)) || /^(?:She|He|They)\s/.test(body);
  if (startsWithChild) return true;
  // "In every timed test Anji works ..."
  if (/^(?:In|On|At|When|Before|After|During|Every|Each|If)\s/.test(body)) return true;
  const head = words.slice(0, 8);
  for (const [index, word] of head.entries()) {
    if (BEFORE_OTHER_VERBS.test(word)) return false;
    const next = head.slice(index + 1).find((other) => !isAdverb(other)) ?? "";
    const verb =
      isFiniteVerb(next) ||
      (/[^s'’]s$/.test(next) &&
        !/^(?:notes|skills|sessions|lessons|visits|meetings|courses|groups)$/.test(next));
    if (PEOPLE.test(word) && verb && !/^(?:led|taught|trained)$/.test(next)) return true;
    if (/^(?:is|are|will|has|have|must|should|can|may|receives?|follows?|takes?|gets?|needs?)$/.test(word))
      return true;
  }
  return false;
}

/** Where the sentence may be cut, best first: after what names the help, before what tells more. */
function cuts(body: string): number[] {
  const found = new Set<number>();
  const strong =
    /\s*(?::\s|;\s|,\s(?=(?:with|followed|in which|who|which|that|where|when|using|including|led|taught|by|for|to|so|together|from|timed|planned|chosen|and a|and an)\b)|\s(?=(?:that|which|who|in which|followed by|following|planned from|built on|so that|using)\s)|\s\()/.exec(
      body,
    );
  if (strong !== null) found.add(strong.index);
  for (const match of matchesOf(body, /\s(?=(?:with|for|to|from|on|at|by|in)\s)/g)) found.add(match.index);
  const whole = wordCount(body) <= 11 && !/[:;(]/.test(body) ? [body.length] : [];
  // A cut inside a list would tell only its first things: then the cut is made before the list begins.
  const list = listStart(body);
  const inOrder = [...found].filter(
    (at) => isNameLength(body.slice(0, at)) && (list === undefined || at < list || at === strong?.index),
  );
  const first = strong !== null && inOrder.includes(strong.index) ? [strong.index] : [];
  const rest = inOrder.filter((at) => at !== strong?.index).sort((a, b) => b - a);
  return [
    ...whole,
    ...first,
    ...rest.filter((at) => strong === null || at < strong.index),
    ...rest.filter((at) => strong !== null && at > strong.index),
  ];
}

/** Where a list with commas begins that no strong mark opens. */
function listStart(body: string): number | undefined {
  const comma =
    /,\s(?!(?:with|followed|in which|who|which|that|where|when|using|including|led|taught|so|together|timed|planned|chosen)\b)/.exec(
      body,
    );
  if (comma === null || wordCount(body.slice(0, comma.index)) <= 2) return undefined;
  return comma.index;
}

function isNameLength(phrase: string): boolean {
  const count = wordCount(phrase);
  // "the programme written | by ..." needs its agent; "every adult | who ..." means only some.
  if (/(?:ed|written|taught|led|made|chosen|given|shown|held|run)$/.test(phrase)) return false;
  return count >= 1 && count <= 11 && !hasOpenList(phrase);
}

/** "A laptop with a spellchecker, speech recognition" was cut inside a list; adjectives may be listed. */
function hasOpenList(phrase: string): boolean {
  const comma = phrase.lastIndexOf(", ");
  if (comma < 0) return /\b(?:and|or|of|the|a|an)$/i.test(phrase);
  const before = phrase.slice(0, comma);
  const closed = /\band\b/.test(phrase.slice(comma));
  return !closed && !(wordCount(before) <= 2 && !/\b(?:with|of|for|in)\b/.test(before));
}

/** No number, date or bound may be torn in two by the cut. */
function keepsFacts(whole: string, phrase: string, rest: string): boolean {
  const keys = (text: string): string[] =>
    factsOf(text, { capitals: false }).map((fact) => `${fact.kind} ${factKey(fact)}`);
  return keys(whole).sort().join("|") === [...keys(phrase), ...keys(rest)].sort().join("|");
}

function sayName(
  phrase: string,
  kind: Provision["kind"],
  context: EasyReadContext,
): { sentence: string; name: string } | undefined {
  const addressed = addressChild(phrase.trim(), context.child, "you");
  if (!addressed.ok) return undefined;
  const plain = figures(plainWords(inSentence(addressed.text, context.facts.names), context.simplifier.young))
    .replace(/ {2,}/g, " ")
    .trim();
  const name = withArticle(plain);
  const sentence = asSentence(`${opening(kind)} ${name}`);
  const facts = compareFacts(phrase, sentence, context.facts, {
    implied: [{ kind: "modal", class: "will" }],
  });
  return wordCount(sentence) <= LONGEST && facts.length === 0 ? { sentence, name } : undefined;
}

/** Help that is done with the child is had; what is done around the child is there. */
function opening(kind: Provision["kind"]): string {
  switch (kind) {
    case "direct":
    case "equipment":
    case "accommodation":
      return "You will have";
    case "indirect":
    case "training":
    case "assessment":
    case "environment":
      return "There will be";
  }
}

/** Nouns of help that are counted: one of them needs "a". */
const COUNTED =
  /(?:^|[\s-])(?:course|visit|meeting|appointment|clinic|session|lesson|workshop|review|assessment|consultation|club|programme|class|group|room|scan|device|laptop|chair|table|desk|timetable|plan|test|check|place|space|bay|seat|box|board|book|card|list|break|breaks|mentor|assistant|helper|week|talk|script|guide|diary|passport)$/i;

/** What follows the noun that a phrase is about. */
const AFTER_HEAD =
  /\s+(?=(?:with|for|by|of|in|on|at|to|from|about|using|during|after|before|together|if|unless|until|when|whenever|while|where|only|except|but|provided|subject|as|that|which|who|each|every)\b)/;

/** "laptop" as "a laptop"; what is not counted, or is several, stays as it is. */
export function withArticle(phrase: string): string {
  if (/^(?:an?|the|your|all|each|every|some|\d+|one|two|up to|at least|about|no)\b/i.test(phrase))
    return phrase;
  const whole = phrase.split(AFTER_HEAD)[0] ?? phrase;
  const first = whole.split(/\s+and\s+|,\s/)[0] ?? whole;
  const isOne = (head: string): boolean => COUNTED.test(head) && !/s$/.test(head.replace(/class$/, ""));
  return isOne(whole) || isOne(first) ? `${article(phrase)} ${phrase}` : phrase;
}

/** Says what the cut took off as a sentence of its own; undefined when no rule fits. */
function sayRest(
  rest: string,
  phrase: string,
  kind: Provision["kind"],
  context: EasyReadContext,
): string | undefined {
  const plural = isPlural(phrase);
  const it = plural ? "They" : "It";
  const text = rest.trim().replace(/^[,;]\s*/, "");
  const said = sayRestAs(text, it, plural, kind);
  if (said === undefined) return undefined;
  const addressed = addressChild(said, context.child, "you");
  if (!addressed.ok) return undefined;
  const sentence = asSentence(
    figures(plainWords(addressed.text, context.simplifier.young)).replace(/ {2,}/g, " "),
  );
  if (wordCount(sentence) > LONGEST || /[:;()]/.test(sentence)) return undefined;
  return compareFacts(rest, sentence, context.facts, { implied: [{ kind: "modal", class: "will" }] })
    .length === 0
    ? sentence
    : undefined;
}

/** "It covers in the morning" is no sentence. */
const OPENS_NO_NOUN =
  /^(?:in|on|at|for|from|to|by|with|of|as|up to|at least|each|every|once|twice|daily|weekly|termly|is|are|has|will|he|she|they|you)\b/i;

function sayRestAs(text: string, it: string, plural: boolean, kind: Provision["kind"]): string | undefined {
  const match = /^(:|with|followed by|for|that|which)\s+(.+)$/s.exec(text);
  if (match === null) return undefined;
  const [, word = "", tail = ""] = match;
  // "when he asks | for it", "for 1 hour each week who will be a man": the words belong to what stands before.
  if (/^(?:it|him|her|them|this|that)\b/.test(tail) || /\b(?:who|whom|whose)\b/.test(tail)) return undefined;
  switch (word) {
    case ":":
      if (OPENS_NO_NOUN.test(tail)) return undefined;
      return `${it} ${plural ? "cover" : "covers"} ${tail}`;
    case "with":
      return kind === "equipment" ? `${it} ${plural ? "come" : "comes"} with ${tail}` : undefined;
    case "followed by":
      return `Then there will be ${tail}`;
    case "that":
    case "which":
      return /^(?:teach|show|help|cover|let|give|include)(?:e?s)?\b/.test(tail) ? `${it} ${tail}` : undefined;
    default:
      return `${it} ${plural ? "are" : "is"} ${word} ${tail}`;
  }
}

function isPlural(phrase: string): boolean {
  const head = phrase.trim().split(AFTER_HEAD)[0] ?? phrase;
  return /[^s]s$/.test(head) && !/(?:class|access|process)$/.test(head);
}
