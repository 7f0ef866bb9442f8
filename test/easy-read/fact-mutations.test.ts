// How surely the fact gate finds a change of one fact, over the examples. `npm run facts` prints the table.

import { writeSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { materials, printTable, tryCoverage, tryMutation, type Tried } from "./mutate-script.js";
import { MUTATIONS } from "./mutations.js";

const material = materials();
const all: Tried[] = [];

/**
 * Rates that a person's rows must reach, where not all can be found: a name, role or place that is changed in one
 * sentence of a row and still stands in another is not lost.
 */
const PERSONS_RATE: Partial<Record<Tried["group"], number>> = { names: 0.9, roles: 0.95, places: 0.95 };

const missed = (tried: readonly Tried[], writer: Tried["writer"]): string[] =>
  tried.filter((each) => each.writer === writer && !each.found).map(({ change }) => change);

describe("every change of one fact is found", () => {
  it.each(MUTATIONS.map((mutation) => [mutation.group, mutation.name, mutation] as const))(
    "%s: %s",
    (_group, _name, mutation) => {
      const tried = tryMutation(mutation, material);
      all.push(...tried);
      expect(missed(tried, "rules")).toEqual([]);
      const persons = tried.filter(({ writer }) => writer === "person").length;
      const least = (PERSONS_RATE[mutation.group] ?? 1) * persons;
      const lost = missed(tried, "person");
      expect(persons - lost.length, lost.join("\n")).toBeGreaterThanOrEqual(least);
      // A change that is never tried shows nothing.
      expect(tried.filter(({ writer }) => writer === "rules").length).toBeGreaterThanOrEqual(mutation.least);
    },
  );

  it("coverage: a row dropped", () => {
    const tried = tryCoverage(material);
    all.push(...tried);
    expect(missed(tried, "rules")).toEqual([]);
    expect(missed(tried, "person")).toEqual([]);
    expect(tried.length).toBeGreaterThan(300);
  });
});

it("at least 1,000 changes of rows by rules, and as many of a person's, are tried", () => {
  for (const writer of ["rules", "person"] as const)
    expect(all.filter((each) => each.writer === writer).length).toBeGreaterThan(1000);
});

afterAll(() => {
  if (process.env["FACTS"] === "print") writeSync(1, `${printTable(all)}\n`);
});
