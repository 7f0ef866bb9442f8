// Times of a piece of work: the middle of several warm runs, and how far they lie apart.

import { quantile } from "./least-squares.js";

/** Of some runs, in one unit. */
export interface Sample {
  median: number;
  /** Where the middle half of the runs begins and ends. */
  low: number;
  high: number;
  runs: number;
}

export interface Runs {
  /** Runs before those that count: code is compiled and what can be kept is kept. */
  warmUp: number;
  /** Runs at most. */
  runs: number;
  /** Seconds after which no further run begins, once there are three. */
  seconds: number;
}

const LEAST_RUNS = 3;

export const sampleOf = (values: readonly number[]): Sample => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  runs: values.length,
});

export const scaled = (sample: Sample, by: number): Sample => ({
  median: sample.median * by,
  low: sample.low * by,
  high: sample.high * by,
  runs: sample.runs,
});

/** Milliseconds of one run. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Milliseconds of a piece of work. */
export async function timed(work: () => unknown, runs: Runs): Promise<Sample> {
  const [sample] = await timedInTurn([work], runs);
  return sample as Sample;
}

/** Milliseconds of pieces of work that are compared: they take turns, so that what disturbs the machine disturbs all. */
export async function timedInTurn(works: readonly (() => unknown)[], runs: Runs): Promise<Sample[]> {
  for (let round = 0; round < runs.warmUp; round++) for (const work of works) await work();
  const times = works.map((): number[] => []);
  const until = performance.now() + runs.seconds * 1000;
  for (let round = 0; round < runs.runs; round++) {
    if (round >= LEAST_RUNS && performance.now() > until) break;
    for (const [index, work] of works.entries()) times[index]?.push(await timeOf(work));
  }
  return times.map(sampleOf);
}
