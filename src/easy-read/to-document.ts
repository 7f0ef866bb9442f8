// The script laid out as a document: cover, parts, a page for each goal, the list of hard words. What is said is the
// script's; how the pages look is the theme's.

import { documentMeta } from "../document/meta.js";
import { heading, inlines, paragraph, section, strong } from "../document/build.js";
import type { Block, DocumentTree, Heading, SectionBlock } from "../document/tree.js";
import type { Plan } from "../plan/schema.js";
import { booksOf, type Book, type BookPart } from "./layout/books.js";
import { closingSection, hardWordSection } from "./layout/closing.js";
import { coverSection } from "./layout/cover.js";
import { firstUses } from "./layout/first-uses.js";
import { goalSection } from "./layout/goals.js";
import { grouped } from "./layout/groups.js";
import { helpCards } from "./layout/help.js";
import { drawingSpace, groupHeading, type Extras, type Layout } from "./layout/layout.js";
import { withMeanings } from "./layout/meanings.js";
import { needBlocks } from "./layout/needs.js";
import { packedRows, rowsOf } from "./layout/rows.js";
import { hardWordIndex } from "./mark-hard-words.js";
import { visibleRows, type Script, type ScriptPart, type ScriptRow } from "./script.js";
import type { SymbolSet } from "./symbols.js";

export interface DocumentResources {
  symbols: SymbolSet;
  extras?: Partial<Extras>;
  /** What a page holds, 1 for A4 at 18 points: books have fewer rows where it holds less. */
  room?: number;
}

/** The easy-read document of a script. */
export function scriptToDocument(
  script: Script,
  plan: Plan,
  { symbols, room, extras }: DocumentResources,
): DocumentTree {
  const layout: Layout = {
    script,
    symbols,
    words: hardWordIndex(script.hardWords),
    extras: { scale: true, drawing: false, ...extras },
  };
  const name = plan.subject.preferredName ?? plan.subject.givenNames;
  const [cover, ...parts] = script.parts;
  const closing = parts.filter((part) => part.id === "credits" || part.id === "for-adults");
  const books = booksOf(
    parts.filter((part) => !closing.includes(part) && saysSomething(part)),
    room,
  );
  const body = [
    ...(cover === undefined ? [] : [coverSection(layout, cover)]),
    ...(books.length === 1 && hasContents(script) ? [contents()] : []),
    // A book can be read without the others: each explains its words.
    ...books.flatMap((book, index) =>
      withMeanings(bookSections(layout, book, index, books.length), script.hardWords),
    ),
  ];
  return {
    edition: "easy-read",
    meta: documentMeta(plan, "easy-read", `My plan: easy read for ${name}`),
    children: [
      ...body,
      ...(script.hardWords.length > 0 ? [hardWordSection(layout, firstUses(body, script.hardWords))] : []),
      ...closing.map((part) => closingSection(layout, part)),
    ],
  };
}

function saysSomething(part: ScriptPart): boolean {
  return visibleRows(part).some((row) => row.kind !== "note" && row.kind !== "heading");
}

/** Rows at which a copy gets a table of contents; a child under 11 turns the pages and needs none. */
const LONG = 60;

function hasContents(script: Script): boolean {
  return script.ageBand !== "under-11" && script.parts.flatMap(visibleRows).length > LONG;
}

function contents(books = 1): Block {
  return { type: "contents", title: inlines(books === 1 ? "What is in this book" : "What is in the books") };
}

/** The parts of a book under its title, or the parts alone where all are read in one go. */
function bookSections(layout: Layout, book: Book, index: number, of: number): SectionBlock[] {
  const sections = book.parts.flatMap((part) => partSections(layout, part));
  if (of === 1) return sections;
  const [first, ...others] = sections as [SectionBlock, ...SectionBlock[]];
  return [
    {
      ...section(`book-${index + 1}`, "book", [
        paragraph([strong(`Book ${index + 1} of ${of}`), `: ${book.title}`], "lead"),
        ...(index === 0 ? [contents(of), first] : [{ ...first, break: "none" as const }]),
        ...others,
      ]),
      break: "page",
    },
  ];
}

function partSections(layout: Layout, { part, rows }: BookPart): SectionBlock[] {
  const { opening, groups } = grouped(rows);
  // Where a person hid the heading of the first goal, the goals stand under one title: nothing is left unsaid.
  if (part.id === "goals" && opening.length === 0)
    return groups.map(({ head, rows: own }) => goalSection(layout, part, head, own));
  return [
    {
      ...section(`part-${part.id}`, "part", [
        partHeading(part),
        ...blocksOf(layout, part, rows),
        ...(DRAWN.has(part.id) ? drawingSpace(layout) : []),
      ]),
      break: "page",
      ...(part.code === undefined ? {} : { code: part.code }),
      ...(part.symbol === null ? {} : { picture: { image: part.symbol, alt: "" } }),
    },
  ];
}

/** Parts that a child may want to add to. */
const DRAWN = new Set<string>(["about-me", "hopes"]);

function partHeading(part: ScriptPart): Heading {
  const title = heading(2, `title-${part.id}`, part.title);
  return part.code === undefined ? title : { ...title, letter: part.code };
}

/** Blocks of a part: rows stand under the heading row before them. */
function blocksOf(layout: Layout, part: ScriptPart, rows: readonly ScriptRow[]): Block[] {
  const { opening, groups } = grouped(rows);
  const intro = rowsOf(layout, opening);
  switch (part.id) {
    case "other-help":
    case "health":
    case "home":
      return [...intro, ...groups.flatMap((group) => helpCards(layout, group.rows))];
    case "school":
    case "money":
    case "next":
    case "not-happy":
    case "people":
      return packedRows(layout, rows);
    case "hard-for-me":
      return [...intro, ...groups.flatMap(({ head, rows: own }) => needBlocks(layout, head, own))];
    case "cover":
    case "how-to-use":
    case "about-me":
    case "how-to-help-me":
    case "hopes":
    case "goals":
    case "hard-words":
    case "credits":
    case "for-adults":
      return [
        ...intro,
        ...groups.flatMap(({ head, rows: own }) => [groupHeading(layout, head, 3), ...rowsOf(layout, own)]),
      ];
  }
}
