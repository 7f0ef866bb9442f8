// One section of a document as its template wrote it: Markdown for people to read, and the words its tokens stand for.

import type { SectionBlock } from "../document/tree.js";
import { cutAtTokens, literalWords, type Literal } from "./literal.js";

export interface FilledSection {
  /** Anchor of the section in the document: "section-B". */
  id: string;
  role: SectionBlock["role"];
  code?: NonNullable<SectionBlock["code"]>;
  break: SectionBlock["break"];
  /** Pointer to the part of the plan that the section shows; "" when it draws on many. */
  origin: string;
  /** Markdown with a token for each piece of `values` that it prints. */
  markdown: string;
  values: Literal[];
}

/** The Markdown with the plan's words in ‹ › where their tokens stand: for goldens and for people who write templates. */
export function readableMarkdown(section: Pick<FilledSection, "markdown" | "values">): string {
  return cutAtTokens(section.markdown)
    .map((part) => {
      if (typeof part === "string") return part;
      const literal = section.values[part];
      return literal === undefined ? "‹?›" : `‹${literalWords(literal)}›`;
    })
    .join("");
}
