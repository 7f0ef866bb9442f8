// The pictures of the examples against the judgement of somebody who looked at each beside its words.
// SYMBOLS=report prints the standing; SYMBOLS=draw draws the sample anew and marks what is to be judged with "?".

import { writeFileSync } from "node:fs";
import { stdout } from "node:process";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "./easy-read-files.js";
import {
  pairOf,
  picturedRows,
  printJudgements,
  printStanding,
  readJudgements,
  sampleOf,
  standingOf,
  TABLE,
  type JudgedRow,
} from "./judged-symbols.js";

const today = EXAMPLES.map(picturedRows);
if (process.env["SYMBOLS"] === "draw")
  writeFileSync(TABLE, printJudgements(today.flatMap(sampleOf), readJudgements()));
const judged = readJudgements();
const rows = today.flat();
const standing = standingOf(judged, rows);
if (process.env["SYMBOLS"] === "report") stdout.write(`\n${printStanding(judged, rows)}\n\n`);

describe("the judged pictures", () => {
  it("are at least 300, from every example", () => {
    expect(judged.length).toBeGreaterThanOrEqual(300);
    for (const name of EXAMPLES)
      expect(judged.filter(({ example }) => example === name).length, name).toBeGreaterThan(80);
  });

  it("have one judgement for the same words with the same picture", () => {
    const known = new Map<string, string>();
    for (const row of judged) {
      expect(known.get(pairOf(row)) ?? row.judgement, row.text).toBe(row.judgement);
      known.set(pairOf(row), row.judgement);
    }
  });

  it("say none just where there is no picture, and why where a picture is wrong", () => {
    for (const { symbol, judgement, note, text } of judged) {
      expect(judgement === "none", text).toBe(symbol === "-");
      if (judgement === "wrong") expect(note, text).not.toBe("");
    }
  });

  it("are what the examples show today, but for 2 rows in 100", () => {
    expect(
      standing.changed.length / judged.length,
      `judge again: npm run symbols\n${printStanding(judged, rows)}`,
    ).toBeLessThanOrEqual(0.02);
  });

  it("are wrong in at most 1 row in 100", () => {
    expect(standing.wrong).toBeLessThanOrEqual(0.01);
  });

  it("fit in at least 85 rows in 100", () => {
    expect(standing.coverage).toBeGreaterThanOrEqual(0.85);
  });
});

describe("the standing", () => {
  const row = (text: string, symbol: string, judgement: JudgedRow["judgement"]): JudgedRow => ({
    example: "post-16-final",
    row: "x",
    text,
    symbol,
    judgement,
    note: "",
  });
  const table = [
    row("You swim.", "openmoji:1F3CA", "right"),
    row("You bank.", "openmoji:1F3E6", "wrong"),
    row("You.", "-", "none"),
  ];

  it("counts each judgement, and a row whose picture became another as changed", () => {
    const shown = table.map((judgedRow) => ({ ...judgedRow, kind: "plain" as const }));
    const other = { ...shown[0], symbol: "openmoji:1F30A" } as (typeof shown)[number];
    expect(standingOf(table, shown)).toMatchObject({ changed: [], precision: 1 / 2, coverage: 1 / 3 });
    expect(standingOf(table, [other, ...shown.slice(1)]).changed).toEqual([table[0]]);
  });

  it("keeps judgements when the sample is drawn anew", () => {
    const drawn = printJudgements(
      [
        { example: "post-16-final", row: "y", kind: "plain", text: "You swim.", symbol: "openmoji:1F3CA" },
        { example: "post-16-final", row: "z", kind: "plain", text: "You run.", symbol: "openmoji:1F3C3" },
      ],
      table,
    );
    expect(drawn.split("\n").slice(1, 3)).toEqual([
      "post-16-final\ty\tYou swim.\topenmoji:1F3CA\tright\t",
      "post-16-final\tz\tYou run.\topenmoji:1F3C3\t?\t",
    ]);
  });
});
