// The script laid out as a document: cover, parts, a card for each goal, the list of hard words. What is said is the
// script's; how the pages look is the theme's.

import { documentMeta } from "../document/meta.js";
import { fact, heading, inlines, list, notice, paragraph, section, strong } from "../document/build.js";
import type {
  Block,
  Card,
  DocumentTree,
  Fact,
  Frame,
  Heading,
  Paragraph,
  Picture,
  PictureRow,
  Scale,
  SectionBlock,
} from "../document/tree.js";
import { formatDate } from "../language/format.js";
import type { Clock } from "../plan/clock.js";
import type { Plan } from "../plan/schema.js";
import { wordAnchor, wordsWithHardOnes, type HardWordIndex, hardWordIndex } from "./mark-hard-words.js";
import { visibleRows, type Script, type ScriptPart, type ScriptRow } from "./script.js";
import { pictureAlt } from "./picture-alt.js";
import { symbolOf, type SymbolSet } from "./symbols.js";
import { wordCount } from "./sentence.js";
import { partTitle, SCALE, SCALE_QUESTION } from "./wording.js";

export interface DocumentResources {
  symbols: SymbolSet;
  clock: Clock;
}

/** What the steps below share. */
interface Layout {
  script: Script;
  symbols: SymbolSet;
  words: HardWordIndex;
}

/** Rows at which a copy gets a table of contents; a child under 11 turns the pages and needs none. */
const LONG = 60;

function hasContents(script: Script): boolean {
  return script.ageBand !== "under-11" && script.parts.flatMap(visibleRows).length > LONG;
}

/** The easy-read document of a script. */
export function scriptToDocument(script: Script, plan: Plan, { symbols }: DocumentResources): DocumentTree {
  const layout: Layout = { script, symbols, words: hardWordIndex(script.hardWords) };
  const name = plan.subject.preferredName ?? plan.subject.givenNames;
  const [cover, ...parts] = script.parts;
  const closing = parts.filter((part) => part.id === "credits" || part.id === "for-adults");
  const body = parts.filter(
    (part) =>
      !closing.includes(part) &&
      visibleRows(part).some((row) => row.kind !== "note" && row.kind !== "heading"),
  );
  return {
    edition: "easy-read",
    meta: documentMeta(plan, "easy-read", `My plan: easy read for ${name}`),
    children: [
      ...(cover === undefined ? [] : [coverSection(layout, cover)]),
      ...(hasContents(script) ? [contents()] : []),
      ...body.map((part) => partSection(layout, part)),
      ...(script.hardWords.length > 0 ? [hardWordSection(layout)] : []),
      ...closing.map((part) => closingSection(layout, part)),
    ],
  };
}

function contents(): Block {
  return { type: "contents", title: inlines("What is in this book") };
}

function coverSection(layout: Layout, cover: ScriptPart): SectionBlock {
  const row = (id: string): string | undefined =>
    visibleRows(cover)
      .find((candidate) => candidate.id === id)
      ?.sentences.map(({ text }) => text)
      .join(" ");
  const name = row("cover.name");
  const lines = [row("cover.school"), row("cover.date")].filter((line) => line !== undefined);
  const frame: Frame = {
    type: "frame",
    height: 75,
    children: [paragraph("Stick in a photo or draw a picture here.", "small")],
  };
  return section("cover", "cover", [
    heading(1, "my-plan", cover.title),
    ...(name === undefined ? [] : [paragraph(name, "name")]),
    frame,
    ...lines.map((line) => paragraph(line, "lead")),
    paragraph("Easy read", "lead"),
    statusNotice(layout.script),
    ...[row("cover.draft")].flatMap((line) => (line === undefined ? [] : [paragraph(line)])),
  ]);
}

/** Said on the cover: a copy that nobody has checked is a draft (DIN SPEC 33429: checking is part of the product). */
function statusNotice({ checked }: Script): Block {
  if (checked === undefined) return notice("draft", [paragraph("Draft: not yet checked")]);
  return notice("info", [paragraph(`Checked by ${checked.by.join(" and ")} on ${formatDate(checked.on)}`)]);
}

function partSection(layout: Layout, part: ScriptPart): SectionBlock {
  const rows = visibleRows(part);
  return {
    ...section(`part-${part.id}`, "part", [partHeading(part), ...blocksOf(layout, part, rows)]),
    break: startsPage(part) ? "page" : "third",
    ...(part.code === undefined ? {} : { code: part.code }),
    ...(part.symbol === null ? {} : { picture: { image: part.symbol, alt: "" } }),
  };
}

function startsPage(part: ScriptPart): boolean {
  return part.id === "about-me" || part.id === "goals";
}

function partHeading(part: ScriptPart): Heading {
  const title = heading(2, `title-${part.id}`, part.title);
  return part.code === undefined ? title : { ...title, letter: part.code };
}

/** Blocks of a part: rows stand under the heading row before them. */
function blocksOf(layout: Layout, part: ScriptPart, rows: readonly ScriptRow[]): Block[] {
  const { opening, groups } = grouped(rows);
  const intro = rowsOf(layout, opening);
  switch (part.id) {
    case "goals":
      return [...intro, ...groups.map((group, index) => goalSection(layout, group, index))];
    case "other-help":
    case "health":
    case "home":
      return [...intro, ...groups.flatMap((group) => helpCards(layout, group.rows))];
    case "school":
    case "money":
    case "next":
    case "not-happy":
    case "people":
      return packed(rows).map((pack) => packRow(layout, pack));
    case "hard-for-me":
      return [...intro, ...groups.flatMap((group) => needBlocks(layout, group))];
    case "cover":
    case "how-to-use":
    case "about-me":
    case "how-to-help-me":
    case "hopes":
    case "hard-words":
    case "credits":
    case "for-adults":
      return [
        ...intro,
        ...groups.flatMap((group) => [groupHeading(layout, group.head, 3), ...rowsOf(layout, group.rows)]),
      ];
  }
}

interface Group {
  head: ScriptRow;
  rows: ScriptRow[];
}

function grouped(rows: readonly ScriptRow[]): { opening: ScriptRow[]; groups: Group[] } {
  const opening: ScriptRow[] = [];
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind === "heading") groups.push({ head: row, rows: [] });
    else if (last === undefined) opening.push(row);
    else last.rows.push(row);
  }
  return { opening, groups };
}

function groupHeading(layout: Layout, head: ScriptRow, level: 3 | 4): Heading {
  return heading(
    level,
    `at-${anchor(head.id)}`,
    words(layout, head.sentences.map(({ text }) => text).join(" ")),
  );
}

/** In a long copy short rows about one thing share a picture. */
function rowsOf(layout: Layout, rows: readonly ScriptRow[]): Block[] {
  const packs = isLong(layout) ? packed(rows) : rows.map((row) => [row]);
  return packs.map((pack) => packRow(layout, pack));
}

/** Rows that are shown above which a copy is packed closely: some 20 pages. */
const CLOSE = 150;

function isLong({ script }: Layout): boolean {
  return script.parts.flatMap(visibleRows).length > CLOSE;
}

/** Most sentences and words beside one picture (Photosymbols: at most 4 to 5 sentences). */
const MOST_SENTENCES = 3;
const MOST_WORDS = 26;

/** Rows next to each other that say more of one item, together while they are short. */
function packed(rows: readonly ScriptRow[]): ScriptRow[][] {
  const packs: ScriptRow[][] = [];
  for (const row of rows) {
    const last = packs.at(-1);
    const [first] = last ?? [];
    const joins =
      first !== undefined && last !== undefined && belongTogether(first, row) && fits([...last, row]);
    if (joins) last.push(row);
    else packs.push([row]);
  }
  return packs;
}

function belongTogether(first: ScriptRow, row: ScriptRow): boolean {
  return (
    first.kind === row.kind &&
    (row.kind === "plain" || row.kind === "person") &&
    row.status !== "edited" &&
    row.sourceIds[0] !== undefined &&
    row.sourceIds[0] === first.sourceIds[0]
  );
}

function fits(rows: readonly ScriptRow[]): boolean {
  const sentences = rows.flatMap((row) => row.sentences);
  return (
    sentences.length <= MOST_SENTENCES &&
    sentences.reduce((sum, { text }) => sum + wordCount(text), 0) <= MOST_WORDS
  );
}

function packRow(layout: Layout, pack: readonly ScriptRow[]): Block {
  const [first, ...others] = pack as [ScriptRow, ...ScriptRow[]];
  if (first.kind === "note") return noteLine(layout, first);
  const row = pictureRow(layout, first);
  const more = others.flatMap((other) =>
    other.sentences.map(({ text }) => ({ ...paragraph(words(layout, text)), ...originOf(other) })),
  );
  return {
    ...row,
    ...(row.picture === undefined ? pictureOf(layout, pack) : {}),
    children: [...row.children, ...more],
  };
}

/** Where the full plan says more: small, without a picture. */
function noteLine(layout: Layout, row: ScriptRow): Paragraph {
  return paragraph(words(layout, row.sentences.map(({ text }) => text).join(" ")), "small");
}

/** One row: a picture, and each sentence on a line of its own; a quotation stays one paragraph, as it was said. */
function pictureRow(layout: Layout, row: ScriptRow, lead: readonly Paragraph[] = []): PictureRow {
  const quote = row.kind === "quote";
  const texts = row.sentences.map(({ text }) => text);
  const said = quote
    ? [paragraph(texts.join(" "), "quote")]
    : texts.map((text) => paragraph(words(layout, text)));
  return {
    type: "picture-row",
    id: `row-${anchor(row.id)}`,
    quote,
    ...pictureOf(layout, [row]),
    ...originOf(row),
    children: [...lead, ...said],
  };
}

function pictureOf({ symbols }: Layout, rows: readonly ScriptRow[]): { picture?: Picture } {
  const sentences = rows.flatMap((row) => row.sentences);
  const image = sentences.find(({ symbol }) => symbol !== null)?.symbol;
  if (image === undefined || image === null) return {};
  return { picture: { image, alt: pictureAlt(image, sentences.map(({ text }) => text).join(" "), symbols) } };
}

function originOf(row: ScriptRow): { origin?: string } {
  const pointer = row.sources[0]?.pointer;
  return pointer === undefined ? {} : { origin: pointer };
}

// --- needs

/** Needs of one area. What is only a title stands in a list beside one picture; a need with sentences has a row. */
function needBlocks(layout: Layout, group: Group): Block[] {
  const blocks: Block[] = [groupHeading(layout, group.head, 3)];
  let titles: ScriptRow[] = [];
  const flush = (): void => {
    if (titles.length > 0) blocks.push(titleRow(layout, titles));
    titles = [];
  };
  for (const need of needsIn(group.rows)) {
    const [first] = need;
    if (first === undefined) continue;
    if (need.length === 1 && isTitle(first)) {
      titles.push(first);
      if (titles.length === MOST_TITLES) flush();
      continue;
    }
    flush();
    blocks.push(...needRows(layout, need));
  }
  flush();
  return blocks;
}

/** Titles that stand beside one picture. */
const MOST_TITLES = 4;

const isTitle = (row: ScriptRow): boolean => row.id.endsWith(".title");

/** Rows of one need together; all others by themselves. */
function needsIn(rows: readonly ScriptRow[]): ScriptRow[][] {
  const needs: ScriptRow[][] = [];
  for (const row of rows) {
    const last = needs.at(-1)?.at(-1);
    const same =
      last !== undefined &&
      row.kind === "need" &&
      last.kind === "need" &&
      row.sourceIds[0] === last.sourceIds[0];
    if (same) needs.at(-1)?.push(row);
    else needs.push([row]);
  }
  return needs;
}

function titleRow(layout: Layout, titles: readonly ScriptRow[]): PictureRow {
  const [first] = titles as [ScriptRow];
  return {
    type: "picture-row",
    id: `row-${anchor(first.id)}`,
    quote: false,
    ...pictureOf(layout, titles),
    ...originOf(first),
    children: titles.map((title) =>
      paragraph(words(layout, title.sentences.map(({ text }) => text).join(" "))),
    ),
  };
}

/** A person's rows have a picture each; generated sentences share the picture of their need. */
function needRows(layout: Layout, need: readonly ScriptRow[]): Block[] {
  const [first, ...rest] = need;
  if (first === undefined) return [];
  if (first.kind !== "need") return rowsOf(layout, need);
  const title = isTitle(first) ? [paragraph([strong(titleText(first))])] : [];
  const rows = isTitle(first) ? rest : need;
  const [opening, ...others] = rows;
  if (opening === undefined) return [];
  if (rows.some((row) => row.status === "edited"))
    return [pictureRow(layout, opening, title), ...others.map((row) => pictureRow(layout, row))];
  return [
    {
      type: "picture-row",
      id: `row-${anchor(first.id)}`,
      quote: false,
      ...pictureOf(layout, rows),
      ...originOf(first),
      children: [
        ...title,
        ...rows.flatMap((row) => row.sentences.map(({ text }) => paragraph(words(layout, text)))),
      ],
    },
  ];
}

function titleText(row: ScriptRow): string {
  return row.sentences.map(({ text }) => text).join(" ");
}

// --- goals and help

function goalSection(layout: Layout, group: Group, index: number): SectionBlock {
  const of = (...kinds: ScriptRow["kind"][]): ScriptRow[] =>
    group.rows.filter((row) => kinds.includes(row.kind));
  const [instead, notes] = notesOf(of("note"));
  const goal = [...instead, ...of("goal", "goal-more", "goal-by")];
  const help = of("help", "help-fact");
  const id = anchor(group.head.id);
  return {
    ...section(`goal-${id}`, "part", [
      groupHeading(layout, group.head, 3),
      ...goalCard(layout, goal, group.head),
      ...stepList(layout, of("step"), id),
      ...(help.length > 0
        ? [heading(4, `help-${id}`, "Help for this goal"), ...helpCards(layout, help)]
        : []),
      ...notes.map((row) => noteLine(layout, row)),
      howIsItGoing(layout),
    ]),
    break: index === 0 ? "none" : goalsSharePages(layout) ? "third" : "page",
    code: "E",
  };
}

function goalCard(layout: Layout, rows: readonly ScriptRow[], head: ScriptRow): Card[] {
  if (rows.length === 0) return [];
  return [
    {
      type: "card",
      role: "goal",
      id: `card-${anchor(head.id)}`,
      code: "E",
      children: goalRow(layout, rows, head),
    },
  ];
}

/** The note that stands for a goal, and those that point to the full plan. */
function notesOf(notes: readonly ScriptRow[]): [instead: ScriptRow[], notes: ScriptRow[]] {
  const isInstead = (row: ScriptRow): boolean => row.id.endsWith(".goal.note");
  return [notes.filter(isInstead), notes.filter((row) => !isInstead(row))];
}

/** Where goals have much help, or are many, they follow each other; otherwise each has a page. */
function goalsSharePages({ script }: Layout): boolean {
  const rows = script.parts.filter(({ id }) => id === "goals").flatMap(visibleRows);
  const heads = rows.filter((row) => row.kind === "heading").length;
  return heads > 6 || rows.length > heads * 14;
}

/** What the child will do, and by when, beside one picture. */
function goalRow(layout: Layout, rows: readonly ScriptRow[], head: ScriptRow): Block[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      type: "picture-row",
      id: `row-${anchor(head.id)}`,
      quote: false,
      ...pictureOf(layout, rows),
      ...originOf(first),
      children: rows.flatMap((row) =>
        row.sentences.map(({ text }) =>
          paragraph(words(layout, text), row.kind === "goal" ? "outcome" : "body"),
        ),
      ),
    },
  ];
}

/** Steps as a way from one to the next. A step's date belongs to the step. */
function stepList(layout: Layout, rows: readonly ScriptRow[], id: string): Block[] {
  if (rows.length === 0) return [];
  const steps = new Map<string, ScriptRow[]>();
  for (const row of rows)
    steps.set(row.sourceIds[0] ?? row.id, [...(steps.get(row.sourceIds[0] ?? row.id) ?? []), row]);
  const items = [...steps.values()].map((step): Block[] => [stepText(layout, step)]);
  return [heading(4, `steps-${id}`, items.length === 1 ? "Next step" : "Steps"), list(items, true, "path")];
}

/** A step and its date in one paragraph. */
function stepText(layout: Layout, step: readonly ScriptRow[]): Paragraph {
  const text = step.flatMap((row) => row.sentences.map((sentence) => sentence.text)).join(" ");
  const [first] = step as [ScriptRow];
  return { ...paragraph(words(layout, text)), ...originOf(first) };
}

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

/** A card for each provision: what it is beside its picture, then its facts, each with a small picture. */
function helpCards(layout: Layout, rows: readonly ScriptRow[]): Block[] {
  const items = new Map<string, ScriptRow[]>();
  for (const row of rows)
    items.set(row.sourceIds[0] ?? row.id, [...(items.get(row.sourceIds[0] ?? row.id) ?? []), row]);
  return mergedHelp(layout, [...items]).flatMap(([id, own]) =>
    own.some((row) => row.kind === "help" || row.kind === "help-fact")
      ? [helpCard(layout, id, own)]
      : rowsOf(layout, own),
  );
}

/** Help that is told in one sentence only stands together beside one picture. */
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
    if (last !== undefined && last[1].length < 4) last[1].push(...rows);
    else merged.push([id, [...rows]]);
  }
  return [...rest, ...merged];
}

/** Facts of one help above which they stand in a strip of their own; a few are said beside the picture. */
const FEW_FACTS = 1;

function helpCard(layout: Layout, id: string, rows: readonly ScriptRow[]): Card {
  const isLead = (row: ScriptRow): boolean => row.kind === "help" || row.id.endsWith(".who");
  const others = rows.filter((row) => !isLead(row));
  const few = others.length <= FEW_FACTS;
  const lead = few ? rows : rows.filter(isLead);
  const [first] = lead.length > 0 ? lead : rows;
  const strip = few ? [] : lead.length > 0 ? others : others.slice(1);
  return {
    type: "card",
    role: "help",
    id: `help-card-${anchor(id)}`,
    children: [
      ...(first === undefined ? [] : [leadRow(layout, first, lead.length > 0 ? lead : [first])]),
      ...(strip.length === 0
        ? []
        : [
            {
              type: "facts" as const,
              layout: "rows" as const,
              items: strip.map((row) => helpFact(layout, row)),
            },
          ]),
    ],
  };
}

function leadRow(layout: Layout, first: ScriptRow, rows: readonly ScriptRow[]): PictureRow {
  return {
    type: "picture-row",
    id: `row-${anchor(first.id)}`,
    quote: false,
    ...pictureOf(layout, rows),
    ...originOf(first),
    children: rows.flatMap((row) => row.sentences.map(({ text }) => paragraph(words(layout, text)))),
  };
}

function helpFact(layout: Layout, row: ScriptRow): Fact {
  const term = FACT_TERMS[row.id.split(".").at(-1) ?? ""] ?? "Help";
  return {
    ...fact(
      term,
      row.sentences.map(({ text }) => paragraph(words(layout, text))),
    ),
    ...pictureOf(layout, [row]),
    ...originOf(row),
  };
}

function howIsItGoing({ symbols }: Layout): Scale {
  return {
    type: "scale",
    question: inlines(SCALE_QUESTION),
    options: SCALE.map(([label, concept]) => {
      const image = symbolOf(symbols, concept);
      return { label: inlines(label), ...(image === null ? {} : { picture: { image, alt: "" } }) };
    }),
  };
}

// --- the end of the book

function hardWordSection({ script }: Layout): SectionBlock {
  return {
    ...section("part-hard-words", "part", [
      heading(2, "title-hard-words", partTitle("hard-words", script.ageBand)),
      {
        type: "facts",
        layout: "words",
        items: script.hardWords.map((entry): Fact => ({
          ...fact(
            entry.word,
            entry.meaning.split(/(?<=[.!?])\s+/).map((sentence) => paragraph(sentence)),
          ),
          id: wordAnchor(entry.word),
          ...(entry.symbol === undefined ? {} : { picture: { image: entry.symbol, alt: "" } }),
        })),
      },
    ]),
    break: "page",
    picture: { image: "clearplan:hard-words", alt: "" },
  };
}

function closingSection(layout: Layout, part: ScriptPart): SectionBlock {
  return {
    ...section(`part-${part.id}`, "part", [
      partHeading(part),
      ...visibleRows(part).map((row) => noteLine(layout, row)),
    ]),
    break: part.id === "credits" ? "third" : "none",
  };
}

function words({ words: index }: Layout, text: string): ReturnType<typeof wordsWithHardOnes> {
  return wordsWithHardOnes(text, index);
}

/** An id of a row as an anchor: letters, figures and hyphens. */
function anchor(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, "-");
}
