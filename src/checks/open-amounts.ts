// "up to 30 minutes", "no more than 30 minutes a week" and "20-45 minutes" in an item of provision, where nothing states the least that is provided.

import { splitSentences } from "../language/sentences.js";
import type { Provision } from "../plan/schema.js";
import type { OpenAmount } from "./quantities.js";
import { openAmounts, saysMinimum } from "./quantities.js";

/** Things, rooms and adjustments are there all the time: how many of them matters, not for how many minutes. */
export const LASTING: ReadonlySet<Provision["kind"]> = new Set(["equipment", "environment", "accommodation"]);

/** Open amounts in an item's text; a flexibility clause states the minimum elsewhere, and "up to" of a device is its range. */
export function amountsWithoutMinimum({ what, kind, flexibility }: Provision): OpenAmount[] {
  if (flexibility !== undefined) return [];
  const amounts = openAmounts(what);
  if (amounts.length === 0) return [];
  const sentences = splitSentences(what);
  return amounts
    .filter((amount) => amount.kind === "range" || !LASTING.has(kind))
    .filter(
      ({ from, to }) => !saysMinimum(sentences.find((one) => one.from <= from && to <= one.to)?.text ?? what),
    );
}
