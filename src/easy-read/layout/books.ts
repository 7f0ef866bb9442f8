// A copy too long for one sitting is given as books of their own, one after the other in one file: each can be printed
// and read by itself (UK government, accessible communication formats: more than 24 pages are given in parts).

import type { RowKind, ScriptPart, ScriptRow } from "../script.js";
import { visibleRows } from "../script.js";
import { grouped } from "./groups.js";

export interface Book {
  title: string;
  parts: BookPart[];
}

/** A part as it stands in a book: the goals may be shared between books. */
export interface BookPart {
  part: ScriptPart;
  rows: readonly ScriptRow[];
}

/** Pages that a book may be expected to have: some room is left for the list of hard words. */
const PAGES = 16;
/** Share of a page that a row is expected to take, by its kind. */
const SHARES: Partial<Record<RowKind, number>> = {
  heading: 0.07,
  goal: 0.1,
  "goal-by": 0.03,
  "goal-more": 0.06,
  step: 0.06,
  "help-fact": 0.06,
  note: 0.03,
};
const SHARE = 0.16;
/** Share of its page that the band of a goal and the question how it is going take. */
const GOAL = 0.3;

const ABOUT = new Set(["how-to-use", "about-me", "how-to-help-me", "hopes", "hard-for-me"]);
const GOALS = new Set(["goals"]);
const HELP = new Set(["other-help", "health", "home"]);

/**
 * The books of a copy; one without a title when all of it can be read in one go.
 * @param room what a page holds, 1 for A4 at 18 points; less where the text is larger or the sheet smaller
 */
export function booksOf(parts: readonly ScriptPart[], room = 1): Book[] {
  const pages = (part: BookPart): number => pagesOf(part, room);
  const all = parts.map((part): BookPart => ({ part, rows: visibleRows(part) }));
  if (sumOf(all, pages) <= PAGES) return [{ title: "", parts: all }];
  const about = all.filter(({ part }) => ABOUT.has(part.id));
  const help = all.filter(({ part }) => HELP.has(part.id));
  const last = all.filter(({ part }) => !ABOUT.has(part.id) && !GOALS.has(part.id) && !HELP.has(part.id));
  const goals = all.filter(({ part }) => GOALS.has(part.id)).flatMap((part) => goalBooks(part, room));
  const lastGoals = goals.at(-1);
  if (lastGoals !== undefined && sumOf([...lastGoals.parts, ...help], pages) <= PAGES)
    lastGoals.parts.push(...help.splice(0));
  const next = { title: "My school and what happens next", parts: [...help, ...last] };
  return [{ title: "About me", parts: about }, ...goals, next].filter((book) => book.parts.length > 0);
}

/** As many goals in a book as can be read in one go. */
function goalBooks({ part, rows }: BookPart, room: number): Book[] {
  const { groups } = grouped(rows);
  const total = pagesOf({ part, rows }, room);
  // As even as can be: a book of two goals after one of nine is no help.
  const share = total / Math.ceil(total / PAGES);
  const chunks: ScriptRow[][][] = [];
  let pages = Infinity;
  for (const { head, rows: own } of groups) {
    const goal = pagesOfGoal(own, room);
    if (pages + goal / 2 > share) {
      chunks.push([]);
      pages = 0;
    }
    chunks.at(-1)?.push([head, ...own]);
    pages += goal;
  }
  let first = 1;
  return chunks.map((chunk): Book => {
    const last = first + chunk.length - 1;
    const title = chunks.length === 1 ? part.title : `${part.title}: ${first} to ${last}`;
    first = last + 1;
    return { title, parts: [{ part, rows: chunk.flat() }] };
  });
}

function pagesOf({ part, rows }: BookPart, room: number): number {
  if (part.id !== "goals") return shareOf(rows) / room;
  return sumOf(grouped(rows).groups, (group) => pagesOfGoal(group.rows, room));
}

/** Goals begin a page, so that every page begun counts. */
function pagesOfGoal(rows: readonly ScriptRow[], room: number): number {
  return Math.ceil((GOAL + shareOf(rows)) / room);
}

const sumOf = <T>(all: readonly T[], size: (one: T) => number): number =>
  all.reduce((sum, one) => sum + size(one), 0);

function shareOf(rows: readonly ScriptRow[]): number {
  return sumOf(rows, ({ kind }) => SHARES[kind] ?? SHARE);
}
