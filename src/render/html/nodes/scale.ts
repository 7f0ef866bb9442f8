// A question with choices to tick. The boxes work on screen and on paper; nothing is sent or kept.

import type { Scale } from "../../../document/tree.js";
import type { HtmlContext } from "../context.js";
import { EMPTY, classes, element, lines } from "../html.js";
import type { Html } from "../html.js";
import { pictureElement } from "../pictures.js";
import { inline, keepsSpaces, wordsElement } from "./inline.js";

export function scale(node: Scale, context: HtmlContext): Html {
  const options = node.options.map((option) => scaleOption(option, context));
  return element(
    "fieldset",
    { class: "scale" },
    wordsElement("legend", {}, node.question, context),
    element("div", { class: "options" }, lines(options)),
  );
}

function scaleOption(option: Scale["options"][number], context: HtmlContext): Html {
  const picture = option.picture === undefined ? EMPTY : pictureElement(option.picture, context.pictures);
  const words = element(
    "span",
    { class: classes("option", keepsSpaces(option.label) && "spaces") },
    inline(option.label, context),
  );
  return element("label", {}, picture, words, element("input", { type: "checkbox", autocomplete: "off" }));
}
