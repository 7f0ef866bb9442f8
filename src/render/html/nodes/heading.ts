// Headings, with the section's letter beside them as decoration.

import type { Block, Heading } from "../../../document/tree.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { classes, element, text } from "../html.js";
import type { Html } from "../html.js";
import { inline, keepsSpaces, wordsElement } from "./inline.js";

export function heading(node: Heading, context: HtmlContext): Html {
  const name = `h${String(node.level)}`;
  const id = anchorId(node.id);
  if (node.letter === undefined) return wordsElement(name, { id }, node.children, context);
  return element(
    name,
    { id, class: "lettered" },
    letterSquare(node.letter),
    element(
      "span",
      { class: classes(keepsSpaces(node.children) && "spaces") },
      inline(node.children, context),
    ),
  );
}

/** The letter in a filled square of the section's colour. The heading's words say the letter, so it is not read out. */
export function letterSquare(letter: string): Html {
  return element(
    "span",
    { class: classes("letter", letter.length > 1 && "wide"), "aria-hidden": "true" },
    text(letter),
  );
}

/** The id of the heading that opens blocks, for `aria-labelledby`. */
export function openingHeadingId(children: readonly Block[]): string | undefined {
  const first = children.find((child) => child.type === "heading");
  return first === undefined ? undefined : anchorId(first.id);
}
