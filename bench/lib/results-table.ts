// The results of a bench as Markdown: the one table, with the machine that it was measured on.

import { type Figure, verdictOf } from "./figure.js";
import { machineLines } from "./machine.js";
import type { Sample } from "./sample.js";

export interface PartResults {
  title: string;
  figures: readonly Figure[];
}

const HEAD = ["What", "Median", "Middle half", "Runs", "Floor", "Aim", "Verdict", "Remark"];

export function resultsTable(parts: readonly PartResults[]): string {
  const rows = parts.flatMap(({ title, figures }) => [
    [`**${title}**`, ...HEAD.slice(1).map(() => "")],
    ...figures.map(cellsOf),
  ]);
  return [HEAD, HEAD.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export async function resultsPage(
  title: string,
  parts: readonly PartResults[],
  command: string,
): Promise<string> {
  return [
    `# ${title}`,
    "",
    `Written by \`${command} -- --write\`. Times of another machine mislead; ratios hold, since what is compared took turns in one run.`,
    "",
    ...(await machineLines()),
    "",
    resultsTable(parts),
    "",
  ].join("\n");
}

function cellsOf(figure: Figure): string[] {
  const { what, value, unit, bar, remark } = figure;
  const [median, spread, runs] = measuredCells(value, unit);
  const limit = (most: number | undefined): string => (most === undefined ? "" : `${digits(most)} ${unit}`);
  return [
    what,
    median,
    spread,
    runs,
    limit(bar?.floor),
    limit(bar?.aim),
    verdictOf(figure) ?? "",
    remark ?? "",
  ];
}

function measuredCells(value: Sample | number, unit: string): [string, string, string] {
  if (typeof value === "number") return [`${digits(value)} ${unit}`, "", ""];
  const { median, low, high, runs } = value;
  return [`${digits(median)} ${unit}`, `${digits(low)} to ${digits(high)}`, String(runs)];
}

/** Three digits that count. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(3)));
}
