// Lists: plain, and as a path of steps.

import type { List } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { element, lines } from "../html.js";
import type { Html } from "../html.js";
import { holder } from "./paragraph.js";

export function list(node: List, context: HtmlContext): Html {
  const items = node.children.map((item) => holder("li", {}, item.children, context));
  // The role is said again because Safari takes it from lists that are drawn without markers.
  const path = node.role === "path" ? { class: "path", role: "list" } : {};
  return element(node.ordered ? "ol" : "ul", path, lines(items));
}
