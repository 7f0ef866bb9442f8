// The day from which time limits and ages are counted: when the plan is, or is about to be, issued.

import type { CheckContext } from "./context.js";

/** The plan's own date where it has one, else today. */
export function issueDate({
  plan,
  stage,
  issued,
  today,
}: Pick<CheckContext, "plan" | "stage" | "issued" | "today">): string {
  const signed = issued ? plan.signOff?.signedOn : undefined;
  switch (stage) {
    case "d":
      return plan.dates.draftSent ?? today;
    case "f":
      return plan.dates.finalIssued ?? signed ?? today;
    case "a":
      return plan.dates.amended ?? latest(plan.amendments?.map(({ date }) => date) ?? []) ?? signed ?? today;
  }
}

/** The last of some dates. */
export const latest = (dates: readonly string[]): string | undefined => dates.toSorted().at(-1);
