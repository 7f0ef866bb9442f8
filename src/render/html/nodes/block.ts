// One renderer for each type of block.

import type { Block } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { element } from "../html.js";
import type { Html } from "../html.js";
import { card } from "./card.js";
import { contents } from "./contents.js";
import { facts } from "./facts.js";
import { figure } from "./figure.js";
import { frame } from "./frame.js";
import { heading } from "./heading.js";
import { list } from "./list.js";
import { notice } from "./notice.js";
import { paragraph } from "./paragraph.js";
import { pictureRow } from "./picture-row.js";
import { scale } from "./scale.js";
import { section } from "./section.js";
import { table } from "./table.js";

/** Blocks one after the other; what somebody said over several paragraphs is one quotation. */
export function blocks(children: readonly Block[], context: HtmlContext): Html[] {
  const pieces: Html[] = [];
  let said: Html[] = [];
  const endQuotation = (): void => {
    if (said.length > 0) pieces.push(element("blockquote", {}, ...said));
    said = [];
  };
  for (const child of children) {
    const piece = block(child, context);
    if (child.type === "paragraph" && child.role === "quote") said.push(piece);
    else {
      endQuotation();
      pieces.push(piece);
    }
  }
  endQuotation();
  return pieces;
}

function block(node: Block, context: HtmlContext): Html {
  switch (node.type) {
    case "section":
      return section(node, context);
    case "heading":
      return heading(node, context);
    case "paragraph":
      return paragraph(node, context);
    case "list":
      return list(node, context);
    case "table":
      return table(node, context);
    case "facts":
      return facts(node, context);
    case "card":
      return card(node, context);
    case "notice":
      return notice(node, context);
    case "figure":
      return figure(node, context);
    case "contents":
      return contents(node, context);
    case "picture-row":
      return pictureRow(node, context);
    case "frame":
      return frame(node, context);
    case "scale":
      return scale(node, context);
  }
}
