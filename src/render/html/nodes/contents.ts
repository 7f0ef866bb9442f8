// The table of contents, made from the headings that open the document's sections.

import type { Block, Contents, Heading, SectionBlock } from "../../../document/tree.js";
import { visitBlocks } from "../../../document/visit.js";
import { OWN_ID, anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { element, join, lines } from "../html.js";
import type { Html } from "../html.js";
import { letterSquare } from "./heading.js";
import { inline, unlinked, wordsElement } from "./inline.js";
import { codeClass } from "./section.js";

export function contents(node: Contents, context: HtmlContext): Html {
  const titleId = `${OWN_ID}contents-title`;
  const entries = contentsEntries(context.tree.children).map((entry) => contentsItem(entry, context));
  return element(
    "nav",
    { id: `${OWN_ID}contents`, class: "made contents", "aria-labelledby": titleId },
    wordsElement("p", { id: titleId, class: "contents-title" }, node.title, context),
    element("ul", { role: "list" }, lines(entries)),
  );
}

interface ContentsEntry {
  section: SectionBlock;
  heading: Heading;
}

/** Sections outside the cover that open with a heading of the highest level among them. */
function contentsEntries(blocks: readonly Block[]): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const outside = blocks.filter((block) => block.type !== "section" || block.role !== "cover");
  visitBlocks(outside, (block) => {
    const first =
      block.type === "section" ? block.children.find((child) => child.type === "heading") : undefined;
    if (block.type === "section" && first !== undefined) entries.push({ section: block, heading: first });
  });
  const highest = Math.min(...entries.map((entry) => entry.heading.level));
  return entries.filter((entry) => entry.heading.level === highest);
}

function contentsItem({ section, heading }: ContentsEntry, context: HtmlContext): Html {
  const letter = heading.letter === undefined ? [] : [letterSquare(heading.letter)];
  const words = element("span", {}, inline(unlinked(heading.children), context));
  const link = element("a", { href: `#${anchorId(section.id)}` }, ...letter, words);
  return element("li", { class: codeClass(section.code) }, join([link]));
}

/** Whether blocks hold a table of contents. */
export function hasContents(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === "contents";
  });
  return found;
}
