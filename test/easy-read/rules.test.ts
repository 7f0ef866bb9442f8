// Each rule of easy reading with a copy that breaks it and one that comes near and must not.

import { describe, expect, it } from "vitest";
import { checkScript } from "../../src/easy-read/check-script.js";
import { RULES } from "../../src/easy-read/rules/catalogue.js";
import { finiteVerbs } from "../../src/easy-read/rules/sentence-rules.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import { glossary, smallPlan, write } from "./easy-read-files.js";

const plan = smallPlan();
const script = write(plan);

const rowSaying = (text: string | readonly string[], more: Partial<ScriptRow> = {}): ScriptRow => ({
  id: "test.1",
  kind: "plain",
  sourceIds: [],
  sourceText: "",
  sources: [],
  sentences: [text].flat().map((sentence) => ({ text: sentence, symbol: "openmoji:1F9D1" })),
  status: "edited",
  reasons: [],
  ...more,
});

/** The copy with rows of a test in a part of their own. */
function withRows(...rows: ScriptRow[]): Script {
  return { ...script, parts: [...script.parts, { id: "hopes", title: "x", symbol: null, rows }] };
}

/** The rules that rows of a copy break, those of the whole copy among them; the fact gate has tests of its own. */
function broken(...rows: ScriptRow[]): string[] {
  const at = `/parts/${script.parts.length}/`;
  const findings = checkScript(withRows(...rows), plan, { glossary }).filter(
    ({ check }) => !check.startsWith("F"),
  );
  return [
    ...new Set(
      findings.filter(({ pointer }) => pointer.startsWith(at) || pointer === "").map(({ check }) => check),
    ),
  ];
}

const codes = (changed: Script): string[] =>
  checkScript(changed, plan, { glossary }).map(({ check }) => check);

/** Rule, a sentence that breaks it, a sentence that comes near. */
const SENTENCES: readonly [id: string, breaks: string, near: string][] = [
  [
    "T1",
    "You go to school and then you go to the park and then you go back home again.",
    "You go to school and then to the park and then you go back home.",
  ],
  [
    "T1W",
    "You go to school and then to the park and then back home again.",
    "You go to school and then to the park and then home.",
  ],
  [
    "T3",
    "You are happy when it is calm and you have time and you can play.",
    "You are happy when it is calm.",
  ],
  ["T3W", "You are happy when it is calm and you have time.", "You will have been to the park and can rest."],
  ["T4", "You like school (and the park).", "You like your half-term trips, and the park."],
  ["T4", "You like two things: the park.", "You can go at 9:30."],
  ["T4", "You like it, and you go, and you stay.", "You like it, and you go."],
  ["T5", "The bag was packed by your mum.", "You are worried."],
  ["T5", "The bag is often packed at home.", "It is called a park."],
  ["T6", "You cannot go there without nobody.", "You do not like bells."],
  ["T6", "You do not have no friends.", "You like no more than 2 bells and not 3."],
  ["T6W", "Do not touch me without asking.", "Do not touch me."],
  ["T7", "You don't like bells.", "You do not like the dog's bells."],
  ["T7", "You like apples, e.g. red ones.", "You like eggs."],
  ["T7", "You like cats & dogs.", "You like cats and dogs."],
  ["T7", "This is your 7th meeting.", "This is your meeting in Year 7."],
  ["T7", "You are in Part IV.", "You and I like it."],
  ["T7", "You need a plan and/or help.", "Look at https://a.example/b for help."],
  ["T8", "The XYZ will help you.", "The NHS will help you."],
  ["T11", "You have two sisters.", "You have 2 sisters."],
  ["T11", "You will start on 03/06/2027.", "You will start on 3 June 2027."],
  ["T11", "Lunch is at 14:30.", "Lunch is at 12.30 pm."],
  ["T12", "Kofi likes school.", "You like school."],
  ["T12", "He likes school.", "Your teacher says that he likes school."],
  ["T13", "She will help you.", "Your teacher said she will help you."],
  ["T13", "You will do this with them.", "You have 2 friends, and you will play with them."],
  [
    "T14S",
    "You demonstrate considerable determination in every educational activity that you undertake today.",
    "You work hard at each of the things that you do at school.",
  ],
  ["T16", "This is your golden thread.", "This is your thread of gold."],
  ["T16", "The teacher will touch base with you.", "You can touch the base of the tower."],
  ["T17", "You have access to a room.", "You can use a room."],
  ["T17", "You will have help as appropriate.", "You will have help in each lesson."],
  ["L3", "You like VERY LOUD music.", "You like PE at school."],
];

describe("rules of a sentence", () => {
  it.each(SENTENCES)("%s finds: %s", (id, text) => {
    expect(broken(rowSaying(text))).toContain(id);
  });

  it.each(SENTENCES)("%s, and lets by what comes near: (%s) %s", (id, _text, near) => {
    expect(broken(rowSaying(near))).not.toContain(id);
  });

  it("T17P finds a promise that the plan does not make", () => {
    const sourceText = "Kofi would benefit from a quiet room.";
    expect(broken(rowSaying("You will have a quiet room.", { sourceText }))).toContain("T17P");
    expect(broken(rowSaying("A quiet room could help you.", { sourceText }))).not.toContain("T17P");
    expect(
      broken(rowSaying("You will have a quiet room.", { sourceText: "Kofi will have a quiet room." })),
    ).not.toContain("T17P");
  });

  it("counts finite verbs: a modal and its verb are one", () => {
    expect(finiteVerbs("You will have a bath.")).toBe(1);
    expect(finiteVerbs("You will do this with what you have to bring.")).toBe(2);
    expect(finiteVerbs("It has been cold.")).toBe(1);
    expect(finiteVerbs("You like school.")).toBe(1);
    expect(finiteVerbs("Your family is close.")).toBe(1);
  });

  it("T8 knows a short form of the glossary before an apostrophe, and a name", () => {
    expect(broken(rowSaying("This is the QTVI's drawing."))).not.toContain("T8");
  });

  it("say nothing of own words, notes for adults and the cover", () => {
    const long =
      "I don't like it when we go to the hall & it's loud, because everybody shouts and nobody listens to me at all.";
    expect(broken(rowSaying(long, { kind: "quote" }))).toEqual([]);
    expect(broken(rowSaying(long, { kind: "adult-note" }))).toEqual([]);
    expect(broken(rowSaying(long, { hidden: true }))).toEqual([]);
  });

  it("say nothing of plain rows", () => {
    for (const text of ["You like school.", "You do not like bells.", "You can go at 9.30 am."])
      expect(broken(rowSaying(text))).toEqual([]);
  });
});

describe("rules of a row", () => {
  const three = ["You like school.", "You like home.", "You like the park."];

  it("T2 allows two sentences beside a picture", () => {
    expect(broken(rowSaying(three))).toContain("T2");
    expect(broken(rowSaying(three.slice(0, 2)))).not.toContain("T2");
  });

  it("L7P finds a row without a picture, but not in a copy of words only", () => {
    const row = rowSaying("You like school.", { sentences: [{ text: "You like school.", symbol: null }] });
    expect(broken(row)).toContain("L7P");
    expect(broken({ ...row, kind: "note" })).not.toContain("L7P");
    expect(codes({ ...withRows(row), symbolSet: "words-only" })).not.toContain("L7P");
  });
});

describe("rules of the whole copy", () => {
  const many = (text: string, count = 40): ScriptRow[] =>
    Array.from({ length: count }, (_, index) => rowSaying(text, { id: `test.${index}` }));

  it("T1A looks at the average", () => {
    expect(broken(...many("You go to school and then to the park and then home.", 200))).toContain("T1A");
    expect(broken(rowSaying("You go to school and then to the park and then home."))).not.toContain("T1A");
  });

  it("T9 wants every hard word explained", () => {
    expect(broken(rowSaying("You will have hydrotherapy."))).toContain("T9");
    const listed = withRows(rowSaying("You will have hydrotherapy."));
    const hardWords = [
      ...listed.hardWords,
      { word: "hydrotherapy", meaning: "Exercise in warm water." },
    ].sort((a, b) => (a.word.toLowerCase() < b.word.toLowerCase() ? -1 : 1));
    expect(codes({ ...listed, hardWords })).not.toContain("T9");
  });

  it("T10 wants one term for one thing", () => {
    expect(broken(rowSaying("Your mum helps."), rowSaying("Your mother helps.", { id: "test.2" }))).toContain(
      "T10",
    );
    expect(
      broken(rowSaying("Your mum helps."), rowSaying("Your mums help.", { id: "test.2" })),
    ).not.toContain("T10");
    // A council's name is its name.
    expect(
      broken(
        rowSaying("The local authority will help."),
        rowSaying("Fernmarsh County Council will help.", { id: "test.2" }),
      ),
    ).not.toContain("T10");
  });

  it("T14 looks at the grade of the copy", () => {
    expect(broken(...many("Educational opportunities necessitate considerable determination."))).toContain(
      "T14",
    );
    expect(broken(...many("You like to go to the park."))).not.toContain("T14");
  });

  it("T15 looks at the share of words that children do not know, and excuses names and explained words", () => {
    expect(broken(...many("You like quixotic zeugmas."))).toContain("T15");
    expect(broken(...many("You like Quixotic Zeugmas at Alder Wick School."))).not.toContain("T15");
    expect(broken(...many("You have hydrotherapy."))).not.toContain("T15");
  });

  it("L7 wants the same picture for the same sentence", () => {
    const other = rowSaying("You like school.", {
      id: "test.2",
      sentences: [{ text: "You like school.", symbol: "openmoji:1F3EB" }],
    });
    expect(broken(rowSaying("You like school."), other)).toContain("L7");
    expect(broken(rowSaying("You like home."), other)).not.toContain("L7");
    expect(broken(rowSaying("You like school."), { ...other, hidden: true })).not.toContain("L7");
  });

  const without = (...ids: string[]): Script => ({
    ...script,
    parts: script.parts.filter(({ id }) => !ids.includes(id)),
  });
  const rewritten = (part: string, change: (text: string) => string): Script => ({
    ...script,
    parts: script.parts.map((each) =>
      each.id === part
        ? {
            ...each,
            rows: each.rows.map((row) => ({
              ...row,
              sentences: row.sentences.map((sentence) => ({ ...sentence, text: change(sentence.text) })),
            })),
          }
        : each,
    ),
  });

  it.each([
    ["D1", "no first page", without("how-to-use")],
    ["D1", "no cover", without("cover")],
    ["D1", "no word of the full plan", rewritten("how-to-use", (text) => text.replace("full plan", "book"))],
    ["D2", "out of order", { ...script, hardWords: [...script.hardWords, { word: "aaa", meaning: "x" }] }],
    [
      "D2",
      "twice",
      {
        ...script,
        hardWords: [
          { word: "aaa", meaning: "x" },
          { word: "aaa", meaning: "x" },
        ],
      },
    ],
    ["D2", "too long", { ...script, hardWords: [{ word: "aaa", meaning: "It is. It was. It will be." }] }],
    ["D3", "nobody", without("people", "not-happy")],
    [
      "D3C",
      "no way to reach anybody",
      {
        ...script,
        parts: script.parts.map((part) => ({
          ...part,
          rows: part.rows.filter(({ id }) => !/phone|email|web/.test(id)),
        })),
      },
    ],
    ["D4", "no credits", without("credits")],
    ["D4", "no licence", rewritten("credits", (text) => text.replace(/licen[cs]e/gi, ""))],
    ["D5", "no last page", without("for-adults")],
    ["D5", "no version", rewritten("for-adults", (text) => text.replace(/version \d+/, "the newest"))],
    ["D5", "no state", rewritten("for-adults", (text) => text.replace("not yet checked", "ready"))],
  ] satisfies [string, string, Script][])("%s: %s", (id, _why, changed) => {
    expect(codes(changed)).toContain(id);
  });

  it("say nothing of a whole copy", () => {
    expect(codes(script).filter((id) => /^[DL]/.test(id) && id !== "L7P")).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has each id once, or once for each level", () => {
    const ids = RULES.map(({ rule }) => `${rule.id} ${rule.severity}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says what is wrong, what to do and where the rule comes from", () => {
    for (const { rule } of RULES)
      for (const text of [rule.message, rule.hint, rule.source])
        expect(text.length, rule.id).toBeGreaterThan(5);
  });
});
