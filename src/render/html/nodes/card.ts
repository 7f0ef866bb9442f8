// Cards: one item of the plan, kept together, named by the heading that opens it.

import type { Card } from "../../../document/tree.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { classes, element, lines } from "../html.js";
import type { Html } from "../html.js";
import { openingHeadingId } from "./heading.js";
import { codeClass } from "./section.js";

export function card(node: Card, context: HtmlContext): Html {
  const labelledBy = openingHeadingId(node.children);
  return element(
    labelledBy === undefined ? "div" : "article",
    {
      id: node.id === undefined ? undefined : anchorId(node.id),
      class: classes("card", `card-${node.role}`, codeClass(node.code)),
      "aria-labelledby": labelledBy,
    },
    lines(context.blocks(node.children)),
  );
}
