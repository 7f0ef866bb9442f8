// A summary is handed round more freely than a plan, so what is marked as sensitive stays in the plan.

import { needsOf, provisionsOf } from "../../plan/items.js";
import type { Plan, Sensitivity } from "../../plan/schema.js";

const sensitiveIds = new WeakMap<Plan, ReadonlySet<string>>();

/** Whether a need or provision is marked as anything but normal. */
export function isSensitive(plan: Plan, id: string | undefined): boolean {
  if (id === undefined) return false;
  const ids = sensitiveIds.get(plan) ?? findSensitive(plan);
  sensitiveIds.set(plan, ids);
  return ids.has(id);
}

function findSensitive(plan: Plan): ReadonlySet<string> {
  const items: { id: string; sensitivity?: Sensitivity | undefined }[] = [
    ...needsOf(plan).map((item) => item.need),
    ...provisionsOf(plan).map((item) => item.provision),
  ];
  return new Set(items.filter((item) => (item.sensitivity ?? "normal") !== "normal").map((item) => item.id));
}
