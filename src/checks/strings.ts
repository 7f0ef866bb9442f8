// Every string of a plan that somebody wrote or will read, names and roles too, with its place.

import { pointerToken } from "../diagnostics/diagnostic.js";
import type { Plan } from "../plan/schema.js";

export interface PlanString {
  /** Plan section, or "" outside the sections. */
  section: string;
  pointer: string;
  text: string;
}

/** Not words: ids, references, pictures, and what the sending system keeps for itself. */
const NO_WORDS = /^(?:id|data|symbol|symbolSet|extensions|planId|previousPlanId|consentId|.*Ids)$/;

/** All strings in the order of the plan, without ids, pictures and extensions. */
export function stringsOf(plan: Plan): PlanString[] {
  const strings: PlanString[] = [];
  walk(plan, "", strings);
  return strings;
}

function walk(value: unknown, pointer: string, strings: PlanString[]): void {
  if (typeof value === "string") strings.push({ section: sectionAt(pointer), pointer, text: value });
  else if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${pointer}/${index}`, strings));
  else if (typeof value === "object" && value !== null)
    for (const [name, item] of Object.entries(value))
      if (!NO_WORDS.test(name)) walk(item, `${pointer}/${pointerToken(name)}`, strings);
}

const sectionAt = (pointer: string): string => /^\/sections\/([^/]+)/.exec(pointer)?.[1] ?? "";
