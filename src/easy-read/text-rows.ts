// Free text of the plan as rows: a sentence of the plan at a time, each with the place it stands in, so that every word
// of the text belongs to a row, shown, hidden or waiting for a person. Nothing is dropped silently.

import { countBySection, itemsOf } from "./row-sections.js";
import { splitSentences } from "../language/sentences.js";
import { parseText, plainText } from "../plan/text.js";
import type { EasyReadContext } from "./easy-read-context.js";
import { addressChild, mentionsChild, spokenOfAfter, type Address, type SpokenOf } from "./person.js";
import { row, type DraftRow, type RowOptions } from "./row.js";
import { inSentence, LONGEST, wordCount } from "./sentence.js";
import { factsOf } from "../language/facts.js";
import type { SourceSpan } from "./script.js";
import { simplify } from "./simplify.js";

export interface PlanText {
  /** Row ids begin with it: "B4.text". */
  id: string;
  sourceIds: readonly string[];
  pointer: string;
  text: string;
}

export interface TextRowOptions extends Pick<RowOptions, "kind" | "fallback" | "group"> {
  to?: Address;
  goal?: boolean;
  /** The whole item is private. */
  private?: boolean;
  /** Rows before the first sentence: offset of the first sentence that is still unsaid. */
  from?: number;
  spokenOf?: SpokenOf;
  /** Where else the plan says what the sentence says: the subject of a piece. */
  also?: readonly SourceSpan[];
}

export const PRIVATE = "Private until a person who knows the child has decided.";
export const FOR_LENGTH = "Left out of the copy because the plan is long.";

/** A sentence of a text with its place in the plain text. */
export interface PlacedSentence {
  /** The words before a list that each of its items completes: "At those times she uses:". */
  lead?: PlacedSentence;
  /** All in bold: a heading inside the text. */
  bold?: boolean;
  text: string;
  from: number;
  to: number;
}

/** The sentences of a Text, line by line, placed in its plain text. */
export function placedSentences(text: string): PlacedSentence[] {
  const items = listLines(text);
  const bold = boldPlaces(text);
  let start = 0;
  let lead: PlacedSentence | undefined;
  return plainText(text)
    .split("\n")
    .flatMap((line, index) => {
      const at = start;
      start += line.length + 1;
      const own = items.has(index) ? lead : undefined;
      if (line.trim() !== "" && !items.has(index)) lead = undefined;
      return splitSentences(line).map(({ text: words, from, to }, place, all): PlacedSentence => {
        const sentence: PlacedSentence = { text: words, from: at + from, to: at + to };
        if (bold.some(([start, end]) => start <= sentence.from && sentence.to <= end)) sentence.bold = true;
        if (!items.has(index) && place === all.length - 1 && words.endsWith(":")) lead = sentence;
        return own !== undefined && all.length === 1 ? { ...sentence, lead: own } : sentence;
      });
    });
}

/** Stretches of the plain text that are bold. */
function boldPlaces(text: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  let at = 0;
  for (const block of parseText(text)) {
    for (const spans of block.type === "list" ? block.items : [block.spans]) {
      for (const span of spans) {
        if (span.strong) places.push([at, at + span.text.length]);
        at += span.text.length;
      }
      if (block.type === "list") at += 1;
    }
    at += block.type === "list" ? 1 : 2;
  }
  return places;
}

/** Which lines of the plain text are items of a list. */
function listLines(text: string): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const block of parseText(text)) {
    const count =
      block.type === "list"
        ? block.items.length
        : block.spans
            .map((span) => span.text)
            .join("")
            .split("\n").length;
    if (block.type === "list") for (let item = 0; item < count; item++) lines.add(line + item);
    // Blocks stand a blank line apart.
    line += count + 1;
  }
  return lines;
}

/** Rows of a text: one or two short sentences each, in the order of the plan. */
export function textRows(
  context: EasyReadContext,
  source: PlanText,
  options: TextRowOptions = {},
): DraftRow[] {
  let spokenOf: SpokenOf = options.spokenOf ?? "child";
  return placedSentences(source.text)
    .filter((sentence) => sentence.from >= (options.from ?? 0))
    .flatMap((sentence, index, all) => {
      // What opens a list is said with each of its items; where one is too long for that, the opening waits with it.
      const items = all.filter((other) => other.lead === sentence);
      if (items.length > 0 && items.every(joinsLead)) return [];
      const isPart = items.length > 0 || (sentence.lead !== undefined && !joinsLead(sentence));
      if (sentence.bold === true && wordCount(sentence.text) <= 7)
        return [headingRow(context, source, sentence, index, options)];
      const rows = sentenceRows(context, { ...source, id: `${source.id}.${index + 1}` }, sentence, {
        ...options,
        spokenOf,
      });
      spokenOf = spokenOfAfter(sentence.text, context.child, spokenOf);
      return isPart ? rows.map(waitAsPart) : rows;
    });
}

/** A piece of a list is no sentence by itself. */
function waitAsPart(draft: DraftRow): DraftRow {
  return {
    ...draft,
    status: "needs-review",
    hidden: true,
    reasons: [...draft.reasons, "A piece of a list is no sentence by itself."],
  };
}

/** A line in bold opens what follows it. */
function headingRow(
  context: EasyReadContext,
  source: PlanText,
  sentence: PlacedSentence,
  index: number,
  options: TextRowOptions,
): DraftRow {
  const addressed = addressChild(sentence.text, context.child, options.to ?? "you");
  return row(
    `${source.id}.${index + 1}`,
    [(addressed.ok ? addressed.text : sentence.text).replace(/[.:]$/, "")],
    {
      kind: "heading",
      sourceIds: source.sourceIds,
      sourceText: sentence.text,
      sources: [{ pointer: source.pointer, span: [sentence.from, sentence.to] }],
      fallback: options.fallback,
      group: options.group,
      hidden: !addressed.ok || options.private === true,
    },
  );
}

/** "At those times she uses:" and "a note typed on her tablet" make one sentence when both are short. */
function joinsLead({ lead, text }: PlacedSentence): boolean {
  return (
    lead !== undefined &&
    wordCount(lead.text) <= 8 &&
    wordCount(lead.text) + wordCount(text) <= LONGEST &&
    factsOf(lead.text, { capitals: false }).length === 0
  );
}

/** An item of a list with the words that open the list. */
function withLead(sentence: PlacedSentence): string {
  if (sentence.lead === undefined || !joinsLead(sentence)) return sentence.text;
  return `${sentence.lead.text.replace(/:$/, "")} ${inSentence(sentence.text)}`;
}

/** Rows of one placed sentence. */
export function sentenceRows(
  context: EasyReadContext,
  source: PlanText,
  sentence: PlacedSentence,
  options: TextRowOptions = {},
): DraftRow[] {
  const whole = withLead(sentence);
  const lead = whole === sentence.text ? undefined : sentence.lead;
  const simple = simplify(whole, context.simplifier, {
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.goal === undefined ? {} : { goal: options.goal }),
    ...(options.spokenOf === undefined ? {} : { spokenOf: options.spokenOf }),
  });
  const isPrivate = options.private === true || context.privateWords.test(sentence.text);
  const base: RowOptions = {
    kind: options.kind ?? "plain",
    fallback: options.fallback,
    group: options.group,
    sourceIds: source.sourceIds,
    sourceText: whole,
    sources: [
      ...(lead === undefined
        ? []
        : [{ pointer: source.pointer, span: [lead.from, lead.to] as [number, number] }]),
      ...(options.also ?? []),
      { pointer: source.pointer, span: [sentence.from, sentence.to] },
    ],
  };
  if (!simple.ok) return [reviewRow(context, source.id, whole, simple.reasons, isPrivate, base)];
  return chunks(simple.sentences).map((sentences, index, all) =>
    row(all.length === 1 ? source.id : `${source.id}${"abcdefgh".charAt(index)}`, sentences, {
      ...base,
      reasons: isPrivate ? [PRIVATE] : [],
      hidden: isPrivate,
    }),
  );
}

/** The plan's own sentence, shown only when it is short and does not speak of the child as somebody else. */
function reviewRow(
  context: EasyReadContext,
  id: string,
  text: string,
  reasons: readonly string[],
  isPrivate: boolean,
  base: RowOptions,
): DraftRow {
  const readable = wordCount(text) <= LONGEST && !mentionsChild(text, context.child);
  return row(id, [text], {
    ...base,
    status: "needs-review",
    reasons: isPrivate ? [PRIVATE, ...reasons] : reasons,
    hidden: isPrivate || !readable,
  });
}

/** At most two sentences a row, and two only when they are short together. */
function chunks(sentences: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const sentence of sentences) {
    const last = rows.at(-1);
    if (last?.length === 1 && wordCount(last[0] ?? "") + wordCount(sentence) <= 20) last.push(sentence);
    else rows.push([sentence]);
  }
  return rows;
}

/** Hides the rows after the first `most` that are shown. */
export function shorten(rows: readonly DraftRow[], most: number): DraftRow[] {
  let shown = 0;
  const short = rows.map((draft) => {
    if (draft.hidden === true || draft.kind === "heading") return draft;
    shown += 1;
    return shown <= most ? draft : { ...draft, hidden: true, reasons: [...draft.reasons, FOR_LENGTH] };
  });
  return withoutEmptyHeadings(short);
}

/** A heading under which nothing is shown is not shown. */
function withoutEmptyHeadings(rows: readonly DraftRow[]): DraftRow[] {
  return rows.map((draft, index) => {
    if (draft.kind !== "heading" || draft.hidden === true) return draft;
    const next = rows.slice(index + 1).find((other) => other.hidden !== true);
    return next === undefined || next.kind === "heading"
      ? { ...draft, hidden: true, reasons: [...draft.reasons, FOR_LENGTH] }
      : draft;
  });
}

/** Hides a row for length. */
export function leaveOut(draft: DraftRow): DraftRow {
  return draft.hidden === true ? draft : { ...draft, hidden: true, reasons: [...draft.reasons, FOR_LENGTH] };
}

/** The line that points to the full plan when something is not shown; nothing for private rows. */
export function moreNote(id: string, rows: readonly DraftRow[], group?: string): DraftRow[] {
  const items = itemsOf(
    rows
      .filter((draft) => draft.hidden === true && !draft.reasons.includes(PRIVATE))
      .map(({ kind, sourceIds, sources }) => ({
        sourceIds: kind === "step" ? sourceIds.slice(-1) : sourceIds,
        sources,
      })),
  );
  const ids = [...items.keys()];
  if (ids.length === 0) return [];
  const where = ids.length <= 6 ? ids.join(", ") : sectionsInWords(items);
  const named = `There is more about this in the full plan (${where}).`;
  const text = wordCount(named) <= LONGEST ? named : "There is more about this in the full plan.";
  return [
    row(id, [text], {
      kind: "note",
      sourceIds: ids,
      group,
    }),
  ];
}

function sectionsInWords(items: ReturnType<typeof itemsOf>): string {
  const letters = [...countBySection(items).keys()].map((name) => name.replace(/^section /, ""));
  return letters.length === 1
    ? `section ${letters[0] ?? ""}`
    : `sections ${letters.slice(0, -1).join(", ")} and ${letters.at(-1) ?? ""}`;
}
