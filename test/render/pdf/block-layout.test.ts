// The block layout against react-pdf's engine: the same boxes, for every edition of the examples and for boxes made at
// random.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "../../../src/document/tree.js";
import { layoutBlocks } from "../../../src/render/pdf/block-layout.js";
import { describeDocument } from "../../../src/render/pdf/describe/describe-document.js";
import { fontChain } from "../../../src/render/pdf/fonts.js";
import { layoutByEngine, view } from "../../../src/render/pdf/react-pdf.js";
import type { BoxStyle, Element, LaidOutNode } from "../../../src/render/pdf/react-pdf.js";
import { frameOf } from "../../../src/render/pdf/running.js";
import { themeFor } from "../../../src/theme/theme.js";
import { EXAMPLES, produceExample, resources } from "../../helpers/examples.js";

/** Points that no eye sees; the engine reckons in numbers of half the length, and shares out what they leave over. */
const SAME = 0.1;

/** Where two layouts differ: in a box, in the node it belongs to, or in what stands inside. */
function differences(ours: LaidOutNode, engines: LaidOutNode, path = "column"): string[] {
  const [mine, theirs] = [ours.children ?? [], engines.children ?? []];
  const sides = ["left", "top", "width", "height"] as const;
  return [
    ...(path === "column" ? [] : sides)
      .filter((side) => Math.abs(ours.box[side] - engines.box[side]) > SAME)
      .map((side) => `${path}: ${side} ${ours.box[side]}, by the engine ${engines.box[side]}`),
    ...(path !== "column" && ours.props.node !== engines.props.node ? [`${path}: another node`] : []),
    ...(mine.length === theirs.length ? [] : [`${path}: ${mine.length} children, not ${theirs.length}`]),
    ...mine.flatMap((child, index) => differences(child, theirs[index]!, `${path}/${index}`)),
  ];
}

async function expectTheSame(elements: readonly Element[], width: number): Promise<void> {
  const [ours, engines] = [await layoutBlocks(elements, width), await layoutByEngine(elements, width)];
  expect(differences(ours, engines)).toEqual([]);
}

const WIDTH = 500;

const points = fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10);
const around: fc.Arbitrary<BoxStyle> = fc.record(
  { margin: points, marginTop: points, marginRight: points, padding: points, paddingVertical: points },
  { requiredKeys: [] },
);
const alignItems = fc.constantFrom("center", "flex-start", "stretch");
const freedoms: fc.Arbitrary<BoxStyle> = fc.record({ minHeight: points, alignItems }, { requiredKeys: [] });

/** What is left of a width inside a box with margins and padding. */
const insideOf = (available: number, { margin = 0, marginRight = margin, padding = 0 }: BoxStyle): number =>
  available - margin - marginRight - 2 * padding;

/** Any box no wider than that, with boxes in it down to some depth. */
function boxes(available: number, depth: number): fc.Arbitrary<Element> {
  const leaf = fc
    .record({ marginTop: points, width: points, height: points })
    .map((style) => view({ ...style, width: Math.min(style.width, available) }, []));
  if (depth === 0 || available < 100) return leaf;
  const column = fc
    .tuple(around, fc.option(freedoms, { nil: {}, freq: 4 }))
    .chain(([style, freedom]) =>
      fc
        .array(boxes(insideOf(available, style), depth - 1), { maxLength: 4 })
        .map((children) => view({ ...style, ...freedom }, children, { anchor: "column" })),
    );
  const row = fc.tuple(around, freedoms, fc.integer({ min: 1, max: 3 })).chain(([style, freedom, cells]) => {
    const width = Math.floor(insideOf(available, style) / cells);
    return fc.array(boxes(width, depth - 1), { minLength: cells, maxLength: cells }).map((children) =>
      view(
        { ...style, ...freedom, flexDirection: "row" },
        children.map((child) => view({ width }, [child])),
        { anchor: "row" },
      ),
    );
  });
  return fc.oneof(leaf, column, row);
}

describe("layoutBlocks", () => {
  for (const name of EXAMPLES)
    it(`gives the boxes of react-pdf's engine to every edition of ${name}`, async () => {
      const { trees } = await produceExample(name, { formats: [] });
      expect(trees.map(({ edition }) => edition).sort()).toEqual([...EDITIONS].sort());
      for (const tree of trees) {
        const theme = themeFor(tree.edition);
        const { width } = frameOf(theme, tree.meta);
        const chain = await fontChain((await resources()).fonts, theme.font);
        const { elements } = describeDocument(tree, theme, new Map(), width, chain);
        await expectTheSame(elements, width);
      }
    });

  it("gives the boxes of react-pdf's engine to any boxes that fit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(boxes(WIDTH, 3), { minLength: 1, maxLength: 4 }), (elements) =>
        expectTheSame(elements, WIDTH),
      ),
      { numRuns: 200 },
    );
  });
});
