// Rules between parts of a plan: ids are unique, what is referred to exists, `none` is true, pictures are what they say.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fault, safePointer, type Path } from "./faults.js";
import { imageFault } from "./image-rules.js";
import type { Json } from "./limits.js";
import type { Visit } from "./schema-tree.js";
import type { ItemKind } from "./schema.js";
import { SECTION_CODES } from "./sections.js";

interface KnownItem {
  kind: ItemKind;
  pointer: string;
}

interface Reference {
  to: ItemKind;
  id: string;
  path: Path;
}

/** What a walk along a plan gathers for the rules between its parts. */
export interface Gathered {
  items: Map<string, KnownItem>;
  references: Reference[];
  easyReadKeys: { key: string; path: Path }[];
}

/** Nothing gathered yet. */
export function makeGathered(): Gathered {
  return { items: new Map(), references: [], easyReadKeys: [] };
}

/** Gathers what one value says to other parts of the plan, and gives the faults that are known at once. */
export function gather({ node, value, path, parent }: Visit, gathered: Gathered): Diagnostic[] {
  const { role } = node;
  switch (role?.role) {
    case undefined:
    case "text":
      return [];
    case "id":
      return isFilled(value) ? gatherId(role.of, value, path, gathered) : [];
    case "reference":
      if (isFilled(value)) gathered.references.push({ to: role.to, id: value, path: [...path] });
      return [];
    case "easy-read-entries":
      for (const key of keysOf(value)) gathered.easyReadKeys.push({ key, path: [...path, key] });
      return [];
    case "none":
      return value === true && holdsItems(parent) ? [fault("none-with-items", path)] : [];
    case "image":
      return imageFaults(value, path);
  }
}

/** The faults of references, once every item is known, one by one. */
export function* referenceFaults({ items, references, easyReadKeys }: Gathered): Generator<Diagnostic> {
  for (const reference of references) {
    const found = referenceFault(reference, items);
    if (found !== undefined) yield found;
  }
  for (const { key, path } of easyReadKeys) {
    const known = items.has(key) || (SECTION_CODES as readonly string[]).includes(key);
    if (!known) yield fault("unknown-easy-read-key", path);
  }
}

/** Blank ids are the schema's concern. */
function isFilled(value: Json): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function gatherId(kind: ItemKind, id: string, path: Path, { items }: Gathered): Diagnostic[] {
  const first = items.get(id);
  if (first !== undefined) return [fault("duplicate-id", path, { other: first.pointer })];
  items.set(id, { kind, pointer: safePointer(path) });
  return [];
}

const ITEM_WORDS: Record<ItemKind, string> = {
  advice: "advice of section K",
  aspiration: "an aspiration of section A",
  component: "a part of the personal budget",
  consent: "a recorded consent",
  contact: "a contact",
  need: "a need",
  outcome: "an outcome",
  provision: "a provision",
  step: "a step of an outcome",
  view: "a view of section A",
};

function referenceFault(
  { to, id, path }: Reference,
  items: ReadonlyMap<string, KnownItem>,
): Diagnostic | undefined {
  const item = items.get(id);
  if (item === undefined) return fault("unknown-reference", path, { expected: ITEM_WORDS[to] });
  if (item.kind === to) return undefined;
  return fault("wrong-reference", path, { expected: ITEM_WORDS[to], other: item.pointer });
}

function keysOf(value: Json): string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** Whether a section or area lists needs, provision or parts of a budget. */
function holdsItems(parent: Json): boolean {
  if (typeof parent !== "object" || parent === null || Array.isArray(parent)) return false;
  return ["needs", "items", "components"].some((key) => {
    const list = Object.hasOwn(parent, key) ? parent[key] : undefined;
    return Array.isArray(list) && list.length > 0;
  });
}

function imageFaults(value: Json, path: Path): Diagnostic[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const { mediaType, data } = value;
  if (typeof data !== "string") return [];
  const code = imageFault(mediaType, data);
  return code === undefined ? [] : [fault(code, [...path, "data"])];
}
