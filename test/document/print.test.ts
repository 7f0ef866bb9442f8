// The printed tree shows every node, so that two trees that differ print differently.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printTree } from "../../src/document/print.js";
import type { DocumentTree } from "../../src/document/tree.js";
import { randomTree } from "../helpers/random-tree.js";
import { sampleEasyReadTree, sampleStandardTree } from "../helpers/sample-tree.js";

const { meta } = sampleStandardTree();

/** The value of every text node, wherever it stands. */
function textValues(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && node.type === "text" && "value" in node) return [String(node.value)];
  return Object.values(node).flatMap(textValues);
}

describe("a printed tree", () => {
  it("is short and plain", () => {
    const tree: DocumentTree = {
      edition: "standard",
      meta,
      children: [
        {
          type: "section",
          role: "plan-section",
          code: "B",
          id: "section-B",
          break: "third",
          origin: "/sections/B",
          children: [
            {
              type: "heading",
              level: 2,
              id: "h",
              letter: "B",
              children: [{ type: "text", value: "Section B" }],
            },
            {
              type: "paragraph",
              role: "small",
              children: [
                { type: "text", value: "Met by: " },
                {
                  type: "link",
                  target: "#item-F1",
                  description: "Provision F1",
                  children: [{ type: "text", value: "F1" }],
                },
                { type: "break" },
                { type: "strong", children: [{ type: "text", value: "x" }] },
              ],
            },
          ],
        },
      ],
    };
    expect(printTree(tree).split("\n").slice(-3)).toEqual([
      "  section plan-section B #section-B break=third @/sections/B",
      '    heading 2 #h letter=B "Section B"',
      '    paragraph small "Met by: " link(#item-F1 "Provision F1" "F1") ⏎ strong("x")',
    ]);
  });

  it.each([
    ["standard", sampleStandardTree()],
    ["easy read", sampleEasyReadTree()],
  ])("holds every word of a document: %s", (_, tree) => {
    const printed = printTree(tree);
    const values = textValues(tree);
    expect(values.length).toBeGreaterThan(30);
    for (const value of values) expect(printed).toContain(JSON.stringify(value));
  });

  it("is the same for the same tree, and takes any tree", () => {
    fc.assert(
      fc.property(randomTree(meta), (tree) => {
        expect(printTree(tree)).toBe(printTree(structuredClone(tree)));
        expect(printTree(tree).split("\n")[0]).toBe(`document ${tree.edition}`);
      }),
      { numRuns: 50 },
    );
  });
});
