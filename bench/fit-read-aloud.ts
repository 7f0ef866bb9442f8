// How well the read-aloud model predicts real speech, and what its constants become when they are fitted again.
// Usage: node <this file> SPEECH.tsv   columns: source, id, speaker, text, text_normalised, seconds

import { readFileSync } from "node:fs";
import { argv, exit, stdout } from "node:process";
import { addLoads, NO_SPEECH, soundMemory, speechLoad, spokenWords } from "../src/analysis/speech-load.js";
import { adultSeconds, spokenSeconds } from "../src/analysis/read-aloud.js";
import type { SpeechLoad } from "../src/analysis/speech-load.js";
import { syllables } from "../src/language/syllables.js";
import { verbalise } from "../src/language/verbalise.js";
import { wordsOf } from "../src/language/words.js";

interface Clip {
  source: string;
  id: string;
  speaker: string;
  text: string;
  normalised: string;
  seconds: number;
  load: SpeechLoad;
}

type Features = readonly number[];
type Model = (load: SpeechLoad) => Features;

const letters = (load: SpeechLoad): number => load.functionLetters + load.contentLetters;
const spoken = (load: SpeechLoad): number => load.functionSyllables + load.contentSyllables;
const pauses = (load: SpeechLoad): Features => [
  load.commas,
  load.semicolons,
  load.dashes,
  load.quotes,
  load.stops,
];

/** The model that is shipped. */
const SHIPPED = "function and content words + pauses";

const MODELS: Record<string, Model> = {
  words: (load) => [spokenWords(load)],
  "words + intercept": (load) => [spokenWords(load), 1],
  syllables: (load) => [spoken(load)],
  "syllables + pauses": (load) => [spoken(load), ...pauses(load), 1],
  "letters + syllables + pauses": (load) => [letters(load), spoken(load), ...pauses(load), 1],
  [SHIPPED]: (load) => [
    load.functionWords,
    load.functionLetters,
    load.contentWords,
    load.contentLetters,
    load.contentSyllables,
    ...pauses(load),
    1,
  ],
};

/** Inside a clip: pause between sentences, and the silence around it. Clips are cut at long silences. */
const CLIP_STOP = 0.39;
const CLIP_SILENCE = 0.15;

/** The shipped constants, as they are, on one clip. */
const shippedSeconds = (load: SpeechLoad): number =>
  spokenSeconds(load) + CLIP_STOP * load.stops + CLIP_SILENCE;

function readClips(file: string): Clip[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  const memory = soundMemory();
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    const text = cell("text");
    return {
      source: cell("source"),
      id: cell("id"),
      speaker: cell("speaker"),
      text,
      normalised: cell("text_normalised"),
      seconds: Number(cell("seconds")),
      load: speechLoad(text, memory),
    };
  });
}

const dot = (a: Features, b: Features): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Weighted least squares by the normal equations, with a touch of ridge so that unused features stay at nought. */
function leastSquares(rows: readonly Features[], targets: Features, weights: Features): number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  rows.forEach((row, index) => {
    const weight = weights[index] ?? 0;
    for (let i = 0; i < size; i++) {
      const left = matrix[i] as number[];
      for (let j = 0; j < size; j++) left[j] = (left[j] ?? 0) + weight * (row[i] ?? 0) * (row[j] ?? 0);
      left[size] = (left[size] ?? 0) + weight * (row[i] ?? 0) * (targets[index] ?? 0);
    }
  });
  for (let i = 0; i < size; i++) (matrix[i] as number[])[i] = ((matrix[i] as number[])[i] ?? 0) + 1e-6;
  for (let i = 0; i < size; i++) {
    const pivot = matrix[i] as number[];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const other = matrix[k] as number[];
      const factor = (other[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j++) other[j] = (other[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return matrix.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** Coefficients with the least mean relative error: least squares, weighted again and again by 1 / (error x seconds). */
function fit(clips: readonly Clip[], model: Model): number[] {
  const rows = clips.map((clip) => model(clip.load));
  const targets = clips.map((clip) => clip.seconds);
  let weights = targets.map((seconds) => 1 / seconds ** 2);
  let found: number[] = [];
  for (let round = 0; round < 25; round++) {
    found = leastSquares(rows, targets, weights);
    weights = targets.map((seconds, index) => {
      const error = Math.abs(dot(found, rows[index] ?? []) - seconds);
      return 1 / (seconds * Math.max(error, 0.01 * seconds));
    });
  }
  return found;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const quantile = (values: readonly number[], at: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(at * values.length))] ?? 0;

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

interface Prediction {
  clip: Clip;
  seconds: number;
}

const errors = (predictions: readonly Prediction[]): number[] =>
  predictions.map(({ clip, seconds }) => Math.abs(seconds - clip.seconds) / clip.seconds);

/** Predictions for each group from a model fitted on all the others. */
function leaveOut(clips: readonly Clip[], model: Model, key: (clip: Clip) => string): Prediction[] {
  return [...groupBy(clips, key).values()].flatMap((held) => {
    const out = new Set(held);
    const found = fit(
      clips.filter((clip) => !out.has(clip)),
      model,
    );
    return held.map((clip) => ({ clip, seconds: dot(found, model(clip.load)) }));
  });
}

/** Errors of consecutive clips pooled to at least so many seconds. */
function pooled(predictions: readonly Prediction[], seconds: number): number[] {
  const found: number[] = [];
  for (const clips of groupBy(predictions, ({ clip }) => chapter(clip)).values()) {
    let real = 0;
    let said = 0;
    for (const prediction of clips) {
      real += prediction.clip.seconds;
      said += prediction.seconds;
      if (real < seconds) continue;
      found.push(Math.abs(said - real) / real);
      real = 0;
      said = 0;
    }
  }
  return found;
}

const chapter = (clip: Clip): string => clip.id.split("-")[0] ?? clip.id;

/** Error on the rest of each reader after scaling by so many seconds of their reading. */
function calibrated(
  clips: readonly Clip[],
  predict: (load: SpeechLoad) => number,
  seconds: number,
): number[] {
  const found: number[] = [];
  for (const own of groupBy(clips, (clip) => clip.speaker).values()) {
    let heard = 0;
    let said = 0;
    let index = 0;
    for (; index < own.length && heard < seconds; index++) {
      const clip = own[index] as Clip;
      heard += clip.seconds;
      said += predict(clip.load);
    }
    const rest = own.slice(index);
    if (rest.length < 5) continue;
    const scale = seconds === 0 ? 1 : heard / said;
    const real = rest.reduce((sum, clip) => sum + clip.seconds, 0);
    const total = rest.reduce((sum, clip) => sum + scale * predict(clip.load), 0);
    found.push(Math.abs(total - real) / real);
  }
  return found;
}

const spokenSyllables = (text: string): number =>
  wordsOf(text).reduce((sum, word) => sum + syllables(word.text), 0);
// The reference is American: "one hundred ninety-nine". "and" after a hundred or a thousand is set aside in both, and so
// are titles, which the reference leaves unexpanded.
const withoutAnd = (text: string): string => text.replaceAll(/\b(hundred|thousand|million) and\b/g, "$1");
const plainTitles = (text: string): string =>
  text
    .replaceAll(/\bMr\b\.?/g, "Mister")
    .replaceAll(/\bMrs\b\.?/g, "Missis")
    .replaceAll(/\bSt\b\.?(?= [A-Z])/g, "Saint")
    .replaceAll(/\bDr\b\.?/g, "Doctor");
const bare = (text: string): string =>
  wordsOf(text)
    .map(({ text: word }) => word.toLowerCase().replaceAll(/[-.]/g, " ").trim())
    .join(" ");

function reportVerbaliser(clips: readonly Clip[]): void {
  const rows = clips.filter((clip) => clip.source === "lj" && /\d/.test(clip.text));
  const found = rows.map((clip) => ({
    said: withoutAnd(verbalise(clip.text)),
    reference: withoutAnd(clip.normalised),
    referenceWithTitles: withoutAnd(plainTitles(clip.normalised)),
  }));
  const error = (pick: (row: (typeof found)[number]) => string): number =>
    mean(
      found.map(
        (row) =>
          Math.abs(spokenSyllables(row.said) - spokenSyllables(pick(row))) / spokenSyllables(pick(row)),
      ),
    );
  const exact = (pick: (row: (typeof found)[number]) => string): number =>
    mean(found.map((row) => (bare(row.said) === bare(pick(row)) ? 1 : 0)));
  print(`Verbaliser on ${rows.length} clips with figures`);
  print(
    `  syllable error ${percent(error((row) => row.reference))}, titles alike ${percent(error((row) => row.referenceWithTitles))}`,
  );
  print(
    `  exact words ${percent(exact((row) => row.reference))}, titles alike ${percent(exact((row) => row.referenceWithTitles))}`,
  );
  if (argv.includes("--misses"))
    for (const row of found)
      if (bare(row.said) !== bare(row.referenceWithTitles))
        print(`    said ${row.said}\n    ref  ${row.referenceWithTitles}`);
}

const print = (line: string): void => void stdout.write(`${line}\n`);

function reportModels(lj: readonly Clip[], libri: readonly Clip[]): void {
  print(
    `\n${"model".padEnd(40)}${"LJ".padStart(9)}${"LJ 60 s".padStart(10)}${"Libri".padStart(9)}${"LJ to Libri".padStart(13)}`,
  );
  for (const [name, model] of Object.entries(MODELS)) {
    const byChapter = leaveOut(lj, model, chapter);
    const bySpeaker = leaveOut(libri, model, (clip) => clip.speaker);
    const found = fit(lj, model);
    const across = libri.map((clip) => ({ clip, seconds: dot(found, model(clip.load)) }));
    print(
      name.padEnd(40) +
        percent(mean(errors(byChapter))).padStart(9) +
        percent(mean(pooled(byChapter, 60))).padStart(10) +
        percent(mean(errors(bySpeaker))).padStart(9) +
        percent(mean(errors(across))).padStart(13),
    );
    print(`    ${found.map((value) => value.toFixed(4)).join("  ")}`);
  }
}

function reportShipped(lj: readonly Clip[], libri: readonly Clip[]): void {
  const of = (clips: readonly Clip[]): number =>
    mean(errors(clips.map((clip) => ({ clip, seconds: shippedSeconds(clip.load) }))));
  print(`\nShipped constants, no fit: LJ ${percent(of(lj))}, Libri ${percent(of(libri))}`);
  for (const seconds of [0, 10, 30, 60]) {
    const found = calibrated(libri, shippedSeconds, seconds);
    print(
      `  readers known for ${seconds} s: total off by ${percent(mean(found))}, p90 ${percent(quantile(found, 0.9))} (${found.length} readers)`,
    );
  }
  // Continuous prose as a document would hold it: the clips of a chapter put together again.
  const loads = [...groupBy(lj, chapter).values()].map((own) =>
    speechLoad(own.map((clip) => clip.text).join(" ")),
  );
  const all = loads.reduce(addLoads, NO_SPEECH);
  print(
    `  adult profile on continuous prose: ${((60 * spokenWords(all)) / adultSeconds(all)).toFixed(1)} words a minute`,
  );
}

const file = argv[2];
if (file === undefined) {
  stdout.write("Give the path of a speech table (TSV).\n");
  exit(2);
}
const clips = readClips(file);
const lj = clips.filter((clip) => clip.source === "lj");
const libri = clips.filter((clip) => clip.source !== "lj");
print(`${lj.length} LJ clips, ${libri.length} LibriSpeech clips`);
reportVerbaliser(clips);
reportModels(lj, libri);
reportShipped(lj, libri);
