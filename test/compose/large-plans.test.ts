// Time grows with the plan and no faster, whatever the plan says.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { areaCI, need, outcome, plan, provision } from "./plans.js";
import { clock, standardSet, templateSet } from "./template-sets.js";

/** Far over what is needed: a step that is quadratic takes longer. */
const BOUND_MS = 60_000;

function linkedPlan(count: number, words: string) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return plan({
    B: areaCI(...numbers.map((n) => need(`B${n}`, { text: words, impact: words }))),
    E: { outcomes: numbers.map((n) => outcome(`E${n}`, { text: words, needIds: [`B${n}`] })) },
    F: {
      items: numbers.map((n) =>
        provision(`F${n}`, { what: words, needIds: [`B${n}`], outcomeIds: [`E${n}`] }),
      ),
    },
  });
}

describe("a plan of the largest size", () => {
  it.each(["standard", "side-by-side"])(
    "is composed in bounded time (%s)",
    (name) => {
      const large = linkedPlan(6000, "Words of a need.");
      for (const edition of ["standard", "summary"] as const)
        expect(composeEdition(large, edition, templateSet(name), clock)).toBeDefined();
    },
    BOUND_MS,
  );

  it.each(["[", "*a ", "![](", "`", "<a ", "| ", ":::a{", "{{", "\\", "> ", "www.a@b.c "])(
    "made of %j is composed in bounded time",
    (piece) => {
      const large = linkedPlan(4, piece.repeat(Math.ceil(400_000 / piece.length)));
      expect(composeEdition(large, "standard", standardSet, clock)).toBeDefined();
    },
    BOUND_MS,
  );
});
