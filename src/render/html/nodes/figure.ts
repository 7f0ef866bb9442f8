// A picture that stands by itself.

import type { Figure } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { classes, element } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";
import { figureClass } from "../style/measures.js";

export function figure(node: Figure, context: HtmlContext): Html {
  const name = node.picture.alt === "" ? "div" : "figure";
  const picture = pictureElement(node.picture, context.pictures);
  return element(name, { class: classes("figure", figureClass(node)) }, picture);
}
