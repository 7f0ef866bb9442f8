// The report for a terminal: what was found as sentences, minutes by section as bars, findings, editions.

import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import { EDITIONS } from "../document/tree.js";
import { countOf, formatNumber } from "../language/format.js";
import { sectionLabel } from "../plan/sections.js";
import { cut, wrap } from "./lines.js";
import type { Report } from "./report.js";
import {
  budgetWords,
  changesWords,
  EDITION_NAMES,
  findingsOf,
  headline,
  minutes,
  minutesRange,
  otherParts,
  readingAge,
  SEVERITIES,
  SEVERITY_NAMES,
  shortTime,
  verdict,
} from "./report-words.js";

export interface PrintOptions {
  /** Columns of the terminal. */
  width?: number;
  /** ANSI colours. */
  colour?: boolean;
  /** Bars; without them each section is a line of words, for screen readers and logs. */
  bars?: boolean;
  /** Findings shown of each severity; the rest is counted. */
  findings?: number;
}

interface Page {
  width: number;
  colour: boolean;
  bars: boolean;
  findings: number;
}

const MIN_WIDTH = 60;
const MAX_WIDTH = 120;
const DEFAULTS: Page = { width: 100, colour: false, bars: true, findings: 20 };

type Style = "bold" | "dim" | "red" | "yellow" | "blue";
const CODES: Record<Style, number> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34 };
const SEVERITY_STYLE: Record<FindingSeverity, Style> = { error: "red", warning: "yellow", info: "blue" };

const styled = (text: string, style: Style, { colour }: Page): string =>
  colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/** The report as text of at most `width` columns, ending in a line feed. */
export function printReport(report: Report, options: PrintOptions = {}): string {
  const page: Page = {
    width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, options.width ?? DEFAULTS.width)),
    colour: options.colour ?? DEFAULTS.colour,
    bars: options.bars ?? DEFAULTS.bars,
    findings: options.findings ?? DEFAULTS.findings,
  };
  const opening = [headline(report), budgetWords(report)].filter((words) => words !== undefined).join(" ");
  const parts = [
    wrap(opening, page.width)
      .map((line) => styled(line, "bold", page))
      .join("\n"),
    wrap(verdict(report), page.width).join("\n"),
    page.bars ? sectionTable(report, page) : sectionLines(report, page),
    changeList(report, page),
    ...SEVERITIES.flatMap((severity) => findingList(report, severity, page)),
    editionTable(report, page),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of so many columns, exact to an eighth; something is always seen of what is not nothing. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const shown = share > 0 ? Math.max(1, eighths) : 0;
  return "█".repeat(Math.floor(shown / 8)) + (EIGHTHS[shown % 8] ?? "");
}

interface Row {
  code: string;
  title: string;
  seconds: number;
  words: number;
  age: string;
}

const NUMBERS_WIDTH = 9 + 8 + 14;

function sectionTable(report: Report, page: Page): string {
  const rows: Row[] = report.sections.map((section) => ({
    code: section.code,
    title: sectionLabel(section.code).title,
    seconds: section.readAloud.child.seconds,
    words: section.words,
    age: readingAge(section.readability),
  }));
  const other = otherParts(report);
  if (rows.length > 0 && other.words > 0)
    rows.push({
      code: "",
      title: "Cover and other parts",
      seconds: other.seconds,
      words: other.words,
      age: "",
    });
  const title = Math.min(38, Math.max(18, Math.floor((page.width - NUMBERS_WIDTH) * 0.45)));
  const bars = Math.max(6, page.width - NUMBERS_WIDTH - title - 5);
  const most = Math.max(1, ...rows.map(({ seconds }) => seconds));
  const head = `${"".padEnd(4)}${"Section".padEnd(title)} ${"".padEnd(bars)}${"Minutes".padStart(9)}${"Words".padStart(8)}${"Reading age".padStart(14)}`;
  const line = (row: Row, drawn: string): string =>
    `${styled(row.code.padEnd(4), "bold", page)}${cut(row.title, title).padEnd(title)} ${drawn.padEnd(bars)}${minutes(row.seconds).padStart(9)}${formatNumber(row.words).padStart(8)}${row.age.padStart(14)}`.trimEnd();
  const { total } = report;
  const whole: Row = {
    code: "",
    title: "Whole document",
    seconds: total.readAloud.child.seconds,
    words: total.words,
    age: readingAge(total.readability),
  };
  return [
    styled(head, "dim", page),
    ...rows.map((row) => line(row, bar(row.seconds / most, bars))),
    line(
      whole,
      longestThatFits(bars, [
        `${minutesRange(total.readAloud.child)} to a child`,
        minutesRange(total.readAloud.child),
      ]),
    ),
  ].join("\n");
}

/** The same without a picture: one line that reads well aloud. */
function sectionLines(report: Report, page: Page): string {
  const { total, sections } = report;
  return [
    ...sections.map(
      ({ code, words, readAloud, readability }) =>
        `Section ${code}, ${sectionLabel(code).title}: ${minutes(readAloud.child.seconds)} minutes, ${countOf(words, "word")}, reading age ${readingAge(readability)}.`,
    ),
    `Whole document: ${minutesRange(total.readAloud.child)} to a child, ${countOf(total.words, "word")}, reading age ${readingAge(total.readability)}.`,
  ]
    .flatMap((line) => wrap(line, page.width))
    .join("\n");
}

/** Changes shown; the rest is counted. */
const CHANGES = 10;
const CHANGE_INDENT = 12;

function changeList({ changes }: Report, page: Page): string {
  const says = changes && changesWords(changes);
  if (changes === undefined || says === undefined) return "";
  const [first = "", ...others] = wrap(`What to change: ${says}`, page.width);
  const shown = changes.items.slice(0, CHANGES);
  const rest = changes.items.slice(CHANGES);
  return [
    styled("What to change", "bold", page) + first.slice("What to change".length),
    ...others,
    ...shown.flatMap(({ message, seconds }) =>
      wrap(message, page.width - CHANGE_INDENT).map(
        (line, index) => `  ${(index === 0 ? shortTime(seconds) : "").padEnd(CHANGE_INDENT - 2)}${line}`,
      ),
    ),
    ...(rest.length === 0
      ? []
      : [
          `  and ${formatNumber(rest.length)} more, ${shortTime(rest.reduce((sum, one) => sum + one.seconds, 0))}`,
        ]),
  ].join("\n");
}

function findingList(report: Report, severity: FindingSeverity, page: Page): string[] {
  const findings = findingsOf(report, severity);
  if (findings.length === 0) return [];
  const { one, many, means } = SEVERITY_NAMES[severity];
  const name = findings.length === 1 ? one : many;
  const count = `${formatNumber(findings.length)} ${name.toLowerCase()}`;
  const [first = "", ...others] = wrap(`${count}: ${means}`, page.width);
  const title = [styled(count, SEVERITY_STYLE[severity], page) + first.slice(count.length), ...others].join(
    "\n",
  );
  const rest = findings.length - page.findings;
  return [
    [
      title,
      ...findings.slice(0, page.findings).map((finding) => findingLines(finding, page)),
      ...(rest > 0 ? [`  and ${formatNumber(rest)} more`] : []),
    ].join("\n"),
  ];
}

const FINDING_INDENT = 10;

function findingLines(finding: Finding, page: Page): string {
  const known = finding.known === true ? "Known: " : "";
  const saves = finding.seconds === undefined ? "" : ` Saves ${minutes(finding.seconds)} min.`;
  const lines = wrap(`${known}${finding.message}${saves}`, page.width - FINDING_INDENT);
  const label = `  ${finding.check.padEnd(5)}${(finding.section || "-").padEnd(3)}`;
  const indent = " ".repeat(FINDING_INDENT);
  return [
    ...lines.map((line, index) => (index === 0 ? label : indent) + line),
    ...wrap(finding.hint, page.width - FINDING_INDENT).map((line) => indent + line),
    ...(finding.pointer === "" ? [] : [styled(indent + finding.pointer, "dim", page)]),
  ].join("\n");
}

function editionTable({ editions }: Report, page: Page): string {
  const rows = EDITIONS.flatMap((edition) => {
    const report = editions[edition];
    if (report === undefined) return [];
    const { pages, words, readability, readAloud } = report;
    return [
      `${EDITION_NAMES[edition].padEnd(12)}${(pages === 0 ? "-" : formatNumber(pages)).padStart(6)}${formatNumber(words).padStart(8)}${readingAge(readability).padStart(14)}  ${minutesRange(readAloud.child)}`,
    ];
  });
  if (rows.length === 0) return "";
  const head = `${"Edition".padEnd(12)}${"Pages".padStart(6)}${"Words".padStart(8)}${"Reading age".padStart(14)}  Aloud to a child`;
  return [styled(head, "dim", page), ...rows].join("\n");
}

const longestThatFits = (columns: number, texts: readonly string[]): string =>
  texts.find((text) => text.length <= columns) ?? "";
