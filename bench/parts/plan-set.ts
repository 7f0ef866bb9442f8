// A whole plan set: every edition, PDF and HTML, with the report, on one warm core.

import { cpuUsage } from "node:process";
import { produce } from "../../src/produce.js";
import { CLOCK, EVERYTHING, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { scaled, timed } from "../lib/sample.js";

/** The set that is promised is of a plan of so many pages. */
const PROMISED_PAGES = 25;

export const planSet: Part = {
  title: "A whole plan set: four editions, PDF and HTML, with the report",
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const name of bench.quick ? EXAMPLES.slice(0, 1) : EXAMPLES)
      figures.push(await setFigure(name, bench));
    return figures;
  },
};

async function setFigure(name: string, { resources, quick, say }: Bench): Promise<Figure> {
  say(`plan set of ${name}`);
  const plan = examplePlan(name);
  const { report } = await produce(plan, EVERYTHING, resources, CLOCK);
  const pages = report.total.pages.standard ?? 0;
  const runs = quick ? { warmUp: 0, runs: 1, seconds: 1 } : { warmUp: 1, runs: 9, seconds: 10 };
  const used = cpuUsage();
  const begun = performance.now();
  const sample = await timed(() => produce(plan, EVERYTHING, resources, CLOCK), runs);
  const { user, system } = cpuUsage(used);
  const cores = (user + system) / 1000 / (performance.now() - begun);
  return {
    what: `${name}, standard edition of ${pages} pages`,
    value: scaled(sample, 1 / 1000),
    unit: "s",
    ...(isPromised(pages) ? { bar: { floor: 2, aim: 0.5 } } : {}),
    remark: `${cores.toFixed(2)} cores used`,
  };
}

/** Near enough to the size of the promise. */
const isPromised = (pages: number): boolean => Math.abs(pages / PROMISED_PAGES - 1) < 0.25;
