// Words inside a block: text, strong, emphasis, link, language, break.

import type { Inline, Language, Link } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import { anchorId } from "../anchor.js";
import type { HtmlContext } from "../context.js";
import { classes, element, join, text } from "../html.js";
import type { Attributes, Html } from "../html.js";

/** Inlines as markup, without an element around them. */
export function inline(children: readonly Inline[], context: HtmlContext): Html {
  return join(children.map((node) => inlineNode(node, context)));
}

function inlineNode(node: Inline, context: HtmlContext): Html {
  switch (node.type) {
    case "text":
      return text(node.value);
    case "break":
      return element("br", {});
    case "strong":
      return element("strong", {}, inline(node.children, context));
    case "emphasis":
      return element("em", {}, inline(node.children, context));
    case "link":
      return link(node, context);
    case "language":
      return language(node, context);
    case "emoji":
      return element("span", { role: "img", "aria-label": node.name }, text(node.value));
  }
}

function language(node: Language, context: HtmlContext): Html {
  // `auto` also keeps right-to-left words from moving the punctuation of the sentence around them.
  return element("span", { lang: node.language, dir: "auto" }, inline(node.children, context));
}

function link(node: Link, context: HtmlContext): Html {
  const href = address(node.target, context);
  const words = inline(node.children, context);
  if (href === undefined) return words;
  return element("a", { href, "aria-label": fullerName(node) }, words);
}

/** Where a link leads; undefined when its anchor is not in this document or its scheme is not one a document may use. */
function address(target: string, context: HtmlContext): string | undefined {
  if (target.startsWith("#")) {
    const anchor = target.slice(1);
    return context.anchors.has(anchor) ? `#${anchorId(anchor)}` : undefined;
  }
  return /^(https|mailto|tel):/iu.test(target) ? target : undefined;
}

/** The description as the link's name when it says more than its words, and says them too (WCAG 2.2, 2.5.3). */
function fullerName(node: Link): string | undefined {
  const words = inlineText(node.children);
  const saysMore = node.description.length > words.length && node.description.includes(words);
  return saysMore ? node.description : undefined;
}

/** The same words without links, for places that are a link themselves. */
export function unlinked(children: readonly Inline[]): Inline[] {
  return children.flatMap((node): Inline[] => {
    if (node.type === "link") return unlinked(node.children);
    return "children" in node ? [{ ...node, children: unlinked(node.children) }] : [node];
  });
}

/** An element that holds words and nothing else; runs of spaces in them are kept. */
export function wordsElement(
  name: string,
  attributes: Attributes,
  children: readonly Inline[],
  context: HtmlContext,
): Html {
  const className = classes(String(attributes["class"] ?? ""), keepsSpaces(children) && "spaces");
  const direction = BACKWARDS.test(inlineText(children)) ? { dir: "rtl" } : {};
  return element(name, { ...attributes, ...direction, class: className }, inline(children, context));
}

/** Words whose first letter is one of those that are read from right to left. */
const BACKWARDS = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Whether a browser would collapse white space of these words. */
export function keepsSpaces(children: readonly Inline[]): boolean {
  return /^[ \t\n]|[ \t\n]$|[ \t\n]{2}|\t/u.test(inlineText(children)) || hasTypedLineFeed(children);
}

function hasTypedLineFeed(children: readonly Inline[]): boolean {
  return children.some((node) => {
    if (node.type === "text") return node.value.includes("\n");
    return "children" in node && hasTypedLineFeed(node.children);
  });
}
