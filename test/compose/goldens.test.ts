// What templates write and what comes of it, for each example: Markdown as a template's author reads it, and the tree.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { withStackedTables } from "../../src/compose/stack-tables.js";
import { fillSections, type ComposedEdition } from "../../src/compose/fill-sections.js";
import { readableMarkdown } from "../../src/compose/filled-section.js";
import { checkDocument } from "../../src/document/check-document.js";
import { printTree } from "../../src/document/print.js";
import { expectGolden } from "../helpers/golden.js";
import { clock, examples, setNames, standardSet, templateSet } from "./template-sets.js";

function markdown(...args: Parameters<typeof fillSections>): string {
  return fillSections(...args)
    .map((section) => `<!-- ${section.id} -->\n${readableMarkdown(section)}`)
    .join("\n");
}

it("finds the examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(3);
});

describe.each(examples)("$name", ({ name, plan }) => {
  it.each(["standard", "summary"] as const)("%s", (edition) => {
    expectGolden(`compose/${name}.${edition}.md`, markdown(plan, edition, standardSet, clock));
    expectGolden(
      `compose/${name}.${edition}.tree.txt`,
      printTree(composeEdition(plan, edition, standardSet, clock)),
    );
  });

  it.each(setNames)("makes sound documents with the set %s", (set) => {
    for (const edition of ["standard", "large-print", "summary"] satisfies ComposedEdition[])
      expect(checkDocument(composeEdition(plan, edition, templateSet(set), clock))).toEqual([]);
  });

  it("prints the same tree in large print, its tables stacked", () => {
    const standard = composeEdition(plan, "standard", standardSet, clock);
    const large = composeEdition(plan, "large-print", standardSet, clock);
    expect(large.edition).toBe("large-print");
    expect(large.children).toEqual(withStackedTables(standard).children);
  });
});

it("side by side", () => {
  const [smallest] = [...examples].sort(
    (a, b) => JSON.stringify(a.plan).length - JSON.stringify(b.plan).length,
  );
  const tree = composeEdition(smallest!.plan, "standard", templateSet("side-by-side"), clock);
  expectGolden(`compose/${smallest!.name}.side-by-side.tree.txt`, printTree(tree));
});
