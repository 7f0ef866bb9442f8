// The bench: one command, one table. What is compared takes turns within the run, so that ratios hold where times do not.
// Usage: npm run bench -- [--only pdf,check] [--quick] [--write]   --write keeps the table in bench/RESULTS.md

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exit, stderr, stdout } from "node:process";
import { INSTALLATION } from "../src/resources/installation.js";
import { resources } from "../test/helpers/examples.js";
import { hasOption, optionValue, refuse } from "./lib/arguments.js";
import { verdictOf, type Bench, type Part } from "./lib/figure.js";
import { resultsPage, resultsTable, type PartResults } from "./lib/results-table.js";
import { check } from "./parts/check.js";
import { cold } from "./parts/cold.js";
import { growth } from "./parts/growth.js";
import { levers } from "./parts/levers.js";
import { memory } from "./parts/memory.js";
import { page } from "./parts/page.js";
import { pdf } from "./parts/pdf.js";
import { peers } from "./parts/peers.js";
import { planSet } from "./parts/plan-set.js";
import { service } from "./parts/service.js";
import { symbols } from "./parts/symbols.js";

/** In the order of the table. */
const PARTS: Readonly<Record<string, Part>> = {
  pdf,
  peers,
  set: planSet,
  cold,
  check,
  symbols,
  growth,
  levers,
  memory,
  page,
  service,
};

const RESULTS = join(INSTALLATION, "bench", "RESULTS.md");

function chosenParts(): Part[] {
  const names = optionValue("only")?.split(",") ?? Object.keys(PARTS);
  return names.map(
    (name) => PARTS[name] ?? refuse(`There is no part “${name}”. Parts: ${Object.keys(PARTS).join(", ")}.`),
  );
}

async function measured(parts: readonly Part[]): Promise<PartResults[]> {
  const begun = performance.now();
  const bench: Bench = {
    resources: await resources(),
    quick: hasOption("quick"),
    say: (what) =>
      stderr.write(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}\n`),
  };
  const results: PartResults[] = [];
  for (const { title, measure } of parts) results.push({ title, figures: await measure(bench) });
  bench.say("done");
  return results;
}

if (hasOption("write") && (hasOption("quick") || hasOption("only"))) refuse("Only a whole run is written.");
const results = await measured(chosenParts());
stdout.write(`${resultsTable(results)}\n`);
if (hasOption("quick")) stdout.write("\nA smoke run: its figures mean nothing.\n");
if (hasOption("write"))
  await writeFile(RESULTS, await resultsPage("Results of the bench", results, "npm run bench"));
exit(results.some(({ figures }) => figures.some((figure) => verdictOf(figure) === "MISSED")) ? 1 : 0);
