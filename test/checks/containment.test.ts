import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containedPairs } from "../../src/checks/containment.js";

const runs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 4) }, (_, at) => text.slice(at, at + 5)));

/** The same by comparing every text with every other. */
function plainly(texts: readonly string[], least: number): string[] {
  return texts.flatMap((again, index) =>
    texts.slice(0, index).flatMap((first, earlier) => {
      const [small, large] = [runs(first), runs(again)].sort((a, b) => a.size - b.size) as [
        Set<string>,
        Set<string>,
      ];
      const shared = [...small].filter((run) => large.has(run)).length;
      return small.size > 0 && shared / small.size >= least ? [`${earlier}-${index}`] : [];
    }),
  );
}

describe("texts of which one holds nearly all of another", () => {
  it("are those that a plain comparison finds", () => {
    const word = fc.constantFrom("talk", "group", "card", "reads", "writes", "#", "@", "twenty");
    const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(0.5, 0.7, 0.9), (texts, least) => {
        const found = containedPairs(texts, least).map(({ first, again }) => `${first}-${again}`);
        expect(found.toSorted()).toEqual(plainly(texts, least).toSorted());
      }),
    );
  });

  it("are found with a word more at one end", () => {
    expect(
      containedPairs(["wait # seconds for @ answer", "always wait # seconds for @ answer"], 0.9),
    ).toEqual([{ first: 0, again: 1 }]);
    expect(containedPairs(["wait # seconds for @ answer", "read # pages in @ own time"], 0.5)).toEqual([]);
  });

  it("do not make the work grow with the square of the texts", () => {
    // Every text shares a run with every other; a comparison of all pairs would give 200 million.
    const many = Array.from({ length: 20_000 }, (_, n) => `group ${String(n).padStart(6, "0")} ${n * 7919}`);
    expect(containedPairs(many, 0.95).length).toBeLessThan(20_000 * 64);
  }, 20_000);
});
