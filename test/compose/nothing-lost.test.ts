// Everything in a plan that is for its reader is in the standard edition, and each text once.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { formatDate, formatMoney, formatNumber } from "../../src/language/format.js";
import { textUnits } from "../../src/document/visit.js";
import { textsOf } from "../../src/plan/items.js";
import type { Plan } from "../../src/plan/schema.js";
import { parseText } from "../../src/plan/text.js";
import { clock, examples, setNames, standardSet, templateSet } from "./template-sets.js";

/** What is for machines, or is said in other words: codes, ids, pictures, markings, and the easy-read copy's own words. */
const NOT_PRINTED = new Set([
  "schemaVersion",
  "planType",
  "status",
  "language",
  "easyRead",
  "extensions",
  "sensitivity",
  "data",
  "mediaType",
  "alt",
  "id",
  "adviceIds",
  "needIds",
  "outcomeIds",
  "provisionIds",
  "aspirationIds",
  "consentId",
  "holder",
  "mode",
  "kind",
  "domain",
  "code",
  "sex",
  "pfaArea",
  "per",
  "securedBy",
  "csdpaCategory",
  "blankReason",
  "attendance",
  "category",
  "reason",
  "decision",
  "primaryNeed",
  "secondaryNeeds",
  "source",
  "preferred",
  "background",
  "schedule",
  "ratio",
  "groupMax",
]);
const ENUM_REASONS = /^(?:annual-review|phase-transfer|tribunal|reassessment|move|correction)$/;

interface Leaf {
  pointer: string;
  value: string | number;
}

function leaves(value: unknown, pointer: string, key = ""): Leaf[] {
  if (NOT_PRINTED.has(key) && !(key === "reason" && !ENUM_REASONS.test(String(value)))) return [];
  if (typeof value === "string" || typeof value === "number") return [{ pointer, value }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => leaves(item, `${pointer}/${index}`, "item"));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => leaves(item, `${pointer}/${name}`, name));
}

/** The pieces of a leaf as a reader meets them. */
function printed({ value, pointer }: Leaf): string[] {
  if (typeof value === "number")
    return [pointer.endsWith("annualAmount") ? formatMoney(value) : formatNumber(value)];
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [formatDate(value)];
  if (/\/firstLanguage$|\/homeLanguages\//.test(pointer)) return [];
  return parseText(value).flatMap((block) =>
    (block.type === "paragraph" ? [block.spans] : block.items).map((spans) =>
      spans.map((span) => span.text).join(""),
    ),
  );
}

function unitsOf(plan: Plan, set: string) {
  return [...textUnits(composeEdition(plan, "standard", templateSet(set), clock).children)];
}

describe.each(examples)("$name", ({ plan }) => {
  it.each(setNames)("prints every value that is for the reader (%s)", (set) => {
    const text = unitsOf(plan, set)
      .map((unit) => unit.text)
      .join("\n");
    const confidential = (plan.contacts ?? []).flatMap((contact, index) =>
      contact.confidentialAddress ? [`/contacts/${index}/address`] : [],
    );
    const lost = leaves(plan, "")
      .filter(({ pointer }) => !confidential.some((hidden) => pointer.startsWith(hidden)))
      .filter(({ pointer }) => !/\/tribunalOrder\/text$/.test(pointer))
      .filter((leaf) => printed(leaf).some((piece) => !text.includes(piece)));
    expect(lost.map((leaf) => leaf.pointer)).toEqual([]);
  });

  it("prints every text of sections A to K once, at its own place", () => {
    const units = unitsOf(plan, "standard");
    for (const { pointer, text } of textsOf(plan)) {
      if (pointer.endsWith("/tribunalOrder/text")) continue;
      const found = units
        .filter((unit) => unit.kind !== "term" && unit.origin === pointer)
        .map((unit) => unit.text);
      const pieces = printed({ pointer, value: text });
      expect(found.length, pointer).toBe(pieces.length);
      for (const [index, piece] of pieces.entries())
        expect(found[index]?.endsWith(piece), pointer).toBe(true);
    }
  });
});

it("keeps every heading of the law", () => {
  const [example] = examples;
  const tree = composeEdition(example!.plan, "standard", standardSet, clock);
  const sections = tree.children.filter((block) => block.type === "section" && block.role === "plan-section");
  expect(sections.length).toBe(12);
});
