// Tables of packs: comma-separated values as RFC 4180 describes them, by the names in their first line.

import { matchesOf } from "../../language/matches.js";

/** The rows of a table; a cell that a row lacks is "". */
export function readCsv(text: string): Record<string, string>[] {
  const [names, ...rows] = cells(text.replace(/^\uFEFF/, ""));
  if (names === undefined) return [];
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name.trim(), row[index] ?? ""])));
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function cells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of matchesOf(text, CELL)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
  }
  return rows;
}
