// The plan's own texts sentence by sentence, with what a reader should look at: long sentences, the passive, wordy
// phrases, and the words that findings are about.

import type { FindingSeverity } from "../diagnostics/finding.js";
import { passiveClauses } from "../language/passive.js";
import { splitSentences } from "../language/sentences.js";
import { wordsOf } from "../language/words.js";
import type { TextItem } from "../plan/items.js";
import type { Report } from "./report.js";

/** Words in a text that somebody should look at; offsets are those of the text. */
export interface Mark {
  kind: "finding" | "wordy" | "passive";
  from: number;
  to: number;
  /** What stands behind the words: the check's id, what can stand for a phrase, "passive". */
  label: string;
  severity?: FindingSeverity;
  /** Which of the report's findings it is. */
  finding?: number;
}

export interface MarkedSentence {
  from: number;
  to: number;
  words: number;
  /** More than 25 words. */
  long: boolean;
  /** In order of their start; they may overlap. */
  marks: Mark[];
}

export interface MarkedText {
  item: TextItem;
  /** "B4, impact", "History". */
  name: string;
  words: number;
  sentences: MarkedSentence[];
}

/** A sentence longer than this is hard to follow when it is heard. */
export const LONG_SENTENCE = 25;

/** In one sentence: nobody reads more, and a hostile text has very many. */
const MOST_MARKS = 100;

/** Every text that is not empty, marked. Somebody's own words carry only what findings say of them. */
export function markTexts(texts: readonly TextItem[], report: Report): MarkedText[] {
  const marksAt = marksByPointer(report);
  return texts
    .filter(({ text }) => text.trim() !== "")
    .map((item) => {
      const marks = (marksAt.get(item.pointer) ?? [])
        .filter(({ from, to }) => from >= 0 && to > from && to <= item.text.length)
        .sort((a, b) => a.from - b.from || b.to - a.to);
      let next = 0;
      const sentences = splitSentences(item.text).map(({ text, from, to }): MarkedSentence => {
        const words = wordsOf(text).length;
        const own = item.kind === "quote" ? [] : passiveMarks(text, from);
        for (let mark = marks[next]; mark !== undefined && mark.from < to; mark = marks[++next])
          if (mark.from >= from) own.push(mark);
        return {
          from,
          to,
          words,
          long: item.kind !== "quote" && words > LONG_SENTENCE,
          marks: own.sort((a, b) => a.from - b.from || b.to - a.to).slice(0, MOST_MARKS),
        };
      });
      return { item, name: nameOf(item), words: wordsOf(item.text).length, sentences };
    });
}

/** The marks of findings and wordy phrases, by the text they are in. */
function marksByPointer({ findings, concision }: Report): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = (pointer: string, mark: Mark): void => {
    const own = marks.get(pointer);
    if (own === undefined) marks.set(pointer, [mark]);
    else own.push(mark);
  };
  for (const [index, { pointer, span, check, severity }] of findings.entries())
    if (span !== undefined)
      add(pointer, { kind: "finding", from: span[0], to: span[1], label: check, severity, finding: index });
  for (const { pointer, span, instead } of concision?.wordy ?? [])
    add(pointer, {
      kind: "wordy",
      from: span[0],
      to: span[1],
      label: instead === "" ? "leave out" : instead,
    });
  return marks;
}

/** Fields of an item that are more than its text, and fields of a section, by the plan's own names for them. */
const FIELDS: Readonly<Record<string, string>> = {
  history: "history",
  communication: "communication",
  howToSupport: "how to support",
  interests: "interests",
  strengths: "strengths",
  importantPeople: "important people",
  impact: "impact",
  baseline: "baseline",
  measures: "measures",
  minimum: "minimum",
  reason: "reason for a departure",
  tribunalOrder: "order of the tribunal",
  monitoring: "monitoring",
  shortTermTargets: "short-term targets",
  forwardPlans: "forward plans",
  modifications: "modifications",
  disapplications: "disapplications",
  requestedBy: "requested by",
  transport: "transport",
  arrangements: "arrangements",
};

function nameOf({ itemId, pointer }: TextItem): string {
  const field = pointer
    .split("/")
    .flatMap((token) => (Object.hasOwn(FIELDS, token) ? [FIELDS[token]] : []))
    .at(-1);
  const name = [itemId, field].filter((part) => part !== undefined).join(", ");
  return name === "" ? "Text" : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A text without the asterisks that only set words in bold or stress them. */
const withoutAsterisks = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}*])\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?![\p{L}\p{N}*])/gu, "");

const passiveMarks = (sentence: string, start: number): Mark[] =>
  passiveClauses(sentence).map(({ from, to }) => ({
    kind: "passive",
    from: start + from,
    to: start + to,
    label: "passive",
  }));

/** A run of text under the same marks, with the marks that end at its end. */
export interface Piece {
  text: string;
  under: Mark[];
  ends: Mark[];
}

/** A stretch of a text cut where marks begin and end; a mark that leads beyond the stretch ends with it. */
export function piecesOf(text: string, from: number, to: number, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((mark) => mark.from < to && mark.to > from);
  const edges = [...new Set([from, to, ...inside.flatMap((mark) => [mark.from, mark.to])])]
    .filter((edge) => edge >= from && edge <= to)
    .sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from;
    return {
      text: withoutAsterisks(text.slice(start, end)),
      under: inside.filter((mark) => mark.from <= start && mark.to >= end),
      ends: inside.filter((mark) => Math.min(mark.to, to) === end && mark.from < end),
    };
  });
}
