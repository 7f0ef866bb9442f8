// The smallest plan that can be read: a draft about an invented child. Tests add what they are about.

import type { Plan } from "../../src/plan/schema.js";

/** Parts of a plan to put over the smallest one: objects are merged, lists and single values replaced. */
export type Override<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: Override<T[K]> }
    : T;

const MINIMAL: Plan = {
  schemaVersion: "1.0",
  planType: "ehcp",
  planId: "FERN-0001",
  planVersion: 1,
  status: "draft",
  authority: { name: "Fernmarsh County Council", dfeCode: "999" },
  dates: {},
  subject: { givenNames: "Kofi", familyName: "Asante-Brook", birthDate: "2016-03-14" },
  sections: {
    A: {},
    B: { areas: [] },
    C: { needs: [] },
    D: { needs: [] },
    E: { outcomes: [] },
    F: { items: [] },
    G: { items: [] },
    H1: { items: [] },
    H2: { items: [] },
    I: { placements: [] },
    J: { components: [] },
    K: { advice: [] },
  },
};

/** The smallest valid draft with `override` over it. Every call makes a new plan. */
export function minimalPlan(override: Override<Plan> = {}): Plan {
  return merge(structuredClone(MINIMAL), override) as Plan;
}

function merge(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return structuredClone(over);
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) delete result[key];
    else result[key] = Object.hasOwn(under, key) ? merge(under[key], value) : structuredClone(value);
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
