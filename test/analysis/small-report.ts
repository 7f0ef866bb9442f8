// The report of the small plan, with findings of every severity.

import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { makeReport } from "../../src/analysis/make-report.js";
import type { ReportParts } from "../../src/analysis/make-report.js";
import type { Report } from "../../src/analysis/report.js";
import { smallTree } from "./small-tree.js";

export const PROVISION_TEXT = "Access to a quiet room & a trusted adult at the start of each school day.";

export const smallReport = (parts: Partial<ReportParts> = {}): Report =>
  makeReport({
    plan: { planId: "FM-2026-0417", planVersion: 3, status: "draft", digest: "sha256-0f1e" },
    engine: { version: "0.1.0", templates: "standard", rules: "1.0" },
    editions: { standard: { analysis: analyseDocument(smallTree()), pages: 4 } },
    findings: [
      {
        check: "Q09",
        severity: "info",
        section: "B",
        pointer: "/sections/B",
        message: "The reading age is above the target.",
        hint: "Shorten long sentences.",
        source: "SEND Code of Practice 9.61",
      },
      {
        check: "P04",
        severity: "error",
        section: "F",
        pointer: "/sections/F/items/1/what",
        span: [0, 9],
        message: "“Access to” does not say how much provision must be made.",
        hint: "Say how often, for how long and by whom.",
        source: "Worcestershire v SE [2020] UKUT 217",
      },
      {
        check: "Q06",
        severity: "warning",
        section: "F",
        pointer: "/sections/F/items/0/what",
        message: "Two sentences say nearly the same.",
        hint: "Keep one of them.",
        source: "Good practice",
        seconds: 8,
      },
      {
        check: "Q05",
        severity: "warning",
        section: "F",
        pointer: "/sections/F/items/1/what",
        message:
          "The same passage of 57 words stands in two places, and the second place could refer to the first one instead of repeating it.",
        hint: "Keep it once and refer to it.",
        source: "National template guidance",
        seconds: 41,
      },
    ],
    policy: { pass: false, errors: 1, warnings: 2, infos: 1, overridden: 0 },
    budgets: { readAloudMinutes: { ok: 3, warn: 5 } },
    ...parts,
  });
