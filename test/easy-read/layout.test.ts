import { describe, expect, it } from "vitest";
import type { Block, Fact, SectionBlock } from "../../src/document/tree.js";
import { linksOf, textContent, textUnits, visitBlocks, type TextUnit } from "../../src/document/visit.js";
import { wordAnchor } from "../../src/easy-read/mark-hard-words.js";
import { booksOf } from "../../src/easy-read/layout/books.js";
import { visibleRows, type RowKind, type ScriptPart, type ScriptRow } from "../../src/easy-read/script.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { EXAMPLES, examplePlan, symbols, write } from "./easy-read-files.js";

function rows(kind: RowKind, count: number, id = kind as string): ScriptRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${id}.${index + 1}`,
    sourceIds: [id],
    sourceText: "",
    sentences: [{ text: "You read.", symbol: null }],
    status: "auto",
    reasons: [],
    kind,
    sources: [],
  }));
}

const part = (id: ScriptPart["id"], all: ScriptRow[]): ScriptPart => ({
  id,
  title: id,
  symbol: null,
  rows: all,
});

/** So many goals, each with a page of its own. */
const goals = (count: number): ScriptPart =>
  part(
    "goals",
    Array.from({ length: count }, (_, index) => [
      ...rows("heading", 1, `E${index}.heading`),
      ...rows("goal", 1, `E${index}`),
    ]).flat(),
  );

const titles = (parts: ScriptPart[], room?: number): string[] =>
  booksOf(parts, room).map((book) => `${book.title}: ${book.parts.map(({ part: { id } }) => id).join(" ")}`);

describe("a copy", () => {
  const [about, school] = [part("about-me", rows("plain", 20)), part("school", rows("plain", 5))];

  it("that can be read in one go is one book", () => {
    expect(titles([about, goals(4), school])).toEqual([": about-me goals school"]);
  });

  it("that is longer is given in books, each part once and in order", () => {
    expect(titles([about, goals(12), part("health", rows("plain", 5)), school])).toEqual([
      "About me: about-me",
      "goals: goals health",
      "My school and what happens next: school",
    ]);
  });

  it("with many goals shares them evenly", () => {
    const books = booksOf([about, goals(20), school]);
    expect(books.map(({ title }) => title)).toEqual([
      "About me",
      "goals: 1 to 10",
      "goals: 11 to 20",
      "My school and what happens next",
    ]);
    const heads = books
      .flatMap(({ parts }) => parts.flatMap(({ rows: own }) => own))
      .filter(({ kind }) => kind === "heading");
    expect(heads.map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, index) => `E${index}.heading.1`),
    );
  });

  it("has smaller books where a page holds less", () => {
    expect(titles([about, goals(12), school], 0.3)).toEqual([
      "About me: about-me",
      "goals: 1 to 6: goals",
      "goals: 7 to 12: goals",
      "My school and what happens next: school",
    ]);
  });
});

describe.each(EXAMPLES)("%s", (name) => {
  const plan = examplePlan(name);
  const script = write(plan);
  const tree = scriptToDocument(script, plan, { symbols });

  it("shows each row that may be shown", () => {
    const said = textContent(tree).replace(/\s+/g, " ");
    const unsaid = script.parts
      .filter((one) => visibleRows(one).some(({ kind }) => kind !== "note" && kind !== "heading"))
      .flatMap(visibleRows)
      .filter(({ kind }) => kind !== "heading")
      .flatMap(({ id, sentences }) => sentences.map(({ text }) => ({ id, text: text.replace(/\s+/g, " ") })))
      .filter(({ text }) => !said.includes(text));
    expect(unsaid).toEqual([]);
  });

  it("has headings of three levels, and a page for each goal", () => {
    const levels = new Set<number>();
    const goalPages: SectionBlock[] = [];
    visitBlocks(tree.children, (block) => {
      if (block.type === "heading") levels.add(block.level);
      if (block.type === "section" && block.id.startsWith("goal-")) goalPages.push(block);
    });
    expect([...levels].sort()).toEqual([1, 2, 3]);
    expect(goalPages).toHaveLength(plan.sections.E.outcomes.length);
    // Only the first of a book stands under the book's own page break.
    expect(goalPages.filter((page) => page.break !== "page").length).toBeLessThanOrEqual(3);
  });

  it("says what each hard word means right after its first use, in each book", () => {
    const books = tree.children.filter((block) => block.type === "section" && block.role === "book");
    const body = tree.children.filter((block) => "id" in block && block.id !== "part-hard-words");
    for (const book of books.length > 0 ? books.map((one) => [one]) : [body]) {
      const units = [...textUnits(book)];
      const met = new Set<string>();
      for (const [index, { children }] of units.entries()) {
        const first = linksOf(children).filter(
          ({ target }) => target.startsWith("#word-") && !met.has(target),
        );
        for (const { target } of first) met.add(target);
        const said = meaningsAfter(units, index);
        for (const target of new Set(first.map((link) => link.target))) {
          const word = script.hardWords.find((entry) => `#${wordAnchor(entry.word)}` === target);
          expect(said.filter((text) => text.endsWith(`: ${word?.meaning}`))).toHaveLength(1);
        }
      }
      const meanings = units.filter(isMeaning);
      expect(meanings).toHaveLength(met.size);
      expect(met.size).toBeGreaterThan(0);
    }
  });

  it("leads from each hard word to a place that uses it", () => {
    const anchors = new Set<string>();
    const words: Fact[] = [];
    visitBlocks(tree.children, (block: Block) => {
      if ("id" in block && block.id !== undefined) anchors.add(block.id);
      if (block.type === "facts" && block.layout === "words") words.push(...block.items);
    });
    expect(words).toHaveLength(script.hardWords.length);
    expect(words.filter(({ seen }) => seen === undefined || !anchors.has(seen)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

const isMeaning = ({ block }: TextUnit): boolean => block.type === "paragraph" && block.role === "meaning";

/** The meanings that stand between a unit and the next that is none. */
function meaningsAfter(units: readonly TextUnit[], index: number): string[] {
  const end = units.findIndex((unit, at) => at > index && !isMeaning(unit));
  return units.slice(index + 1, end === -1 ? undefined : end).map(({ text }) => text);
}
