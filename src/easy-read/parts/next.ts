// What happens next: the day of the review, what the child may do there, and until when a draft can be answered.

import { factsOf } from "../../language/facts.js";
import { formatDate, formatDateWithDay } from "../../language/format.js";
import { plainText } from "../../plan/text.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { moreNote, shorten, textRows } from "../text-rows.js";
import { atReview, partTitle } from "../wording.js";

const MOST = { full: 6, medium: 4, brief: 3 } as const;

export function next(context: EasyReadContext): DraftPart {
  const { plan, band } = context;
  const arrangements =
    plan.review?.arrangements === undefined
      ? []
      : shorten(
          textRows(
            context,
            {
              id: "review.arrangements",
              sourceIds: ["review"],
              pointer: "/review/arrangements",
              text: plan.review.arrangements,
            },
            { fallback: "meeting" },
          ),
          MOST[context.detail],
        );
  const rows = [
    ...comments(context),
    ...reviewDate(context),
    ...atReview(band).map(([text, concept], index) =>
      row(
        `next.${index + 1}`,
        text.split(/(?<=\.)\s/).map((sentence) => said(sentence, concept)),
      ),
    ),
    ...arrangements,
    row("next.change", [said("Your plan can change when you change.", "change")]),
  ];
  return {
    id: "next",
    title: partTitle("next", band),
    concept: "review",
    rows: [
      ...rows,
      ...moreNote("next.more", rows).map((note): DraftRow => ({
        ...note,
        sentences: [{ text: "There is more about the meeting in the full plan." }],
      })),
    ],
  };
}

function reviewDate({ plan }: EasyReadContext): DraftRow[] {
  const [date, pointer] =
    plan.review?.by === undefined ? [plan.dates.reviewBy, "/dates/reviewBy"] : [plan.review.by, "/review/by"];
  if (date === undefined && statesInterval(plan.review?.arrangements ?? "")) return [];
  if (date === undefined)
    return [row("next.review", [said("We will check your plan 1 time each year or more.", "review")])];
  return [
    row("next.review", [said(`We will check your plan by ${formatDateWithDay(date)}.`, "review")], {
      sourceIds: ["review"],
      sourceText: `by ${formatDate(date)}`,
      sources: [{ pointer }],
    }),
  ];
}

/** The plan says itself how often it is looked at: a second interval would contradict it. */
function statesInterval(arrangements: string): boolean {
  return factsOf(plainText(arrangements)).some((fact) => fact.kind === "quantity" && fact.per !== "");
}

function comments({ plan }: EasyReadContext): DraftRow[] {
  const { representationsBy } = plan.dates;
  const answerable =
    plan.status === "draft" || plan.status === "draft-amended" || plan.status === "amendment-notice";
  if (!answerable || representationsBy === undefined) return [];
  return [
    row(
      "next.comments",
      [said(`You can ask for changes by ${formatDateWithDay(representationsBy)}.`, "have your say")],
      {
        sourceIds: ["dates"],
        sourceText: `by ${formatDate(representationsBy)}`,
        sources: [{ pointer: "/dates/representationsBy" }],
      },
    ),
  ];
}
