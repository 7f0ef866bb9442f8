// The seam to react-pdf: its elements and styles describe a document, and its layout engine gives a box to what our own
// block layout (block-layout.ts) leaves to it. Text is set before (set-text.ts), pages are cut afterwards
// (page-breaks.ts) and painted by our own painter. No other file imports react-pdf or React.

import layoutDocument from "@react-pdf/layout";
import { Document, Page, pdf, View } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import type { Leaf } from "./leaves.js";
import type { SetLine } from "./set-text.js";
import type { StructNode } from "./struct-tree.js";

export type Element = ReactElement;

/** The styles we use, in points; the names are react-pdf's. */
export interface BoxStyle {
  flexDirection?: "row" | "column";
  flexWrap?: "wrap";
  flexShrink?: number;
  flexGrow?: number;
  alignItems?: "center" | "flex-start" | "flex-end" | "stretch";
  justifyContent?: "center" | "space-between";
  width?: number | string;
  minHeight?: number;
  height?: number;
  margin?: number;
  marginTop?: number;
  marginBottom?: number;
  marginLeft?: number;
  marginRight?: number;
  padding?: number;
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
  paddingHorizontal?: number;
  paddingVertical?: number;
}

/** How a box is painted; ours, so that a box cut by a page edge is painted right on both pages. */
export interface Decoration {
  fill?: string;
  /** Border on all four sides. */
  border?: { colour: string; width: number };
  /** Bars on single sides. */
  left?: { colour: string; width: number };
  top?: { colour: string; width: number };
  bottom?: { colour: string; width: number };
  radius?: number;
  dashed?: boolean;
  /** A broken line a little inside the border: something is missing here. */
  inset?: { colour: string; width: number };
}

/** What our page breaking and painting need to know of a node; carried through the layout untouched. */
export interface NodeProps {
  decoration?: Decoration;
  /** Never cut when the node is at most this share of a page high. */
  keep?: number;
  /** Stays on the page of what follows: all of it, or only its last two lines. */
  keepWithNext?: "whole" | "end";
  /** The last child is never alone on a page; `company`: nor with nothing but a line or two before it. */
  keepLast?: "any" | "company";
  breakBefore?: "page" | "third";
  /** A table: its first child is the header row, repeated as decoration on each further page. */
  table?: boolean;
  /** Where links and outline entries lead. */
  anchor?: string;
  picture?: { image: string; figure?: StructNode };
  /** Text set in lines; the node is as high as they are. */
  text?: { leaf: Leaf; lines: SetLine[] };
}

export function view(style: BoxStyle, children: readonly Element[], props: NodeProps = {}): Element {
  return createElement(View, { style, node: props } as never, ...children);
}

/** What an element is made of, for a layout that reads it. */
export interface ElementParts {
  style: BoxStyle;
  node: NodeProps;
  children: readonly Element[];
}

export function partsOf(element: Element): ElementParts {
  const { style, node, children } = element.props as {
    style: BoxStyle;
    node: NodeProps;
    children?: Element | readonly Element[];
  };
  const isOne = children !== undefined && !Array.isArray(children);
  return { style, node, children: isOne ? [children as Element] : ((children ?? []) as readonly Element[]) };
}

/** A node with its box; `left` and `top` are relative to the parent. */
export interface LaidOutNode {
  box: { left: number; top: number; width: number; height: number };
  props: { node?: NodeProps };
  children?: LaidOutNode[];
}

/** Text is set before layout, so the layout engine needs no fonts. */
const NO_FONTS = {
  getFont: () => undefined,
  load: () => Promise.resolve(),
  getEmojiSource: () => null,
  getHyphenationCallback: () => null,
};

/**
 * Lays elements out by react-pdf's engine in one column `width` points wide, without page ends.
 * @returns the column's node, with children in the order given.
 */
export async function layoutByEngine(elements: readonly Element[], width: number): Promise<LaidOutNode> {
  const page = createElement(Page, { size: [width] as never, wrap: false }, ...elements);
  const { container } = pdf(createElement(Document, {}, page) as never) as {
    container: { document: unknown };
  };
  const laidOut = (await (layoutDocument as unknown as (root: unknown, store: unknown) => Promise<unknown>)(
    container.document,
    NO_FONTS,
  )) as { children: LaidOutNode[] };
  const column = laidOut.children[0];
  if (!column) throw new Error("layout gave no page");
  return column;
}
