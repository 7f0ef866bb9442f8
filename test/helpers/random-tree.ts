// Random trees for properties: every type of block nested in the ways the tree allows, with unique anchors.

import fc from "fast-check";
import type {
  Block,
  DocumentMeta,
  DocumentTree,
  Inline,
  Paragraph,
  Picture,
  TableCell,
} from "../../src/document/tree.js";

/** Words as the parser of plans lets them through: no control characters but tab, no lone surrogates. */
export function randomWords(): fc.Arbitrary<string> {
  const hostile = fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "&lt;",
    "  ",
    "\t",
    "</p>",
    "<!--",
    "{{",
    "\u00ad",
    "é",
    "🧑‍🏫",
  );
  const any = fc
    .string({ unit: "grapheme", maxLength: 6 })
    .filter((value) => !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(value));
  return fc.array(fc.oneof(hostile, any), { maxLength: 6 }).map((pieces) => pieces.join(""));
}

const text = (): fc.Arbitrary<Inline> =>
  fc.record({ type: fc.constant("text" as const), value: randomWords() });

/** Words with strong, emphasis, other languages and line breaks, nested. */
export function randomInlines(): fc.Arbitrary<Inline[]> {
  const { list } = fc.letrec<{ list: Inline[]; node: Inline }>((tie) => ({
    list: fc.array(tie("node"), { maxLength: 4 }),
    node: fc.oneof(
      { depthSize: "small" },
      text(),
      fc.constant<Inline>({ type: "break" }),
      fc.record({ type: fc.constantFrom("strong" as const, "emphasis" as const), children: tie("list") }),
      fc.record({
        type: fc.constant("language" as const),
        language: fc.constantFrom("pl", "cy", "ar"),
        children: tie("list"),
      }),
    ),
  }));
  return list;
}

const paragraph = (): fc.Arbitrary<Paragraph> =>
  fc.record({
    type: fc.constant("paragraph" as const),
    role: fc.constantFrom("body", "lead", "small", "purpose", "quote", "name", "outcome"),
    children: randomInlines(),
  });

const picture = (): fc.Arbitrary<Picture> =>
  fc.record({
    image: fc.constantFrom("clearplan:a", "clearplan:b", "missing:c"),
    alt: fc.constantFrom("", "A picture"),
  });

/** A table whose rows have as many cells as its header. */
function table(blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const cell: fc.Arbitrary<TableCell> = fc.record({ children: blocks });
  const head: fc.Arbitrary<TableCell> = fc.record({ children: fc.tuple(paragraph()) });
  return fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      type: fc.constant("table" as const),
      caption: randomInlines(),
      widths: fc.constant(Array<number>(columns).fill(1)),
      head: fc.array(head, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.record({ cells: fc.array(cell, { minLength: columns, maxLength: columns }) }), {
        maxLength: 3,
      }),
      rowHeaders: fc.boolean(),
    }),
  );
}

/** Blocks of every type; anchors are empty until `withAnchors` numbers them. */
function randomBlocks(): fc.Arbitrary<Block[]> {
  const { list } = fc.letrec<{ list: Block[]; node: Block }>((tie) => ({
    list: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      paragraph(),
      fc.record({
        type: fc.constant("heading" as const),
        level: fc.constantFrom(2, 3, 4),
        id: fc.constant(""),
        children: randomInlines(),
      }),
      fc.record({
        type: fc.constant("figure" as const),
        width: fc.integer({ min: 10, max: 170 }),
        picture: picture(),
      }),
      fc.record({
        type: fc.constant("frame" as const),
        height: fc.integer({ min: 10, max: 200 }),
        children: fc.array(paragraph(), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant("picture-row" as const),
        id: fc.constant(""),
        quote: fc.boolean(),
        picture: picture(),
        children: fc.array(paragraph(), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant("scale" as const),
        question: randomInlines(),
        options: fc.array(fc.record({ label: randomInlines(), picture: picture() }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
      fc.record({
        type: fc.constant("section" as const),
        role: fc.constant("part" as const),
        id: fc.constant(""),
        break: fc.constantFrom("none", "page", "third"),
        children: tie("list"),
      }),
      fc.record({
        type: fc.constant("card" as const),
        role: fc.constantFrom("need", "goal", "plain"),
        children: tie("list"),
      }),
      fc.record({
        type: fc.constant("notice" as const),
        role: fc.constantFrom("none", "info"),
        children: tie("list"),
      }),
      fc.record({
        type: fc.constant("list" as const),
        ordered: fc.boolean(),
        role: fc.constantFrom("plain", "path"),
        children: fc.array(fc.record({ children: tie("list") }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant("facts" as const),
        layout: fc.constantFrom("strip", "rows", "words", "pair"),
        items: fc.array(fc.record({ term: randomInlines(), value: tie("list"), missing: fc.boolean() }), {
          minLength: 1,
          maxLength: 7,
        }),
      }),
      table(tie("list")),
    ),
  }));
  return list;
}

function withAnchors(blocks: Block[]): Block[] {
  let last = 0;
  return JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => (key === "id" ? `anchor ${String(++last)}` : value)),
  ) as Block[];
}

/** A tree of random blocks under a heading. */
export function randomTree(meta: DocumentMeta): fc.Arbitrary<DocumentTree> {
  const title: Block = {
    type: "heading",
    level: 1,
    id: "title",
    children: [{ type: "text", value: "Random" }],
  };
  return fc.array(randomBlocks(), { minLength: 1, maxLength: 4 }).map((groups) => ({
    edition: "standard" as const,
    meta,
    children: [title, ...withAnchors(groups.flat())],
  }));
}
