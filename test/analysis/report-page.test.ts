// The report in a browser: axe finds nothing, by day, in the dark and on a telephone, and nothing is asked for.

import { expect, it } from "vitest";
import { reportHtml } from "../../src/analysis/report-html.js";
import { axeViolations } from "../helpers/axe.js";
import { useChromium, visitHtml } from "../helpers/chromium.js";
import { PROVISION_TEXT, smallReport } from "./small-report.js";

const browser = useChromium();

it.each([
  ["by day", { viewport: { width: 1280, height: 900 }, colorScheme: "light" }],
  ["in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["on a telephone", { viewport: { width: 360, height: 800 }, colorScheme: "light" }],
] as const)(
  "is accessible %s",
  async (_name, options) => {
    const html = reportHtml(smallReport(), {
      textAt: (pointer) => (pointer.endsWith("items/1/what") ? PROVISION_TEXT : undefined),
    });
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
