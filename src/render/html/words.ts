// The few words that the renderer adds to those of the tree. They are English: a document in another language marks them so.

import type { DocumentMeta } from "../../document/tree.js";

export const WORDS = {
  skip: "Skip to main content",
  backToContents: "Back to contents",
  draft: "This is a draft. It may change.",
  fictional: "Fictional example",
  plan: "Plan",
  version: "version",
  page: "Page",
  of: "of",
  seen: "See it in the book",
  aboutThisCopy: "About this copy",
} as const;

/** The `lang` attribute for the renderer's own words: none inside an English document. */
export function ownLanguage(meta: DocumentMeta): string | undefined {
  return /^en(-|$)/iu.test(meta.language) ? undefined : "en-GB";
}

/** Plan, version and status in one line: "Plan FM-2031, version 2, Draft". */
export function planLine(meta: DocumentMeta): string {
  return `${WORDS.plan} ${meta.planId}, ${WORDS.version} ${String(meta.planVersion)}, ${meta.statusLabel}`;
}
