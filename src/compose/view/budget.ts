// Section J: personal budget.

import { formatDate, formatMoney } from "../../language/format.js";
import type { JComponent } from "../../plan/schema.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalText, optionalWords, says, type ViewContext } from "./context.js";
import { PAYMENT_MODE, PAYMENT_SOURCE } from "./labels.js";
import { trail } from "./plan-index.js";

export function viewSectionJ(context: ViewContext) {
  const section = context.plan.sections.J;
  const at = "/sections/J";
  const arrangements = optionalText(section.arrangements, `${at}/arrangements`);
  return {
    arrangements,
    components: section.components.map((item, index) =>
      viewComponent(item, `${at}/components/${index}`, context),
    ),
    none: section.none === true,
    empty: section.none !== true && section.components.length === 0 && !says(arrangements),
  };
}

function viewComponent(component: JComponent, at: string, { index }: ViewContext) {
  return {
    anchor: itemAnchor(component.id),
    at,
    label: index.label(component.id),
    mode: words(PAYMENT_MODE[component.mode], `${at}/mode`),
    amount: words(`${formatMoney(component.annualAmount)} a year`, `${at}/annualAmount`),
    source: words(PAYMENT_SOURCE[component.source], `${at}/source`),
    recipient: optionalWords(component.recipient, `${at}/recipient`),
    agreed: component.agreed && words(formatDate(component.agreed), `${at}/agreed`),
    reviewBy: component.reviewBy && words(formatDate(component.reviewBy), `${at}/reviewBy`),
    trail: trail(
      ["Pays for", index.links(component.provisionIds)],
      ["Needs", index.links(component.needIds)],
      ["Outcomes", index.links(component.outcomeIds)],
    ),
  };
}
