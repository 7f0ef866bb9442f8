// Rule L9: how long a book may be. Only layout knows, so whoever has laid the copy out asks.

import type { Finding } from "../../diagnostics/finding.js";
import { finding } from "./rule.js";

/** Above the first, warn; above the second, it should be given in parts. */
const PAGES = { many: 20, tooMany: 24 };

const SOURCE =
  "UK government, accessible communication formats (24 pages); Department of Health 2010 (20 pages)";

/** What rule L9 says of a copy with so many pages. */
export function pageFindings(pages: number): Finding[] {
  if (pages <= PAGES.many) return [];
  const severity = pages > PAGES.tooMany ? "error" : "warning";
  return [
    finding(
      {
        id: "L9",
        severity,
        message: `The copy has ${pages} pages; a book to read in one go has ${PAGES.many} at most.`,
        hint: "Hide rows that the child does not need yet, or give the copy in parts, a few at a time.",
        source: SOURCE,
      },
      "",
    ),
  ];
}
