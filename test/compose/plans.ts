// Small plans for tests of composition: every section present, most of them empty.

import type { Need, Outcome, Plan, Provision, Sections } from "../../src/plan/schema.js";

const EMPTY_SECTIONS: Sections = {
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
};

/** A plan of this one child with what a test cares about. */
export function plan(sections: Partial<Sections> = {}, rest: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: "1.0",
    planType: "ehcp",
    planId: "FM-1",
    planVersion: 1,
    status: "final",
    authority: { name: "Fernmarsh County Council", dfeCode: "999" },
    dates: {},
    subject: { givenNames: "Kofi", familyName: "Mensah", birthDate: "2015-03-04" },
    sections: { ...EMPTY_SECTIONS, ...sections },
    ...rest,
  };
}

export function need(id: string, rest: Partial<Need> = {}): Need {
  return { id, text: `Words of ${id}.`, ...rest };
}

export function areaCI(...needs: Need[]): Sections["B"] {
  return { areas: [{ code: "CI", needs }] };
}

export function outcome(id: string, rest: Partial<Outcome> = {}): Outcome {
  return { id, text: `Words of ${id}.`, domain: "education", needIds: [], ...rest };
}

export function provision(id: string, rest: Partial<Provision> = {}): Provision {
  return { id, kind: "direct", what: `Words of ${id}.`, needIds: [], outcomeIds: [], ...rest };
}
