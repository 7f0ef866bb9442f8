// Which items of the plan lead to which: one pass over the plan, so that each card shows its links without searching.

import type { Plan } from "../../plan/schema.js";
import { itemAnchor } from "./anchors.js";
import { nameItems } from "./item-names.js";

/** A link from one item to another. */
export type LinkView = {
  label: string;
  /** Anchor without "#". */
  anchor: string;
  /** What it leads to, in words. */
  description: string;
};

/** The line of links under a card: "Advice: K4 · Met by: F3, F5". What has no links is left out. */
export type TrailView = { term: string; links: LinkView[] }[];

export function trail(...parts: [term: string, links: LinkView[]][]): TrailView {
  return parts.filter(([, links]) => links.length > 0).map(([term, links]) => ({ term, links }));
}

type ToIds = (id: string) => readonly string[];

export interface PlanIndex {
  /** What a reader calls an item: "B2". */
  label(id: string): string;
  /** Links to items, each once, in the order given. */
  links(ids: readonly string[] | undefined): LinkView[];
  provisionForNeed: ToIds;
  outcomesForNeed: ToIds;
  provisionForOutcome: ToIds;
  outcomesForAspiration: ToIds;
  paymentsForProvision: ToIds;
}

export function makePlanIndex(plan: Plan): PlanIndex {
  const { E, F, G, H1, H2, J } = plan.sections;
  const names = nameItems(plan);
  const provision = [F, G, H1, H2].flatMap((section) => section.items);
  const label = (id: string): string => names.get(id)?.label ?? id;
  const link = (id: string): LinkView => ({
    label: label(id),
    anchor: itemAnchor(id),
    description: names.get(id)?.description ?? id,
  });
  return {
    label,
    links: (ids = []) => [...new Set(ids)].map(link),
    provisionForNeed: backwards(provision, (item) => item.needIds),
    provisionForOutcome: backwards(provision, (item) => item.outcomeIds),
    outcomesForNeed: backwards(E.outcomes, (outcome) => outcome.needIds),
    outcomesForAspiration: backwards(E.outcomes, (outcome) => outcome.aspirationIds ?? []),
    paymentsForProvision: backwards(J.components, (component) => component.provisionIds),
  };
}

/** From the items that are referred to, back to those that refer to them. */
function backwards<T extends { id: string }>(
  items: readonly T[],
  refersTo: (item: T) => readonly string[],
): ToIds {
  const back = new Map<string, string[]>();
  for (const item of items)
    for (const id of refersTo(item)) {
      const known = back.get(id);
      if (known === undefined) back.set(id, [item.id]);
      else known.push(item.id);
    }
  return (id) => back.get(id) ?? [];
}
