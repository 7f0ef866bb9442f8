// Time per page of each edition: from the document tree to the bytes of a tagged PDF.

import type { DocumentTree, Edition } from "../../src/document/tree.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Plan } from "../../src/plan/schema.js";
import { produce, type Resources } from "../../src/produce.js";
import { renderPdf, type PdfOutput } from "../../src/render/pdf/render-pdf.js";
import { themeFor } from "../../src/theme/theme.js";
import { CLOCK, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { scaled, timed } from "../lib/sample.js";

const EDITIONS = ["standard", "large-print", "easy-read"] as const satisfies Edition[];

export const pdf: Part = {
  title: "PDF, from the document tree to bytes",
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const edition of EDITIONS)
      for (const name of bench.quick ? EXAMPLES.slice(0, 1) : EXAMPLES)
        figures.push(await pageFigure(name, edition, bench));
    return figures;
  },
};

async function pageFigure(name: string, edition: Edition, { resources, quick, say }: Bench): Promise<Figure> {
  say(`${edition} of ${name}`);
  const tree = await treeOf(examplePlan(name), edition, resources);
  const { pages } = await drawnTree(tree, resources);
  const runs = quick ? { warmUp: 0, runs: 2, seconds: 1 } : { warmUp: 2, runs: 15, seconds: 4 };
  const sample = await timed(() => drawnTree(tree, resources), runs);
  return {
    what: `${edition}, ${pages} pages (${name})`,
    value: scaled(sample, 1 / pages),
    unit: "ms a page",
  };
}

/** The tree of an edition as `produce` hands it out. */
export async function treeOf(plan: Plan, edition: Edition, resources: Resources): Promise<DocumentTree> {
  const request = { editions: [edition], formats: [], policy: defaultPolicy };
  const { trees } = await produce(plan, request, resources, CLOCK);
  return trees[0] as DocumentTree;
}

/** A tree as a PDF on white, in the sizes of its edition. */
export async function drawnTree(tree: DocumentTree, resources: Resources): Promise<PdfOutput> {
  const { fonts, symbolImages: images } = resources;
  const drawn = await renderPdf(tree, themeFor(tree.edition), { fonts, images, now: CLOCK.now });
  if ("diagnostics" in drawn)
    throw new Error(`not drawn: ${drawn.diagnostics.map(({ code }) => code).join(", ")}`);
  return drawn.output;
}
