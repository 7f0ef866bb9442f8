// What happens next.

import { formatDate } from "../../language/format.js";
import { isDraft } from "../../language/phrases.js";
import { today } from "../../plan/clock.js";
import { words } from "../literal.js";
import type { ViewContext } from "../view/context.js";
import { nextReview } from "../view/cover.js";

/** What is still to come on the clock's date, soonest first, and the review always. */
export function viewNext({ plan, clock }: ViewContext) {
  const { dates, sections, status } = plan;
  const now = today(clock);
  const review = nextReview(plan);
  const comments = isDraft(status) ? dates.representationsBy : undefined;
  const events = [
    { what: "Last day to say what you think of the draft", date: comments, at: "/dates/representationsBy" },
    ...sections.I.placements.map((placement, index) => ({
      what: `Start at ${placement.name ?? placement.type}`,
      date: placement.from,
      at: `/sections/I/placements/${index}/from`,
    })),
    {
      what: "The plan for the next phase of education is due",
      date: dates.phaseTransferDue,
      at: "/dates/phaseTransferDue",
    },
  ];
  const toCome = events.flatMap(({ what, date, at }) =>
    date !== undefined && date >= now ? [{ what, date, at }] : [],
  );
  return {
    events: toCome
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ what, date, at }) => ({ what, date: words(formatDate(date), at) })),
    review: review && words(formatDate(review.date), review.at),
  };
}
