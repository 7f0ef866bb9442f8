// Rules that only a laid-out copy can show: sizes, lines, rows on a page, pages. Whoever has laid it out asks.

import type { Finding } from "../../diagnostics/finding.js";
import { MOST_ROWS } from "../../document/page-measures.js";
import type { PageMeasures } from "../../document/page-measures.js";
import { finding, SOURCES, type PageRule } from "./rule.js";

export const l1Size: PageRule = {
  id: "L1",
  severity: "error",
  message: "Letters are smaller than 14 points.",
  hint: "Ask for a larger size of type.",
  source: `${SOURCES.health}; ${SOURCES.government}`,
  breaks: ({ smallestText }) => smallestText < 14,
};

export const l4Line: PageRule = {
  id: "L4",
  severity: "warning",
  message: "A line has more than 60 characters.",
  hint: "Ask for a larger size of type: lines grow shorter with it.",
  source: `${SOURCES.une}; ${SOURCES.rnib}`,
  breaks: ({ longestLine }) => longestLine > 60,
};

export const l8Rows: PageRule = {
  id: "L8W",
  severity: "warning",
  message: `A page has more than ${MOST_ROWS} rows with pictures.`,
  hint: "Ask for a larger size of type, or hide rows that the child does not need yet.",
  source: SOURCES.clearplan,
  breaks: ({ rowsOnPages }) => rowsOnPages.some((rows) => rows > MOST_ROWS),
};

export const l8Cut: PageRule = {
  id: "L8",
  severity: "error",
  message: "A row is cut by the end of a page.",
  hint: "Say the row in fewer sentences, or in two rows.",
  source: SOURCES.une,
  breaks: ({ cuts }) => cuts > 0,
};

/** Above the first, warn; above the second, it should be given in parts. */
const PAGES = { many: 20, tooMany: 24 };

export const l9Pages: PageRule = {
  id: "L9",
  severity: "warning",
  message: `A book of the copy has more than ${PAGES.many} pages.`,
  hint: "Hide rows that the child does not need yet, or give the copy in parts, a few at a time.",
  source: SOURCES.health,
  breaks: ({ bookPages }) => {
    const most = Math.max(...bookPages);
    return most > PAGES.many && most <= PAGES.tooMany;
  },
};

export const l9TooMany: PageRule = {
  ...l9Pages,
  severity: "error",
  message: `A book of the copy has more than ${PAGES.tooMany} pages.`,
  source: SOURCES.government,
  breaks: ({ bookPages }) => Math.max(...bookPages) > PAGES.tooMany,
};

export const PAGE_RULES: readonly PageRule[] = [l1Size, l4Line, l8Rows, l8Cut, l9Pages, l9TooMany];

/** What the rules say of a laid-out copy. */
export function pageFindings(pages: PageMeasures): Finding[] {
  return PAGE_RULES.filter((rule) => rule.breaks(pages)).map((rule) => finding(rule, ""));
}
