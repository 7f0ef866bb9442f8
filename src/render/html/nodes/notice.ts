// Notices: bands that stand apart from the text.

import type { Notice } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { classes, element, lines } from "../html.js";
import type { Html } from "../html.js";

export function notice(node: Notice, context: HtmlContext): Html {
  // `note`, not `aside`: a landmark for each band would bury the sections.
  return element(
    "div",
    { role: "note", class: classes("notice", `notice-${node.role}`) },
    lines(context.blocks(node.children)),
  );
}
