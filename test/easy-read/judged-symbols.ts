// Pictures of easy-read rows as somebody judged them by looking: reads the table, draws the sample anew, compares both with what
// the examples say today.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { visibleRows, type RowKind, type ScriptRow } from "../../src/easy-read/script.js";
import { EXAMPLES, exampleScript, type Example } from "./easy-read-files.js";

export const JUDGEMENTS = ["right", "acceptable", "wrong", "none"] as const;
/** `right`: shows what the row says. `acceptable`: what it is about. `none`: there is no picture. */
export type Judgement = (typeof JUDGEMENTS)[number];

export interface PicturedRow {
  example: Example;
  /** Where the row was found; its words and its picture are what is judged. */
  row: string;
  kind: RowKind;
  text: string;
  /** `-` without a picture. */
  symbol: string;
}

export interface JudgedRow extends Omit<PicturedRow, "kind"> {
  judgement: Judgement;
  note: string;
}

export const TABLE = join(import.meta.dirname, "judged-symbols.tsv");
const HEAD = "example\trow\ttext\tsymbol\tjudgement\tnote";
/** Every second row is judged. */
const EVERY = 2;

/** Rows of an example that are shown and may have a picture: words for adults and pointers to the full plan have none. */
export function picturedRows(example: Example): PicturedRow[] {
  return exampleScript(example)
    .parts.flatMap(visibleRows)
    .filter(({ kind }) => kind !== "note" && kind !== "adult-note")
    .map((row) => ({
      example,
      row: row.id,
      kind: row.kind,
      text: row.sentences.map(({ text }) => text).join(" "),
      symbol: pictureOf(row),
    }));
}

const pictureOf = ({ sentences }: ScriptRow): string =>
  sentences.find(({ symbol }) => symbol !== null)?.symbol ?? "-";

/** The sample: every second row of each example, from all parts. */
export const sampleOf = (rows: readonly PicturedRow[]): PicturedRow[] =>
  rows.filter((_, index) => index % EVERY === 0);

/** What is judged: the words with their picture, wherever they stand. */
export const pairOf = ({ text, symbol }: Pick<PicturedRow, "text" | "symbol">): string => `${symbol} ${text}`;

/** Reads the table. Throws for a line that is not whole. */
export function readJudgements(tsv: string = readFileSync(TABLE, "utf8")): JudgedRow[] {
  const [head, ...lines] = tsv.replace(/\n$/, "").split("\n");
  if (head !== HEAD) throw new Error("the table has other columns");
  return lines.map((line, index) => {
    const [example, row, text, symbol, judgement, note, ...rest] = line.split("\t");
    if (
      !EXAMPLES.some((name) => name === example) ||
      !row ||
      !text ||
      !symbol ||
      !JUDGEMENTS.some((known) => known === judgement) ||
      note === undefined ||
      rest.length > 0
    )
      throw new Error(`line ${index + 2} of the table is not whole`);
    return { example: example as Example, row, text, symbol, judgement: judgement as Judgement, note };
  });
}

/** The table for a sample drawn anew: what was judged before keeps its judgement, `?` stands for what is to be judged. */
export function printJudgements(sample: readonly PicturedRow[], judged: readonly JudgedRow[]): string {
  const known = new Map(judged.map((row) => [pairOf(row), row]));
  const lines = sample.map((row) => {
    const before = known.get(pairOf(row));
    const judgement = before?.judgement ?? (row.symbol === "-" ? "none" : "?");
    return [row.example, row.row, row.text, row.symbol, judgement, before?.note ?? ""].join("\t");
  });
  return `${[HEAD, ...lines].join("\n")}\n`;
}

export interface Standing {
  judged: number;
  /** Judged rows that no longer stand in their example with the picture that was judged. */
  changed: JudgedRow[];
  counts: Record<Judgement, number>;
  /** Of the rows with a picture: those whose picture is right or acceptable. */
  precision: number;
  /** Of all rows: those whose picture is right or acceptable. */
  coverage: number;
  wrong: number;
}

/** How judged rows stand against the rows of today. */
export function standingOf(judged: readonly JudgedRow[], today: readonly PicturedRow[]): Standing {
  const pairs = new Set(today.map((row) => `${row.example} ${pairOf(row)}`));
  const counts = { right: 0, acceptable: 0, wrong: 0, none: 0 };
  for (const { judgement } of judged) counts[judgement] += 1;
  const fitting = counts.right + counts.acceptable;
  return {
    judged: judged.length,
    changed: judged.filter((row) => !pairs.has(`${row.example} ${pairOf(row)}`)),
    counts,
    precision: fitting / (judged.length - counts.none),
    coverage: fitting / judged.length,
    wrong: counts.wrong / judged.length,
  };
}

/** The standing as lines to read: an example each, all together, and the rows to judge again. */
export function printStanding(judged: readonly JudgedRow[], today: readonly PicturedRow[]): string {
  const lines = [...EXAMPLES, "all"].map((name) =>
    standingLine(
      name,
      standingOf(
        judged.filter(({ example }) => name === "all" || example === name),
        today,
      ),
    ),
  );
  const again = standingOf(judged, today).changed.map(({ example, row, text, symbol }) => {
    const now = today.find((other) => other.example === example && other.row === row);
    return `  ${example} ${row}\n    judged ${symbol} ${text}\n    now    ${now === undefined ? "not there" : pairOf(now)}`;
  });
  return [
    "example                 judged  same  changed  right  acceptable  wrong  none  precision  coverage",
    ...lines,
    ...(again.length === 0 ? [] : ["", "To be judged again:", ...again]),
  ].join("\n");
}

function standingLine(name: string, { judged, changed, counts, precision, coverage }: Standing): string {
  const cells: [string | number, number][] = [
    [judged, 8],
    [judged - changed.length, 6],
    [changed.length, 9],
    [counts.right, 7],
    [counts.acceptable, 12],
    [counts.wrong, 7],
    [counts.none, 6],
    [`${(precision * 100).toFixed(1)} %`, 11],
    [`${(coverage * 100).toFixed(1)} %`, 10],
  ];
  return name.padEnd(22) + cells.map(([cell, width]) => String(cell).padStart(width)).join("");
}
