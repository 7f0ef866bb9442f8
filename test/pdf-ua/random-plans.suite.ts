// Random valid plans, with hostile words, in random colours and fonts: every one renders, conforms, and loses nothing.

import fc from "fast-check";
import { expect, it } from "vitest";
import { EDITIONS } from "../../src/document/tree.js";
import { produce } from "../../src/produce.js";
import { BACKGROUNDS, THEME_FONTS } from "../../src/theme/theme.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { CLOCK, EVERYTHING, resources } from "../helpers/examples.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

/** `npm run plans` tries all of them; every other run the first few, which are the same each time. */
const PLANS = process.env["PLANS"] === "full" ? 500 : 30;

it(
  `renders ${PLANS} random plans that conform and say what they should`,
  { timeout: 1_800_000 },
  async () => {
    const installed = await resources();
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan({ maxItems: 1, emoji: true }),
        fc.constantFrom(...EDITIONS),
        fc.record({ background: fc.constantFrom(...BACKGROUNDS), font: fc.constantFrom(...THEME_FONTS) }),
        async (plan, edition, look) => {
          const request = { ...EVERYTHING, ...look, editions: [edition] };
          const production = await produce(plan, request, installed, CLOCK);
          expect(production.diagnostics).toEqual([]);
          const pdf = production.outputs.find((output) => output.format === "pdf");
          const [tree] = production.trees;
          if (!pdf || !tree) throw new Error("nothing was made");
          expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
          const read = await readPdf(pdf.bytes);
          expect(read.unmarked).toBe("");
          expect(pdfTexts(read)).toEqual(treeTexts(tree));
        },
      ),
      { numRuns: PLANS, seed: 20261123, endOnFailure: true },
    );
  },
);
