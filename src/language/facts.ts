// The facts of a text: what must not be lost, added or changed when somebody says it in easier words. Numbers with
// their units, bounds and rates; ratios; dates and times; names; negations; modal words; conditions; degrees; "or".
//
// Every fact has a key. The same fact said in other words has the same key: "three times a week", "3 times each week"
// and "3 sessions per week" are all `3 time /week`; "up to an hour" and "60 minutes or less" are `<=60 minute`.

import { factTokens, type FactToken } from "./facts-tokens.js";
import { readDate, readTime } from "./facts-dates.js";
import type { BareFact, Fact, FactOptions, Reading } from "./facts-model.js";
import { readQuantity } from "./facts-quantities.js";
import { readWordFact } from "./facts-words.js";
import { nameFacts } from "./facts-names.js";

/** The facts of a text in the order in which they stand. */
export function factsOf(text: string, options: FactOptions = {}): Fact[] {
  const tokens = factTokens(text);
  const found: Fact[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readFact(tokens, at);
    if (reading === undefined) {
      at += 1;
      continue;
    }
    for (const fact of [reading.fact, reading.also])
      if (fact !== undefined) found.push(placed(fact, tokens.slice(at, at + reading.length), text));
    at += reading.length;
  }
  return [...found, ...nameFacts(text, tokens, found, options)].sort((a, b) => a.from - b.from);
}

function readFact(tokens: readonly FactToken[], at: number): Reading | undefined {
  return readDate(tokens, at) ?? readTime(tokens, at) ?? readQuantity(tokens, at) ?? readWordFact(tokens, at);
}

function placed(fact: BareFact, tokens: readonly FactToken[], text: string): Fact {
  const from = tokens[0]?.from ?? 0;
  const to = tokens.at(-1)?.to ?? from;
  return { ...fact, text: text.slice(from, to), from, to };
}
