// Which provision a summary's help table shows: what takes most of the child's time first, and health and social care
// never crowded out.

import { provisionsOf, type ProvisionItem } from "../../plan/items.js";
import type { Plan, Schedule } from "../../plan/schema.js";
import { isSensitive } from "./sensitive.js";

export interface HelpRows {
  /** In the order of the plan. */
  shown: ProvisionItem[];
  /** How many more there are, by section. */
  more: { section: ProvisionItem["section"]; count: number }[];
}

const FIRST_OF_OTHERS = 2;

/** At most `most` rows. */
export function helpRows(plan: Plan, most: number): HelpRows {
  const items = provisionsOf(plan);
  const ranked = items
    .filter((item) => !isSensitive(plan, item.provision.id))
    .map((item, order) => ({ item, order, weight: weightOf(item) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ item }) => item);
  const others = (["G", "H1", "H2"] as const)
    .flatMap((section) => ranked.find((item) => item.section === section) ?? [])
    .slice(0, FIRST_OF_OTHERS);
  const best = [...others, ...ranked.filter((item) => !others.includes(item))].slice(0, most);
  const shown = items.filter((item) => best.includes(item));
  return { shown, more: countMore(items, shown) };
}

function countMore(items: readonly ProvisionItem[], shown: readonly ProvisionItem[]): HelpRows["more"] {
  return (["F", "G", "H1", "H2"] as const).flatMap((section) => {
    const count = items.filter((item) => item.section === section && !shown.includes(item)).length;
    return count === 0 ? [] : [{ section, count }];
  });
}

/** Help given to the child in person stands before all other; then what is in section F; then time. */
function weightOf({ section, provision }: ProvisionItem): number {
  const inPerson = provision.kind === "direct" ? 2_000_000 : 0;
  const inF = section === "F" ? 1_000_000 : 0;
  return inPerson + inF + minutesInYear(provision.schedule);
}

/** Periods in a school year in England: 190 days, 38 weeks, 6 half-terms. */
const PERIODS: Record<Schedule["per"], number> = {
  day: 190,
  week: 38,
  fortnight: 19,
  "half-term": 6,
  term: 3,
  year: 1,
  once: 1,
};

function minutesInYear(schedule: Schedule | undefined): number {
  if (schedule === undefined) return 0;
  const { times, per, minutes = 1, weeksPerYear } = schedule;
  const periods = per === "week" && weeksPerYear !== undefined ? weeksPerYear : PERIODS[per];
  return Math.min(999_999, times * periods * minutes);
}
