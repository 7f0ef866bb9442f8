import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hardWordsIn, parseGlossary, wordKey } from "../../src/easy-read/glossary.js";
import { conceptsIn, inStyle, parseConcepts, symbolOf } from "../../src/easy-read/symbols.js";
import { visibleRows } from "../../src/easy-read/script.js";
import { wordCount } from "../../src/easy-read/sentence.js";
import { isDaleChallWord } from "../../src/language/dale-chall-words.js";
import { splitSentences } from "../../src/language/sentences.js";
import { symbolArt } from "../../src/resources/symbol-art.js";
import { EXAMPLES, exampleScript, glossary, ROOT, symbols } from "./easy-read-files.js";

const first = (text: string, names: readonly string[] = []): string | undefined =>
  conceptsIn(text, symbols, { names })[0]?.concept.concept;

/** Outside the Dale-Chall list, and known to a child of nine here. */
const KNOWN_WORDS = new Set(
  [
    "activities adult adults adult's advice balance calm computer decision disabilities disability disabled",
    "educational exercises feelings illness internet mist muscles poo practice primary private problem reminders",
    "signals social special travel tube tummy typing university usual",
  ]
    .join(" ")
    .split(" "),
);

describe("the concept map", () => {
  it("holds the concepts of a plan and of a child's days", () => {
    expect(symbols.concepts.size).toBeGreaterThanOrEqual(400);
  });

  it("names only drawings that are there, in colour and in black lines", async () => {
    for (const { symbol } of symbols.concepts.values()) {
      if (symbol === null) continue;
      expect(await symbolArt(symbol), symbol).toContain("<svg");
      expect(await symbolArt(inStyle(symbol, "black") ?? ""), symbol).toContain("<svg");
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
    ["You fall 4 times a morning.", "fall"],
    ["You type with both hands.", "typing"],
    ["You use your eye-gaze device.", "eye gaze device"],
    ["You have an Education, Health and Care plan.", "plan"],
    ["An adult has a course in Makaton.", "training"],
    ["You press a switch.", "switch"],
    ["You go to a birthday party.", "party"],
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
    ["a pace that falls does not fall over", "Your pace falls.", []],
    ["to switch between is no switch", "You switch between two things.", []],
    ["of course is no course", "Of course you may.", []],
    ["a type of thing is not typed", "It is a type of thing.", []],
    ["stepping back is no stair", "They step back.", []],
    ["a count is not counting", "A count of turns is kept.", []],
    ["knowing by heart is no heart", "You know it by heart.", []],
    ["cream paper is no cream", "It is on cream paper.", []],
    ["outside school is not at school", "You do it outside school.", []],
    ["to rule out is no rule", "That rules out one thing.", []],
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
  expect(symbolOf(symbols, "healthicons:inpatient-outline")).toBe("healthicons:inpatient-outline");
  expect(symbolOf(symbols, "no such thing")).toBeNull();
  expect(symbolOf(symbols, "mulberry:apple")).toBeNull();
});

describe("the glossary", () => {
  it("explains at least 300 terms, each once", () => {
    expect(glossary.entries.length).toBeGreaterThanOrEqual(300);
    const words = glossary.entries.flatMap(({ term, variants }) => [term, ...variants].map(wordKey));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("explains in one or two sentences of words that a child of nine knows, or that it explains too", () => {
    const listed = new Set(
      glossary.entries.flatMap(({ term, variants }) =>
        [term, ...variants].join(" ").toLowerCase().split(/[ -]/),
      ),
    );
    for (const { term, meaning } of glossary.entries) {
      expect(splitSentences(meaning).length, term).toBeLessThanOrEqual(2);
      for (const word of meaning.toLowerCase().match(/[\p{L}’']+/gu) ?? [])
        expect(isDaleChallWord(word) || KNOWN_WORDS.has(word) || listed.has(word), `${term}: ${word}`).toBe(
          true,
        );
    }
  });

  it("speaks of people with respect and promises nothing", () => {
    for (const { term, meaning } of glossary.entries)
      expect(meaning, term).not.toMatch(/\b(?:suffer\w*|victim|normal|handicap\w*|confined|cure\w*)\b/i);
  });

  it.each([
    "You like to read and to play with your friends.",
    "Your teacher will help you with your support card.",
    "We review what went well. You can sit next to a friend.",
    "You go home at half past 3 and you rest at a quiet place.",
    "Your nursery is near the shop. You sat on a mat.",
    "You like programmes about trains and a monitor on the desk.",
    "The access to work with tools is good. You take part at home.",
    "You pip your friends to the post and pep up.",
  ])("leaves ordinary words alone: %s", (text) => {
    expect(hardWordsIn(text, glossary).map(({ entry }) => entry.term)).toEqual([]);
  });

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
