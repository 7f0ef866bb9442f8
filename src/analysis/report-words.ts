// The report in words, the same for terminal and page: headline, ranges, ages, and findings in the order to read them.

import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import { countOf, formatNumber } from "../language/format.js";
import type { Edition } from "../document/tree.js";
import type { Changes } from "./changes.js";
import type { Seconds } from "./read-aloud.js";
import { readingAgeWords } from "./readability/score.js";
import type { Readability } from "./readability/score.js";
import type { PolicyVerdict, Report, SectionReport } from "./report.js";

export const EDITION_NAMES: Record<Edition, string> = {
  standard: "Standard",
  "large-print": "Large print",
  "easy-read": "Easy read",
  summary: "Summary",
};

export const SEVERITIES: readonly FindingSeverity[] = ["error", "warning", "info"];

/** "54", "4.2", "0.5": minutes to two figures that mean something. */
export function minutes(seconds: number): string {
  const exact = seconds / 60;
  return exact < 9.95 ? exact.toFixed(1) : formatNumber(Math.round(exact));
}

/** "18 s", "4.2 min": what one change saves is often less than a tenth of a minute. */
export const shortTime = (seconds: number): string =>
  seconds < 60 ? `${Math.max(1, Math.round(seconds))} s` : `${minutes(seconds)} min`;

/** "47 to 71 minutes"; in seconds below two minutes. */
export function minutesRange({ low, high }: Seconds): string {
  if (high < 120) return low === high ? countOf(high, "second") : `${low} to ${high} seconds`;
  const from = Math.round(low / 60);
  const to = Math.round(high / 60);
  return from === to ? countOf(to, "minute") : `${formatNumber(from)} to ${formatNumber(to)} minutes`;
}

/** "11 to 13", or that the text is too short for an age. */
export const readingAge = ({ readingAge: age }: Readability): string =>
  age === undefined ? "too short" : readingAgeWords(age);

const SHARES: readonly [share: number, words: string][] = [
  [1 / 5, "a fifth"],
  [1 / 4, "a quarter"],
  [1 / 3, "a third"],
  [2 / 5, "two fifths"],
  [1 / 2, "half"],
  [3 / 5, "three fifths"],
  [2 / 3, "two thirds"],
  [3 / 4, "three quarters"],
  [4 / 5, "four fifths"],
  [9 / 10, "nine tenths"],
  [1, "all"],
];

/** A share in words: "half", "about a third". */
export function shareWords(share: number): string {
  const nearest = SHARES.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best,
  );
  return Math.abs(nearest[0] - share) < 0.015 ? nearest[1] : `about ${nearest[1]}`;
}

const LONGEST_WORTH_A_SHARE = 0.18;

/** The section that takes longest to read aloud to a child; undefined when there is no section with words. */
export function longestSection({ sections }: Report): SectionReport | undefined {
  const [first, ...others] = sections.filter((section) => section.readAloud.child.seconds > 0);
  if (first === undefined) return undefined;
  return others.reduce(
    (longest, next) => (next.readAloud.child.seconds > longest.readAloud.child.seconds ? next : longest),
    first,
  );
}

/** The findings' first sentences: how long the plan takes, and where. */
export function headline(report: Report): string {
  const { child } = report.total.readAloud;
  if (report.total.words === 0) return "This plan has no words to read aloud.";
  const takes = `This plan takes ${minutesRange(child)} to read aloud to a child.`;
  const longest = longestSection(report);
  if (longest === undefined || report.sections.length < 2) return takes;
  const share = longest.readAloud.child.seconds / child.seconds;
  const part = share < LONGEST_WORTH_A_SHARE ? "the longest part" : `${shareWords(share)} of it`;
  return `${takes} Section ${longest.code} is ${part}.`;
}

/** "3 errors, 1 warning and 2 notes". */
export function findingCounts({ errors, warnings, infos }: PolicyVerdict): string {
  const parts = [
    ...(errors > 0 ? [countOf(errors, "error")] : []),
    ...(warnings > 0 ? [countOf(warnings, "warning")] : []),
    ...(infos > 0 ? [countOf(infos, "note")] : []),
  ];
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** What stands in the way of issuing the plan, in one sentence. */
export function verdict({ policy, findings }: Report): string {
  const overridden =
    (policy.overridden > 0 ? ` ${countOf(policy.overridden, "finding")} overridden.` : "") +
    (policy.known === undefined ? "" : ` ${countOf(policy.known, "finding")} known from the baseline.`);
  if (policy.pass && findings.length === 0) return `The checks found nothing.${overridden}`;
  const counts = findingCounts(policy);
  const isNew = policy.known === undefined ? "" : counts === "nothing" ? " new" : " not known before";
  const found = `The checks found ${counts}${isNew}`;
  return policy.pass
    ? `${found}; none stops it from being issued.${overridden}`
    : `${found}. It cannot be issued as it is.${overridden}`;
}

/** "14 changes would save 6.2 minutes, 12 % of the plan’s own texts."; undefined when there are none. */
export function changesWords({ items, seconds, share }: Changes): string | undefined {
  if (items.length === 0) return undefined;
  const saved =
    seconds < 60 ? countOf(Math.max(1, Math.round(seconds)), "second") : `${minutes(seconds)} minutes`;
  const percent = Math.round(share * 100);
  return `${countOf(items.length, "change")} would save ${saved}${percent < 1 ? "" : `, ${percent} % of the plan’s own texts`}.`;
}

/** How the whole stands against its budget; undefined where there is none. */
export function budgetWords({ sections, budgets }: Report): string | undefined {
  const budget = budgets?.readAloudMinutes;
  if (budget === undefined) return undefined;
  const counted = sections.filter((section) => section.code !== "K");
  const taken = counted.reduce((sum, section) => sum + section.readAloud.child.seconds, 0) / 60;
  if (taken <= budget.ok)
    return `Without section K it is within the budget of ${countOf(budget.ok, "minute")}.`;
  const over = countOf(Math.max(1, Math.round(taken - budget.ok)), "minute");
  return taken <= budget.warn
    ? `Without section K it is ${over} over the budget of ${budget.ok}.`
    : `Without section K it is ${over} over the budget of ${budget.ok}, and beyond the limit of ${budget.warn}.`;
}

const NO_SAVING = -1;

/** Findings of one severity: those that would save most time first, then in the order they were found. */
export function findingsOf({ findings }: Report, severity: FindingSeverity): Finding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.severity === severity)
    .sort((a, b) => (b.finding.seconds ?? NO_SAVING) - (a.finding.seconds ?? NO_SAVING) || a.index - b.index)
    .map(({ finding }) => finding);
}

export const SEVERITY_NAMES: Record<FindingSeverity, { one: string; many: string; means: string }> = {
  error: { one: "Error", many: "Errors", means: "stop issue unless an officer overrides them with a reason" },
  warning: { one: "Warning", many: "Warnings", means: "must be seen before issue" },
  info: { one: "Note", many: "Notes", means: "worth knowing" },
};

/** What takes time and belongs to no section: cover, contents, contacts. */
export interface OtherParts {
  words: number;
  seconds: number;
}

export function otherParts({ sections, total }: Report): OtherParts {
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const seconds = sections.reduce((sum, section) => sum + section.readAloud.child.seconds, 0);
  return {
    words: Math.max(0, total.words - words),
    seconds: Math.max(0, total.readAloud.child.seconds - seconds),
  };
}

/** How the numbers came about, a paragraph each. */
export const METHOD: readonly string[] = [
  "Minutes are reckoned on the words as they are said: figures, dates, money and acronyms in full, with pauses at commas, sentences, list items and headings. The rate is fitted to recordings of adult readers. Nine of ten readers stay within the range in brackets. Times to a child, with time to think, and for a screen reader are planning estimates: there are no recordings behind them.",
  "“With time to think” leaves three seconds after each sentence and twenty seconds in each section to ask how it goes. “Screen reader” is software at 175 words a minute for somebody new to it.",
  "A reading age is approximate. It follows from the Flesch-Kincaid grade and widens when there are few words; below 100 words none is given. No formula sees figures, dates and acronyms, so they are counted apart.",
];
