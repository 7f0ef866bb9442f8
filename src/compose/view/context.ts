// What every view is made from.

import type { Clock } from "../../plan/clock.js";
import type { Plan } from "../../plan/schema.js";
import { sectionLabel, type SectionCode } from "../../plan/sections.js";
import { richText, words, type RichText, type Words } from "../literal.js";
import { besideNeeds, type BesideNeeds } from "./beside-needs.js";
import { calledName } from "./people.js";
import { USUAL_ROOM, type SummaryRoom } from "../summary/room.js";
import { makePlanIndex, type PlanIndex } from "./plan-index.js";

export interface ViewContext {
  plan: Plan;
  clock: Clock;
  index: PlanIndex;
  /** What stands beside the needs of section B in templates that put them side by side. */
  beside: BesideNeeds;
  /** What the child or young person is called. */
  name: string;
  /** What a summary has room for. */
  room: SummaryRoom;
  /** Titles of sections where the template set has its own. */
  sectionTitles?: Partial<Record<SectionCode, string>>;
}

/** The label of a section as a heading says it. */
export function labelOf(code: SectionCode, { sectionTitles }: ViewContext): string {
  const own = sectionTitles?.[code];
  return own === undefined ? sectionLabel(code).label : `Section ${code}: ${own}`;
}

export function makeViewContext(plan: Plan, clock: Clock, room: SummaryRoom = USUAL_ROOM): ViewContext {
  const index = makePlanIndex(plan);
  return { plan, clock, room, index, beside: besideNeeds(plan, index), name: calledName(plan.subject) };
}

/** A `Text` that the plan may leave out. */
export function optionalText(value: string | undefined, origin: string): RichText | undefined {
  return value === undefined ? undefined : richText(value, origin);
}

/** Words that the plan may leave out. */
export function optionalWords(value: string | undefined, origin: string): Words | undefined {
  return value === undefined ? undefined : words(value, origin);
}

/** Each `Text` of a list. */
export function texts(values: readonly string[] | undefined, origin: string): RichText[] {
  return (values ?? []).map((value, index) => richText(value, `${origin}/${index}`));
}

/** Whether a `Text` is there and says something. */
export function says(text: RichText | undefined): text is RichText {
  return text !== undefined && text.blocks.length > 0;
}
