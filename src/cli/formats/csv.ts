// Plans as rows of a spreadsheet (RFC 4180), one row a plan, so that a manager can sort and add up.

import type { PlanRow } from "./plan-row.js";
import { verdictOf } from "./plan-row.js";

type Cell = string | number | undefined;

const COLUMNS: readonly [name: string, value: (row: PlanRow) => Cell][] = [
  ["File", ({ path }) => path],
  ["Plan", ({ checked }) => checked?.planId],
  ["Version", ({ checked }) => checked?.planVersion],
  ["Status", ({ checked }) => checked?.status],
  ["Words", ({ checked }) => checked?.words],
  ["Minutes aloud to a child", ({ checked }) => checked && minutes(checked.seconds)],
  ["Fewest minutes", ({ checked }) => checked && minutes(checked.low)],
  ["Most minutes", ({ checked }) => checked && minutes(checked.high)],
  ["Minutes to save", ({ checked }) => checked && minutes(checked.saves)],
  ["Errors", ({ checked }) => checked?.errors],
  ["Warnings", ({ checked }) => checked?.warnings],
  ["Notes", ({ checked }) => checked?.notes],
  ["Overridden", ({ checked }) => checked?.overridden],
  ["Known", ({ checked }) => checked?.known],
  ["Verdict", verdictOf],
];

const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;

/** The rows with their header, lines ended as the standard asks. */
export const csvOf = (rows: readonly PlanRow[]): string =>
  [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => value(row)))]
    .map((cells) => `${cells.map(cellText).join(",")}\r\n`)
    .join("");

/** A spreadsheet takes text that begins so for a formula, and would run it. */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/u;

function cellText(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
