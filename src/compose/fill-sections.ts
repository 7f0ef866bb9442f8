// Templates become Markdown, section by section, so that each piece of the document knows where it came from.

import type { Clock } from "../plan/clock.js";
import type { Plan } from "../plan/schema.js";
import { fillTemplate } from "./fill-template.js";
import type { FilledSection } from "./filled-section.js";
import type { SectionPlan } from "./section-plan.js";
import { standardSections } from "./standard-sections.js";
import type { SummaryRoom } from "./summary/room.js";
import { summarySections } from "./summary/summary-sections.js";
import type { TemplateSet } from "./template-set.js";
import { makeViewContext, type ViewContext } from "./view/context.js";

/** Editions that are made from templates. */
export type ComposedEdition = "standard" | "large-print" | "summary";

/** Large print is the standard edition in another theme, so it has its templates. */
const TEMPLATES: Record<ComposedEdition, "standard" | "summary"> = {
  standard: "standard",
  "large-print": "standard",
  summary: "summary",
};

const SECTIONS: Record<"standard" | "summary", (context: ViewContext) => SectionPlan[]> = {
  standard: standardSections,
  summary: summarySections,
};

/** The sections of an edition as Markdown, in the order of the document. */
export function fillSections(
  plan: Plan,
  edition: ComposedEdition,
  set: TemplateSet,
  clock: Clock,
  room?: SummaryRoom,
): FilledSection[] {
  const folder = TEMPLATES[edition];
  const { sectionTitles = {} } = set;
  const context = { ...makeViewContext(plan, clock, room), sectionTitles };
  return SECTIONS[folder](context).map(({ template, view, ...section }) => ({
    ...section,
    ...fillTemplate(set, `${folder}/${template}`, view),
  }));
}
