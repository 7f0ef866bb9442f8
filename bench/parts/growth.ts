// How cost grows with length: 400 pages should cost what ten documents of 40 cost.

import { defaultPolicy } from "../../src/checks/policy.js";
import { produce, type Resources } from "../../src/produce.js";
import type { DocumentTree } from "../../src/document/tree.js";
import type { Plan } from "../../src/plan/schema.js";
import { CLOCK, examplePlan } from "../../test/helpers/examples.js";
import type { Figure, Part } from "../lib/figure.js";
import { scaled, timedInTurn, type Sample } from "../lib/sample.js";
import { sizedPlan } from "../lib/sized-plan.js";
import { drawnTree, treeOf } from "./pdf.js";

const PAGES = [10, 40, 100, 200, 400];
const QUICK_PAGES = [10, 40];
/** The example that can be made shortest; it does not get below twelve pages, for the law wants every section. */
const EXAMPLE = "early-years-draft";
const LEAST_FACTOR = 0.05;
const CORRECTIONS = 4;

interface Grown {
  plan: Plan;
  tree: DocumentTree;
  pages: number;
}

export const growth: Part = {
  title: `Growth with length (${EXAMPLE}, its items left out or repeated)`,
  measure: async ({ resources, quick, say }) => {
    const grown: Grown[] = [];
    for (const pages of quick ? QUICK_PAGES : PAGES) {
      say(`a plan of ${pages} pages`);
      grown.push(await grownTo(pages, resources));
    }
    say("drawing them");
    const runs = quick ? { warmUp: 0, runs: 1, seconds: 1 } : { warmUp: 1, runs: 5, seconds: 25 };
    const drawn = await timedInTurn(
      grown.map(
        ({ tree }) =>
          () =>
            drawnTree(tree, resources),
      ),
      runs,
    );
    say("the whole production of them");
    const request = { editions: ["standard"], formats: ["pdf"], policy: defaultPolicy } as const;
    const produced = await timedInTurn(
      grown.map(
        ({ plan }) =>
          () =>
            produce(plan, request, resources, CLOCK),
      ),
      { ...runs, warmUp: 0 },
    );
    return [
      ...pageFigures("PDF alone", grown, drawn),
      ...ratioFigures("PDF alone", grown, drawn, { floor: 1.15 }),
      ...pageFigures("checks, analysis and PDF", grown, produced),
      ...ratioFigures("checks, analysis and PDF", grown, produced),
    ];
  },
};

/** The example of about so many pages: its size is corrected until it is near. */
async function grownTo(pages: number, resources: Resources): Promise<Grown> {
  const example = examplePlan(EXAMPLE);
  const whole = (await drawnTree(await treeOf(example, "standard", resources), resources)).pages;
  let factor = pages / whole;
  for (let round = 0; ; round++) {
    const plan = sizedPlan(example, Math.max(LEAST_FACTOR, factor));
    const tree = await treeOf(plan, "standard", resources);
    const drawn = await drawnTree(tree, resources);
    const near = Math.abs(drawn.pages / pages - 1) < 0.05;
    if (near || factor <= LEAST_FACTOR || round === CORRECTIONS) return { plan, tree, pages: drawn.pages };
    factor *= pages / drawn.pages;
  }
}

const pageFigures = (what: string, grown: readonly Grown[], times: readonly Sample[]): Figure[] =>
  grown.map(({ pages }, index) => ({
    what: `${what}, ${pages} pages`,
    value: scaled(times[index] as Sample, 1 / pages),
    unit: "ms a page",
  }));

/** A page of the longest against a page of the one of 40. */
function ratioFigures(
  what: string,
  grown: readonly Grown[],
  times: readonly Sample[],
  bar?: Figure["bar"],
): Figure[] {
  const perPage = (index: number): number =>
    (times.at(index)?.median ?? NaN) / (grown.at(index)?.pages ?? NaN);
  return [
    {
      what: `${what}: a page of ${grown.at(-1)?.pages} against a page of ${grown[1]?.pages}`,
      value: perPage(-1) / perPage(1),
      unit: "times",
      ...(bar === undefined ? {} : { bar }),
    },
  ];
}
