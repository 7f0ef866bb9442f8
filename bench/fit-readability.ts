// Two things that readability scores rest on and no paper gives: how far a score of a sample lies from that of the whole text,
// for formulas without a published interval, and the weights of sentence length and word frequency on the scale of grades.
// Usage: npm run fit:readability -- SPEECH.tsv   prose of LJSpeech, chapter by chapter

import { argv, exit, stdout } from "node:process";
import { countUnits } from "../src/analysis/readability/counts.js";
import type { Counts } from "../src/analysis/readability/counts.js";
import { FORMULAS } from "../src/analysis/readability/formulas.js";
import type { FormulaName } from "../src/analysis/readability/formulas.js";
import { DEVIATIONS } from "../src/analysis/readability/score.js";
import { SPOKEN_SECTIONS } from "../test/analysis/spoken-sections.js";
import { deviation, dot, groupBy, leastSquares, mean, quantile } from "./lib/least-squares.js";
import { chapter, readClips } from "./lib/speech-table.js";

const print = (line: string): void => void stdout.write(`${line}\n`);

const SIZES = [100, 200, 300] as const;
const NAMES = Object.keys(FORMULAS) as FormulaName[];

/** Chapters long enough to have samples of 300 words. */
const WHOLE_WORDS = 500;

/** Consecutive texts put together until they have so many words. */
function samples(texts: readonly string[], words: number): string[][] {
  const found: string[][] = [];
  let sample: string[] = [];
  for (const text of texts) {
    sample.push(text);
    if (sample.join(" ").split(" ").length < words) continue;
    found.push(sample);
    sample = [];
  }
  return found;
}

/** Standard deviations of score(sample) - score(whole), for every formula and size. */
function spreads(chapters: readonly (readonly string[])[]): Record<FormulaName, number[]> {
  const measured = chapters.map((texts) => ({ texts, whole: countUnits([texts.join(" ")]) }));
  const long = measured.filter(({ whole }) => whole.words >= WHOLE_WORDS);
  print(`${long.length} chapters of ${WHOLE_WORDS} words or more`);
  const found = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<
    FormulaName,
    number[]
  >;
  for (const size of SIZES) {
    const pairs = long.flatMap(({ texts, whole }) =>
      samples(texts, size).map((sample) => ({ whole, sample: countUnits([sample.join(" ")]) })),
    );
    for (const name of NAMES)
      found[name].push(
        deviation(pairs.map(({ sample, whole }) => FORMULAS[name](sample) - FORMULAS[name](whole))),
      );
  }
  return found;
}

/** Clips are cut at pauses; only those that begin and end with a sentence keep its length. */
const WHOLE_SENTENCES = /^["'“‘(]*\p{Lu}.*[.?!]["'”’)]*$/u;

const GRADES = [
  "fleschKincaidGrade",
  "gunningFog",
  "smog",
  "colemanLiau",
  "ari",
  "daleChall",
  "spache",
] as const satisfies FormulaName[];

/** The middle one of the grades that a text gets. */
const middleGrade = (counts: Counts): number =>
  quantile(
    GRADES.map((name) => FORMULAS[name](counts)),
    0.5,
  );

function reportWeights(texts: readonly Counts[]): void {
  const rows = texts.map((counts) => [
    counts.words / counts.sentences,
    (100 * counts.rareWords) / counts.words,
    1,
  ]);
  const targets = texts.map(middleGrade);
  const found = leastSquares(
    rows,
    targets,
    targets.map(() => 1),
  );
  const off = mean(rows.map((row, index) => Math.abs(dot(found, row) - (targets[index] ?? 0))));
  print(`\nsentence length, rare words per 100, constant: ${found.map((one) => one.toFixed(3)).join("  ")}`);
  print(`  mean distance from the middle grade ${off.toFixed(2)} grades, ${texts.length} texts`);
}

const file = argv[2];
if (file === undefined) {
  print("Give the path of a speech table (TSV).");
  exit(2);
}
const chapters = [
  ...groupBy(
    readClips(file).filter((clip) => clip.source === "lj"),
    chapter,
  ).values(),
].map((own) => own.map(({ text }) => text).filter((text) => WHOLE_SENTENCES.test(text)));
const measured = spreads(chapters);

// The published deviations rest on articles, these on a book: they are laid on one scale by a formula that both have, with
// sentences in it or without.
const WITHOUT_SENTENCES: readonly FormulaName[] = ["colemanLiau", "forcast", "rareWords"];
print(`\n${"standard deviation".padEnd(20)}${SIZES.map((size) => `${size} words`.padStart(26)).join("")}`);
for (const name of NAMES) {
  const scaled = SIZES.map((_, at) => {
    const like = WITHOUT_SENTENCES.includes(name) ? "colemanLiau" : "fleschKincaidGrade";
    const scale = (DEVIATIONS[like][at] ?? 1) / (measured[like][at] ?? 1);
    return (measured[name][at] ?? 0) * scale;
  });
  const cells = SIZES.map((_, at) =>
    `${(measured[name][at] ?? 0).toFixed(2)} scaled ${(scaled[at] ?? 0).toFixed(2)} (${DEVIATIONS[name][at]})`.padStart(
      26,
    ),
  );
  print(name.padEnd(20) + cells.join(""));
}
reportWeights([
  ...chapters.flatMap((texts) => samples(texts, 150)).map((sample) => countUnits([sample.join(" ")])),
  ...SPOKEN_SECTIONS.map(({ units }) => countUnits(units)),
]);
