// Short entries of section A that are no sentences: "Drums, clapping songs and dancing with his grandfather."

import { holdsLimit } from "../language/limits.js";
import { compareFacts } from "./compare-facts.js";
import type { EasyReadContext } from "./easy-read-context.js";
import { addressChild } from "./person.js";
import { figures, plainWords } from "./plain-words.js";
import { row, said, type DraftRow } from "./row.js";
import { asSentence, inSentence, LONGEST, wordCount } from "./sentence.js";
import { placedSentences, PRIVATE, sentenceRows, type PlacedSentence, type PlanText } from "./text-rows.js";
import { baseOfThirdPerson, isFiniteVerb, NOUN_TOO } from "./verbs.js";

export interface NounText extends PlanText {
  field: "interests" | "strengths" | "importantPeople";
  concept: string;
}

/** Rows of one entry: its first noun phrase in a sentence of the copy, then what else it says. */
export function nounRows(context: EasyReadContext, source: NounText): DraftRow[] {
  return placedSentences(source.text).flatMap((sentence, index) => {
    const own = { ...source, id: `${source.id}.${index + 1}` };
    const noun =
      index === 0 && (source.field === "importantPeople" || !isSentence(sentence.text, context))
        ? nounRow(context, own, sentence)
        : undefined;
    return noun ?? sentenceRows(context, own, sentence, { fallback: source.concept });
  });
}

/** Whether it has a subject and a verb before any comma or colon. */
function isSentence(text: string, { child }: EasyReadContext): boolean {
  const head = text.split(/[,:;]/)[0] ?? text;
  if (child.names.some((name) => head.startsWith(name)) || /^(?:She|He|They|Her|His|Their)\b/.test(head))
    return true;
  if (/^(?:Likes|Loves|Enjoys)\b/.test(head)) return true;
  return head
    .split(" ")
    .slice(1, 7)
    .some((word) => /^(?:is|are|was|were|has|have|will|can|does|do)$/.test(word));
}

function nounRow(
  context: EasyReadContext,
  source: NounText,
  sentence: PlacedSentence,
): DraftRow[] | undefined {
  const body = sentence.text.replace(/[.\s]+$/, "");
  const cut =
    /:\s|;\s|,\s(?=(?:who|which|whose|where|above all|especially|because|and her|and his)\b)/.exec(body)
      ?.index ?? body.length;
  const phrase = body.slice(0, cut);
  if (OPENS_LIMIT.test(phrase)) return [waitingRow(context, source, sentence)];
  const addressed = addressChild(phrase, context.child, "you");
  if (!addressed.ok) return undefined;
  const plain = figures(
    plainWords(inSentence(addressed.text, context.facts.names), context.simplifier.young),
  );
  const text = asSentence(opening(source.field, plain));
  if (wordCount(text) > LONGEST || compareFacts(phrase, text, context.facts).length > 0) return undefined;
  const isPrivate = context.privateWords.test(sentence.text);
  const first = row(source.id, [said(text)], {
    fallback: source.concept,
    sourceIds: source.sourceIds,
    sourceText: phrase,
    sources: [
      {
        pointer: source.pointer,
        span: [sentence.from, cut === body.length ? sentence.to : sentence.from + cut],
      },
    ],
    hidden: isPrivate,
    reasons: isPrivate ? [PRIVATE] : [],
  });
  if (cut === body.length) return [first];
  const rest = { text: sentence.text.slice(cut), from: sentence.from + cut, to: sentence.to };
  const second = restRow(context, source, rest, phrase);
  const isUnsaid = second.status !== "auto" && source.field !== "importantPeople" && takesBack(rest.text);
  return isUnsaid ? [waitingRow(context, source, sentence)] : [first, second];
}

/** "Not known", "only when the pool is quiet": nothing that is liked, or not all of it. */
const OPENS_LIMIT =
  /^(?:not|no|none|nothing|nobody|never|neither|unknown|n\/a|only|when|except|but|without|if|unless|until|sometimes|often)(?![\p{L}-])/iu;

/** "Swimming: only when the pool is quiet" is not "You like swimming."; "Lego, especially when ..." is all Lego. */
function takesBack(rest: string): boolean {
  return holdsLimit(rest) && !/^,\s(?:above all|especially)\b/.test(rest);
}

function waitingRow({ privateWords }: EasyReadContext, source: NounText, sentence: PlacedSentence): DraftRow {
  const isPrivate = privateWords.test(sentence.text);
  return row(source.id, [said(sentence.text)], {
    fallback: source.concept,
    sourceIds: source.sourceIds,
    sourceText: sentence.text,
    sources: [{ pointer: source.pointer, span: [sentence.from, sentence.to] }],
    status: "needs-review",
    hidden: true,
    reasons: [...(isPrivate ? [PRIVATE] : []), "Words that take something back need a decision."],
  });
}

function opening(field: NounText["field"], phrase: string): string {
  switch (field) {
    case "interests":
      return `You like ${phrase}`;
    case "strengths":
      return `You are good at ${phrase}`;
    case "importantPeople":
      return `${phrase} ${isSeveral(phrase) ? "are" : "is"} important to you`;
  }
}

function isSeveral(phrase: string): boolean {
  return (
    /\band\b/.test(phrase) ||
    /^(?:\S+ )*(?:\w+[^s]s)$/.test(phrase.split(/\s+(?=(?:in|at|on|from|with|of|who)\b)/)[0] ?? "")
  );
}

/** What follows a colon or a "who": said where it is a short list, else left for a person. */
function restRow(context: EasyReadContext, source: NounText, rest: PlacedSentence, phrase: string): DraftRow {
  const list = /^:\s+(.+?)[.\s]*$/s.exec(rest.text)?.[1];
  const options = {
    fallback: source.concept,
    sourceIds: source.sourceIds,
    sourceText: rest.text,
    sources: [{ pointer: source.pointer, span: [rest.from, rest.to] as [number, number] }],
  };
  const text = source.field === "interests" && list !== undefined ? likedText(context, list) : undefined;
  if (text !== undefined && compareFacts(rest.text, text, context.facts).length === 0)
    return row(`${source.id}rest`, [said(text)], options);
  return row(`${source.id}rest`, [said(rest.text.replace(/^[:;,]\s*/, ""))], {
    ...options,
    sourceText: `${phrase}${rest.text}`,
    status: "needs-review",
    hidden: true,
    reasons: ["A list or an aside needs a decision."],
  });
}

/** "taps and puddles" is liked; "he does not like playing in goal" is said alone; undefined where it may be either. */
function likedText({ child, simplifier }: EasyReadContext, list: string): string | undefined {
  if (OPENS_LIMIT.test(list)) return undefined;
  const addressed = addressChild(list, child, "you");
  if (!addressed.ok) return undefined;
  const plain = plainWords(figures(inSentence(addressed.text)), simplifier.young);
  const isClause = /^(?:you|they|it)\s/i.test(plain);
  if (!isClause && holdsVerb(plain)) return undefined;
  const text = asSentence(isClause ? plain : `You like ${plain}`);
  return wordCount(text) <= LONGEST && !/[:;()]/.test(text) ? text : undefined;
}

/** Whether a word is surely a verb: "your dad takes you". */
function holdsVerb(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(1)
    .some((word) => isFiniteVerb(word) && !NOUN_TOO.has(baseOfThirdPerson(word) ?? word));
}
