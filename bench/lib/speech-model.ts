// The read-aloud model on recorded speech: clips with their loads, models to compare, errors on what was not fitted.

import { spokenSeconds } from "../../src/analysis/read-aloud.js";
import { soundMemory, speechLoad, spokenWords } from "../../src/analysis/speech-load.js";
import type { SpeechLoad } from "../../src/analysis/speech-load.js";
import { dot, groupBy, leastRelativeError } from "./least-squares.js";
import type { Features } from "./least-squares.js";
import { chapter, readClips } from "./speech-table.js";
import type { Clip } from "./speech-table.js";

export interface SaidClip extends Clip {
  load: SpeechLoad;
}

export type Model = (load: SpeechLoad) => Features;

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
export const SHIPPED = "function and content words + pauses";

export const MODELS: Record<string, Model> = {
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
export const CLIP_STOP = 0.393;
export const CLIP_SILENCE = 0.15;

/** The shipped constants, as they are, on one clip. */
export const shippedSeconds = (load: SpeechLoad): number =>
  spokenSeconds(load) + CLIP_STOP * load.stops + CLIP_SILENCE;

export function readSaidClips(file: string): SaidClip[] {
  const memory = soundMemory();
  return readClips(file).map((clip) => ({ ...clip, load: speechLoad(clip.text, memory) }));
}

export const fit = (clips: readonly SaidClip[], model: Model): number[] =>
  leastRelativeError(
    clips.map((clip) => model(clip.load)),
    clips.map((clip) => clip.seconds),
  );

export interface Prediction {
  clip: SaidClip;
  seconds: number;
}

export const errors = (predictions: readonly Prediction[]): number[] =>
  predictions.map(({ clip, seconds }) => Math.abs(seconds - clip.seconds) / clip.seconds);

/** Predictions for each group from a model fitted on all the others. */
export function leaveOut(
  clips: readonly SaidClip[],
  model: Model,
  key: (clip: SaidClip) => string,
): Prediction[] {
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
export function pooled(predictions: readonly Prediction[], seconds: number): number[] {
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

/** Error on the rest of each reader after scaling by so many seconds of their reading. */
export function calibrated(
  clips: readonly SaidClip[],
  predict: (load: SpeechLoad) => number,
  seconds: number,
): number[] {
  const found: number[] = [];
  for (const own of groupBy(clips, (clip) => clip.speaker).values()) {
    let heard = 0;
    let said = 0;
    let index = 0;
    for (; index < own.length && heard < seconds; index++) {
      const clip = own[index] as SaidClip;
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
