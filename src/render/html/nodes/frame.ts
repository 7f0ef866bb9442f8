// An empty frame to draw, write or stick a photo in.

import type { Frame } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { classes, element, join } from "../html.js";
import type { Html } from "../html.js";
import { frameClass } from "../style/measures.js";

export function frame(node: Frame, context: HtmlContext): Html {
  return element("div", { class: classes("frame", frameClass(node)) }, join(context.blocks(node.children)));
}
