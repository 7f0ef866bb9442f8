// Provision of section F and outcomes that belong to needs of section B, each with the first need it stands beside.

import { outcomesOf, provisionsOf, type OutcomeItem, type ProvisionItem } from "../../plan/items.js";
import type { Plan } from "../../plan/schema.js";
import type { PlanIndex } from "./plan-index.js";

interface Beside {
  /** Id of the first need, in the order of section B. */
  firstNeed: string;
}

export interface BesideNeeds {
  provision: ReadonlyMap<string, ProvisionItem & Beside>;
  outcomes: ReadonlyMap<string, OutcomeItem & Beside>;
}

export function besideNeeds(plan: Plan, index: PlanIndex): BesideNeeds {
  const needIds = plan.sections.B.areas.flatMap((area) => area.needs.map((need) => need.id));
  const inF = provisionsOf(plan).filter((item) => item.section === "F");
  return {
    provision: withFirstNeed(inF, (item) => item.provision.id, needIds, index.provisionForNeed),
    outcomes: withFirstNeed(outcomesOf(plan), (item) => item.outcome.id, needIds, index.outcomesForNeed),
  };
}

function withFirstNeed<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  needIds: readonly string[],
  forNeed: (id: string) => readonly string[],
): ReadonlyMap<string, T & Beside> {
  const firstNeed = new Map<string, string>();
  for (const needId of needIds)
    for (const id of forNeed(needId)) if (!firstNeed.has(id)) firstNeed.set(id, needId);
  return new Map(
    items.flatMap((item) => {
      const need = firstNeed.get(idOf(item));
      return need === undefined ? [] : [[idOf(item), { ...item, firstNeed: need }] as const];
    }),
  );
}
