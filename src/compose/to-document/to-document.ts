// Filled sections become the document tree.

import type { DocumentMeta, DocumentTree, Edition, SectionBlock } from "../../document/tree.js";
import type { FilledSection } from "../filled-section.js";
import { parseMarkdown } from "../parse-markdown.js";
import { toBlocks } from "./blocks.js";

/** The tree of a document from its sections, in order. */
export function toDocument(
  edition: Edition,
  meta: DocumentMeta,
  sections: readonly FilledSection[],
): DocumentTree {
  return { edition, meta, children: sections.map(toSection) };
}

/** One section from its Markdown. Throws a TemplateError when the Markdown says what a document cannot. */
export function toSection(section: FilledSection): SectionBlock {
  return {
    type: "section",
    role: section.role,
    ...(section.code === undefined ? {} : { code: section.code }),
    id: section.id,
    break: section.break,
    origin: section.origin,
    children: toBlocks(parseMarkdown(section.markdown), {
      section,
      role: "body",
      headings: { count: 0 },
      toBlocks,
    }),
  };
}
