// What a part of the bench has measured, beside what was promised.

import type { Resources } from "../../src/produce.js";
import type { Sample } from "./sample.js";

/** The most that a figure may be: `floor` is promised, `aim` is where we want to be. */
export interface Bar {
  floor: number;
  aim?: number;
}

export interface Figure {
  what: string;
  value: Sample | number;
  unit: string;
  bar?: Bar;
  /** What the figure alone does not say. */
  remark?: string;
}

export type Verdict = "aim kept" | "floor kept" | "MISSED";

export function verdictOf({ value, bar }: Figure): Verdict | undefined {
  if (bar === undefined) return undefined;
  const measured = typeof value === "number" ? value : value.median;
  if (measured > bar.floor) return "MISSED";
  return bar.aim !== undefined && measured <= bar.aim ? "aim kept" : "floor kept";
}

/** What a part works with. */
export interface Bench {
  resources: Resources;
  /** A smoke run: everything happens, nothing often enough for its figures to mean anything. */
  quick: boolean;
  /** Tells what is being measured. */
  say: (what: string) => void;
}

export interface Part {
  title: string;
  measure: (bench: Bench) => Promise<Figure[]>;
}
