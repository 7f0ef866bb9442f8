// Items that the plan's own text names ("as in F7") become links to them. No character of the text changes, and nothing
// else in a text becomes a link: addresses are linked only where the plan has a field for them.

import type { Block, DocumentTree, Inline, Text } from "../document/tree.js";
import { anchorsOf, visitBlocks } from "../document/visit.js";
import { matchesOf } from "../language/matches.js";
import type { Plan } from "../plan/schema.js";
import { itemAnchor } from "./view/anchors.js";
import { nameItems } from "./view/item-names.js";

interface Target {
  target: string;
  description: string;
}

/** The document with its references as links. Only items that stand in it are linked. */
export function linkReferences(tree: DocumentTree, plan: Plan): DocumentTree {
  const anchors = new Set<string>();
  visitBlocks(tree.children, (block) => {
    for (const anchor of anchorsOf(block)) anchors.add(anchor);
  });
  const items = new Map<string, Target>();
  for (const [id, { label, description }] of nameItems(plan)) {
    const anchor = itemAnchor(id);
    if (anchors.has(anchor) && LABEL.test(label)) items.set(label, { target: `#${anchor}`, description });
  }
  return { ...tree, children: linkedBlocks(tree.children, { items }) };
}

/** A label that is told from other words by its form: section letter and number. A label such as "Tom" or "3" is not. */
const LABEL = /^(?:[A-GJK]|H[12])[.-]?\d{1,3}[a-z]?(?:\.\d{1,3})?$/;

/** References as people write them. */
const REFERENCE =
  /(?<![\p{L}\p{N}./]|(?<!\d)-)(?:H[12][.-]?|[A-GJK][.-]?)\d{1,3}[a-z]?(?:\.\d{1,3})?(?![\p{L}\p{N}]|[-/]\d)/gu;

/** What looks like a reference and is none: "room B2", "vitamin B12", "A4 paper", "level B2". */
const NOT_BEFORE = /\b(?:block|bus|grade|hepatitis|level|platform|road|rooms?|size|size of|unit|vitamin)\s$/i;
const NOT_AFTER = /^[ -](?:binder|card|envelope|folder|page|paper|poster|road|sheet|size|sketch|wallet)/i;

interface Place {
  items: ReadonlyMap<string, Target>;
  /** Anchor of the item that the words belong to: an item does not link to itself. */
  inside?: string | undefined;
  /** Whether the words are those of a text of the plan; the template sets its own links. */
  planText?: boolean;
}

const linkedBlocks = (blocks: readonly Block[], place: Place): Block[] =>
  blocks.map((block) => linkedBlock(block, place));

function linkedBlock(block: Block, place: Place): Block {
  switch (block.type) {
    case "paragraph":
      return block.origin !== undefined || place.planText
        ? { ...block, children: linkedWords(block.children, place) }
        : block;
    case "section":
    case "notice":
      return { ...block, children: linkedBlocks(block.children, place) };
    case "card":
      return {
        ...block,
        children: linkedBlocks(block.children, { ...place, inside: block.id ?? place.inside }),
      };
    case "list": {
      const own = { ...place, planText: block.origin !== undefined };
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: linkedBlocks(item.children, own) })),
      };
    }
    case "facts": {
      const items = block.items.map((item) => {
        const own = { ...place, inside: item.id ?? place.inside };
        return { ...item, value: linkedBlocks(item.value, own) };
      });
      return { ...block, items };
    }
    case "table": {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, children: linkedBlocks(cell.children, place) })),
      }));
      return { ...block, rows };
    }
    case "heading":
    case "figure":
    case "contents":
    case "picture-row":
    case "frame":
    case "scale":
      return block;
  }
}

function linkedWords(children: readonly Inline[], place: Place): Inline[] {
  return children.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case "text":
        return linkedText(inline, place);
      case "strong":
      case "emphasis":
      case "language":
        return [{ ...inline, children: linkedWords(inline.children, place) }];
      case "link":
      case "emoji":
      case "break":
        return [inline];
    }
  });
}

function linkedText(text: Text, { items, inside }: Place): Inline[] {
  const { value } = text;
  const inlines: Inline[] = [];
  let end = 0;
  for (const { 0: found, index } of matchesOf(value, REFERENCE)) {
    const target = items.get(found);
    if (target === undefined || target.target === `#${inside ?? ""}` || isOther(value, index, found))
      continue;
    if (index > end) inlines.push({ ...text, value: value.slice(end, index) });
    inlines.push({ type: "link", ...target, children: [{ ...text, value: found }] });
    end = index + found.length;
  }
  if (end === 0) return [text];
  if (end < value.length) inlines.push({ ...text, value: value.slice(end) });
  return inlines;
}

const isOther = (value: string, index: number, found: string): boolean =>
  NOT_BEFORE.test(value.slice(Math.max(0, index - 12), index)) ||
  NOT_AFTER.test(value.slice(index + found.length, index + found.length + 12));
