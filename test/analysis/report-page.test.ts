// The report in a browser: axe finds nothing, by day, in the dark and on a telephone, and nothing is asked for.

import { expect, it } from "vitest";
import { reportHtml } from "../../src/analysis/report-html.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { TextItem } from "../../src/plan/items.js";
import { axeViolations } from "../helpers/axe.js";
import { useChromium, visitHtml } from "../helpers/chromium.js";
import { PROVISION_TEXT, smallReport } from "./small-report.js";

const browser = useChromium();

/** Texts with something of everything to mark. */
const TEXTS: TextItem[] = [
  {
    section: "B",
    pointer: "/sections/B/areas/0/needs/0/text",
    itemId: "B1",
    kind: "text",
    text: "In order to follow a lesson he is given a map of the day, with a picture for each part of it, which he looks at before the bell, at the door, and again when the class has sat down.",
  },
  { section: "F", pointer: "/sections/F/items/1/what", itemId: "F2", kind: "text", text: PROVISION_TEXT },
];

it.each([
  ["by day", { viewport: { width: 1280, height: 900 }, colorScheme: "light" }],
  ["in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["on a telephone", { viewport: { width: 360, height: 800 }, colorScheme: "light" }],
] as const)(
  "is accessible %s",
  async (_name, options) => {
    const report = smallReport({ own: { texts: TEXTS, limits: defaultPolicy.budgets } });
    const html = reportHtml(report, {
      textAt: (pointer) => (pointer.endsWith("items/1/what") ? PROVISION_TEXT : undefined),
      texts: TEXTS,
    });
    for (const shown of ["passive", "wordy", "long", "tag error"]) expect(html).toContain(`class="${shown}"`);
    const seen = await visitHtml(browser(), html, options, async ({ page, requests, messages }) => ({
      violations: await axeViolations(page),
      sideways: await page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth",
      ),
      requests,
      messages,
    }));
    expect(seen).toEqual({ violations: [], sideways: false, requests: [], messages: [] });
  },
  60_000,
);
