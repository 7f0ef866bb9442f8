// Pictures found by words: the word itself before words that hold it, each drawing once, and nothing rather than a guess.

import { beforeAll, describe, expect, it } from "vitest";
import type { SymbolSet } from "../../src/easy-read/symbols.js";
import { pictures } from "../../src/studio/pictures.js";
import { pictureName, searchPictures } from "../../src/studio/symbol-search.js";

let symbols: SymbolSet;
beforeAll(async () => {
  symbols = await pictures().setNamed("openmoji");
});
const names = (words: string): string[] => searchPictures(words, symbols).map(({ concept }) => concept);

describe("searching pictures", () => {
  it("finds the word itself first", () => {
    expect(names("school")[0]).toBe("school");
    expect(names("  SCHOOL ")[0]).toBe("school");
  });

  it("finds by other words for it", () => {
    const concept = [...symbols.concepts.values()].find(
      ({ lemmas, symbol }) => lemmas.length > 1 && symbol !== null,
    );
    expect(names(concept?.lemmas.at(-1) ?? "")).toContain(concept?.concept);
  });

  it("finds nothing for what no picture means", () => {
    expect(names("zzzz")).toEqual([]);
    expect(names("chool")).toEqual([]);
  });

  it("shows each drawing once, and some when nothing is asked for", () => {
    const found = searchPictures("", symbols);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ symbol }) => symbol)).size).toBe(found.length);
  });

  it("names a drawing in colour and in black lines alike", () => {
    const [first] = searchPictures("school", symbols);
    expect(pictureName(first?.symbol ?? "", symbols)).toBe("school");
    expect(pictureName((first?.symbol ?? "").replace(/^(openmoji|clearplan):/, "$1-black:"), symbols)).toBe(
      "school",
    );
    expect(pictureName("somebody:else", symbols)).toBe("a picture");
  });
});
