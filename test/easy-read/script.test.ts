import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/document/check-document.js";
import { textContent, visitBlocks } from "../../src/document/visit.js";
import { factDifferences } from "../../src/easy-read/fact-gate.js";
import { parseScript } from "../../src/easy-read/parse-script.js";
import { printScript } from "../../src/easy-read/print-script.js";
import { visibleRows, type Script } from "../../src/easy-read/script.js";
import { LONGEST, wordCount } from "../../src/easy-read/sentence.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import type { Plan } from "../../src/plan/schema.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { expectGolden } from "../helpers/golden.js";
import { EXAMPLES, examplePlan, smallPlan, symbols, write } from "./easy-read-files.js";

const documentOf = (script: Script, plan: Plan) => scriptToDocument(script, plan, { symbols });

/** Sentences the child reads that are bound by the rules: own words and notes for adults are not. */
function boundSentences(script: Script): string[] {
  return script.parts
    .filter(({ id }) => id !== "cover")
    .flatMap(visibleRows)
    .filter((row) => row.kind !== "quote" && row.kind !== "adult-note")
    .flatMap((row) => row.sentences.map(({ text }) => text));
}

describe.each(EXAMPLES)("%s", (name) => {
  const plan = examplePlan(name);
  const script = write(plan);

  it("reads as it did", () => {
    expectGolden(`easy-read/${name}.txt`, printScript(script));
  });

  it("has no sentence of more than 15 words, and no finding that is an error", () => {
    expect(boundSentences(script).filter((text) => wordCount(text) > LONGEST)).toEqual([]);
    expect(script.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("shows no drawing for two meanings", () => {
    const shown = new Map<string, Set<string>>();
    for (const row of script.parts.flatMap(visibleRows))
      for (const { symbol } of row.sentences) if (symbol !== null) shown.set(symbol, new Set());
    // Concepts of one drawing that could both have been meant: only one of them may have been chosen.
    const doubles = [...shown.keys()].filter(
      (symbol) => [...symbols.concepts.values()].filter((concept) => concept.symbol === symbol).length > 1,
    );
    for (const symbol of doubles) {
      const concepts = [...symbols.concepts.values()].filter((concept) => concept.symbol === symbol);
      const texts = script.parts
        .flatMap(visibleRows)
        .flatMap((row) =>
          row.sentences
            .filter((sentence) => sentence.symbol === symbol)
            .map(({ text }) => text.toLowerCase()),
        );
      const meant = concepts.filter((concept) =>
        texts.some((text) =>
          concept.lemmas.some((lemma) => new RegExp(`(?<!\\p{L})${lemma}(?!\\p{L})`, "u").test(text)),
        ),
      );
      expect(
        meant.length,
        `${symbol}: ${meant.map(({ concept }) => concept).join(", ")}`,
      ).toBeLessThanOrEqual(1);
    }
  });

  it("is the same when it is written again, and when it comes back from JSON", () => {
    expect(write(plan)).toEqual(script);
    expect(parseScript(JSON.stringify(script))).toEqual({ ok: true, value: { ...script, findings: [] } });
  });

  it("becomes a sound document that says all that is shown", () => {
    const tree = documentOf(script, plan);
    expect(checkDocument(tree)).toEqual([]);
    const said = textContent(tree);
    const parts = script.parts.filter((part) => visibleRows(part).some((row) => row.kind !== "note"));
    for (const row of parts.flatMap(visibleRows))
      for (const { text } of row.sentences) expect(said, row.id).toContain(text);
  });

  it("hides what is private, and says so on the last page", () => {
    const hidden = script.parts
      .flatMap(({ rows }) => rows)
      .filter((row) => row.reasons.some((reason) => reason.startsWith("Private")));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every((row) => row.hidden === true)).toBe(true);
    expect(boundSentences(script).join(" ")).not.toMatch(
      /\b(?:autis|dyslexi|epilep|seizure|syndrome|cerebral palsy)/i,
    );
    const adults = script.parts
      .find(({ id }) => id === "for-adults")
      ?.rows.flatMap((row) => row.sentences.map(({ text }) => text))
      .join(" ");
    expect(adults).toMatch(/Hidden because it is private/);
  });
});

describe("a small plan", () => {
  const plan = smallPlan();
  const script = write(plan);

  it("becomes this script", () => {
    expectGolden("easy-read/small-plan.txt", printScript(script));
    expectGolden("easy-read/small-plan.json", JSON.stringify(script, null, 2));
  });

  it("says the goal, the help for it and the scale together", () => {
    const tree = documentOf(script, plan);
    const kinds: string[] = [];
    visitBlocks(tree.children, (block) => kinds.push(block.type));
    expect(kinds).toContain("scale");
    expect(textContent(tree)).toContain("You will ask for help in 4 of 5 lessons.");
    expect(textContent(tree)).toContain("We want this by 20 July 2029.");
  });

  it("speaks to a reader of its age", () => {
    const older = write(
      smallPlan((changed) => {
        changed.subject.birthDate = "2009-02-03";
      }),
    );
    const younger = write(
      smallPlan((changed) => {
        changed.subject.birthDate = "2020-02-03";
      }),
    );
    const text = (made: Script): string => boundSentences(made).join(" ");
    expect(text(older)).toContain("1 adult for 4 students");
    expect(text(younger)).toContain("1 adult for 4 children");
    expect(text(younger)).toContain("is your mum");
    expect(text(older)).toContain("is your mother");
  });
});

describe("a person's edits", () => {
  const entry = {
    sentences: [
      { text: "Group talk is hard for you.", symbol: "small group" },
      { text: "Sarcasm is hard too." },
    ],
    reviewedBy: "SENCO",
    reviewedOn: "2026-09-02",
  };

  it("stand in place of the generated rows of their item", () => {
    const script = write(
      smallPlan((plan) => {
        plan.easyRead = { entries: { B1: entry } };
      }),
    );
    const rows = script.parts
      .flatMap(({ rows: all }) => all)
      .filter((row) => row.sourceIds[0] === "B1" && row.kind === "need");
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ["B1.title", "auto"],
      ["B1.edited.1", "edited"],
    ]);
    expect(rows[1]?.sentences[0]?.symbol).toBe("clearplan:small-group");
  });

  it("without sentences approve what was generated, the private too", () => {
    const secret = (plan: Plan): void => {
      const [area] = plan.sections.B.areas;
      if (area?.needs[0] !== undefined) area.needs[0].sensitivity = "health-confidential";
    };
    const shown = (script: Script): boolean =>
      boundSentences(script).includes("You misread sarcasm and group talk.");
    expect(shown(write(smallPlan(secret)))).toBe(false);
    const approved = write(
      smallPlan((plan) => {
        secret(plan);
        plan.easyRead = { entries: { B1: { sentences: [], reviewedBy: "SENCO", reviewedOn: "2026-09-02" } } };
      }),
    );
    expect(shown(approved)).toBe(true);
  });

  it("make the copy checked only when every part of it is", () => {
    const all = Object.fromEntries(
      ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J"].map((code) => [
        code,
        { sentences: [], reviewedBy: "SENCO", reviewedOn: "2026-09-02" },
      ]),
    );
    const { F: _left, ...most } = all;
    expect(
      write(
        smallPlan((plan) => {
          plan.easyRead = { entries: most };
        }),
      ).checked,
    ).toBeUndefined();
    const checked = write(
      smallPlan((plan) => {
        plan.easyRead = { entries: all };
      }),
    );
    expect(checked.checked).toEqual({ by: ["SENCO"], on: "2026-09-02" });
    expect(textContent(documentOf(checked, smallPlan()))).toContain("Checked by SENCO on 2 September 2026");
  });
});

describe("parseScript", () => {
  it("reports every fault with its place and no value", () => {
    const script = structuredClone(write(smallPlan())) as unknown as {
      parts: { title: unknown; rows: { status: string; secret?: string }[] }[];
      ageBand: string;
    };
    script.ageBand = "forty";
    const [part] = script.parts;
    if (part?.rows[0] === undefined) throw new Error("a script has rows");
    part.title = 7;
    part.rows[0].status = "fine";
    part.rows[0].secret = "Kofi";
    const parsed = parseScript(script);
    expect(parsed.ok ? [] : parsed.diagnostics.map(({ pointer }) => pointer).sort()).toEqual([
      "/ageBand",
      "/parts/0/rows/0/secret",
      "/parts/0/rows/0/status",
      "/parts/0/title",
    ]);
    expect(JSON.stringify(parsed)).not.toMatch(/forty|Kofi/);
    expect(parseScript("{").ok).toBe(false);
  });
});

it("writes a sound copy of any plan", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const script = write(plan);
      expect(boundSentences(script).filter((text) => wordCount(text) > LONGEST)).toEqual([]);
      expect(factDifferences(script, plan).filter(({ status }) => status === "auto")).toEqual([]);
      expect(script.findings.filter(({ check }) => check === "F8")).toEqual([]);
      expect(checkDocument(documentOf(script, plan))).toEqual([]);
      const ids = script.parts.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 25 },
  );
}, 120_000);
