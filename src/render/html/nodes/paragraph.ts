// Paragraphs, and the blocks of cells and items that are no more than one.

import type { Block, Paragraph } from "../../../document/tree.js";
import { leadsOn } from "../../../document/visit.js";
import type { HtmlContext } from "../context.js";
import { classes, element, join } from "../html.js";
import type { Attributes, Html } from "../html.js";
import { wordsElement } from "./inline.js";

export function paragraph(node: Paragraph, context: HtmlContext): Html {
  return wordsElement(
    "p",
    { class: classes(roleClass(node.role), leadsOn(node) && "leads-on") },
    node.children,
    context,
  );
}

function roleClass(role: Paragraph["role"]): string | undefined {
  return role === "body" || role === "quote" ? undefined : role;
}

/** An item, cell or value: its words stand in it directly when they are one plain paragraph. */
export function holder(
  name: string,
  attributes: Attributes,
  children: readonly Block[],
  context: HtmlContext,
): Html {
  const [only, ...more] = children;
  if (only?.type === "paragraph" && only.role === "body" && more.length === 0)
    return wordsElement(name, attributes, only.children, context);
  return element(
    name,
    { ...attributes, class: classes(String(attributes["class"] ?? "")) },
    join(context.blocks(children)),
  );
}
