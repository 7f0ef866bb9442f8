// Short entries of section A that are no sentences: "Drums, clapping songs and dancing with his grandfather."

import { compareFacts } from "./compare-facts.js";
import type { EasyReadContext } from "./easy-read-context.js";
import { addressChild } from "./person.js";
import { figures, plainWords } from "./plain-words.js";
import { row, said, type DraftRow } from "./row.js";
import { asSentence, inSentence, LONGEST, wordCount } from "./sentence.js";
import { placedSentences, PRIVATE, sentenceRows, type PlacedSentence, type PlanText } from "./text-rows.js";

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
  return [first, restRow(context, source, rest, phrase)];
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
  const addressed = list === undefined ? undefined : addressChild(list, context.child, "you");
  if (source.field === "interests" && addressed?.ok === true) {
    const liked = asSentence(
      `You like ${plainWords(figures(inSentence(addressed.text)), context.simplifier.young)}`,
    );
    const clause =
      /\b(?:you|your|it|they)\s+\w+/.test(addressed.text) && /^(?:you|they|it)\b/.test(addressed.text);
    const text = clause ? asSentence(addressed.text) : liked;
    if (
      wordCount(text) <= LONGEST &&
      !/[:;()]/.test(text) &&
      compareFacts(rest.text, text, context.facts).length === 0
    )
      return row(`${source.id}rest`, [said(text)], options);
  }
  return row(`${source.id}rest`, [said(rest.text.replace(/^[:;,]\s*/, ""))], {
    ...options,
    sourceText: `${phrase}${rest.text}`,
    status: "needs-review",
    hidden: true,
    reasons: ["A list or an aside needs a decision."],
  });
}
