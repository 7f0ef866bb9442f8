// Which section of the plan rows speak for: told by where their words stand, never by how an item is called.

import { SECTION_CODES, type SectionCode } from "../plan/sections.js";
import type { SourceSpan } from "./script.js";

interface Sourced {
  sourceIds: readonly string[];
  sources: readonly SourceSpan[];
}

/** Section of the plan that a row's words stand in. */
export function sectionOf({ sources }: Pick<Sourced, "sources">): SectionCode | undefined {
  const code = /^\/sections\/([^/]+)/.exec(sources[0]?.pointer ?? "")?.[1];
  return SECTION_CODES.find((known) => known === code);
}

/** The items that rows speak for, each once, with their section where it is known. */
export function itemsOf(rows: readonly Sourced[]): Map<string, SectionCode | undefined> {
  const items = new Map<string, SectionCode | undefined>();
  for (const row of rows) {
    const id = row.sourceIds[0];
    if (id === undefined) continue;
    const known = SECTION_CODES.find((code) => code === id);
    items.set(id, items.get(id) ?? sectionOf(row) ?? known);
  }
  return items;
}

/** Items counted by section; an item of no known section is named itself. */
export function countBySection(items: ReadonlyMap<string, SectionCode | undefined>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [id, section] of items) {
    const name = section === undefined ? id : `section ${section}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
