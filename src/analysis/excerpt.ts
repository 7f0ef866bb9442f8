// The words that a finding is about, with some of the text around them.

import type { Finding } from "../diagnostics/finding.js";

export interface Excerpt {
  before: string;
  words: string;
  after: string;
}

/** Characters shown on each side of the words in question. */
const AROUND = 120;

/** @returns nothing when the text or the span is not known. */
export function excerptOf({ span }: Pick<Finding, "span">, whole: string | undefined): Excerpt | undefined {
  if (whole === undefined || span === undefined) return undefined;
  const [from, to] = span;
  if (from < 0 || to <= from || to > whole.length) return undefined;
  const start = from <= AROUND ? 0 : whole.indexOf(" ", from - AROUND) + 1 || from;
  const cut = whole.lastIndexOf(" ", to + AROUND);
  const end = whole.length - to <= AROUND ? whole.length : Math.max(to, cut);
  return {
    before: `${start > 0 ? "… " : ""}${whole.slice(Math.min(start, from), from)}`,
    words: whole.slice(from, to),
    after: `${whole.slice(to, end)}${end < whole.length ? " …" : ""}`,
  };
}
