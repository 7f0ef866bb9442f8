// Goals: a page each. The goal and its date, the steps as a way, the help for it, and faces to say how it is going.

import { heading, inlines, list, paragraph, section } from "../../document/build.js";
import type { Block, Card, Heading, Paragraph, Scale, SectionBlock } from "../../document/tree.js";
import type { ScriptPart, ScriptRow } from "../script.js";
import { symbolOf } from "../symbols.js";
import { SCALE, SCALE_QUESTION } from "../wording.js";
import { byItem } from "./groups.js";
import { helpCards } from "./help.js";
import {
  anchor,
  drawingSpace,
  groupHeading,
  noteLine,
  originOf,
  sentenceParagraphs,
  words,
  type Layout,
} from "./layout.js";
import { rowsOf, sharedRow } from "./rows.js";

/** What the page of a goal is made of. */
const KINDS = new Set<ScriptRow["kind"]>([
  "goal",
  "goal-more",
  "goal-by",
  "step",
  "help",
  "help-fact",
  "note",
]);

/** The page of one goal, under a band like that of a part. */
export function goalSection(
  layout: Layout,
  part: ScriptPart,
  head: ScriptRow,
  rows: readonly ScriptRow[],
): SectionBlock {
  const of = (...kinds: ScriptRow["kind"][]): ScriptRow[] => rows.filter((row) => kinds.includes(row.kind));
  const [instead, notes] = notesOf(of("note"));
  const goal = [...instead, ...of("goal", "goal-more", "goal-by")];
  const help = of("help", "help-fact");
  const id = anchor(head.id);
  return {
    ...section(`goal-${id}`, "part", [
      goalHeading(layout, part, head),
      ...goalCard(layout, goal, head),
      ...stepList(layout, of("step"), id),
      ...(help.length > 0
        ? [heading(3, `help-${id}`, "Help for this goal"), ...helpCards(layout, help)]
        : []),
      // Of another kind is only what a person put here.
      ...rowsOf(
        layout,
        rows.filter(({ kind }) => !KINDS.has(kind)),
      ),
      ...notes.map((row) => noteLine(layout, row)),
      // A child who was not told the goal cannot say how it is going.
      ...(layout.extras.scale && instead.length === 0 ? [howIsItGoing(layout)] : []),
      ...drawingSpace(layout),
    ]),
    break: "page",
    code: "E",
    ...(part.symbol === null ? {} : { picture: { image: part.symbol, alt: "" } }),
  };
}

function goalHeading(layout: Layout, part: ScriptPart, head: ScriptRow): Heading {
  const title = groupHeading(layout, head, 2);
  return part.code === undefined ? title : { ...title, letter: part.code };
}

/** The note that stands for a goal, and those that point to the full plan. */
function notesOf(notes: readonly ScriptRow[]): [instead: ScriptRow[], notes: ScriptRow[]] {
  const isInstead = (row: ScriptRow): boolean => row.id.endsWith(".goal.note");
  return [notes.filter(isInstead), notes.filter((row) => !isInstead(row))];
}

/** What the child will do, and by when, beside one picture. */
function goalCard(layout: Layout, rows: readonly ScriptRow[], head: ScriptRow): Card[] {
  const [first] = rows;
  if (first === undefined) return [];
  const said = sentenceParagraphs(layout, rows, (row) => (row.kind === "goal" ? "outcome" : "body"));
  return [
    {
      type: "card",
      role: "goal",
      id: `card-${anchor(head.id)}`,
      code: "E",
      children: [{ ...sharedRow(layout, first, rows, said), id: `row-${anchor(head.id)}` }],
    },
  ];
}

/** Steps as a way from one to the next. A step's date belongs to the step. */
function stepList(layout: Layout, rows: readonly ScriptRow[], id: string): Block[] {
  if (rows.length === 0) return [];
  const items = [...byItem(rows).values()].map((step): Block[] => [stepText(layout, step)]);
  return [heading(3, `steps-${id}`, items.length === 1 ? "Next step" : "Steps"), list(items, true, "path")];
}

/** A step and its date in one paragraph. */
function stepText(layout: Layout, step: readonly ScriptRow[]): Paragraph {
  const text = step.flatMap((row) => row.sentences.map((sentence) => sentence.text)).join(" ");
  const [first] = step as [ScriptRow];
  return { ...paragraph(words(layout, text)), ...originOf(first) };
}

function howIsItGoing({ symbols }: Layout): Scale {
  return {
    type: "scale",
    question: inlines(SCALE_QUESTION),
    options: SCALE.map(([label, concept]) => {
      const image = symbolOf(symbols, concept);
      return { label: inlines(label), ...(image === null ? {} : { picture: { image, alt: "" } }) };
    }),
  };
}
