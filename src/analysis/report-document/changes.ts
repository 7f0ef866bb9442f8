// What to change for a shorter plan, and which items are longest, as tables of the document.

import { cell, heading, paragraph, table } from "../../document/build.js";
import type { Block, SectionBlock } from "../../document/tree.js";
import { formatNumber } from "../../language/format.js";
import type { Changes } from "../changes.js";
import type { ItemLength } from "../concision.js";
import type { Report } from "../report.js";
import { changesWords, minutes, shortTime } from "../report-words.js";
import { part } from "./part.js";

/** The part; none when the report says nothing of concision. */
export function changesPart({ changes, concision }: Report): SectionBlock[] {
  if (changes === undefined || concision === undefined) return [];
  const says = changesWords(changes);
  return [
    part("changes", [
      heading(2, "changes-title", "What to change"),
      paragraph(says ?? "Nothing is written twice, wordy or over its budget."),
      ...(says === undefined ? [] : [changeTable(changes)]),
      ...longestItems(concision.items),
    ]),
  ];
}

function changeTable({ items, words: allWords, seconds: allSeconds }: Changes): Block {
  return table(
    "Changes, the one that saves most first. Nothing is counted twice.",
    [
      { head: "Change", width: 8 },
      { head: "Words less", width: 2 },
      { head: "Time less", width: 2 },
    ],
    [
      ...items.map(({ message, words, seconds }) => [
        cell(message),
        cell(formatNumber(words)),
        cell(shortTime(seconds)),
      ]),
      [cell("All of them"), cell(formatNumber(allWords)), cell(shortTime(allSeconds))],
    ],
  );
}

const SHOWN = 10;

function longestItems(items: readonly ItemLength[]): Block[] {
  const longest = items.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
  if (longest.length === 0) return [];
  return [
    heading(3, "longest-title", "The longest items"),
    table(
      "The items that take most time, with their share of the plan’s own texts.",
      [
        { head: "Item", width: 3 },
        { head: "Words", width: 2 },
        { head: "Minutes", width: 2 },
        { head: "Share", width: 2 },
        { head: "Budget", width: 3 },
      ],
      longest.map(({ section, item, words, seconds, share, budget }) => [
        cell(item.startsWith(section) ? item : `${item} in section ${section}`),
        cell(formatNumber(words)),
        cell(minutes(seconds)),
        cell(`${(share * 100).toFixed(1)} %`),
        cell(budget === undefined ? "none" : against(budget)),
      ]),
    ),
  ];
}

const against = ({ words, most }: NonNullable<ItemLength["budget"]>): string =>
  words > most
    ? `${formatNumber(words - most)} over ${formatNumber(most)}`
    : `${formatNumber(words)} of ${formatNumber(most)}`;
