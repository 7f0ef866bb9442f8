// A plan of another size: an example with items left out and texts shortened, or with items repeated under ids of their
// own.

import type { Plan } from "../../src/plan/schema.js";

/** Changes the words of an item, so that copies differ. */
export type Vary = (text: string, copy: number) => string;

/** The plan with `factor` times its items; of a shorter one the items are shorter as well. */
export function sizedPlan(plan: Plan, factor: number, vary: Vary = (text) => text): Plan {
  // A short plan has fewer items and shorter ones, as much of one as of the other.
  const share = factor < 1 ? Math.sqrt(factor) : factor;
  const made = structuredClone(plan);
  for (const list of itemLists(made)) {
    const whole = structuredClone(list);
    const items = Array.from({ length: Math.round(share * whole.length) }, (_, index) =>
      copyOf(whole[index % whole.length], Math.floor(index / whole.length), vary),
    );
    list.splice(0, list.length, ...items);
  }
  dropDeadReferences(made);
  if (share < 1) shortenTexts(made.sections, share);
  return made;
}

/** The lists that a plan grows by. */
function itemLists({ sections }: Plan): unknown[][] {
  const { A, B, C, D, E, F, G, H1, H2, K } = sections;
  return [
    A.views,
    A.aspirations,
    A.interests,
    A.strengths,
    A.importantPeople,
    ...B.areas.map(({ needs }) => needs),
    C.needs,
    D.needs,
    E.outcomes,
    F.items,
    G.items,
    H1.items,
    H2.items,
    K.advice,
  ].filter((list) => list !== undefined);
}

/** An item with ids of its own that refers to items of the same copy. The first copy has the ids of the item itself. */
function copyOf(item: unknown, copy: number, vary: Vary): unknown {
  const rewrite = (value: unknown, name: string): unknown => {
    if (typeof value === "string") {
      if (isReference(name)) return copy === 0 ? value : `${value}-${copy + 1}`;
      return vary(value, copy);
    }
    if (Array.isArray(value)) return value.map((one) => rewrite(one, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewrite(one, key)]));
  };
  return rewrite(item, "");
}

/** Consents are not copied. */
const isReference = (name: string): boolean => /^id$|Ids?$/.test(name) && name !== "consentId";

/** Takes out what refers to an item that is not there. */
function dropDeadReferences(plan: Plan): void {
  const ids = new Set<string>();
  visit(plan, (object) => {
    if (typeof object["id"] === "string") ids.add(object["id"]);
  });
  visit(plan.sections, (object) => {
    for (const [name, value] of Object.entries(object))
      if (name.endsWith("Ids") && Array.isArray(value))
        object[name] = value.filter((id) => ids.has(id as string));
  });
  const entries = plan.easyRead?.entries ?? {};
  for (const id of Object.keys(entries)) if (!ids.has(id)) delete entries[id];
}

/** Of each text the sentences that it begins with. */
function shortenTexts(sections: Plan["sections"], share: number): void {
  visit(sections, (object) => {
    for (const [name, value] of Object.entries(object))
      if (typeof value === "string") object[name] = shortened(value, share);
  });
}

function shortened(text: string, share: number): string {
  const sentences = text.match(/[^.!?]*[.!?]+["'”’)*]*\s*|[^.!?]+$/g) ?? [];
  if (sentences.length < 2) return text;
  return sentences
    .slice(0, Math.ceil(share * sentences.length))
    .join("")
    .trimEnd();
}

function visit(value: unknown, see: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) return value.forEach((one) => visit(one, see));
  if (typeof value !== "object" || value === null) return;
  see(value as Record<string, unknown>);
  for (const one of Object.values(value)) visit(one, see);
}
