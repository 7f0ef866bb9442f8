import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { hardWordsIn, parseGlossary } from "../../src/easy-read/glossary.js";
import { conceptsIn, parseConcepts, symbolOf } from "../../src/easy-read/symbols.js";
import { visibleRows } from "../../src/easy-read/script.js";
import { wordCount } from "../../src/easy-read/sentence.js";
import { splitSentences } from "../../src/language/sentences.js";
import { EXAMPLES, exampleScript, glossary, ROOT, symbols } from "./easy-read-files.js";

const OPENMOJI = join(
  dirname(createRequire(import.meta.url).resolve("openmoji/package.json")),
  "color",
  "svg",
);
const first = (text: string, names: readonly string[] = []): string | undefined =>
  conceptsIn(text, symbols, { names })[0]?.concept.concept;

describe("the concept map", () => {
  it("names only drawings that are there", () => {
    for (const { symbol } of symbols.concepts.values()) {
      if (symbol === null) continue;
      const [set, name] = symbol.split(":") as [string, string];
      const file = set === "openmoji" ? join(OPENMOJI, `${name}.svg`) : join(ROOT, "symbols", `${name}.svg`);
      expect(existsSync(file), symbol).toBe(true);
    }
  });

  it("uses every drawing of the project", () => {
    const used = new Set([...symbols.concepts.values()].map(({ symbol }) => symbol));
    for (const file of readdirSync(join(ROOT, "symbols")).filter((name) => name.endsWith(".svg")))
      expect(used.has(`clearplan:${file.slice(0, -4)}`), file).toBe(true);
  });

  it("has drawings in OpenMoji's geometry that load nothing", () => {
    for (const file of readdirSync(join(ROOT, "symbols")).filter((name) => name.endsWith(".svg"))) {
      const svg = readFileSync(join(ROOT, "symbols", file), "utf8");
      expect(svg, file).toContain('viewBox="0 0 72 72"');
      expect(svg.replace("http://www.w3.org/2000/svg", ""), file).not.toMatch(
        /href|url\(|<script|<image|https?:/,
      );
    }
  });

  it("reports every fault with its line", () => {
    const parsed = parseConcepts(
      "a\tx\topenmoji:1F9D1\tA\ttext\na\ty\t-\t-\ttext\nb\tx\t1F9D1\tA\ttext\nc\tz",
    );
    expect(parsed.ok ? [] : parsed.diagnostics.map(({ pointer }) => pointer)).toEqual([
      "/line/2",
      "/line/3",
      "/line/4",
    ]);
  });
});

describe("conceptsIn", () => {
  it.each([
    ["You will have speech and language therapy.", "speech and language therapist"],
    ["A quiet room helps you.", "quiet place"],
    ["You ask for help with a card.", "ask for help"],
    ["You do not like bells.", "do not like"],
    ["Put your hands over your ears.", "hands"],
  ])("%s shows %s", (text, concept) => {
    expect(first(text)).toBe(concept);
  });

  it.each([
    ["a negation takes no positive picture", "You do not swim.", []],
    ["nor does one a few words on", "You never go to the cinema.", []],
    ["a name is masked", "Will Parks is here.", ["Parks"]],
    ["hard work is not hard", "You work hard.", []],
    ["an early sign is no sign language", "You know the early signs.", []],
    ["looking after is not looking", "Somebody looks after you.", []],
    ["a break that happens is no rest", "Things break down.", []],
  ])("%s", (_why, text, names) => {
    expect(first(text, names)).toBeUndefined();
  });

  it("takes the longest phrase", () => {
    expect(first("You have a visual timetable.")).toBe("visual timetable");
    expect(first("You have a timetable.")).toBe("timetable");
  });
});

it("finds symbols by id, by concept and by lemma", () => {
  expect(symbolOf(symbols, "openmoji:1F9D1")).toBe("openmoji:1F9D1");
  expect(symbolOf(symbols, "one to one")).toBe("clearplan:one-to-one");
  expect(symbolOf(symbols, "Loud")).toBe("openmoji:1F50A");
  expect(symbolOf(symbols, "no such thing")).toBeNull();
});

describe("the glossary", () => {
  it("explains in sentences of at most 15 words", () => {
    for (const { term, meaning } of glossary.entries)
      for (const { text } of splitSentences(meaning))
        expect(wordCount(text), `${term}: ${text}`).toBeLessThanOrEqual(15);
  });

  it("finds the longest term, plurals and variants, and short forms only in capitals", () => {
    const found = (text: string): string[] => hardWordsIn(text, glossary).map(({ entry }) => entry.term);
    expect(found("A speech and language therapist will come.")).toEqual(["speech and language therapist"]);
    expect(found("Two teaching assistants, and a TA.")).toEqual(["teaching assistant", "teaching assistant"]);
    expect(found("He is at home, at a pace that is right.")).toEqual([]);
  });

  it("reports a line that is not whole", () => {
    expect(parseGlossary("word\tmeaning").ok).toBe(false);
  });
});

describe.each(EXAMPLES)("%s", (name) => {
  const script = exampleScript(name);
  const rows = script.parts.flatMap(visibleRows).filter((row) => !["note", "adult-note"].includes(row.kind));

  it("gives at least 95 rows in 100 a picture", () => {
    const pictured = rows.filter((row) => row.sentences.some(({ symbol }) => symbol !== null));
    expect(pictured.length / rows.length).toBeGreaterThan(0.95);
  });
});
