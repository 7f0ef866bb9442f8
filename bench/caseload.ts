// England's caseload on paper and by simulation: a random sample is rendered, and from what it took follow core-hours,
// queue, disk and time with 1, 8 and 64 workers; where the stores saturate is measured with renders that render nothing.
// Usage: npm run caseload -- [--plans 500] [--seed 1] [--write]   --write keeps the tables in bench/CASELOAD.md

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exit, stderr, stdout } from "node:process";
import { INSTALLATION } from "../src/resources/installation.js";
import { resources } from "../test/helpers/examples.js";
import { caseloadFigures, type Measured } from "./caseload/figures.js";
import { meanStored, renderSample } from "./caseload/render-sample.js";
import { measuredExamples, samplePlan } from "./caseload/sample-plans.js";
import { measureSaturation } from "./caseload/saturation.js";
import { hasOption, optionValue, refuse } from "./lib/arguments.js";
import { verdictOf } from "./lib/figure.js";
import { seeded } from "./lib/random.js";
import { resultsPage, resultsTable } from "./lib/results-table.js";

const RESULTS = join(INSTALLATION, "bench", "CASELOAD.md");
const TOLD_EVERY = 25;

function numberOption(name: string, fallback: number): number {
  const value = Number(optionValue(name) ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : refuse(`--${name} takes a whole number above 0.`);
}

async function measure(count: number, seed: number): Promise<Measured> {
  const begun = performance.now();
  const say = (what: string): void =>
    void stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
  const templates = (await resources()).templateSets.get("standard");
  if (templates === undefined) throw new Error("there is no standard template set");
  say("a sample of plans");
  const examples = measuredExamples(templates);
  const random = seeded(seed);
  const plans = Array.from({ length: count }, (_, index) => samplePlan(examples, random, index + 1));
  say(`rendering ${count} plan sets`);
  const sample = await renderSample(plans, (done) => {
    if (done % TOLD_EVERY === 0) say(`${done} plan sets`);
  });
  say("stores alone");
  const stored = meanStored(sample.plans).map(({ bytes }) => bytes);
  const saturation = await measureSaturation(stored, count < LEAST_WRITTEN ? 2 : 8, say);
  say("done");
  return { sample, saturation, seed };
}

/** Tables that are kept are of a sample that says something. */
const LEAST_WRITTEN = 500;

const count = numberOption("plans", 500);
if (hasOption("write") && count < LEAST_WRITTEN)
  refuse(`Only a sample of ${LEAST_WRITTEN} or more is written.`);
const parts = caseloadFigures(await measure(count, numberOption("seed", 1)));
stdout.write(`${resultsTable(parts)}\n`);
if (hasOption("write"))
  await writeFile(RESULTS, await resultsPage("England’s caseload", parts, "npm run caseload"));
exit(parts.some(({ figures }) => figures.some((figure) => verdictOf(figure) === "MISSED")) ? 1 : 0);
