// References in the plan's own text become links; what only looks like one stays words.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import type { DocumentTree } from "../../src/document/tree.js";
import { linksOf, textContent, textUnits } from "../../src/document/visit.js";
import type { Plan } from "../../src/plan/schema.js";
import { need, plan, provision } from "./plans.js";
import { clock, standardSet } from "./template-sets.js";

/** Links in the text of need B1, with where they lead and what they are called. */
function linksIn(text: string): string[] {
  return links(
    composed(
      plan({
        B: { areas: [{ code: "CI", needs: [need("B1", { text }), need("B2"), need("B12")] }] },
        F: { items: [provision("F3"), provision("F30")] },
        H1: { items: [provision("H1.1")] },
      }),
    ),
  );
}

const composed = (own: Plan): DocumentTree => composeEdition(own, "standard", standardSet, clock);

const links = (tree: DocumentTree): string[] =>
  [...textUnits(tree.children)]
    .filter(({ origin }) => origin.endsWith("/needs/0/text"))
    .flatMap(({ children }) => linksOf(children))
    .map(({ target, description }) => `${target} ${description}`);

describe("references in the plan's own text", () => {
  it.each([
    ["Help is in F3.", ["#item-F3 Provision F3"]],
    ["Help is in F3 and **F30** (see B2).", ["#item-F3 ", "#item-F30 ", "#item-B2 "]],
    ["See H1.1. It is at home.", ["#item-H1_2e_1 "]],
    ["From B2-F3 on.", ["#item-B2 ", "#item-F3 "]],
  ])("link: %s", (text, wanted) => {
    const found = linksIn(text);
    expect(found).toHaveLength(wanted.length);
    for (const [index, start] of wanted.entries()) expect(found[index]).toContain(start.trim());
  });

  it.each([
    ["the item itself", "Need B1 is about words."],
    ["an item that is not there", "See F9 and K4."],
    ["a room, a size, a vitamin", "They meet in room B2, take vitamin B12 and draw on F3 paper."],
    ["part of a longer code", "Model XF3, file F3b2 and F3/30 are machines; so is F31."],
    ["a section", "Sections F and H1 say more."],
    ["an address", "Write to f3@school.example, or read https://school.example/F3."],
  ])("do not link %s", (_, text) => expect(linksIn(text)).toEqual([]));

  it("change no character", () => {
    const text = "See F3, B2 and a@b.example; F3-30 too.";
    const words = textContent(
      composed(
        plan({
          B: { areas: [{ code: "CI", needs: [need("B1", { text }), need("B2")] }] },
          F: { items: [provision("F3")] },
        }),
      ),
    );
    expect(words).toContain(text);
  });

  it("do not link words that are an item's label by accident", () => {
    const tree = composed(
      plan({
        B: {
          areas: [{ code: "CI", needs: [need("1", { text: "Sam has 3 words and 1 sign." }), need("3")] }],
        },
      }),
    );
    expect(links(tree)).toEqual([]);
  });
});
