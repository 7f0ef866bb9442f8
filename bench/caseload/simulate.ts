// The caseload in simulation: plan sets arrive, wait in one line and are rendered by so many workers, each with the time
// that a plan of the sample took.

import { quantile } from "../lib/least-squares.js";
import type { Random } from "../lib/random.js";

export interface Simulated {
  workers: number;
  /** Hours from the first arrival to the last end. */
  hours: number;
  /** Plan sets that wait, at most. */
  longestQueue: number;
  /** Seconds from arrival to end. */
  middle: number;
  slowest: number;
}

/** @param arrivals seconds, in order; @param seconds what plans of the sample took */
export function simulate(
  arrivals: readonly number[],
  seconds: readonly number[],
  workers: number,
  random: Random,
): Simulated {
  const free = new Heap(Array.from({ length: workers }, () => 0));
  const starts: number[] = [];
  const times: number[] = [];
  let end = 0;
  for (const arrival of arrivals) {
    const start = Math.max(arrival, free.least);
    const finish = start + (seconds[random.index(seconds.length)] as number);
    free.replaceLeast(finish);
    starts.push(start);
    times.push(finish - arrival);
    end = Math.max(end, finish);
  }
  times.sort((a, b) => a - b);
  return {
    workers,
    hours: (end - (arrivals[0] ?? 0)) / 3600,
    longestQueue: longestQueue(arrivals, starts),
    middle: quantile(times, 0.5),
    slowest: quantile(times, 0.99),
  };
}

/** The line is first in, first out: starts are in the order of arrivals. */
function longestQueue(arrivals: readonly number[], starts: readonly number[]): number {
  let longest = 0;
  let begun = 0;
  for (const [index, arrival] of arrivals.entries()) {
    while (begun <= index && (starts[begun] as number) <= arrival) begun += 1;
    longest = Math.max(longest, index + 1 - begun);
  }
  return longest;
}

/** When workers are free, the earliest first. */
class Heap {
  constructor(private readonly values: number[]) {}

  get least(): number {
    return this.values[0] as number;
  }

  replaceLeast(value: number): void {
    const { values } = this;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= values.length) break;
      const right = left + 1;
      const smaller =
        right < values.length && (values[right] as number) < (values[left] as number) ? right : left;
      if ((values[smaller] as number) >= value) break;
      values[at] = values[smaller] as number;
      at = smaller;
    }
    values[at] = value;
  }
}
