// What to change for a shorter plan, and which items are longest, as tables.

import { formatNumber } from "../../language/format.js";
import type { ItemLength } from "../concision.js";
import type { Report } from "../report.js";
import { changesWords, minutes, shortTime } from "../report-words.js";
import { escapeHtml as text } from "./escape.js";

/** The section; empty when the report says nothing of concision. */
export function changesSection({ changes, concision }: Report): string {
  if (changes === undefined || concision === undefined) return "";
  const says = changesWords(changes);
  return `<section aria-labelledby="changes">
<h2 id="changes">What to change</h2>
<p>${says === undefined ? "Nothing is written twice, wordy or over its budget." : text(says)} Nothing that says how much, how often, by whom or what must be is among them, and nothing is shortened for you.</p>
${says === undefined ? "" : changeTable(changes)}
${longestItems(concision.items)}
</section>`;
}

function changeTable({ items, seconds, words }: NonNullable<Report["changes"]>): string {
  const rows = items.map(
    (change) =>
      `<tr><th scope="row">${text(change.message)}</th><td>${formatNumber(change.words)}</td><td>${shortTime(change.seconds)}</td></tr>`,
  );
  return `<div class="scroll" role="region" aria-label="Table of changes" tabindex="0">
<table class="changes">
<caption>Changes, the one that saves most first. Nothing is counted twice.</caption>
<thead><tr><th scope="col">Change</th><th scope="col">Words less</th><th scope="col">Time less</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
<tfoot><tr><th scope="row">All of them</th><td>${formatNumber(words)}</td><td>${shortTime(seconds)}</td></tr></tfoot>
</table>
</div>`;
}

const SHOWN = 10;

function longestItems(items: readonly ItemLength[]): string {
  const longest = items.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
  if (longest.length === 0) return "";
  const rows = longest.map(
    ({ section, item, words, seconds, share, budget }) =>
      `<tr><th scope="row"><span class="label"><span class="letter s${section}">${section}</span><span>Item ${text(item)}</span></span></th><td>${formatNumber(words)}</td><td>${minutes(seconds)}</td><td>${(share * 100).toFixed(1)} %</td><td>${budget === undefined ? "–" : budgetCell(budget)}</td></tr>`,
  );
  return `<h3>The longest items</h3>
<div class="scroll" role="region" aria-label="Table of the longest items" tabindex="0">
<table class="changes">
<caption>The items that take most time, with their share of the plan’s own texts.</caption>
<thead><tr><th scope="col">Item</th><th scope="col">Words</th><th scope="col">Minutes</th><th scope="col">Share</th><th scope="col">Against the budget</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>`;
}

function budgetCell({ words, most }: NonNullable<ItemLength["budget"]>): string {
  const over = words - most;
  return over > 0
    ? `<strong>${formatNumber(over)} over ${formatNumber(most)}</strong>`
    : `${formatNumber(words)} of ${formatNumber(most)}`;
}
