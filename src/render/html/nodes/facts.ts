// Terms with their values: a definition list, drawn as a strip, rows, words or a pair.

import type { Fact, Facts } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, lines, text } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";
import { WORDS, ownLanguage } from "../words.js";
import { inline, keepsSpaces } from "./inline.js";
import { holder } from "./paragraph.js";

export function facts(node: Facts, context: HtmlContext): Html {
  const stacked = node.layout === "strip" && context.theme.stackFacts;
  const items = node.items.map((item) => fact(item, context));
  return element("dl", { class: classes("facts", stacked ? "rows" : node.layout) }, lines(items));
}

function fact(item: Fact, context: HtmlContext): Html {
  // Only terms and values may stand in the group, so the picture goes into the term, whose words say what it shows.
  const picture =
    item.picture === undefined ? EMPTY : pictureElement({ ...item.picture, alt: "" }, context.pictures);
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
    item.seen === undefined ? EMPTY : seenAt(item.seen, item.term, context),
  );
}

/** A way back to where a hard word is used. */
function seenAt(anchor: string, term: Fact["term"], context: HtmlContext): Html {
  // The label begins with the words that are seen, and says which of many such links it is.
  const label = `${WORDS.seen}: ${inlineText(term)}`;
  const link = element("a", { href: `#${anchorId(anchor)}`, "aria-label": label }, text(WORDS.seen));
  return element("dd", { class: "made seen", lang: ownLanguage(context.tree.meta) }, link);
}
