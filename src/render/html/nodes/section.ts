// Sections: a region named by its heading, in the section's colour.

import type { Block, SectionBlock } from "../../../document/tree.js";
import { OWN_ID, anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, lines, text } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";
import { WORDS, ownLanguage } from "../words.js";
import { openingHeadingId } from "./heading.js";

export function section(node: SectionBlock, context: HtmlContext): Html {
  const [first, ...rest] = node.children;
  return element(
    "section",
    {
      id: anchorId(node.id),
      class: classes(node.role, codeClass(node.code), `break-${node.break}`),
      // A named section is a landmark. Those inside others stay without: "Steps" twelve times helps nobody find a way.
      "aria-labelledby": isLandmark(node, context) ? openingHeadingId(node.children) : undefined,
    },
    lines([
      ...(first === undefined ? [] : opening(first, node, context)),
      ...context.blocks(rest),
      node.role === "plan-section" && context.hasContents ? backLink(context) : EMPTY,
    ]),
  );
}

/** Sections of the document itself and those of its books; a book has no heading to be named by. */
function isLandmark(node: SectionBlock, { tree }: HtmlContext): boolean {
  if (node.role === "book") return false;
  return tree.children.some(
    (block) =>
      block === node || (block.type === "section" && block.role === "book" && block.children.includes(node)),
  );
}

/** Class that sets the section's colour for all that stands inside. */
export function codeClass(code: SectionBlock["code"]): string | undefined {
  return code === undefined ? undefined : `code-${code}`;
}

function opening(first: Block, node: SectionBlock, context: HtmlContext): Html[] {
  const blocks = context.blocks([first]);
  if (node.picture === undefined) return first.type === "heading" ? [band(EMPTY, blocks)] : blocks;
  return [band(pictureElement(node.picture, context.pictures), blocks)];
}

function band(picture: Html, blocks: readonly Html[]): Html {
  return element("div", { class: classes("opening", picture !== "" && "pictured") }, picture, ...blocks);
}

function backLink(context: HtmlContext): Html {
  const link = element("a", { href: `#${OWN_ID}contents` }, text(WORDS.backToContents));
  return element("p", { class: "made back", lang: ownLanguage(context.tree.meta) }, link);
}
