// What stands around the tree: skip link, bands, running header, main and footer.

import type { Block, DocumentMeta, Notice } from "../../document/tree.js";
import { visitBlocks } from "../../document/visit.js";
import { OWN_ID } from "./anchor.js";
import type { HtmlContext } from "./context.js";
import { EMPTY, classes, element, lines, text } from "./html.js";
import type { Html } from "./html.js";
import { inline } from "./nodes/inline.js";
import { pictureDefinitions } from "./pictures.js";
import { WORDS, ownLanguage, planLine } from "./words.js";

const MAIN_ID = `${OWN_ID}main`;

export function page(context: HtmlContext): Html {
  const { tree, theme } = context;
  return element(
    "body",
    { class: classes(tree.edition, `on-${theme.name}`) },
    lines([
      element("a", { class: "skip", href: `#${MAIN_ID}`, lang: ownLanguage(tree.meta) }, text(WORDS.skip)),
      pictureDefinitions(context.pictures),
      header(context),
      element("main", { id: MAIN_ID, tabindex: -1 }, lines(context.blocks(tree.children))),
      footer(context),
    ]),
  );
}

function header(context: HtmlContext): Html {
  const { tree } = context;
  const { header: marked } = tree.meta;
  const subject = marked ? inline(marked.subjectName, context) : text(tree.meta.subjectName);
  const authority = marked ? inline(marked.authority, context) : text(tree.meta.authority);
  const running = element(
    "p",
    { class: "running" },
    element("strong", {}, subject),
    ...(tree.meta.fictional ? [text(" "), fictional(tree.meta)] : []),
    text(" "),
    element("span", {}, authority),
  );
  return element("header", {}, lines([...bands(tree.meta, tree.children), running]));
}

/** Bands above the page. What the tree says in a notice of its own, in better words, is not said twice. */
function bands(meta: DocumentMeta, children: readonly Block[]): Html[] {
  const own = ownLanguage(meta);
  const said = noticeRoles(children);
  const inWords = [text(" "), element("span", { lang: own }, text(WORDS.draft))];
  const draft = element(
    "p",
    { class: "band draft-band" },
    element("strong", {}, text(meta.statusLabel)),
    ...(said.has("draft") ? [] : inWords),
  );
  return [
    meta.draft ? draft : EMPTY,
    meta.notThePlan !== undefined && !said.has("not-the-plan")
      ? element("p", { class: "band not-the-plan-band" }, text(meta.notThePlan))
      : EMPTY,
  ];
}

function fictional(meta: DocumentMeta): Html {
  return element("span", { lang: ownLanguage(meta) }, text(WORDS.fictional));
}

function noticeRoles(children: readonly Block[]): Set<Notice["role"]> {
  const roles = new Set<Notice["role"]>();
  visitBlocks(children, (block) => {
    if (block.type === "notice") roles.add(block.role);
  });
  return roles;
}

function footer({ tree }: HtmlContext): Html {
  const { meta } = tree;
  const own = ownLanguage(meta);
  return element(
    "footer",
    {},
    lines([
      meta.notThePlan === undefined ? EMPTY : element("p", { class: "not-the-plan" }, text(meta.notThePlan)),
      element("p", { lang: own }, text(planLine(meta))),
      element("p", {}, text(meta.authority)),
      meta.fictional ? element("p", {}, fictional(meta)) : EMPTY,
    ]),
  );
}
