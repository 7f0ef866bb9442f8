// Gives every node of a description its box in one column without end. Running text needs no solver of flexible boxes:
// blocks under one another, and rows of boxes whose widths are known, are placed here in one walk. What is freer than
// that (boxes that grow, share out space or are set in the middle of a fixed height) is left to react-pdf's engine, node
// by node, by the rule in `isPlain`; both must give the same boxes, and tests hold them to it.

import { layoutByEngine, partsOf, view } from "./react-pdf.js";
import type { BoxStyle, Element, LaidOutNode, NodeProps } from "./react-pdf.js";

/** Space on the four sides of a box, in points. */
interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A node whose width is known, before any height is. */
interface Block {
  node: NodeProps;
  margin: Sides;
  width: number;
  content: Content;
}

/** Laid out here, or by the engine, which gives its boxes later. */
type Content =
  | { kind: "boxes"; style: BoxStyle; padding: Sides; children: readonly Block[] }
  | { kind: "engine"; index: number };

/** What is left to the engine: an element and the width of the column it stands in. */
interface Left {
  element: Element;
  width: number;
}

/** Widths are sums of fractions of a point; what is over by less than this fits. */
const ROUNDING = 0.01;

/**
 * Lays elements out in one column `width` points wide, without page ends.
 * @returns the column's node, with children in the order given.
 */
export async function layoutBlocks(elements: readonly Element[], width: number): Promise<LaidOutNode> {
  const left: Left[] = [];
  const blocks = elements.map((element) => measureWidths(element, width, left));
  const style: BoxStyle = {};
  const column: Block = {
    node: {},
    margin: NO_SPACE,
    width,
    content: { kind: "boxes", style, padding: NO_SPACE, children: blocks },
  };
  return place(column, await layoutLeft(left));
}

/** The engine is asked once for all that is left to it. */
async function layoutLeft(left: readonly Left[]): Promise<LaidOutNode[]> {
  if (left.length === 0) return [];
  const widest = Math.max(...left.map(({ width }) => width));
  const column = await layoutByEngine(
    left.map(({ element, width }) => view({ width }, [element])),
    widest,
  );
  return column.children!.map(({ children }) => children![0]!);
}

/** A block of the element, `available` points wide with its margins; what is not plain goes to the engine. */
function measureWidths(element: Element, available: number, left: Left[]): Block {
  const { style, node, children } = partsOf(element);
  const width = widthOf(style, available);
  const leftBefore = left.length;
  const margin = marginOf(style);
  const content = isPlain(style, width, children) ? measureInside(style, width, children, left) : undefined;
  // The height of a row may become that of its children, so that a row is either placed here whole, or not at all.
  if (content === undefined || (isRow(content) && left.length > leftBefore)) {
    left.length = leftBefore;
    left.push({ element, width: available });
    return { node, margin, width, content: { kind: "engine", index: leftBefore } };
  }
  return { node, margin, width, content };
}

function measureInside(style: BoxStyle, width: number, children: readonly Element[], left: Left[]): Boxes {
  const padding = paddingOf(style);
  const inner = width - padding.left - padding.right;
  const blocks = children.map((child) => measureWidths(child, inner, left));
  return { kind: "boxes", style, padding, children: blocks };
}

/**
 * Whether a node itself can be placed in one walk: neither it nor a child grows, it does not wrap or share out space, its
 * height is its content's, and in a row the widths of its children are known and fit.
 */
function isPlain(style: BoxStyle, width: number, children: readonly Element[]): boolean {
  const { flexDirection, flexWrap, flexGrow, justifyContent, alignItems } = style;
  if (flexWrap !== undefined || flexGrow !== undefined || justifyContent !== undefined) return false;
  if (typeof style.width === "string" || (style.height !== undefined && children.length > 0)) return false;
  const inside = children.map((child) => partsOf(child).style);
  if (inside.some((child) => child.flexGrow !== undefined)) return false;
  if (flexDirection !== "row") return alignItems === undefined || alignItems === "stretch";
  if (alignItems === "flex-end" || inside.some((child) => child.width === undefined)) return false;
  const { left, right } = paddingOf(style);
  return sum(inside.map(outerWidth)) <= width - left - right + ROUNDING;
}

function outerWidth(style: BoxStyle): number {
  const { left, right } = marginOf(style);
  return widthOf(style, 0) + left + right;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Heights and places from the inside outwards; `left` and `top` of the result are set by whoever holds it. */
function place(block: Block, byEngine: readonly LaidOutNode[]): LaidOutNode {
  const { content, node, width } = block;
  if (content.kind === "engine") return byEngine[content.index]!;
  const children = content.children.map((child) => place(child, byEngine));
  const height = isRow(content) ? arrangeRow(content, children) : arrangeColumn(content, children);
  return { box: { left: 0, top: 0, width, height }, props: { node }, children };
}

const isRow = ({ style }: Boxes): boolean => style.flexDirection === "row";

type Boxes = Extract<Content, { kind: "boxes" }>;

/** Sets children under one another. @returns the height of the whole. */
function arrangeColumn({ style, padding, children }: Boxes, placed: readonly LaidOutNode[]): number {
  let y = padding.top;
  for (const [index, { box }] of placed.entries()) {
    const { margin } = children[index]!;
    box.left = padding.left + margin.left;
    box.top = y + margin.top;
    y = box.top + box.height + margin.bottom;
  }
  return heightOf(style, padding, y + padding.bottom);
}

/**
 * Sets children side by side; those without a height of their own become as high as the row.
 * @param least the height that a row around this one asks for
 */
function arrangeRow({ style, padding, children }: Boxes, placed: readonly LaidOutNode[], least = 0): number {
  const outer = placed.map(({ box }, index) => {
    const { margin } = children[index]!;
    return box.height + margin.top + margin.bottom;
  });
  const inside = padding.top + Math.max(0, ...outer) + padding.bottom;
  const height = Math.max(least, heightOf(style, padding, inside));
  const room = height - padding.top - padding.bottom;
  let x = padding.left;
  for (const [index, child] of placed.entries()) {
    const { margin, content } = children[index]!;
    child.box.left = x + margin.left;
    child.box.top = padding.top + margin.top;
    x = child.box.left + child.box.width + margin.right;
    if (style.alignItems === "center") child.box.top += (room - outer[index]!) / 2;
    else if (style.alignItems !== "flex-start") stretch(content, child, room - margin.top - margin.bottom);
  }
  return height;
}

function stretch(content: Content, { box, children = [] }: LaidOutNode, height: number): void {
  if (content.kind === "engine" || content.style.height !== undefined || box.height >= height) return;
  box.height = isRow(content) ? arrangeRow(content, children, height) : height;
}

const heightOf = ({ height, minHeight = 0 }: BoxStyle, { top, bottom }: Sides, content: number): number =>
  Math.max(height ?? Math.max(minHeight, content), top + bottom);

/** A box is never narrower than its padding. */
function widthOf(style: BoxStyle, available: number): number {
  const [margin, padding] = [marginOf(style), paddingOf(style)];
  const wanted = typeof style.width === "number" ? style.width : available - margin.left - margin.right;
  return Math.max(wanted, padding.left + padding.right);
}

const NO_SPACE: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

function marginOf({ margin = 0, marginTop, marginRight, marginBottom, marginLeft }: BoxStyle): Sides {
  return {
    top: marginTop ?? margin,
    right: marginRight ?? margin,
    bottom: marginBottom ?? margin,
    left: marginLeft ?? margin,
  };
}

function paddingOf(style: BoxStyle): Sides {
  const { padding = 0, paddingVertical = padding, paddingHorizontal = padding } = style;
  return {
    top: style.paddingTop ?? paddingVertical,
    right: style.paddingRight ?? paddingHorizontal,
    bottom: style.paddingBottom ?? paddingVertical,
    left: style.paddingLeft ?? paddingHorizontal,
  };
}
