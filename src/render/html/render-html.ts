// The HTML twin of an edition: one file from the same tree as the PDF, without script and without a request to anywhere.
// Screen readers are steadier in HTML than in any PDF, and a telephone fits it to its screen.

import type { Block, DocumentTree, ImageSource } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import { anchorsOf } from "./anchor.js";
import type { HtmlContext } from "./context.js";
import { head } from "./head.js";
import { element, lines } from "./html.js";
import { blocks } from "./nodes/block.js";
import { hasContents } from "./nodes/contents.js";
import { page } from "./page.js";
import { loadPictures } from "./pictures.js";
import type { HtmlFont } from "./style/fonts.js";
import { stylesheet } from "./style/stylesheet.js";

export interface HtmlOptions {
  images: ImageSource;
  /** Fonts that travel in the file; without them the reader's own are used. */
  fonts?: readonly HtmlFont[];
}

/** Renders a tree as one HTML document (UTF-8, WCAG 2.2 AA). The same tree, theme and options give the same text. */
export async function renderHtml(tree: DocumentTree, theme: Theme, options: HtmlOptions): Promise<string> {
  const context = await makeContext(tree, theme, options.images);
  const style = stylesheet(tree, theme, options.fonts ?? []);
  const document = element(
    "html",
    { lang: tree.meta.language },
    lines([head(tree.meta, theme, style), page(context)]),
  );
  return `<!doctype html>\n${document}\n`;
}

async function makeContext(tree: DocumentTree, theme: Theme, images: ImageSource): Promise<HtmlContext> {
  const context: HtmlContext = {
    tree,
    theme,
    pictures: await loadPictures(tree.children, images, theme),
    anchors: anchorsOf(tree.children),
    hasContents: hasContents(tree.children),
    blocks: (children: readonly Block[]) => blocks(children, context),
  };
  return context;
}
