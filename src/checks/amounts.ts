// Amounts that can be compared exactly: how long, how often, how many, in figures or words. Two amounts contradict each
// other when no number fits both: "up to 45" and "30" do not, "30" and "45" do.

import type { Fact } from "../language/facts-model.js";

export type Quantity = Extract<Fact, { kind: "quantity" }>;

/** Periods that come round a whole number of times in each other, with how often in the longest of them. */
const RATES: readonly Record<string, number>[] = [
  { day: 10, week: 2, fortnight: 1 },
  { "half-term": 6, term: 3, year: 1 },
];

/** `amount` of each `from` as an amount of each `to`; undefined where the calendar does not say. */
export function perPeriod(amount: number, from: string, to: string): number | undefined {
  if (from === to) return amount;
  const rates = RATES.find((group) => from in group && to in group);
  return rates === undefined ? undefined : (amount * rates[from]!) / rates[to]!;
}

type Interval = readonly [least: number, most: number];

/** The numbers that a quantity leaves open, or nothing where it is no plain number ("4/5", "several"). */
function intervalOf({ value, bound }: Pick<Quantity, "value" | "bound">): Interval | undefined {
  const [least, most = least] = value.split(/[-|]/).map(Number) as [number, number?];
  if (!Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  switch (bound) {
    case "":
      return [least, most];
    case ">=":
    case ">":
      return [least, Infinity];
    case "<=":
    case "<":
    case "within":
      return [0, most];
    case "~":
    case "after":
    case "before":
    case "by":
    case "from":
    case "since":
    case "until":
      return undefined;
  }
}

/** Whether a number lies in what a quantity leaves open; true where it says no plain number. */
export function allows(quantity: Pick<Quantity, "value" | "bound">, amount: number): boolean {
  const interval = intervalOf(quantity);
  return interval === undefined || (interval[0] <= amount && amount <= interval[1]);
}

/** Whether two quantities of one thing cannot both be true. */
export function contradict(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (a.per !== b.per) return contradictPeriods(a, b);
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one !== undefined && other !== undefined && (one[1] < other[0] || other[1] < one[0]);
}

function contradictPeriods(a: Quantity, b: Quantity): boolean {
  const interval = intervalOf(a);
  const [least, most] = [interval?.[0], interval?.[1]].map((amount) =>
    amount === undefined ? undefined : perPeriod(amount, a.per, b.per),
  );
  const other = intervalOf(b);
  return (
    least !== undefined && most !== undefined && other !== undefined && (most < other[0] || other[1] < least)
  );
}
