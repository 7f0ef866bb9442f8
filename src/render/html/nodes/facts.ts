// Terms with their values: a definition list, drawn as a strip, rows, words or a pair.

import type { Fact, Facts } from "../../../document/tree.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, lines } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";
import { inline, keepsSpaces } from "./inline.js";
import { holder } from "./paragraph.js";

export function facts(node: Facts, context: HtmlContext): Html {
  const stacked = node.layout === "strip" && context.theme.stackFacts;
  const items = node.items.map((item) => fact(item, context));
  return element("dl", { class: classes("facts", stacked ? "rows" : node.layout) }, lines(items));
}

function fact(item: Fact, context: HtmlContext): Html {
  // Only terms and values may stand in the group, so the picture goes into the term.
  const picture = item.picture === undefined ? EMPTY : pictureElement(item.picture, context.pictures);
  const term = inline(item.term, context);
  const termClass = classes(keepsSpaces(item.term) && "spaces");
  return element(
    "div",
    {
      id: item.id === undefined ? undefined : anchorId(item.id),
      class: classes("fact", item.missing === true && "missing", item.picture !== undefined && "pictured"),
    },
    element("dt", { class: termClass }, picture, term),
    holder("dd", {}, item.value, context),
  );
}
