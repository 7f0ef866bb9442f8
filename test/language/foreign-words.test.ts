// Words of another language among English ones: found where a plan records the language, and nothing English taken for it.

import { beforeAll, describe, expect, it } from "vitest";
import {
  foreignStretches,
  languageDetector,
  languageOfItalics,
  tellable,
  type LanguageDetector,
} from "../../src/language/foreign-words.js";
import { glossary } from "../easy-read/easy-read-files.js";

let detector: LanguageDetector;
beforeAll(async () => {
  detector = await languageDetector(glossary.byWord.keys());
});

const found = (text: string, tags: string[]): [string, string][] =>
  foreignStretches(text, tags, detector).map(({ from, to, language }) => [language, text.slice(from, to)]);

describe("sentences and quotations", () => {
  it.each<[string, string[], [string, string][]]>([
    [
      "„Zosia mówi oczami. Trzeba tylko usiąść naprzeciwko.” She waits.",
      ["pl"],
      [["pl", "Zosia mówi oczami. Trzeba tylko usiąść naprzeciwko."]],
    ],
    [
      "He likes it. Ele gosta muito de brincar na rua. So he says.",
      ["pt"],
      [["pt", "Ele gosta muito de brincar na rua."]],
    ],
    ["His uncle writes: “Mae’n fachgen caredig.”", ["cy"], [["cy", "Mae’n fachgen caredig."]]],
    ["Il aime chanter avec sa grand-mère.", ["de", "fr"], [["fr", "Il aime chanter avec sa grand-mère."]]],
    // Nothing here is anything but English, or too little to tell.
    ["Physiotherapy postural drainage programme. Nebuliser twice daily.", ["pl", "pt"], []],
    ["Agnieszka Wiśniewska and Tomasz Łęcki asked for it in “plain English”.", ["pl"], []],
    ["Write to ines.ferreira@example.org or https://example.org/send.", ["pt"], []],
    ["PECS, SALT, ELSA and CAMHS.", ["es"], []],
  ])("of %s", (text, tags, stretches) => {
    expect(found(text, tags)).toEqual(stretches);
  });
});

describe("words in italics", () => {
  it.each([
    ["babcia", "pl"],
    ["chodź", "pl"],
    ["Aaa, kotki dwa", "pl"],
    ["jeszcze", "pl"],
    ["talk to her, she is listening", undefined],
    ["Makaton", undefined],
    ["NHS", undefined],
    ["did", undefined],
  ])("%s: %s", (words, language) => {
    expect(languageOfItalics(words, ["pl"], detector)).toBe(language);
  });

  it.each(["cy", "de", "es", "fr", "it", "lt", "pl", "pt", "ro", "so", "tr"])(
    "no term of the field is taken for a word of %s",
    (tag) => {
      const others = ["postural drainage", "self-regulation", "Phonics", "key worker", "proloquo"];
      const terms = [...glossary.byWord.keys(), ...others];
      expect(terms.filter((term) => languageOfItalics(term, [tag], detector) !== undefined)).toEqual([]);
    },
  );
});

describe("languages that are looked for", () => {
  it("are those in Latin letters that can be told from English", () => {
    expect(tellable(["pl", "ur", "pt-BR", "en-GB", "bfi"])).toEqual(["pl", "pt-BR"]);
  });
});
