// The seam to react-pdf: its elements and styles describe a document, its layout engine gives every node a box and
// every text its lines, on one page without end. Pages are cut afterwards (page-breaks.ts) and painted by our own
// painter. No other file imports react-pdf or React.

import layoutDocument from "@react-pdf/layout";
import { Document, Page, pdf, Text, View } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import { fontChainNames, type FontSet } from "./fonts.js";
import type { Leaf } from "./leaves.js";

export type Element = ReactElement;

/** The styles we use, in points; the names are react-pdf's. */
export interface BoxStyle {
  flexDirection?: "row" | "column";
  flexWrap?: "wrap";
  flexShrink?: number;
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
  /** Stays on the page of what follows. */
  keepWithNext?: boolean;
  breakBefore?: "page" | "third";
  /** A table: its first child is the header row, repeated as decoration on each further page. */
  table?: boolean;
  /** Where links and outline entries lead. */
  anchor?: string;
  picture?: { image: string; figure?: import("./struct-tree.js").StructNode };
  leaf?: Leaf;
}

export interface TextLook {
  size: number;
  leading: number;
  bold: boolean;
  colour: string;
  link: string;
  align?: "left" | "right" | "center";
}

export function view(style: BoxStyle, children: readonly Element[], props: NodeProps = {}): Element {
  return createElement(View, { style, node: props } as never, ...children);
}

/** A text node for a leaf; `width` fixes the column it is set in. */
export function text(leaf: Leaf, look: TextLook, style: BoxStyle = {}, props: NodeProps = {}): Element {
  const children =
    leaf.runs.length === 0
      ? [leaf.text]
      : leaf.runs.map((run) => {
          const words = leaf.text.slice(run.from, run.to);
          const runStyle = {
            ...(run.bold && !look.bold ? { fontWeight: 700 } : {}),
            ...(run.link ? { color: look.link } : {}),
          };
          return Object.keys(runStyle).length === 0
            ? words
            : createElement(Text, { style: runStyle, key: run.from } as never, words);
        });
  return createElement(
    Text,
    {
      style: {
        fontSize: look.size,
        lineHeight: look.leading / look.size,
        fontWeight: look.bold ? 700 : 400,
        color: look.colour,
        ...(look.align ? { textAlign: look.align } : {}),
        ...style,
      },
      node: { ...props, leaf },
    } as never,
    ...children,
  );
}

/** One glyph as the font library gives it. */
export interface Glyph {
  id: number;
  codePoints: number[];
  advanceWidth: number;
}

export interface LaidOutRun {
  glyphs?: Glyph[];
  positions?: { xAdvance: number; xOffset: number; yOffset: number }[];
  attributes: { font?: LaidOutFont[]; fontSize: number; color: string };
  xAdvance?: number;
}

export interface LaidOutFont {
  type?: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  postscriptName: string;
}

export interface LaidOutLine {
  box: { x: number; y: number; width: number; height: number };
  runs: LaidOutRun[];
}

/** A node with its box; `left` and `top` are relative to the parent. */
export interface LaidOutNode {
  type: "VIEW" | "TEXT";
  box: { left: number; top: number; width: number; height: number };
  props: { node?: NodeProps };
  children?: LaidOutNode[];
  lines?: LaidOutLine[];
  alignOffset?: number;
}

/** Words that are wider than any column may be cut between any two of these pieces; no hyphen is ever added. */
const LONGEST_PIECE = 24;

function pieces(word: string | null): string[] {
  if (!word) return [];
  const clusters = word.length > LONGEST_PIECE ? (word.match(/[\s\S]{1,4}/gu) ?? [word]) : [word];
  return clusters;
}

function fontStore(fonts: FontSet, fallbackFamily: string): unknown {
  return {
    getFont: ({ fontFamily, fontWeight }: { fontFamily: string; fontWeight?: number }) => {
      const family = fonts.families.get(fontFamily) ?? fonts.families.get(fallbackFamily);
      return { data: (fontWeight ?? 400) >= 600 ? family?.bold : family?.regular };
    },
    load: () => Promise.resolve(),
    getEmojiSource: () => null,
    getHyphenationCallback: () => pieces,
  };
}

/**
 * Lays elements out in one column `width` points wide, without page ends.
 * @returns the column's node, with children in the order given.
 */
export async function layoutEndless(
  elements: readonly Element[],
  width: number,
  fonts: FontSet,
  family: string,
): Promise<LaidOutNode> {
  const page = createElement(
    Page,
    { size: [width] as never, wrap: false, style: { fontFamily: fontChainNames(fonts, family) } as never },
    ...elements,
  );
  const tree = pdf(createElement(Document, {}, page) as never).container.document;
  const laidOut = (await (layoutDocument as unknown as (root: unknown, store: unknown) => Promise<unknown>)(
    tree,
    fontStore(fonts, family),
  )) as { children: LaidOutNode[] };
  const column = laidOut.children[0];
  if (!column) throw new Error("layout gave no page");
  return column;
}
