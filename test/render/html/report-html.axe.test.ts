// The report's page in a browser: axe finds nothing in light, dark and forced colours, narrow and wide, and nothing is fetched.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../../src/analysis/analyse-document.js";
import { makeReport } from "../../../src/analysis/make-report.js";
import { reportHtml } from "../../../src/analysis/report-html.js";
import { checkPlan } from "../../../src/checks/check-plan.js";
import { defaultPolicy, policyVerdict } from "../../../src/checks/policy.js";
import { composeEdition } from "../../../src/compose/compose-edition.js";
import { parsePlan } from "../../../src/plan/parse.js";
import type { Plan } from "../../../src/plan/schema.js";
import { loadTemplateSets } from "../../../src/resources/load-templates.js";
import { axeViolations } from "../../helpers/axe.js";
import { useChromium, visitHtml } from "../../helpers/chromium.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "..", "examples");
const NAMES = readdirSync(EXAMPLES).filter((name) => name.endsWith(".json"));
const CLOCK = { now: "2026-12-01T09:00:00Z" };
const TIMEOUT = 120_000;

const standard = (await loadTemplateSets()).get("standard");
const browser = useChromium();

function examplePlan(name: string): Plan {
  const parsed = parsePlan(readFileSync(join(EXAMPLES, name)));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.diagnostics.map((fault) => fault.message).join("; ")}`);
  return parsed.value;
}

function report(name: string): string {
  if (standard === undefined) throw new Error("there is no standard template set");
  const plan = examplePlan(name);
  const found = checkPlan(plan, defaultPolicy, CLOCK);
  const editions = {
    standard: { analysis: analyseDocument(composeEdition(plan, "standard", standard, CLOCK)), pages: 25 },
    summary: { analysis: analyseDocument(composeEdition(plan, "summary", standard, CLOCK)), pages: 2 },
  };
  return reportHtml(
    makeReport({
      plan: {
        planId: plan.planId,
        planVersion: plan.planVersion,
        status: plan.status,
        digest: "0".repeat(64),
      },
      engine: { version: "0", templates: "0", rules: "0" },
      editions,
      findings: found,
      policy: policyVerdict(found, defaultPolicy),
    }),
    { textAt: (pointer) => valueAt(plan, pointer) },
  );
}

function valueAt(plan: Plan, pointer: string): string | undefined {
  let value: unknown = plan;
  for (const token of pointer.split("/").slice(1))
    value =
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[token] : undefined;
  return typeof value === "string" ? value : undefined;
}

const WAYS = [
  { name: "light, 1280 wide", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "light, 320 wide", viewport: { width: 320, height: 800 }, colorScheme: "light" },
  { name: "dark, 1280 wide", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  { name: "dark, 320 wide", viewport: { width: 320, height: 800 }, colorScheme: "dark" },
] as const;

describe.each(NAMES)("report of %s", (example) => {
  it.each(WAYS)(
    "axe finds nothing: $name",
    async ({ viewport, colorScheme }) => {
      await visitHtml(
        browser(),
        report(example),
        { viewport, colorScheme },
        async ({ page, requests, messages }) => {
          expect(await axeViolations(page)).toEqual([]);
          expect(
            await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
          ).toBeLessThanOrEqual(0);
          expect([requests, messages]).toEqual([[], []]);
        },
      );
    },
    TIMEOUT,
  );
});
