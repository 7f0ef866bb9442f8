// One plan, one edition: from templates to the document tree.

import { documentMeta } from "../document/meta.js";
import type { DocumentTree } from "../document/tree.js";
import type { Clock } from "../plan/clock.js";
import type { Plan } from "../plan/schema.js";
import { fillSections, type ComposedEdition } from "./fill-sections.js";
import { linkReferences } from "./link-references.js";
import { withStackedTables } from "./stack-tables.js";
import type { SummaryRoom } from "./summary/room.js";
import type { TemplateSet } from "./template-set.js";
import { toDocument } from "./to-document/to-document.js";
import { PLAN_TITLE } from "./view/labels.js";
import { fullName } from "./view/people.js";

/**
 * The document of an edition. `room` is what a summary holds; other editions hold everything.
 * The clock's date gives ages and school years; nothing else of it is printed.
 * Throws when the template set is faulty, never because of what a plan says.
 */
export function composeEdition(
  plan: Plan,
  edition: ComposedEdition,
  templateSet: TemplateSet,
  clock: Clock,
  room?: SummaryRoom,
): DocumentTree {
  const meta = documentMeta(plan, edition, title(plan, edition));
  const tree = toDocument(edition, meta, fillSections(plan, edition, templateSet, clock, room));
  return linkReferences(edition === "large-print" ? withStackedTables(tree) : tree, plan);
}

function title(plan: Plan, edition: ComposedEdition): string {
  const name = fullName(plan.subject);
  switch (edition) {
    case "standard":
      return `${PLAN_TITLE[plan.planType]}: ${name}`;
    case "large-print":
      return `${PLAN_TITLE[plan.planType]}: ${name} (large print)`;
    case "summary":
      return `Plan summary: ${name}`;
  }
}
