// Help as cards: what it is beside its picture, then its facts, each with a small picture.

import { fact } from "../../document/build.js";
import type { Block, Card, Fact } from "../../document/tree.js";
import type { ScriptRow } from "../script.js";
import { byItem } from "./groups.js";
import { anchor, isLong, originOf, pictureOf, sentenceParagraphs, type Layout } from "./layout.js";
import { rowsOf, sharedRow } from "./rows.js";

const FACT_TERMS: Record<string, string> = {
  times: "How often",
  weeks: "Weeks",
  ratio: "With",
  group: "With",
  quantity: "How many",
  where: "Where",
  start: "Start",
  end: "End",
  review: "Check",
};

/** A card for each provision. */
export function helpCards(layout: Layout, rows: readonly ScriptRow[]): Block[] {
  return mergedHelp(layout, [...byItem(rows)]).flatMap(([id, own]) =>
    own.some((row) => row.kind === "help" || row.kind === "help-fact")
      ? [helpCard(layout, id, own)]
      : rowsOf(layout, own),
  );
}

/** In a long copy help that is told in one sentence only stands together beside one picture. */
function mergedHelp(
  layout: Layout,
  items: readonly (readonly [string, ScriptRow[]])[],
): (readonly [string, ScriptRow[]])[] {
  if (!isLong(layout)) return [...items];
  const single = items.filter(([, rows]) => rows.flatMap((row) => row.sentences).length === 1);
  const rest = items.filter((item) => !single.includes(item));
  const merged: [string, ScriptRow[]][] = [];
  for (const [id, rows] of single) {
    const last = merged.at(-1);
    if (last !== undefined && last[1].length < MOST_MERGED) last[1].push(...rows);
    else merged.push([id, [...rows]]);
  }
  return [...rest, ...merged];
}

/** Sentences of different help beside one picture. */
const MOST_MERGED = 4;

/** Facts of one help above which they stand in a strip of their own; a few are said beside the picture. */
const FEW_FACTS = 1;

function helpCard(layout: Layout, id: string, rows: readonly ScriptRow[]): Card {
  const isLead = (row: ScriptRow): boolean => row.kind === "help" || row.id.endsWith(".who");
  const others = rows.filter((row) => !isLead(row));
  const few = others.length <= FEW_FACTS;
  const lead = few ? rows : rows.filter(isLead);
  const [first] = lead.length > 0 ? lead : rows;
  const strip = few ? [] : lead.length > 0 ? others : others.slice(1);
  const facts = strip.map((row) => helpFact(layout, row));
  return {
    type: "card",
    role: "help",
    // A person may tell one help in two places: a card is named by its first row.
    id: `help-card-${anchor(rows[0]?.id ?? id)}`,
    children: [
      ...(first === undefined ? [] : [sharedRow(layout, first, lead.length > 0 ? lead : [first])]),
      ...(facts.length === 0 ? [] : [{ type: "facts" as const, layout: "rows" as const, items: facts }]),
    ],
  };
}

function helpFact(layout: Layout, row: ScriptRow): Fact {
  const term = FACT_TERMS[row.id.split(".").at(-1) ?? ""] ?? "Help";
  return {
    ...fact(term, sentenceParagraphs(layout, [row])),
    ...pictureOf(layout, [row]),
    ...originOf(row),
  };
}
