// A leaf is one text node of the layout: its words, and for each stretch of them which structure element owns it and
// whether it is a link. Layout forgets which inline node a glyph came from; the leaf remembers by character offset.

import type { Inline, Origin } from "../../document/tree.js";
import { addStruct, type StructNode } from "./struct-tree.js";

export interface LeafRun {
  /** Offsets into the leaf's text, UTF-16 units. */
  from: number;
  to: number;
  /** Absent: the run belongs to the leaf's own element. */
  owner: StructNode;
  /** Elements between the leaf's element and the owner, outermost first, owner last. */
  path: StructNode[];
  bold: boolean;
  link?: { target: string; description: string };
  /** The run is one emoji, drawn as this picture; its owner is the figure. */
  emoji?: { image: string };
}

export interface Leaf {
  text: string;
  /** Absent for text that is decoration: then it is drawn as an artifact. */
  struct?: StructNode;
  runs: LeafRun[];
  origin: Origin;
  /** The page number of this anchor takes the place of the noughts at the end of the text. */
  pageOf?: string;
}

/** A leaf for inline nodes, owned by `struct`. */
export function leafOf(children: readonly Inline[], struct: StructNode, origin: Origin, bold = false): Leaf {
  const leaf: Leaf = { text: "", struct, runs: [], origin };
  addInlines(leaf, children, { path: [], bold });
  return leaf;
}

/** Text that repeats what is said elsewhere, such as a section's letter in its square. */
export function artifactLeaf(text: string): Leaf {
  return { text, runs: [], origin: "" };
}

interface Within {
  path: StructNode[];
  bold: boolean;
  link?: { target: string; description: string };
}

function addInlines(leaf: Leaf, children: readonly Inline[], within: Within): void {
  for (const node of children) {
    switch (node.type) {
      case "text":
        addText(leaf, node.value, within);
        break;
      case "break":
        addText(leaf, "\n", within);
        break;
      // Two weights and no italics: emphasis is drawn bold, as strong is.
      case "strong":
      case "emphasis":
        addInlines(leaf, node.children, { ...within, bold: true });
        break;
      case "link":
        if (within.link) addInlines(leaf, node.children, within);
        else
          addInlines(leaf, node.children, {
            ...within,
            path: [...within.path, { type: "Link", kids: [] }],
            link: { target: node.target, description: node.description },
          });
        break;
      case "language":
        addInlines(leaf, node.children, {
          ...within,
          path: [...within.path, { type: "Span", kids: [], language: node.language }],
        });
        break;
      case "emoji": {
        const figure: StructNode = { type: "Figure", kids: [], alt: node.name, inline: true };
        addText(leaf, node.value, { ...within, path: [...within.path, figure] }, { image: node.image });
        break;
      }
    }
  }
}

function addText(leaf: Leaf, value: string, within: Within, emoji?: { image: string }): void {
  if (value === "" || !leaf.struct) return;
  const from = leaf.text.length;
  leaf.text += value;
  leaf.runs.push({
    from,
    to: leaf.text.length,
    owner: within.path.at(-1) ?? leaf.struct,
    path: within.path,
    bold: within.bold,
    ...(within.link ? { link: within.link } : {}),
    ...(emoji ? { emoji } : {}),
  });
}

/** A leaf inside a table of contents: Reference > Link, as 14.8.4.3 asks for entries that lead somewhere. */
export function referenceLeaf(
  parent: StructNode,
  children: readonly Inline[],
  target: string,
  description: string,
): Leaf {
  const linked: StructNode = { type: "Link", kids: [] };
  const leaf: Leaf = { text: "", struct: addStruct(parent, "Reference"), runs: [], origin: "" };
  addInlines(leaf, children, { path: [linked], bold: false, link: { target, description } });
  return leaf;
}

/** More words of a reference, in the same link: the number of the page it leads to. */
export function pageLeaf(leaf: Leaf, text: string, anchor: string): Leaf {
  const [first] = leaf.runs;
  const [linked] = first?.path ?? [];
  if (!first?.link || !linked) throw new Error("a page number stands beside words that are no link");
  const run = { from: 0, to: text.length, owner: linked, path: [linked], bold: false, link: first.link };
  return { ...leaf, text, runs: [run], pageOf: anchor };
}
