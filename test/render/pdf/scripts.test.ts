// Words of every writing set in lines: in the right order, in the right shapes, with nothing lost.

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { visualOrder } from "../../../src/render/pdf/bidi.js";
import {
  fontChain,
  missingCharacters,
  type FontFamily,
  type FontSet,
} from "../../../src/render/pdf/fonts.js";
import { leafOf, type Leaf } from "../../../src/render/pdf/leaves.js";
import { lineBreaks } from "../../../src/render/pdf/line-breaks.js";
import { setText, type SetLine, type SetRun, type TextLook } from "../../../src/render/pdf/set-text.js";
import { shape } from "../../../src/render/pdf/shape-text.js";
import { loadFonts } from "../../../src/resources/load-fonts.js";
import { MIXED, SENTENCES } from "../../helpers/script-sentences.js";

const LOOK: TextLook = { size: 10, leading: 15, bold: false, colour: "#000000", link: "#000000" };
const ALL = [...SENTENCES.map(({ text }) => text), ...MIXED];

let fonts: FontSet;
let chain: FontFamily[];
beforeAll(async () => {
  ({ fonts } = await loadFonts());
  chain = await fontChain(fonts, "atkinson-hyperlegible", ALL);
});

const plain = (text: string): Leaf => leafOf([{ type: "text", value: text }], { type: "P", kids: [] }, "");
const set = (text: string, width = Infinity): SetLine[] => setText(plain(text), LOOK, width, chain);
const saidBy = (lines: readonly SetLine[]): string =>
  lines.flatMap(({ runs }) => runs.flatMap(({ texts }) => texts)).join("");

/** Runs as they stand from left to right. */
const seen = ([line]: readonly SetLine[]): SetRun[] =>
  [...(line?.runs ?? [])].sort((a, b) => (a.left ?? 0) - (b.left ?? 0));
const words = (runs: readonly SetRun[]): string[] =>
  runs.map(({ texts }) => texts.join("").trim()).filter((text) => text !== "");

describe("text that is read from right to left", () => {
  it("stands at the right when it begins so, and at the left when it does not", () => {
    expect(set("שלום Ann", 300)[0]?.indent).toBeGreaterThan(200);
    expect(set("Ann שלום", 300)[0]?.indent).toBe(0);
    expect(set("(1) שלום", 300)[0]?.indent).toBeGreaterThan(200);
    const [first, second] = set("שלום\nAnn", 300);
    expect(first?.indent).toBeGreaterThan(200);
    expect(second?.indent).toBe(0);
  });

  it("keeps the order of reading in the file, and turns the places on the line", () => {
    const line = set("Ann says שלום עולם to 12 people");
    expect(saidBy(line)).toBe("Ann says שלום עולם to 12 people");
    expect(words(seen(line))).toEqual(["Ann says", "עולם", "שלום", "to 12 people"]);
  });

  it("leaves numbers and other languages inside it as they are", () => {
    expect(words(seen(set("גיל 12 שנים")))).toEqual(["שנים", "12", "גיל"]);
    expect(words(seen(set("אני Ann Lee כאן")))).toEqual(["כאן", "Ann Lee", "אני"]);
  });

  it("turns brackets round, and says the ones that were typed", () => {
    const [line] = set("(שלום)");
    const glyphs = line?.runs.flatMap((run) =>
      run.glyphs.map((glyph, at) => [run.texts[at], glyph.codePoints]),
    );
    expect(glyphs?.at(0)).toEqual(["(", [0x29]]);
    expect(glyphs?.at(-1)).toEqual([")", [0x28]]);
    const [other] = set("(Ann)");
    expect(other?.runs[0]?.glyphs[0]?.codePoints).toEqual([0x28]);
  });

  it("fills lines in reading order and leaves the space at a line's end outside", () => {
    const text = "אבגד הוזח טיכל מנסע פצקר שתאב";
    const lines = set(text, 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(saidBy(lines)).toBe(text);
    for (const line of lines) {
      expect(line.width).toBeLessThanOrEqual(60.01);
      expect(line.indent).toBeCloseTo(60 - line.width, 5);
      const [first] = seen([line]);
      expect(first?.left ?? 0).toBeLessThanOrEqual(0.001);
    }
  });
});

describe("visualOrder", () => {
  it("turns each level round inside the one below it", () => {
    expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2]);
    expect(visualOrder([0, 1, 1, 0])).toEqual([0, 2, 1, 3]);
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(visualOrder([])).toEqual([]);
  });
});

describe("shapes", () => {
  const family = (script: string): FontFamily =>
    chain.find(({ scripts }) => (scripts as readonly string[]).includes(script)) as FontFamily;
  const glyphsOf = (script: string, text: string, backwards = false): number[] =>
    shape(family(script).regular, text, backwards).glyphs.map((glyph) => glyph.id);

  it("joins Arabic letters inside a word, and not over a break", () => {
    const alone = new Set([...glyphsOf("Arab", "س", true), ...glyphsOf("Arab", "ل", true)]);
    expect(glyphsOf("Arab", "سلس", true).some((glyph) => alone.has(glyph))).toBe(false);
    expect(glyphsOf("Arab", "س\u200cل", true).every((glyph) => alone.has(glyph))).toBe(true);
  });

  it("draws lam and alef in the forms that they have together", () => {
    const apart = [
      ...glyphsOf("Arab", "ل", true),
      ...glyphsOf("Arab", "ا", true),
      ...glyphsOf("Arab", "ال", true),
    ];
    expect(glyphsOf("Arab", "لا", true).some((glyph) => apart.includes(glyph))).toBe(false);
    expect(shape(family("Arab").regular, "لا", true).texts.join("")).toBe("لا");
  });

  it("puts the sign of a double consonant under its vowel, on whichever side it was typed", () => {
    const [vowelFirst, signFirst] = ["م\u064e\u0651", "م\u0651\u064e"];
    expect(glyphsOf("Arab", vowelFirst, true)).toEqual(glyphsOf("Arab", signFirst, true));
    expect(shape(family("Arab").regular, vowelFirst, true).texts.join("")).toBe(vowelFirst);
  });

  it("moves a vowel before its consonant and keeps the syllable's text together", () => {
    const { glyphs, texts } = shape(family("Beng").regular, "কি");
    expect(glyphs.length).toBeGreaterThan(1);
    expect(texts).toEqual(["কি", ...Array.from({ length: glyphs.length - 1 }, () => "")]);
    expect(shape(family("Beng").regular, "কা").texts).toEqual(["ক", "া"]);
  });

  it("uses the form for the beginning of a word at the beginning alone", () => {
    const [initial] = glyphsOf("Beng", "যে");
    const inside = glyphsOf("Beng", "তেযে").slice(-2);
    expect(glyphsOf("Beng", "যে").slice(-1)).toEqual(inside.slice(-1));
    expect(inside[0]).not.toBe(initial);
  });

  it("gives a conjunct fewer signs than its letters have", () => {
    expect(glyphsOf("Gujr", "ક્ષ").length).toBeLessThan(3);
    expect(glyphsOf("Gujr", "ક").length + glyphsOf("Gujr", "ષ").length).toBe(2);
  });

  it("puts the ring of a Thai vowel under the tone mark", () => {
    expect(shape(family("Thai").regular, "น้ำ").texts.join("")).toBe("น้ำ");
    expect(glyphsOf("Thai", "น้ำ")).toEqual(glyphsOf("Thai", "น\u0e4d\u0e49\u0e32"));
    expect(glyphsOf("Thai", "น้ำ")).not.toEqual(glyphsOf("Thai", "น\u0e49\u0e4d\u0e32"));
  });
});

describe("fonts", () => {
  it("draw a word from one face, also where the first has some of its letters", () => {
    const fontsOf = (text: string): number => new Set(set(text)[0]?.runs.map(({ font }) => font)).size;
    expect(fontsOf("Hường")).toBe(1);
    expect(fontsOf("Hello")).toBe(1);
    expect(fontsOf("Hello नमस्ते")).toBe(2);
  });

  it("are read when a text has their writing, and no sooner", async () => {
    const read: string[] = [];
    const spying: FontSet = {
      ...fonts,
      load: (family) => {
        read.push(family);
        return fonts.load(family);
      },
    };
    await fontChain(spying, "lexend", ["Hello, naïve Łucja: Ω ☎ €"]);
    expect(read).toEqual(["lexend", ...fonts.fallbacks]);
    await fontChain(spying, "lexend", ["שלום"]);
    expect(read.filter((family) => !fonts.fallbacks.includes(family) && family !== "lexend")).toEqual([
      "noto-sans-hebrew",
    ]);
  });

  it("draw Chinese characters as the language of the words has them", () => {
    const fontIn = (language: string): string | undefined => {
      const leaf = leafOf(
        [{ type: "language", language, children: [{ type: "text", value: "直" }] }],
        { type: "P", kids: [] },
        "",
      );
      return setText(leaf, LOOK, Infinity, chain)[0]?.runs[0]?.font.fullName;
    };
    expect(new Set([fontIn("zh"), fontIn("ja"), fontIn("ko")]).size).toBe(3);
    expect(fontIn("zh-Hant")).toBe(fontIn("und-Hani"));
  });

  it("have every sentence, and say what they lack", () => {
    for (const { text } of SENTENCES) expect(missingCharacters(text, chain)).toEqual([]);
    expect(missingCharacters("aབ\u{1F9D1}\u00ad", chain)).toEqual(["བ", "\u{1F9D1}"]);
  });
});

describe("lines", () => {
  const broken = (text: string): string[] => {
    let from = 0;
    return lineBreaks(plain(text)).map(({ position }) => {
      const piece = text.slice(from, position);
      from = position;
      return piece;
    });
  };

  it("end between the words of Thai", () => {
    expect(broken("ฉันชอบวาดรูป")).toEqual(["ฉัน", "ชอบ", "วาด", "รูป"]);
  });

  it("do not end before a sign that belongs to a Thai word", () => {
    for (const piece of broken("เด็กๆเล่นน้ำทุกๆวันกรุงเทพฯมาก")) expect(piece).not.toMatch(/^[ๆฯะาำ\p{M}]/u);
  });

  it("end between Chinese characters, and not before their full stop", () => {
    expect(broken("我喜欢。")).toEqual(["我", "喜", "欢。"]);
  });
});

/** A few words of every writing, with what stands between words. */
const PIECES = [
  ...new Set(ALL.flatMap((text) => text.split(/(\s+)/u))),
  "(",
  ")",
  "«",
  "»",
  "12.5%",
  "A\u0301",
  "\u200c",
  "\u200d",
  "\u200f",
  "\u00ad",
  "\u00a0",
].filter((piece) => piece !== "" && !/\p{Emoji_Presentation}|\ufe0f|\p{RI}/u.test(piece));

describe("any mixture of writing", () => {
  it("is set without a missing sign and without losing a character, whatever the width", () => {
    const mixture = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(mixture, fc.integer({ min: 20, max: 300 }), fc.boolean(), (pieces, width, bold) => {
        const text = pieces.join("");
        const lines = setText(plain(text), { ...LOOK, bold }, width, chain);
        expect(saidBy(lines).normalize("NFC")).toBe(text.normalize("NFC"));
        for (const { runs } of lines)
          for (const run of runs) {
            expect(run.glyphs.map((glyph) => glyph.id)).not.toContain(0);
            expect(run.texts).toHaveLength(run.glyphs.length);
            expect(run.width).toBeGreaterThanOrEqual(0);
          }
      }),
      { numRuns: 200, seed: 20261126 },
    );
  });
});
