import { describe, expect, it } from "vitest";
import { changesOf, binds, timedFindings } from "../../src/analysis/changes.js";
import type { Changes } from "../../src/analysis/changes.js";
import { concisionOf, measureTexts, speechModel } from "../../src/analysis/concision.js";
import type { Concision } from "../../src/analysis/concision.js";
import { Cuts } from "../../src/analysis/cuts.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Finding } from "../../src/diagnostics/finding.js";
import { wordsOf } from "../../src/language/words.js";
import { textsOf } from "../../src/plan/items.js";
import type { Plan } from "../../src/plan/schema.js";
import { cleanPlan, CLOCK } from "../checks/plans.js";

const LIMITS = defaultPolicy.budgets;
const { ofPiece, ofText } = speechModel();

/** Twenty-six words of what nobody has to do: they may stand in one place only. */
const STORY =
  "Kofi grew up by the harbour with his cousins, learnt to swim in the tidal pool, and still talks about the grey seals that came close to the steps.";
const DUTY =
  "A speech and language therapist works with Kofi for 30 minutes on Tuesday mornings, in a quiet room near the library, and writes a note for his mother after it.";

interface Said {
  concision: Concision;
  changes: Changes;
  findings: Finding[];
}

function saidOf(plan: Plan): Said {
  const findings = checkPlan(plan, defaultPolicy, CLOCK);
  const texts = measureTexts(textsOf(plan), LIMITS, ofText);
  const concision = concisionOf(texts, LIMITS, ofPiece);
  return {
    concision,
    changes: changesOf(texts, findings, concision, ofPiece),
    findings: timedFindings(findings, texts, ofPiece),
  };
}

const spoilt = (spoil: (plan: Plan) => void): Said => {
  const plan = cleanPlan();
  spoil(plan);
  return saidOf(plan);
};

const kinds = ({ changes }: Said): string[] =>
  changes.items.map(({ kind, section, item }) => [kind, section, item ?? ""].join(" ").trim());

describe("concision", () => {
  const { concision } = saidOf(cleanPlan());

  it("adds up: sections are the whole, items are within it", () => {
    const words = textsOf(cleanPlan()).reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    expect(concision.words).toBe(words);
    expect(concision.sections.reduce((sum, one) => sum + one.words, 0)).toBe(words);
    expect(concision.sections.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 2);
    expect(concision.items.reduce((sum, one) => sum + one.words, 0)).toBeLessThan(words);
  });

  it("holds each item against the budget of its text", () => {
    const need = concision.items.find(({ item }) => item === "B1");
    expect(need).toMatchObject({
      section: "B",
      pointer: "/sections/B/areas/0/needs/0",
      budget: { pointer: "/sections/B/areas/0/needs/0/impact", words: 8, most: 40 },
    });
    expect(concision.items.find(({ item }) => item === "A1")).not.toHaveProperty("budget");
  });

  it("names the budget of a section where the policy sets one", () => {
    const limits = { ...LIMITS, sections: { A: 20 } };
    const texts = measureTexts(textsOf(cleanPlan()), limits, ofText);
    const { sections } = concisionOf(texts, limits, ofPiece);
    expect(
      sections.flatMap(({ code, budget }) => (budget === undefined ? [] : [`${code} ${budget}`])),
    ).toEqual(["A 20"]);
  });

  it("finds wordy phrases in what is written, and none in what is quoted", () => {
    const { concision: found } = spoilt(({ sections }) => {
      sections.A.history = "He uses cards in order to ask.";
      sections.A.views![0]!.text = "I point in order to ask.";
    });
    expect(found.wordy).toEqual([
      {
        section: "A",
        pointer: "/sections/A/history",
        span: [14, 25],
        phrase: "in order to",
        instead: "to",
        seconds: expect.closeTo(0.5, 0) as number,
      },
    ]);
  });
});

describe("what to change", () => {
  it("is nothing in a plan that says everything once", () => {
    expect(saidOf(cleanPlan()).changes).toEqual({ words: 0, seconds: 0, share: 0, items: [] });
  });

  it("is a passage that stands twice: the later copy goes, the first stays", () => {
    const said = spoilt(({ sections }) => {
      sections.A.history = STORY;
      sections.E.outcomes[0]!.baseline = STORY;
    });
    const [change] = said.changes.items;
    expect(kinds(said)).toEqual([`repeat E ${cleanPlan().sections.E.outcomes[0]!.id}`]);
    expect(change).toMatchObject({
      words: wordsOf(STORY).length,
      related: [{ section: "A", pointer: "/sections/A/history" }],
    });
    expect(change!.message).not.toMatch(/Kofi|harbour/);
    expect(change!.seconds).toBeCloseTo(ofPiece(STORY), 0);
    expect(said.changes.seconds).toBe(change!.seconds);
  });

  it("lets the copy in the provision stay, whichever comes first", () => {
    const said = spoilt(({ sections }) => {
      sections.A.history = DUTY;
      sections.F.items[0]!.what = DUTY;
    });
    expect(kinds(said)).toEqual(["repeat A"]);
    expect(said.changes.items[0]?.related?.[0]?.section).toBe("F");
  });

  it("never takes from the provision what says how much, how often, when, who or must", () => {
    const twice = (text: string) => (plan: Plan) => {
      const [first] = plan.sections.F.items;
      plan.sections.F.items.push({ ...structuredClone(first!), id: "F80", what: text });
      first!.what = text;
    };
    expect(kinds(spoilt(twice(DUTY)))).toEqual([]);
    expect(kinds(spoilt(twice(STORY)))).toEqual(["repeat F F80"]);
  });

  it("never takes a child's own words", () => {
    const said = spoilt(({ sections }) => {
      sections.A.history = STORY;
      sections.A.views![0]!.text = STORY;
    });
    expect(kinds(said)).toEqual(["repeat A"]);
    expect(said.changes.items[0]?.pointer).toBe("/sections/A/history");
  });

  it("keeps one of three copies", () => {
    const said = spoilt(({ sections }) => {
      sections.A.history = STORY;
      sections.B.areas[0]!.needs[0]!.text = STORY;
      sections.E.outcomes[0]!.baseline = STORY;
    });
    expect(said.changes.items.map(({ kind, section }) => `${kind} ${section}`).sort()).toEqual([
      "repeat B",
      "repeat E",
    ]);
    expect(said.changes.words).toBe(2 * wordsOf(STORY).length);
  });

  it("is a sentence that says no more than another one: of two, the one without a fact of its own goes", () => {
    const near = (first: string, again: string) =>
      kinds(
        spoilt(({ sections }) => {
          sections.A.history = STORY.replace("his cousins", first);
          sections.E.outcomes[0]!.baseline = STORY.replace("tidal pool", again);
        }),
      );
    expect(near("his cousins", "sea pool")).toEqual([expect.stringMatching(/^near-repeat E/)]);
    expect(near("his cousins", "2 tidal pools")).toEqual(["near-repeat A"]);
    expect(near("3 cousins", "2 tidal pools")).toEqual([]);
  });

  it("is the passage alone where a sentence repeats more than it", () => {
    const said = spoilt(({ sections }) => {
      sections.A.history = STORY;
      sections.E.outcomes[0]!.baseline = STORY.replace("close to the steps.", "near to the steps.");
    });
    expect(kinds(said)).toEqual([expect.stringMatching(/^repeat E/)]);
  });

  it("counts nothing twice: a wordy phrase in a passage that goes is not counted again", () => {
    const wordy = STORY.replace("and still talks", "and in the vicinity of the pier still talks");
    const once = spoilt(({ sections }) => {
      sections.A.history = wordy;
    });
    const twice = spoilt(({ sections }) => {
      sections.A.history = wordy;
      sections.E.outcomes[0]!.baseline = wordy;
    });
    expect(kinds(once)).toEqual(["wordy A"]);
    expect(kinds(twice).sort()).toEqual([expect.stringMatching(/^repeat E/), "wordy A"]);
    const [, phrase] = [...twice.changes.items].sort((a, b) => b.seconds - a.seconds);
    expect(phrase?.seconds).toBe(once.changes.items[0]?.seconds);
    expect(twice.changes.seconds).toBeCloseTo(
      twice.changes.items.reduce((sum, { seconds }) => sum + seconds, 0),
      5,
    );
  });

  it("is a text over its budget, as far as it says what binds nobody", () => {
    const over = (text: string) =>
      spoilt(({ sections }) => {
        sections.B.areas[0]!.needs[0]!.text = text;
      });
    const long = Array.from(
      { length: 12 },
      (_, n) => `He likes the maps on wall ${"abcdefghijkl"[n]} and looks there.`,
    );
    const said = over(long.join(" "));
    expect(kinds(said)).toEqual(["over-budget B B1"]);
    expect(said.changes.words).toBe(wordsOf(long.join(" ")).length - LIMITS.need);
    const binding = long.map((sentence) => sentence.replace("looks there", "must see it for 5 minutes"));
    expect(kinds(over(binding.join(" ")))).toEqual([]);
  });

  it("is never a text of provision, however long", () => {
    const said = spoilt(({ sections }) => {
      sections.F.items[0]!.what = Array.from({ length: 30 }, (_, n) => `Maps ${n} are nice.`).join(" ");
    });
    expect(kinds(said)).toEqual([]);
  });
});

describe("what binds", () => {
  it.each([
    "He has 30 minutes.",
    "It happens once each week.",
    "Before 4 June.",
    "He must be asked.",
    "The therapist writes a note.",
    "One adult for two pupils.",
  ])("%s", (sentence) => {
    expect(binds(sentence)).toBe(true);
  });

  it.each(["He likes the grey seals.", "The pool is calm.", "Maps and trains make him smile."])(
    "not: %s",
    (sentence) => {
      expect(binds(sentence)).toBe(false);
    },
  );
});

describe("findings", () => {
  it("save what the speech model says of the words in question", () => {
    const long = Array.from(
      { length: 100 },
      (_, n) => `map${"abcdefghij"[n % 10]}${"klmnopqrst"[Math.floor(n / 10)]}`,
    ).join(" ");
    const { findings } = spoilt(({ sections }) => {
      sections.A.history = DUTY;
      sections.E.outcomes[0]!.baseline = DUTY;
      sections.B.areas[0]!.needs[0]!.text = long;
    });
    expect(findings.find(({ check }) => check === "Q05")?.seconds).toBe(Math.round(ofPiece(DUTY)));
    const over = findings.find(({ check, section }) => check === "Q08" && section === "B");
    expect(over?.seconds).toBe(Math.round(0.2 * ofText(long)));
  });
});

describe("cuts", () => {
  it("give what was free, and keep the parts in order", () => {
    const cuts = new Cuts();
    expect(cuts.take("/a", 10, 20)).toEqual([[10, 20]]);
    expect(cuts.take("/a", 5, 25)).toEqual([
      [5, 10],
      [20, 25],
    ]);
    expect(cuts.take("/a", 5, 25)).toEqual([]);
    expect(cuts.of("/a")).toEqual([
      [5, 10],
      [10, 20],
      [20, 25],
    ]);
    expect([cuts.touches("/a", 0, 5), cuts.touches("/a", 0, 6), cuts.touches("/b", 0, 99)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
