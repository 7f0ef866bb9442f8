// The simulation of a caseload, on arrivals small enough to be reckoned by hand.

import { describe, expect, it } from "vitest";
import { simulate } from "../../bench/caseload/simulate.js";
import { seeded } from "../../bench/lib/random.js";

const run = (arrivals: number[], seconds: number[], workers: number) =>
  simulate(arrivals, seconds, workers, seeded(1));

describe("plan sets in one line", () => {
  it("wait for the only worker", () => {
    const { hours, longestQueue, middle, slowest } = run([0, 0, 0, 0], [10], 1);
    expect(hours * 3600).toBeCloseTo(40);
    // The first is begun as it comes.
    expect(longestQueue).toBe(3);
    expect([middle, slowest]).toEqual([30, 40]);
  });

  it("do not wait where there are workers enough", () => {
    const { hours, longestQueue, slowest } = run([0, 0, 0, 0], [10], 4);
    expect(hours * 3600).toBeCloseTo(10);
    expect([longestQueue, slowest]).toEqual([0, 10]);
  });

  it("go to the worker that is free first", () => {
    // The second is free at 11; the third, which came at 2, is begun at 10 by the first.
    expect(run([0, 1, 2], [10], 2)).toMatchObject({ longestQueue: 1, slowest: 18 });
  });

  it("leave workers idle between arrivals", () => {
    const { hours, longestQueue } = run([0, 100], [10], 1);
    expect(hours * 3600).toBeCloseTo(110);
    expect(longestQueue).toBe(0);
  });

  it("share a caseload evenly among many workers", () => {
    const { hours } = run(new Array<number>(64_000).fill(0), [1, 2, 3], 64);
    expect(hours * 3600).toBeGreaterThan(1950);
    expect(hours * 3600).toBeLessThan(2050);
  });
});

it("draws the same chance from the same seed, spread as it should be", () => {
  const [one, other] = [seeded(7), seeded(7)];
  const values = Array.from({ length: 10_000 }, () => one.normal());
  expect(Array.from({ length: 10_000 }, () => other.normal())).toEqual(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  const within = values.filter((value) => Math.abs(value) < 1).length / values.length;
  expect(within).toBeGreaterThan(0.66);
  expect(within).toBeLessThan(0.71);
});
