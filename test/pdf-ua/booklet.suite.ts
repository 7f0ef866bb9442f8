// Easy read on other paper and with other extras: an A5 booklet, with frames to draw in, without the faces. Every copy
// conforms and says what its tree says.

import { describe, expect, it } from "vitest";
import { visitBlocks } from "../../src/document/visit.js";
import type { Production, RenderRequest } from "../../src/produce.js";
import { produceExample } from "../helpers/examples.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

describe("easy read", () => {
  const copy = (more: Partial<RenderRequest>): Promise<Production> =>
    produceExample("phase-transfer-amended", { editions: ["easy-read"], formats: ["pdf"], ...more });

  // Faces stand on the pages of the goals that are told: ten of twelve.
  it.each([
    ["on A5, with frames to draw in", { paper: "a5", drawing: true }, { width: 420, frames: 15, scales: 10 }],
    ["on A4, without faces", { scale: false }, { width: 595, frames: 1, scales: 0 }],
  ] as const)("conforms %s", async (_what, more, expected) => {
    const { outputs, trees, diagnostics } = await copy(more);
    expect(diagnostics).toEqual([]);
    const [pdf] = outputs;
    const [tree] = trees;
    if (!pdf || !tree) throw new Error("nothing was made");
    expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
    const read = await readPdf(pdf.bytes);
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    const found = { frames: 0, scales: 0 };
    visitBlocks(tree.children, ({ type }) => {
      if (type === "frame") found.frames += 1;
      if (type === "scale") found.scales += 1;
    });
    expect({ width: Math.round(read.width), ...found }).toEqual(expected);
  });
});
