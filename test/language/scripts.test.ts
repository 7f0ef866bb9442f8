// Which stretches of a text are written in which system, and which system a language is written in.

import { describe, expect, it } from "vitest";
import { fitsScript, scriptOf, scriptRuns, scriptsIn } from "../../src/language/scripts.js";

const cut = (text: string): [string, string][] =>
  scriptRuns(text).map(({ script, from, to }) => [script, text.slice(from, to)]);

describe("scriptRuns", () => {
  it("cuts a text where the system changes, and leaves what stands between to neither", () => {
    expect(cut("She says مرحبا, (привет) 12 times.")).toEqual([
      ["Latn", "She says"],
      ["Arab", "مرحبا"],
      ["Cyrl", "привет"],
      ["Latn", "times"],
    ]);
  });

  it("keeps words of one system together, with their marks, digits and full stops", () => {
    expect(cut("मेरा नाम प्रिया है।")).toEqual([["Deva", "मेरा नाम प्रिया है।"]]);
    expect(cut("عمري ٧ سنوات؟")).toEqual([["Arab", "عمري ٧ سنوات؟"]]);
    expect(cut("cafe\u0301 au lait")).toEqual([["Latn", "cafe\u0301 au lait"]]);
  });

  it("tells Chinese, Japanese and Korean apart where their own letters do", () => {
    expect(cut("我喜欢画画")).toEqual([["Hani", "我喜欢画画"]]);
    expect(cut("電車が好き")).toEqual([["Jpan", "電車が好き"]]);
    expect(cut("수영을 좋아해요")).toEqual([["Kore", "수영을 좋아해요"]]);
  });

  it("finds none in a text without letters", () => {
    expect(cut("12.5 % (…) ☎ \u0301 ।")).toEqual([]);
  });
});

describe("scriptsIn", () => {
  it("names the systems beyond the European ones, also of a single mark", () => {
    expect(scriptsIn("Łucja, Ειρήνη, Соломія, µg, ☎")).toEqual(new Set());
    expect([...scriptsIn("a، b。")]).toEqual(["Arab", "Hani"]);
    expect([...scriptsIn("電車が好き。")]).toEqual(["Jpan"]);
    expect([...scriptsIn("สวัสดี and 안녕")]).toEqual(expect.arrayContaining(["Thai", "Kore"]));
  });
});

describe("languages", () => {
  it.each([
    ["ur", "Arab"],
    ["pa", "Guru"],
    ["pa-Arab", "Arab"],
    ["yue", "Hant"],
    ["sr-Latn", "Latn"],
    ["en-GB", "Latn"],
    ["no tag", undefined],
  ])("%s is written in %s", (language, script) => {
    expect(scriptOf(language)).toBe(script);
  });

  it("may share Chinese characters, and nothing else", () => {
    expect(["zh", "ja", "ko", "yue"].map((language) => fitsScript(language, "Hani"))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(fitsScript("zh", "Jpan")).toBe(false);
    expect(fitsScript("ja", "Kore")).toBe(false);
    expect(fitsScript("vi", "Hani")).toBe(false);
  });
});
