// Goals: one card each. The goal, by when, the steps, and the help that is meant for it: the golden thread of the plan
// as a child can follow it. Help that serves several goals is told once, under the first.

import { formatDate } from "../../language/format.js";
import { outcomesOf, provisionsOf, type OutcomeItem, type ProvisionItem } from "../../plan/items.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { provisionRows } from "../provision-rows.js";
import { row, said, type DraftPart, type DraftRow, type RowOptions } from "../row.js";
import { simplify } from "../simplify.js";
import {
  leaveOut,
  moreNote,
  placedSentences,
  PRIVATE,
  sentenceRows,
  type PlacedSentence,
  type PlanText,
  type TextRowOptions,
} from "../text-rows.js";
import { baseOfThirdPerson, BASE_VERBS } from "../verbs.js";
import { partTitle } from "../wording.js";
import { openingDate } from "../goal-date.js";
import { goalPieces, isSeveral, type GoalPiece, type GoalPieces } from "../goal-pieces.js";
import type { SourceSpan } from "../script.js";
import { plainText } from "../../plan/text.js";

export function goals(context: EasyReadContext): DraftPart {
  const told = new Set<string>();
  return {
    id: "goals",
    title: partTitle("goals", context.band),
    concept: "goal",
    code: "E",
    rows: outcomesOf(context.plan).flatMap((item, index) => goalRows(context, item, index + 1, told)),
  };
}

/** Ids of provisions that no goal tells. */
export function withoutGoal(context: EasyReadContext): ProvisionItem[] {
  const goalIds = new Set(outcomesOf(context.plan).map(({ outcome }) => outcome.id));
  return provisionsOf(context.plan).filter(
    ({ provision }) => !provision.outcomeIds.some((id) => goalIds.has(id)),
  );
}

function goalRows(
  context: EasyReadContext,
  item: OutcomeItem,
  number: number,
  told: Set<string>,
): DraftRow[] {
  const { outcome } = item;
  const group = outcome.id;
  const help = provisionsOf(context.plan).filter(
    ({ provision }) => provision.outcomeIds.includes(outcome.id) && !told.has(provision.id),
  );
  for (const { provision } of help) told.add(provision.id);
  const goal = goalText(context, item);
  const rows = [
    ...goal,
    ...goalNote(item, goal),
    ...byRow(item),
    ...steps(context, item),
    ...help.flatMap((provision) => provisionRows(context, provision, group)),
  ];
  return [
    row(`${outcome.id}.heading`, [said(`Goal ${number}`, "goal")], {
      kind: "heading",
      group,
      sourceIds: [outcome.id],
    }),
    ...rows,
    ...moreNote(`${outcome.id}.more`, rows, group),
  ];
}

/** Where no rule says the goal safely, the card says where it stands. */
function goalNote({ outcome }: OutcomeItem, goal: readonly DraftRow[]): DraftRow[] {
  if (goal.some((draft) => draft.hidden !== true)) return [];
  return [
    row(`${outcome.id}.goal.note`, [`You can read this goal in the full plan (${outcome.id}).`], {
      kind: "note",
      group: outcome.id,
      sourceIds: [outcome.id],
    }),
  ];
}

function goalText(context: EasyReadContext, { outcome, pointer }: OutcomeItem): DraftRow[] {
  const source = {
    id: `${outcome.id}.goal`,
    sourceIds: [outcome.id],
    pointer: `${pointer}/text`,
    text: outcome.text,
  };
  const [first, ...others] = placedSentences(outcome.text);
  if (first === undefined) return [];
  const opening = openingDate(first.text, outcome.by);
  const options = { kind: "goal" as const, group: outcome.id, fallback: "goal", goal: true };
  const sentence = { text: first.text.slice(opening), from: first.from + opening, to: first.to };
  return [
    ...firstRows(context, source, sentence, options),
    ...others.flatMap((other, index) =>
      sentenceRows(context, { ...source, id: `${source.id}.${index + 2}` }, other, {
        ...options,
        kind: "goal-more",
      }),
    ),
  ];
}

/** The first sentence of a goal: whole where a rule says it whole, else piece by piece. */
function firstRows(
  context: EasyReadContext,
  source: PlanText,
  sentence: PlacedSentence,
  options: TextRowOptions,
): DraftRow[] {
  const whole = sentenceRows(context, source, sentence, options);
  if (whole.every((draft) => draft.status === "auto" || draft.reasons.includes(PRIVATE))) return whole;
  const split = goalPieces(sentence.text);
  if (split === undefined) return whole;
  const rows = pieceRows(context, source, sentence, split, options);
  // What the child will do must stand, or nothing can be said about it.
  return rows[0]?.status === "auto" && rows[0].hidden !== true ? rows : whole;
}

function pieceRows(
  context: EasyReadContext,
  source: PlanText,
  sentence: PlacedSentence,
  { subject, pieces }: GoalPieces,
  options: TextRowOptions,
): DraftRow[] {
  const textOf = ({ from, to }: GoalPiece): string => sentence.text.slice(from, to);
  const opening = sentence.text.slice(subject.from, subject.to);
  // What is said more is said of the deeds before it.
  const again = (index: number): string => {
    const deeds = pieces.slice(0, index).filter(({ kind }) => kind === "deed");
    return `${opening} do ${isSeveral(deeds.map(textOf)) ? "these things" : "this"}`;
  };
  const span = (from: number, to: number): SourceSpan => ({
    pointer: source.pointer,
    span: [sentence.from + from, sentence.from + to],
  });
  return pieces.flatMap((piece, index) => {
    const from = sentence.from + (index === 0 ? 0 : piece.begins);
    const to = sentence.from + piece.to;
    const text = `${piece.kind === "deed" ? opening : again(index)} ${textOf(piece)}.`;
    const id = index === 0 ? source.id : `${source.id}.piece${index + 1}`;
    const sourceText = plainText(source.text).slice(from, to);
    if (piece.kind === "aside") {
      const sources = [span(piece.begins, piece.to)];
      return [asideRow(id, { ...options, sourceIds: source.sourceIds, sourceText, sources })];
    }
    const rows = sentenceRows(
      context,
      { ...source, id },
      { text, from, to },
      {
        ...options,
        // The first piece stands right behind its subject; the others take it from there.
        ...(index === 0 ? {} : { also: [span(subject.from, subject.to)] }),
      },
    );
    return rows.map((draft) => keptBack({ ...draft, sourceText }));
  });
}

/** A piece that no rule says is not shown: the goal's card says that there is more. */
function keptBack(draft: DraftRow): DraftRow {
  return draft.status === "auto" ? draft : { ...draft, hidden: true };
}

/** What no rule says waits in the plan's own words. */
function asideRow(id: string, options: RowOptions & { sourceText: string }): DraftRow {
  return row(id, [options.sourceText], {
    ...options,
    status: "needs-review",
    hidden: true,
    reasons: ["An aside needs a decision."],
  });
}

/** The date by which the goal is wanted; it stands for the date that opens the text too. */
function byRow({ outcome, pointer }: OutcomeItem): DraftRow[] {
  if (outcome.by === undefined) return [];
  const first = placedSentences(outcome.text)[0];
  const opening = first === undefined ? 0 : openingDate(first.text, outcome.by);
  const same = first !== undefined && opening > 0;
  return [
    row(`${outcome.id}.by`, [said(`We want this by ${formatDate(outcome.by)}.`, "when")], {
      kind: "goal-by",
      group: outcome.id,
      sourceIds: [outcome.id],
      sourceText: `by ${formatDate(outcome.by)}`,
      sources: [
        { pointer: `${pointer}/by` },
        ...(same
          ? [{ pointer: `${pointer}/text`, span: [first.from, first.from + opening] as [number, number] }]
          : []),
      ],
    }),
  ];
}

function steps(context: EasyReadContext, { outcome, pointer }: OutcomeItem): DraftRow[] {
  const all = outcome.steps ?? [];
  const next = all.find((step) => step.by === undefined || step.by >= context.today) ?? all[0];
  return all.flatMap((step, index) => {
    const rows = stepRows(context, outcome.id, step, `${pointer}/steps/${index}`);
    return context.detail === "brief" && step !== next ? rows.map(leaveOut) : rows;
  });
}

const STEP_WAITS = "Hidden with its step.";

type Step = NonNullable<OutcomeItem["outcome"]["steps"]>[number];

function stepRows(context: EasyReadContext, group: string, step: Step, pointer: string): DraftRow[] {
  const source = { id: step.id, sourceIds: [step.id, group], pointer: `${pointer}/text`, text: step.text };
  const options = { kind: "step" as const, group, fallback: "step" };
  const [first, ...others] = placedSentences(step.text);
  if (first === undefined)
    return stepBy(step, pointer, group).map((draft) => ({ ...draft, hidden: true, reasons: [STEP_WAITS] }));
  const rows = [
    ...(doing(context, first, source.id, source.pointer, group) ??
      sentenceRows(context, source, first, options)),
    ...others.flatMap((other, index) =>
      sentenceRows(context, { ...source, id: `${source.id}.${index + 2}` }, other, options),
    ),
  ];
  const shown = rows.some((draft) => draft.hidden !== true);
  // A date without its step says nothing.
  return [
    ...rows,
    ...stepBy(step, pointer, group).map((draft) =>
      shown ? draft : { ...draft, hidden: true, reasons: [STEP_WAITS] },
    ),
  ];
}

/** "Joins two signs" has no subject: it is the child who does it. */
function doing(
  context: EasyReadContext,
  first: PlacedSentence,
  id: string,
  pointer: string,
  group: string,
): DraftRow[] | undefined {
  const word = /^[\p{L}-]+/u.exec(first.text)?.[0] ?? "";
  const base = baseOfThirdPerson(word.toLowerCase());
  if (base === undefined || !BASE_VERBS.has(base)) return undefined;
  const clause = `${context.name} ${word.toLowerCase()}${first.text.slice(word.length)}`;
  const simple = simplify(clause, context.simplifier, { goal: true });
  const isPrivate = context.privateWords.test(first.text);
  return [
    row(id, simple.ok ? simple.sentences : [first.text], {
      kind: "step",
      group,
      fallback: "step",
      sourceIds: [id, group],
      sourceText: first.text,
      sources: [{ pointer, span: [first.from, first.to] }],
      // A step without its subject is no sentence for a child: it waits.
      status: simple.ok ? "auto" : "needs-review",
      hidden: isPrivate || !simple.ok,
      reasons: [...(isPrivate ? [PRIVATE] : []), ...(simple.ok ? [] : simple.reasons)],
    }),
  ];
}

function stepBy(step: Step, pointer: string, group: string): DraftRow[] {
  if (step.by === undefined) return [];
  return [
    row(`${step.id}.by`, [said(`We want this by ${formatDate(step.by)}.`, "when")], {
      kind: "step",
      group,
      sourceIds: [step.id, group],
      sourceText: `by ${formatDate(step.by)}`,
      sources: [{ pointer: `${pointer}/by` }],
    }),
  ];
}
