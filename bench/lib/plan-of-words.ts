// A plan whose document has so many words: for times that are promised for a size.

import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { composeEdition } from "../../src/compose/compose-edition.js";
import type { TemplateSet } from "../../src/compose/template-set.js";
import type { Plan } from "../../src/plan/schema.js";
import { CLOCK, examplePlan } from "../../test/helpers/examples.js";

/** The longest example with fewer of its needs, outcomes and provisions, so that its document has so many words. */
export function planOfWords(words: number, templates: TemplateSet): Plan {
  const plan = examplePlan("post-16-final");
  const { B, E, F } = plan.sections;
  const lists: unknown[][] = [...B.areas.map(({ needs }) => needs), E.outcomes, F.items];
  const count = (): number => analyseDocument(composeEdition(plan, "standard", templates, CLOCK)).words;
  while (count() > words) for (const list of lists) list.splice(Math.floor(0.95 * list.length));
  return plan;
}
