import { expect, test } from "vitest";
import {
  adviceOf,
  aspirationsOf,
  componentsOf,
  needsOf,
  outcomesOf,
  placementsOf,
  provisionsOf,
  textsOf,
  viewsOf,
} from "../../src/plan/items.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

const provision = (id: string) => ({
  id,
  kind: "direct" as const,
  what: `what ${id}`,
  needIds: [],
  outcomeIds: [],
});

const plan = minimalPlan({
  sections: {
    A: {
      history: "history",
      views: [
        { id: "V1", holder: "child", mode: "direct", text: "I like frogs." },
        { id: "V2", holder: "parent", mode: "represented", text: "She likes frogs." },
      ],
      interests: ["frogs", ""],
      aspirations: [{ id: "A1", holder: "child", text: "a vet" }],
    },
    B: {
      areas: [
        { code: "CI", needs: [{ id: "B1", text: "need", impact: "impact" }] },
        { code: "SP", strengths: "runs fast", needs: [{ id: "B2", text: "second" }] },
      ],
    },
    C: { needs: [{ id: "C1", text: "health" }] },
    D: { strengths: "kind", needs: [{ id: "D1", text: "care" }] },
    E: {
      outcomes: [
        {
          id: "E1",
          text: "outcome",
          domain: "education",
          baseline: "now",
          measures: ["tally"],
          steps: [{ id: "S1", text: "step" }],
          needIds: [],
        },
      ],
      forwardPlans: ["college"],
    },
    F: {
      items: [
        {
          ...provision("F1"),
          flexibility: { minimum: "least", decidedBy: "SENCO", reviewEvery: "term" },
          tribunalOrder: { reference: "EH999/26/00001", date: "2026-01-01", text: "ordered" },
        },
      ],
      modifications: ["none"],
    },
    H1: { items: [provision("H11")] },
    H2: { items: [provision("H21")] },
    I: { placements: [{ type: "school" }], transport: "taxi" },
    J: {
      arrangements: "paid monthly",
      components: [
        {
          id: "J1",
          mode: "direct-payment",
          source: "health",
          annualAmount: 1,
          provisionIds: [],
          needIds: [],
          outcomeIds: [],
        },
      ],
    },
    K: { advice: [{ id: "K1", category: "parent", title: "Views", author: "Ama", appended: false }] },
  },
});

test("items come in document order with their places", () => {
  expect(needsOf(plan).map(({ section, area, need, pointer }) => [section, area, need.id, pointer])).toEqual([
    ["B", "CI", "B1", "/sections/B/areas/0/needs/0"],
    ["B", "SP", "B2", "/sections/B/areas/1/needs/0"],
    ["C", undefined, "C1", "/sections/C/needs/0"],
    ["D", undefined, "D1", "/sections/D/needs/0"],
  ]);
  expect(provisionsOf(plan).map(({ section, pointer }) => [section, pointer])).toEqual([
    ["F", "/sections/F/items/0"],
    ["H1", "/sections/H1/items/0"],
    ["H2", "/sections/H2/items/0"],
  ]);
  expect(outcomesOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/E/outcomes/0"]);
  expect(adviceOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/K/advice/0"]);
  expect(viewsOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/A/views/0", "/sections/A/views/1"]);
  expect(aspirationsOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/A/aspirations/0"]);
  expect(componentsOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/J/components/0"]);
  expect(placementsOf(plan).map(({ pointer }) => pointer)).toEqual(["/sections/I/placements/0"]);
});

test("texts come in document order with section, item and whose words they are", () => {
  expect(
    textsOf(plan).map(({ section, itemId, kind, text }) => [section, itemId ?? "", kind, text].join(" | ")),
  ).toEqual([
    "A |  | text | history",
    "A | V1 | quote | I like frogs.",
    "A | V2 | text | She likes frogs.",
    "A |  | text | frogs",
    "A |  | text | ",
    "A | A1 | text | a vet",
    "B | B1 | text | need",
    "B | B1 | text | impact",
    "B |  | text | runs fast",
    "B | B2 | text | second",
    "C | C1 | text | health",
    "D |  | text | kind",
    "D | D1 | text | care",
    "E | E1 | text | outcome",
    "E | E1 | text | now",
    "E | E1 | text | tally",
    "E | S1 | text | step",
    "E |  | text | college",
    "F | F1 | text | what F1",
    "F | F1 | text | least",
    "F | F1 | quote | ordered",
    "F |  | text | none",
    "H1 | H11 | text | what H11",
    "H2 | H21 | text | what H21",
    "I |  | text | taxi",
    "J |  | text | paid monthly",
  ]);
});
