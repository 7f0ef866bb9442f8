// Easy read: a picture with one idea beside it.

import type { PictureRow } from "../../../document/tree.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, join } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";

export function pictureRow(node: PictureRow, context: HtmlContext): Html {
  const picture = node.picture === undefined ? EMPTY : pictureElement(node.picture, context.pictures);
  // Paragraphs that are quotations already are not quoted twice.
  const quotes = node.quote && node.children.every((child) => child.role !== "quote");
  const words = element(
    quotes ? "blockquote" : "div",
    { class: "words" },
    join(context.blocks(node.children)),
  );
  return element(
    "div",
    { id: anchorId(node.id), class: classes("picture-row", node.picture === undefined && "words-only") },
    picture,
    words,
  );
}
