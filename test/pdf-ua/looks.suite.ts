// The examples in every theme and font: each edition conforms, and says what it should.

import { describe, expect, it } from "vitest";
import { BACKGROUNDS, THEME_FONTS } from "../../src/theme/theme.js";
import { EXAMPLES, produceExample } from "../helpers/examples.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

const LOOKS = BACKGROUNDS.flatMap((background) => THEME_FONTS.map((font) => ({ background, font })));

/** `npm run looks` tries all of them; every other run one for each example, each with another theme and font. */
const looksOf = (index: number): typeof LOOKS =>
  process.env["LOOKS"] === "full" ? LOOKS : LOOKS.filter((_, at) => at === (7 * index + 6) % LOOKS.length);

describe("every theme and font", () => {
  const cases = EXAMPLES.flatMap((name, index) => looksOf(index).map((look) => ({ name, ...look })));
  it.each(cases)("keeps its promises for $name in $background and $font", async ({ name, ...look }) => {
    const { outputs, trees, diagnostics } = await produceExample(name, { ...look, formats: ["pdf"] });
    expect(diagnostics).toEqual([]);
    expect(outputs).toHaveLength(trees.length);
    for (const [index, { bytes }] of outputs.entries()) {
      expect(await vera().validate(bytes)).toEqual(["ok", "ok"]);
      const read = await readPdf(bytes);
      expect(read.unmarked).toBe("");
      expect(pdfTexts(read)).toEqual(treeTexts(trees[index]!));
    }
  });
});
