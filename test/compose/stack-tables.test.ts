// Large print has no tables: every cell stands under the name of its column, and nothing of them is lost.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { checkDocument } from "../../src/document/check-document.js";
import type { Block, DocumentTree } from "../../src/document/tree.js";
import { textUnits, visitBlocks } from "../../src/document/visit.js";
import { clock, examples, setNames, templateSet } from "./template-sets.js";

const typesIn = (tree: DocumentTree): Set<Block["type"]> => {
  const types = new Set<Block["type"]>();
  visitBlocks(tree.children, ({ type }) => types.add(type));
  return types;
};

const namesOfColumns = (tree: DocumentTree): Set<string> => {
  const names = new Set<string>();
  visitBlocks(tree.children, (block) => {
    if (block.type !== "table") return;
    for (const { children } of block.head) for (const { text } of textUnits(children)) names.add(text);
  });
  return names;
};

const lines = (tree: DocumentTree): string[] =>
  [...textUnits(tree.children)].map(({ origin, text }) => `${origin} ${text}`);

describe.each(setNames)("the %s templates", (name) => {
  it.each(examples)("stack each table of $name in large print", ({ plan }) => {
    const standard = composeEdition(plan, "standard", templateSet(name), clock);
    const large = composeEdition(plan, "large-print", templateSet(name), clock);
    expect(typesIn(standard)).toContain("table");
    expect(typesIn(large)).not.toContain("table");
    expect(checkDocument(large)).toEqual([]);
    const said = new Set(lines(large));
    const names = namesOfColumns(standard);
    const cells = [...textUnits(standard.children)].filter(({ text }) => !names.has(text));
    expect(cells.filter(({ origin, text }) => !said.has(`${origin} ${text}`))).toEqual([]);
  });
});
