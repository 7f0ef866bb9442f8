// When plan sets are asked for. What is known of England is said at each number; the rest is assumed, and said to be.

import type { Random } from "../lib/random.js";

/** Plans in England, about January 2026; each is rendered once when the whole caseload is made anew. */
export const CASELOAD = 720_000;

/** New plans of a year, and annual reviews of a year that decided to amend; each of these is drafted and then made final. */
const NEW_PLANS = 97_747;
const AMENDED_PLANS = 219_538;
const RENDERS_A_PLAN = 2;
const WORKING_DAYS = 252;

/** Assumed: moves to another phase must be settled by 15 February, and on the last days before it so many times as usual. */
export const PEAK = 10;
/** Hours of the working day; assumed: as many arrive in each. */
const OPENS = 8;
const CLOSES = 18;

/** Plan sets asked for on 12 February. */
export const PEAK_PLANS = Math.round((PEAK * RENDERS_A_PLAN * (NEW_PLANS + AMENDED_PLANS)) / WORKING_DAYS);

/** Everything at once, as after a change of template. */
export const allAtOnce = (): number[] => new Array<number>(CASELOAD).fill(0);

/** Seconds after opening, in order. */
export const peakDay = (random: Random): number[] =>
  Array.from({ length: PEAK_PLANS }, () => random.next() * (CLOSES - OPENS) * 3600).sort((a, b) => a - b);
