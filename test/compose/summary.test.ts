// The summary: short, in the plan's own words, and never taken for the plan.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { brief, firstSentence } from "../../src/compose/summary/brief.js";
import { factsOf } from "../../src/language/facts.js";
import { factKey } from "../../src/language/facts-model.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import fc from "fast-check";
import { mostImportant } from "../../src/compose/summary/extract.js";
import { helpRows } from "../../src/compose/summary/help-rows.js";
import { textContent, textUnits, visitBlocks } from "../../src/document/visit.js";
import { splitSentences } from "../../src/language/sentences.js";
import { wordsOf } from "../../src/language/words.js";
import { textsOf } from "../../src/plan/items.js";
import type { Plan } from "../../src/plan/schema.js";
import { plainText } from "../../src/plan/text.js";
import { areaCI, need, outcome, plan, provision } from "./plans.js";
import { clock, examples, standardSet } from "./template-sets.js";

const summary = (of: Plan) => composeEdition(of, "summary", standardSet, clock);
const text = (of: Plan): string => textContent(summary(of));

describe.each(examples)("$name", ({ plan: example }) => {
  it("is 300 to 600 words", () => {
    const count = wordsOf(text(example)).length;
    expect(count).toBeGreaterThan(300);
    expect(count).toBeLessThanOrEqual(600);
  });

  it("has no sentence of more than 25 words", () => {
    const sentences = [...textUnits(summary(example).children)].flatMap((unit) => splitSentences(unit.text));
    expect(sentences.map((one) => one.text).filter((one) => wordsOf(one).length > 25)).toEqual([]);
  });

  it("quotes sentences of at most 20 words that stand in the plan", () => {
    const sources = textsOf(example).map((item) => plainText(item.text));
    const quotes = mostImportant(example, 3);
    expect(quotes.length).toBe(3);
    for (const { text: quote, pointer } of quotes) {
      expect(wordsOf(quote).length).toBeLessThanOrEqual(20);
      expect(sources.some((source) => source.includes(quote))).toBe(true);
      expect(textsOf(example).find((item) => item.pointer === pointer)).toBeDefined();
      expect(text(example)).toContain(`“${quote}”`);
    }
  });

  it("says that it is not the plan, with version and date", () => {
    const words = text(example);
    expect(words).toContain("It is not the legal plan.");
    expect(words).toContain(`version ${example.planVersion}, `);
    expect(summary(example).meta.notThePlan).toContain(`version ${example.planVersion}`);
  });

  it("has the help table filled, with a header for each column", () => {
    const tables: number[] = [];
    visitBlocks(summary(example).children, (block) => {
      if (block.type === "table") tables.push(block.rows.length);
    });
    expect(tables).toEqual([4]);
  });
});

describe("what stands in it", () => {
  it("leaves out what is sensitive", () => {
    const secret = "Kofi needs to be safe and never alone at home with them.";
    const of = plan({
      B: areaCI(need("B1", { title: "Secret need", text: secret, sensitivity: "safeguarding" })),
      H2: { items: [provision("H2a", { what: secret, sensitivity: "third-party" })] },
    });
    expect(text(of)).not.toContain("safe and never alone");
    expect(text(of)).not.toContain("Secret need");
    expect(text(of)).toContain("1 need");
  });

  it("chooses help given in person first and keeps room for health", () => {
    const items = Array.from({ length: 8 }, (_, index) =>
      provision(`F${index}`, { kind: index === 7 ? "direct" : "training" }),
    );
    const of = plan({ F: { items }, G: { items: [provision("G1")] } });
    const { shown, more } = helpRows(of, 3);
    expect(shown.map((item) => item.provision.id)).toEqual(["F0", "F7", "G1"]);
    expect(more).toEqual([{ section: "F", count: 6 }]);
  });

  it("goes without the parts that the plan has nothing for", () => {
    const headings = [...textUnits(summary(plan()).children)].filter((unit) => unit.kind === "heading");
    expect(headings.map((unit) => unit.text)).toEqual([
      "Plan summary",
      "About Kofi",
      "What happens next",
      "Who to ask",
    ]);
  });

  it("names the goals by their first sentence", () => {
    const of = plan({
      E: { outcomes: [outcome("E1", { text: "Kofi will ask for help. He does so twice a day." })] },
    });
    expect(text(of)).toContain("Kofi will ask for help. (E1)");
    expect(text(of)).not.toContain("He does so");
  });

  it("drops a sentence that says the same again", () => {
    const history = "Kofi needs quiet places to learn well.\n\nWeather was fine.";
    const of = plan({ A: { history, howToSupport: "Kofi needs quiet places to learn well today." } });
    expect(mostImportant(of, 3).filter((quote) => quote.text.includes("quiet places"))).toHaveLength(1);
  });
});

describe("the start of a text", () => {
  it.each([
    ["Short enough.", 5, "Short enough."],
    ["One two three. Four five.", 5, "One two three."],
    ["One two three; four five six seven", 5, "One two three …"],
    ["Wash, dress and feed the children in the morning room", 6, "Wash, dress and feed the children …"],
    [
      "Practice of the therapist's programme in play with friends",
      7,
      "Practice of the therapist's programme in play …",
    ],
    [
      "Two sessions of music therapy in total with a therapist",
      8,
      "Two sessions of music therapy in total …",
    ],
    ["Movement and firm-pressure exercises from the therapist", 5, "Movement and firm-pressure exercises …"],
    ["", 5, ""],
    ["- a list\n- of two", 5, "a list"],
  ])("%j in %i words is %j", (from, most, expected) => {
    expect(brief(from, most)).toBe(expected);
  });

  it.each([
    ["Kofi has no sight in his left eye and sees only shapes and light with his right eye.", 12],
    ["Support from 2 adults at all times on trips and when he is distressed", 8],
    ["In class but not in assembly", 4],
    ["Kofi must not be given food by mouth without a trained adult sitting with him", 8],
    ["Neither a teaching assistant nor a pupil will feed Kofi at school or on trips", 8],
    ["Either a teaching assistant or his mentor will collect Kofi from the taxi each day", 8],
    ["Full-time support from a teaching assistant except in practical science lessons", 8],
    ["Physiotherapy for 30 minutes each week, reducing to 15 minutes each week after spring", 8],
    ["Kofi can swallow food safely by mouth for up to 5 minutes before he tires and must stop.", 12],
    ["A laptop for all written work in school unless the teacher asks for handwriting", 8],
    ["Subject to his consent, counselling in school with a trained counsellor each week", 8],
    ["Help from a teaching assistant who is not the one who works in his class", 8],
    ["At a table facing away from the door", 4],
    ["Garden, dining area and changing room", 4],
    ["Tiago learns by watching and remembers what he saw", 8],
    ["A speech and language therapist", 4],
    ["A meeting at the start and end of each day", 6],
  ])("keeps whole what a cut would change or tear: %s", (text, most) => {
    expect(brief(text, most)).toBe(text);
  });

  it("leaves out a goal that is long and that no cut leaves as it is meant, and counts it", () => {
    const long =
      "Kofi will stay in lessons for the whole of the time that he is given without leaving the room, unless he is in pain or shows his red card.";
    const of = plan({
      E: { outcomes: [outcome("E1", { text: long }), outcome("E2", { text: "Kofi will ask for help." })] },
    });
    expect(text(of)).toContain("Kofi will ask for help. (E2)");
    expect(text(of)).not.toContain("Kofi will stay in lessons");
    expect(text(of)).toContain("1 goal");
  });

  it("never cuts a role before its noun", () => {
    const role = "A speech and language therapist with experience of autism";
    const of = plan({ F: { items: [provision("F1", { who: { role } })] } });
    expect(text(of)).toContain(role);
  });

  it("says no fact that the text does not say", () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.integer({ min: 1, max: 14 }), (any, most) => {
        for (const { text } of textsOf(any)) {
          const facts = (words: string) => factsOf(words).map(factKey);
          const said = new Set(facts(firstSentence(text)));
          const part = brief(text, most).replace(/ …$/, "");
          expect(facts(part).filter((fact) => !said.has(fact))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["Access to a group of up to 4 pupils in a quiet room with an adult", 6],
    ["A visit on no more than 3 days in each term of the school year", 5],
    ["At least 20 to 30 minutes of practice in the home corner every day", 3],
  ])("never cuts a bound from its number: %s", (text, most) => {
    const said = new Set(factsOf(text).map(factKey));
    expect(factsOf(brief(text, most)).every((fact) => said.has(factKey(fact)))).toBe(true);
  });
});
