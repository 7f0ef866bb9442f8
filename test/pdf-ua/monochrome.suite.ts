// Copies in greys: they conform, and nothing in the file has a colour, neither a line, a letter nor a picture.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/document/tree.js";
import type { Plan } from "../../src/plan/schema.js";
import { produce, type Output } from "../../src/produce.js";
import type { Background } from "../../src/theme/theme.js";
import { CLOCK, EVERYTHING, examplePlan, resources } from "../helpers/examples.js";
import { isGrey, pdfColours } from "../helpers/pdf-colours.js";
import { vera } from "./shared-verapdf.js";

/** An example with what brings colours of its own: a logo, and emoji among the words. */
async function colourfulPlan(): Promise<Plan> {
  const plan = examplePlan("early-years-draft");
  const red = { width: 90, height: 40, channels: 3, background: "#D11" } as const;
  const logo = await sharp({ create: red }).png().toBuffer();
  const history = `${plan.sections.A.history ?? ""}\n\nHe signs 👍🏽 and 🇵🇱.`;
  return {
    ...plan,
    authority: {
      ...plan.authority,
      logo: { mediaType: "image/png", data: logo.toString("base64"), alt: "Red shield" },
    },
    sections: { ...plan.sections, A: { ...plan.sections.A, history } },
  };
}

async function pdfOf(edition: Edition, background: Background): Promise<Output> {
  const request = { ...EVERYTHING, editions: [edition], formats: ["pdf"] as const, background };
  const { outputs, diagnostics } = await produce(await colourfulPlan(), request, await resources(), CLOCK);
  expect(diagnostics).toEqual([]);
  return outputs[0] as Output;
}

describe("a copy in greys", () => {
  it.each(["standard", "easy-read"] as const)("conforms and has no colour in %s", async (edition) => {
    const { bytes } = await pdfOf(edition, "monochrome");
    expect(await vera().validate(bytes)).toEqual(["ok", "ok"]);
    const { inks, pictures } = pdfColours(bytes);
    expect(inks.length).toBeGreaterThan(3);
    expect(inks.filter((ink) => !isGrey(ink))).toEqual([]);
    expect(pictures.length).toBeGreaterThan(2);
    expect(new Set(pictures)).toEqual(new Set(["/DeviceGray"]));
  });

  it("would not be taken for one on white", async () => {
    const { inks, pictures } = pdfColours((await pdfOf("standard", "white")).bytes);
    expect(inks.some((ink) => !isGrey(ink))).toBe(true);
    expect(pictures).not.toContain("/DeviceGray");
  });
});
