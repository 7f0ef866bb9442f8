import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import type { RelatedFinding } from "../../src/checks/check.js";
import { duplicatePassages } from "../../src/checks/duplicates.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { wordsOf } from "../../src/language/words.js";
import type { TextItem } from "../../src/plan/items.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanPlan, CLOCK } from "./plans.js";

const words = (count: number, stem = "w"): string =>
  Array.from({ length: count }, (_, n) => `${stem}${n}`).join(" ");
const repeats = (plan: Plan): RelatedFinding[] =>
  checkPlan(plan, defaultPolicy, CLOCK).filter(({ check }) => check === "Q05") as RelatedFinding[];

describe("Q05, the same passage in two places", () => {
  it("points at both places, and says what a reader would save", () => {
    const plan = cleanPlan();
    const passage = words(30);
    plan.sections.A.history = `Before. ${passage} after it.`;
    plan.sections.E.monitoring = `Then ${passage}.`;
    const found = repeats(plan);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      section: "E",
      pointer: "/sections/E/monitoring",
      message: "Section E repeats a passage of 30 words that stands in section A.",
      seconds: 18,
    });
    expect(plan.sections.E.monitoring.slice(...found[0]!.span!)).toBe(passage);
    const [first] = found[0]!.related;
    expect(first?.pointer).toBe("/sections/A/history");
    expect(plan.sections.A.history.slice(...first!.span!)).toBe(passage);
  });

  it("sees through capitals, punctuation and marks", () => {
    const plan = cleanPlan();
    plan.sections.A.history = words(25, "Word");
    plan.sections.E.monitoring = `**${words(25, "word").replaceAll(" ", ",\n")}**`;
    expect(repeats(plan)).toHaveLength(1);
  });

  it("does not mind 24 words", () => {
    const plan = cleanPlan();
    plan.sections.A.history = `One ${words(24)} two`;
    plan.sections.E.monitoring = `Three ${words(24)} four`;
    expect(repeats(plan)).toEqual([]);
  });

  it("does not mind an outcome that is named in many places, nor the wording of an order", () => {
    const plan = cleanPlan();
    for (const item of plan.sections.F.items) item.outcomeIds = ["E1", "E2"];
    const what = words(40);
    plan.sections.F.items[0]!.what = what;
    plan.sections.F.items[0]!.tribunalOrder = { reference: "EH999/25/00001", date: "2025-12-01", text: what };
    expect(repeats(plan)).toEqual([]);
  });

  it("reports each later place once, however long", () => {
    const plan = cleanPlan();
    plan.sections.A.history = words(200);
    plan.sections.A.communication = words(200);
    plan.sections.E.monitoring = words(200);
    expect(repeats(plan).map(({ pointer, related }) => [pointer, related[0]?.pointer])).toEqual([
      ["/sections/A/communication", "/sections/A/history"],
      ["/sections/E/monitoring", "/sections/A/history"],
    ]);
  });

  it("finds what a plain comparison finds", () => {
    const least = 4;
    const asText = (list: string[], index: number): TextItem => ({
      section: "A",
      pointer: `/${index}`,
      text: list.join(" "),
      kind: "text",
    });
    const word = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { minLength: 2, maxLength: 4 }), (lists) => {
        const grams = new Map<string, number>();
        for (const list of lists)
          for (let at = 0; at + least <= list.length; at++) {
            const gram = list.slice(at, at + least).join(" ");
            grams.set(gram, (grams.get(gram) ?? 0) + 1);
          }
        // A run that overlaps itself ("a a a a a") is no repeat.
        const texts = lists.map(asText);
        const found = duplicatePassages(texts, least, wordsOf);
        if (found.length > 0) expect(Math.max(0, ...grams.values())).toBeGreaterThan(1);
        for (const { first, again, words: shared } of found) {
          expect(shared).toBeGreaterThanOrEqual(least);
          expect(first.text.text.slice(first.from, first.to)).toBe(
            again.text.text.slice(again.from, again.to),
          );
        }
        const across = lists.some((list, i) =>
          lists
            .slice(i + 1)
            .some((other) =>
              list.some(
                (_, at) =>
                  at + least <= list.length &&
                  ` ${other.join(" ")} `.includes(` ${list.slice(at, at + least).join(" ")} `),
              ),
            ),
        );
        if (across) expect(found.length).toBeGreaterThan(0);
      }),
    );
  });
});
