// The command line in a new process: how long until the first byte, and until the end.

import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { INSTALLATION } from "../../src/resources/installation.js";
import { EXAMPLES } from "../../test/helpers/examples.js";
import { exitOf, removeFolder, temporaryFolder } from "../../test/helpers/processes.js";
import type { Figure, Part } from "../lib/figure.js";
import { sampleOf } from "../lib/sample.js";

const PROGRAM = join(INSTALLATION, "dist", "src", "cli", "main.js");
const PLAN = join(INSTALLATION, "examples", `${EXAMPLES[0]}.json`);

/** Milliseconds from the start of the process. */
interface Cold {
  first: number;
  end: number;
}

export const cold: Part = {
  title: `Cold: a new process of the command line (${EXAMPLES[0]})`,
  measure: async ({ quick, say }) => {
    const runs = quick ? 1 : 5;
    say("cold check");
    const checks = await inTurn(runs, coldCheck);
    say("cold render of the standard edition");
    const one = await inTurn(runs, () => coldRender(["--editions", "standard", "--formats", "pdf"]));
    say("cold render of everything");
    const all = await inTurn(runs, () => coldRender([]));
    return [
      ...figuresOf("check", "first byte of the report", checks),
      ...figuresOf("render, standard edition as PDF", "first file", one),
      ...figuresOf("render, all editions and formats", "first file", all),
    ];
  },
};

async function inTurn(runs: number, measure: () => Promise<Cold>): Promise<Cold[]> {
  const found: Cold[] = [];
  for (let run = 0; run < runs; run++) found.push(await measure());
  return found;
}

const figuresOf = (what: string, first: string, found: readonly Cold[]): Figure[] => [
  { what: `${what}: ${first}`, value: sampleOf(found.map((one) => one.first)), unit: "ms" },
  { what: `${what}: end`, value: sampleOf(found.map((one) => one.end)), unit: "ms" },
];

async function coldCheck(): Promise<Cold> {
  const begun = performance.now();
  const child = spawn(execPath, [PROGRAM, "check", PLAN, "--format", "json"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let first: number | undefined;
  child.stdout.on("data", () => (first ??= performance.now() - begun));
  await exitOf(child);
  return { first: first ?? failed("check"), end: performance.now() - begun };
}

/** The first file appears under its final name when it is whole. */
async function coldRender(options: readonly string[]): Promise<Cold> {
  const folder = await temporaryFolder("cold");
  const begun = performance.now();
  let first: number | undefined;
  const watcher = watch(folder, (_, name) => {
    if (name?.startsWith(".") === false) first ??= performance.now() - begun;
  });
  try {
    const child = spawn(execPath, [PROGRAM, "render", PLAN, "--out", folder, ...options], {
      stdio: "ignore",
    });
    await exitOf(child);
    return { first: first ?? failed("render"), end: performance.now() - begun };
  } finally {
    watcher.close();
    await removeFolder(folder);
  }
}

function failed(command: string): never {
  throw new Error(`clearplan ${command} gave nothing`);
}
