// Several plans as a table on a terminal: a row for each plan, and how they stand together.

import { minutes } from "../../analysis/report-words.js";
import { countOf, formatNumber } from "../../language/format.js";
import type { PlanRow } from "./plan-row.js";
import { verdictOf } from "./plan-row.js";

export interface TableLook {
  width: number;
  colour: boolean;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

const NUMBERS = ["Words", "Minutes", "Errors", "Warnings"] as const;
const NUMBER_WIDTH = 10;
const VERDICT_WIDTH = 16;
const SHORTEST_NAME = 16;

/** The table, ending in a line feed. */
export function summaryTable(rows: readonly PlanRow[], { width, colour }: TableLook): string {
  const styled = (text: string, style: keyof typeof CODES): string =>
    colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
  const longest = Math.max(SHORTEST_NAME, ...rows.map((row) => nameOf(row).length));
  const name = Math.min(
    longest,
    Math.max(SHORTEST_NAME, width - NUMBERS.length * NUMBER_WIDTH - VERDICT_WIDTH - 2),
  );
  const line = (first: string, numbers: readonly string[], last: string): string =>
    `${cut(first, name).padEnd(name)}${numbers.map((number) => number.padStart(NUMBER_WIDTH)).join("")}  ${last}`;
  const verdict = (row: PlanRow): string =>
    styled(verdictOf(row), row.checked === undefined ? "yellow" : row.checked.pass ? "green" : "red");
  return `${[
    styled(line("Plan", NUMBERS, "Verdict"), "dim"),
    ...rows.map((row) => line(nameOf(row), numbersOf(row), verdict(row))),
    "",
    styled(together(rows), "bold"),
  ].join("\n")}\n`;
}

/** What cannot be read has no id. */
const nameOf = ({ path, checked }: PlanRow): string => (checked?.planId ?? path).replace(/\p{Cc}/gu, "?");

function numbersOf({ checked }: PlanRow): string[] {
  if (checked === undefined) return NUMBERS.map(() => "-");
  const { words, seconds, errors, warnings } = checked;
  return [formatNumber(words), minutes(seconds), formatNumber(errors), formatNumber(warnings)];
}

/** The end of a name tells more than its start, which many share. */
const cut = (text: string, columns: number): string =>
  text.length <= columns ? text : `…${text.slice(text.length - columns + 1)}`;

function together(rows: readonly PlanRow[]): string {
  const checked = rows.flatMap((row) => row.checked ?? []);
  const stopped = checked.filter(({ pass }) => !pass).length;
  const unread = rows.length - checked.length;
  const saves = checked.reduce((sum, row) => sum + row.saves, 0);
  const parts = [
    `${formatNumber(checked.length - stopped)} can be issued`,
    `${formatNumber(stopped)} cannot`,
    ...(unread === 0 ? [] : [`${formatNumber(unread)} could not be read`]),
  ];
  const total = saves < 60 ? "" : ` Changes would save ${countOf(Math.round(saves / 60), "minute")} in all.`;
  return `${countOf(rows.length, "plan")}: ${parts.join(", ")}.${total}`;
}
