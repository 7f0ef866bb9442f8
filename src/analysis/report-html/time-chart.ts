// Minutes by section as bars, one after another along the same time, so that a line can show where the budget is spent.

import { countOf } from "../../language/format.js";
import { sectionLabel } from "../../plan/sections.js";
import type { Report, ReportedBudget } from "../report.js";
import { minutes, minutesRange, otherParts } from "../report-words.js";
import { escapeHtml } from "./escape.js";

interface Bar {
  code: string;
  label: string;
  from: number;
  seconds: number;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The figure; empty when there is nothing to read. */
export function timeChart(report: Report): string {
  const { child } = report.total.readAloud;
  if (child.seconds === 0 || report.sections.length === 0) return "";
  const budget = report.budgets?.readAloudMinutes;
  const span = scale(child.high, budget);
  return `<section aria-labelledby="time">
<h2 id="time">Where the time goes</h2>
<figure>
<figcaption>Minutes to read aloud to a child, one section after another.${budget === undefined ? "" : ` The lines stand at the budget of ${countOf(budget.ok, "minute")} and the limit of ${budget.warn}.`}</figcaption>
<div class="chart">
<div class="lines" aria-hidden="true">${budgetLines(budget, span)}</div>
<ul>
${bars(report)
  .map((bar) => barItem(bar, span))
  .join("\n")}
<li class="whole"><span class="name">Whole document</span>${svg(
    `<rect class="plain" x="0" y="3" width="${percent(child.seconds / span)}" height="16" rx="2"/>${whisker(child.low, child.high, span)}`,
  )}<span class="amount">${minutes(child.seconds)} <span class="unit">min</span></span></li>
</ul>
</div>
<p class="note">The thin line on the last bar is its range, ${minutesRange(child)}: readers differ more than texts do.</p>
</figure>
</section>`;
}

/** Seconds across the chart: the longest thing it must show, with a little room. */
function scale(high: number, budget: ReportedBudget | undefined): number {
  const limit = budget === undefined ? 0 : (high > budget.ok * 60 ? budget.warn : budget.ok) * 60;
  return 1.04 * Math.max(high, limit);
}

function bars(report: Report): Bar[] {
  const other = otherParts(report);
  const parts = [
    ...(other.seconds > 0 ? [{ code: "", label: "Cover and other parts", seconds: other.seconds }] : []),
    ...report.sections.map(({ code, readAloud }) => ({
      code: code,
      label: sectionLabel(code).title,
      seconds: readAloud.child.seconds,
    })),
  ];
  let from = 0;
  return parts.map((part) => {
    const bar = { ...part, from };
    from += part.seconds;
    return bar;
  });
}

function barItem({ code, label, from, seconds }: Bar, span: number): string {
  const letter =
    code === "" ? `<span class="letter"></span>` : `<span class="letter s${code}">${code}</span>`;
  const drawn = `<rect class="${code === "" ? "plain" : `s${code}`}" x="${percent(from / span)}" y="3" width="${percent(Math.max(seconds / span, 0.002))}" height="16" rx="2"/>`;
  return `<li><span class="name label">${letter}<span>${escapeHtml(label)}</span></span>${svg(drawn)}<span class="amount">${minutes(seconds)} <span class="unit">min</span></span></li>`;
}

const svg = (content: string): string =>
  `<svg width="100%" height="22" aria-hidden="true" focusable="false">${content}</svg>`;

function whisker(low: number, high: number, span: number): string {
  const [from, to] = [percent(low / span), percent(high / span)];
  const lines = `<line x1="${from}" x2="${to}" y1="11" y2="11"/><line x1="${from}" x2="${from}" y1="5" y2="17"/><line x1="${to}" x2="${to}" y1="5" y2="17"/>`;
  return `<g class="halo">${lines}</g><g class="whisker">${lines}</g>`;
}

function budgetLines(budget: ReportedBudget | undefined, span: number): string {
  if (budget === undefined) return "";
  const lines: [at: number, name: string][] = [
    [budget.ok, "budget"],
    [budget.warn, "limit"],
  ];
  return lines
    .filter(([at]) => at * 60 <= span)
    .map(
      ([at, name]) =>
        `<span class="line ${name}" style="left:${percent((at * 60) / span)}"><span>${at} min <span class="wide">${name}</span></span></span>`,
    )
    .join("");
}
