// What a reader calls each item of a plan: "B2".

import type { Plan } from "../../plan/schema.js";

export interface ItemName {
  /** Short: stands in headings and as the words of links. */
  label: string;
  /** Says what a link leads to: "Advice K4: Speech and language report". */
  description: string;
}

interface Named {
  id: string;
  title?: string | undefined;
}

/** A label that people can say: ids such as "B2" and "F3a" are; UUIDs and keys of case systems are not. */
const SAYABLE = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,7}$/u;

/**
 * The name of every item that something may link to, by id. A short id is its own label; any other item is called
 * after its section and its number there.
 */
export function nameItems(plan: Plan): ReadonlyMap<string, ItemName> {
  const { A, B, C, D, E, F, G, H1, H2, J, K } = plan.sections;
  const groups: [letter: string, noun: string, items: readonly Named[]][] = [
    ["A", "Aspiration", A.aspirations ?? []],
    ["B", "Need", B.areas.flatMap((area) => area.needs)],
    ["C", "Need", C.needs],
    ["D", "Need", D.needs],
    ["E", "Outcome", E.outcomes],
    ["F", "Provision", F.items],
    ["G", "Provision", G.items],
    ["H1-", "Provision", H1.items],
    ["H2-", "Provision", H2.items],
    ["J", "Payment", J.components],
    ["K", "Advice", K.advice],
    ["Consent ", "Consent", plan.consents ?? []],
  ];
  const taken = new Set(groups.flatMap(([, , items]) => items.map((item) => item.id)));
  const names = new Map<string, ItemName>();
  for (const [letter, noun, items] of groups)
    for (const [index, item] of items.entries()) {
      const label = SAYABLE.test(item.id) ? item.id : freeLabel(letter, index + 1, taken);
      const description = noun === "Consent" ? label : `${noun} ${label}`;
      names.set(item.id, { label, description: item.title ? `${description}: ${item.title}` : description });
    }
  return names;
}

/** The section's letter and the item's number; a further number when an item has that very id. */
function freeLabel(letter: string, number: number, taken: Set<string>): string {
  let label = `${letter}${number}`;
  for (let more = 2; taken.has(label); more++) label = `${letter}${number}.${more}`;
  taken.add(label);
  return label;
}
