// The bars of the report in one run: what is promised, what is measured, and whether it holds.
// Usage: npm run bars -- [SPEECH.tsv]   the table of recorded speech is not in the repository; without it two bars stay open

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { argv, cpuUsage, execPath, exit, stdout } from "node:process";
import { analyseDocument } from "../src/analysis/analyse-document.js";
import { countUnits } from "../src/analysis/readability/counts.js";
import { fleschKincaidGrade } from "../src/analysis/readability/formulas.js";
import { textstatCounts, textstatScores } from "../src/analysis/readability/textstat.js";
import type { TextstatScores } from "../src/analysis/readability/textstat.js";
import { checkPlan } from "../src/checks/check-plan.js";
import { defaultPolicy } from "../src/checks/policy.js";
import { composeEdition } from "../src/compose/compose-edition.js";
import { produce } from "../src/produce.js";
import { INSTALLATION } from "../src/resources/installation.js";
import { loadResources } from "../src/resources/load-resources.js";
import { CONFORMANCE_TEXTS } from "../test/analysis/conformance-texts.js";
import { meanError, speechErrors } from "../test/analysis/speech-errors.js";
import { TEXTSTAT_RESULTS } from "../test/analysis/textstat-results.js";
import { mean, percent, quantile } from "./lib/least-squares.js";
import { planOfWords } from "./lib/plan-of-words.js";
import {
  calibrated,
  errors,
  leaveOut,
  MODELS,
  readSaidClips,
  SHIPPED,
  shippedSeconds,
} from "./lib/speech-model.js";
import type { Model } from "./lib/speech-model.js";
import { chapter } from "./lib/speech-table.js";
import { verbaliserErrors } from "./lib/verbaliser-errors.js";

const CLOCK = { now: "2026-11-23T09:00:00Z" };

let missed = 0;

function bar(what: string, promised: string, measured: string, holds: boolean): void {
  if (!holds) missed += 1;
  stdout.write(`${holds ? "holds " : "MISSED"}  ${what.padEnd(58)}${promised.padEnd(16)}${measured}\n`);
}

const open = (what: string, why: string): void => void stdout.write(`open    ${what.padEnd(58)}${why}\n`);

function textstatBars(): void {
  const texts = Object.values(TEXTSTAT_RESULTS);
  const exact = texts.filter(
    ({ text, counts }) => JSON.stringify(textstatCounts(text)) === JSON.stringify(counts),
  );
  const off = texts.flatMap(({ text, scores }) => {
    const found = textstatScores(text);
    return (Object.keys(scores) as (keyof TextstatScores)[]).map((name) =>
      Math.abs(found[name] - scores[name]),
    );
  });
  bar(
    "conformance texts: counts",
    "all exact",
    `${exact.length} of ${texts.length}`,
    exact.length === texts.length,
  );
  bar(
    "conformance texts: scores",
    "within 0.01",
    `at most ${Math.max(...off).toFixed(4)} off`,
    Math.max(...off) <= 0.01,
  );
  for (const [name, grade] of [
    ["bullets", 2.4],
    ["headings", 3.9],
  ] as const) {
    const found = fleschKincaidGrade(countUnits(CONFORMANCE_TEXTS[name] ?? []));
    bar(
      `Flesch-Kincaid grade of a list or headings (${name})`,
      `${grade} ± 0.3`,
      found.toFixed(2),
      Math.abs(found - grade) <= 0.3,
    );
  }
}

async function synthesisBar(): Promise<void> {
  const found = await speechErrors();
  const model = meanError(found.map((one) => one.model));
  const words = meanError(found.map((one) => one.words));
  bar(
    `read-aloud on ${found.length} plan-style sections against synthesis`,
    "8 % off",
    `${percent(model)}; words only ${percent(words)}`,
    model <= 0.08,
  );
}

function speechBars(file: string): void {
  const clips = readSaidClips(file);
  const lj = clips.filter((clip) => clip.source === "lj");
  const libri = clips.filter((clip) => clip.source !== "lj");
  const model = MODELS[SHIPPED] as Model;
  const atLj = mean(errors(leaveOut(lj, model, chapter)));
  bar(`LJSpeech, ${lj.length} clips, chapters left out`, "7.5 % off", percent(atLj), atLj <= 0.075);
  const atLibri = mean(errors(leaveOut(libri, model, (clip) => clip.speaker)));
  bar(
    `LibriSpeech, ${libri.length} clips, readers left out`,
    "11.5 % off",
    percent(atLibri),
    atLibri <= 0.115,
  );
  const known = calibrated(libri, shippedSeconds, 60);
  bar(
    `LibriSpeech, ${known.length} readers timed for a minute, their total`,
    "3.1 % off",
    `${percent(mean(known))}; nine of ten within ${percent(quantile(known, 0.9))}`,
    mean(known) <= 0.031,
  );
  const said = verbaliserErrors(lj);
  bar(
    `verbaliser on ${said.clips} clips with figures, syllables`,
    "1.0 % off",
    percent(said.syllables),
    said.syllables <= 0.01,
  );
}

/** Suites in which every check has plans that trigger it and near misses that must not. */
const SEEDED = ["test/checks/table.test.ts", "test/checks/examples.test.ts", "test/checks/clean.test.ts"];

interface SuiteResults {
  numTotalTests: number;
  numPassedTests: number;
}

function seededBar(): void {
  const vitest = join(INSTALLATION, "node_modules", "vitest", "vitest.mjs");
  let output: string;
  try {
    output = execFileSync(execPath, [vitest, "run", ...SEEDED, "--reporter=json"], {
      cwd: INSTALLATION,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1 << 28,
    });
  } catch (failed) {
    // It ends with 1 when a test fails; its results are there all the same.
    output = (failed as { stdout?: string }).stdout ?? "";
  }
  const { numPassedTests: passed, numTotalTests: total } = JSON.parse(
    output.slice(output.indexOf("{")),
  ) as SuiteResults;
  bar(
    "seeded defects found, near misses and clean plans left be",
    "all",
    `${passed} of ${total}`,
    passed === total && total > 0,
  );
}

const WORDS = 10_000;
const WARM_UP = 10;
const RUNS = 25;

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds of a piece of work, warm: the middle run, by the clock and by the processor. */
async function timed(work: () => unknown): Promise<{ clock: number; processor: number }> {
  for (let run = 0; run < WARM_UP; run++) await work();
  const clock: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const [begun, used] = [performance.now(), cpuUsage()];
    await work();
    const { user, system } = cpuUsage(used);
    clock.push(performance.now() - begun);
    processor.push((user + system) / 1000);
  }
  return { clock: median(clock), processor: median(processor) };
}

const milliseconds = ({ clock, processor }: { clock: number; processor: number }): string =>
  `${clock.toFixed(0)} ms (${processor.toFixed(0)} of a processor)`;

async function timeBars(): Promise<void> {
  const resources = await loadResources();
  const templates = resources.templateSets.get("standard");
  if (templates === undefined) throw new Error("there is no standard template set");
  const plan = planOfWords(WORDS, templates);
  const tree = composeEdition(plan, "standard", templates, CLOCK);
  const { words } = analyseDocument(tree);
  const checks = await timed(() => checkPlan(plan, defaultPolicy, CLOCK));
  const analysis = await timed(() => analyseDocument(tree));
  const opinion = await timed(() => analyseDocument(tree, { secondOpinion: true }));
  const composing = await timed(() => composeEdition(plan, "standard", templates, CLOCK));
  const request = { editions: ["standard"] as const, formats: [], policy: defaultPolicy };
  const whole = await timed(() => produce(plan, request, resources, CLOCK));
  const both = {
    clock: checks.clock + analysis.clock,
    processor: checks.processor + analysis.processor,
  };
  bar(
    `checks and analysis of a plan of ${words} words, warm`,
    "100 ms",
    milliseconds(both),
    both.clock <= 100,
  );
  for (const [part, taken] of [
    ["of these, the checks", checks],
    ["of these, the analysis", analysis],
    ["besides, composing the document", composing],
    ["the whole command, its pages laid out and counted", whole],
    ["a second opinion, when it is asked for: with the analysis", opinion],
  ] as const)
    stdout.write(`        ${part.padEnd(74)}${milliseconds(taken)}\n`);
}

textstatBars();
await synthesisBar();
const table = argv[2];
if (table === undefined)
  open("LJSpeech, LibriSpeech, verbaliser on recorded speech", "give the table: npm run bars -- SPEECH.tsv");
else speechBars(table);
seededBar();
await timeBars();
exit(missed === 0 ? 0 : 1);
