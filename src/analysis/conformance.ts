// The written word on each file that was made: which standards it claims, what was looked at for that and by whom, and
// the digest by which the file is known again.

import { createHash } from "node:crypto";
import type { Format } from "../document/formats.js";

export interface OutputReport {
  format: Format;
  /** Length of the file. */
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  /** Standards that the file claims. A file that would break one of them is not written. */
  claims: readonly string[];
  /** What was looked at, and by whom. All of it passed. */
  checked: readonly CheckedFor[];
}

export interface CheckedFor {
  what: string;
  by: string;
}

const HERE = "Clearplan, on this document";
const TESTS = "in the tests of this version of Clearplan";

const STRUCTURE: CheckedFor = {
  what: "one title, headings without a gap, tables with their headers, links that lead somewhere, alternative texts",
  by: HERE,
};

const PROMISES: Record<Format, Pick<OutputReport, "claims" | "checked">> = {
  pdf: {
    claims: ["PDF/UA-1 (ISO 14289-1:2014)", "PDF/A-3a (ISO 19005-3:2012)"],
    checked: [
      STRUCTURE,
      { what: "a glyph for every character", by: HERE },
      { what: "all rules of both standards that software can check", by: `veraPDF, ${TESTS}` },
      { what: "the text in the order of the tags is that of the plan", by: `qpdf, ${TESTS}` },
    ],
  },
  html: {
    claims: ["WCAG 2.2 AA"],
    checked: [
      STRUCTURE,
      {
        what: "all rules that software can check, at 320 pixels and at 400 %",
        by: `axe in Chromium, ${TESTS}`,
      },
    ],
  },
};

/** What the report says of one file. */
export function outputReport(format: Format, bytes: Uint8Array): OutputReport {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { format, bytes: bytes.length, sha256, ...PROMISES[format] };
}
