// Markdown with GFM tables and directives becomes mdast. The only file that imports unified and remark.
//
// What a template writes has few shapes: every card with the same facts missing is the same Markdown but for its
// tokens. So Markdown is cut at its container directives, each piece is parsed once with its tokens numbered from 0,
// and parsed pieces are remembered. They hold words of templates only, never of a plan.

import type { Node, Parent, Root, RootContent } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { cutAtTokens, renumberTokens } from "./literal.js";

export type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;
export type LeafDirective = Extract<RootContent, { type: "leafDirective" }>;

const PROCESSOR = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Shapes to remember: some ten times what the template sets of this project make over many plans. */
const MOST_SHAPES = 5000;
const shapes = new Map<string, RootContent[]>();

/** The blocks of a section's Markdown; tokens stand in them as they stood in the Markdown. */
export function parseMarkdown(markdown: string): RootContent[] {
  return cutAtContainers(markdown).flatMap((piece) =>
    piece.type === "container" ? [parseContainer(piece)] : parsePiece(piece.markdown),
  );
}

interface Leaves {
  type: "leaves";
  markdown: string;
}
interface Container {
  type: "container";
  fence: string;
  open: string;
  inside: string;
}

const OPENING = /^(:{3,})[^:\s]/;

/**
 * Cuts Markdown at its outermost container directives. A container ends at the first line of as many colons as it
 * began with, or more; containers inside have fewer.
 */
function cutAtContainers(markdown: string): (Leaves | Container)[] {
  const pieces: (Leaves | Container)[] = [];
  let lines: string[] = [];
  let container: { open: string; fence: string } | undefined;
  const endLeaves = () => {
    const leaves = lines.join("\n");
    if (leaves.trim() !== "") pieces.push({ type: "leaves", markdown: leaves });
    lines = [];
  };
  for (const line of markdown.split("\n")) {
    const fence = OPENING.exec(line)?.[1];
    if (container === undefined && fence !== undefined) {
      endLeaves();
      container = { open: line, fence };
    } else if (container !== undefined && closes(line, container.fence)) {
      pieces.push({ type: "container", ...container, inside: lines.join("\n") });
      lines = [];
      container = undefined;
    } else lines.push(line);
  }
  if (container !== undefined)
    throw new Error(`a template opens ${container.fence} and never closes it: ${container.open}`);
  endLeaves();
  return pieces;
}

function closes(line: string, fence: string): boolean {
  const colons = line.trimEnd();
  return colons.length >= fence.length && /^:+$/.test(colons);
}

function parseContainer(container: Container): RootContent {
  const [node] = parsePiece(`${container.open}\n${container.fence}`);
  if (node?.type !== "containerDirective")
    throw new Error(`a template opens a directive that cannot be read: ${container.open}`);
  // A directive's label stands first among its children.
  const children = [...node.children, ...parseMarkdown(container.inside)] as typeof node.children;
  return { ...node, children };
}

function parsePiece(markdown: string): RootContent[] {
  const indexes = cutAtTokens(markdown).filter((part) => typeof part === "number");
  let next = 0;
  const shape = renumberTokens(markdown, () => next++);
  return parseShape(shape).map((node) => withTokens(node, indexes));
}

function parseShape(shape: string): RootContent[] {
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const { children } = withoutPositions<Root>(PROCESSOR.parse(shape));
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shape, children);
  return children;
}

/** Positions would be those of the shape, not of the section. */
function withoutPositions<T extends Node>(node: T): T {
  const { position: _, ...rest } = node;
  const children = (node as Partial<Parent>).children;
  return (children === undefined ? rest : { ...rest, children: children.map(withoutPositions) }) as T;
}

/** The node with the section's tokens in the place of the shape's. */
function withTokens<T>(node: T, indexes: readonly number[]): T {
  if (typeof node === "string")
    return renumberTokens(node, (ordinal) => indexes[ordinal] ?? ordinal) as T & string;
  if (Array.isArray(node)) return node.map((item: unknown) => withTokens(item, indexes)) as T;
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([name, value]) => [name, withTokens<unknown>(value, indexes)]);
  return Object.fromEntries(entries) as T;
}
