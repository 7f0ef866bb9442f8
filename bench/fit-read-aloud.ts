// How well the read-aloud model predicts real speech, and what its constants become when they are fitted again. Errors are of
// clips that a model was not fitted on: LJSpeech left out chapter by chapter, LibriSpeech reader by reader.
// Usage: npm run fit -- SPEECH.tsv   columns: source, id, speaker, text, text_normalised, seconds

import { argv, exit, stdout } from "node:process";
import { addLoads, NO_SPEECH, speechLoad, spokenWords } from "../src/analysis/speech-load.js";
import { adultSeconds, SPEECH } from "../src/analysis/read-aloud.js";
import { dot, groupBy, mean, percent, quantile } from "./lib/least-squares.js";
import {
  calibrated,
  CLIP_SILENCE,
  CLIP_STOP,
  errors,
  fit,
  leaveOut,
  MODELS,
  pooled,
  readSaidClips,
  SHIPPED,
  shippedSeconds,
} from "./lib/speech-model.js";
import type { Model, SaidClip } from "./lib/speech-model.js";
import { chapter } from "./lib/speech-table.js";
import { verbaliserErrors } from "./lib/verbaliser-errors.js";

const print = (line: string): void => void stdout.write(`${line}\n`);

function reportVerbaliser(clips: readonly SaidClip[]): void {
  const found = verbaliserErrors(clips);
  print(`Verbaliser on ${found.clips} clips with figures: syllable error ${percent(found.syllables)}`);
  print(`  exact words ${percent(found.exact)}, with titles said ${percent(found.exactWithTitles)}`);
  if (argv.includes("--misses"))
    for (const { said, reference } of found.misses) print(`    said ${said}\n    ref  ${reference}`);
}

function reportModels(lj: readonly SaidClip[], libri: readonly SaidClip[]): void {
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

/** The shipped constants beside those that this run fits, in the order of the shipped model. */
function reportConstants(lj: readonly SaidClip[]): void {
  const shipped: readonly [name: string, seconds: number][] = [
    ...Object.entries(SPEECH),
    ["stop in a clip", CLIP_STOP],
    ["silence of a clip", CLIP_SILENCE],
  ];
  const fitted = fit(lj, MODELS[SHIPPED] as Model);
  print(`\n${"constant, seconds".padEnd(24)}${"shipped".padStart(9)}${"fitted".padStart(9)}`);
  shipped.forEach(([name, seconds], index) =>
    print(name.padEnd(24) + seconds.toFixed(3).padStart(9) + (fitted[index] ?? NaN).toFixed(3).padStart(9)),
  );
  const same = shipped.every(([, seconds], index) => Math.abs(seconds - (fitted[index] ?? NaN)) < 0.0006);
  print(
    same
      ? "The shipped constants are the fitted ones."
      : "The shipped constants differ from the fitted ones.",
  );
}

function reportShipped(lj: readonly SaidClip[], libri: readonly SaidClip[]): void {
  const of = (clips: readonly SaidClip[]): number =>
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
const clips = readSaidClips(file);
const lj = clips.filter((clip) => clip.source === "lj");
const libri = clips.filter((clip) => clip.source !== "lj");
print(`${lj.length} LJ clips, ${libri.length} LibriSpeech clips`);
reportVerbaliser(clips);
reportModels(lj, libri);
reportConstants(lj);
reportShipped(lj, libri);
