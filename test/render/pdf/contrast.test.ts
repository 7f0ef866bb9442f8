// Colours of every theme: 7:1 for text and 3:1 for lines, on the page and on panels (WCAG 2.2, 1.4.6 and 1.4.11).

import { describe, expect, it } from "vitest";
import { BACKGROUNDS, themeFor } from "../../../src/theme/theme.js";
import { contrast } from "../../helpers/contrast.js";

describe.each(BACKGROUNDS)("theme %s", (background) => {
  const { colours } = themeFor("standard", { background });
  const grounds = [colours.background, colours.panel];
  const inks = [
    colours.text,
    colours.secondary,
    colours.link,
    colours.plain,
    ...Object.values(colours.section),
  ];

  it("has 7:1 for every text colour", () => {
    for (const ground of grounds)
      for (const ink of inks) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(7);
  });

  it("has 7:1 for text on a filled section colour", () => {
    for (const fill of [colours.plain, ...Object.values(colours.section)]) {
      expect(contrast(colours.onFill, fill), fill).toBeGreaterThanOrEqual(7);
    }
  });

  it("has 3:1 for lines", () => {
    for (const ground of grounds) expect(contrast(colours.line, ground)).toBeGreaterThanOrEqual(3);
  });
});
