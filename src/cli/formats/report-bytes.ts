// The report on one plan in the form that was asked for.

import { printReport } from "../../analysis/print-report.js";
import { reportHtml } from "../../analysis/report-html.js";
import type { Report } from "../../analysis/report.js";
import type { Parsed } from "../../diagnostics/diagnostic.js";
import { textsOf } from "../../plan/items.js";
import { textAt } from "../../plan/text-at.js";
import type { Resources } from "../../produce.js";
import type { Asked } from "../check-asked.js";
import type { Io } from "../io.js";
import type { ReadPlan } from "../read-input.js";
import { csvOf } from "./csv.js";
import { junitXml } from "./junit.js";
import { rowOf } from "./plan-row.js";
import { reportPdf } from "./report-pdf.js";
import { sarifLog } from "./sarif.js";

interface Made {
  report: Report;
  path: string;
  input: ReadPlan;
}

/** @returns faults when the PDF would break its promise. */
export async function reportBytes(
  { report, path, input: { plan, bytes } }: Made,
  { format, request, clock, plain, out }: Asked,
  { io, resources }: { io: Io; resources: Resources },
): Promise<Parsed<string | Uint8Array>> {
  const text = (value: string): Parsed<string> => ({ ok: true, value });
  const { policy, baseline } = request;
  switch (format) {
    case "text": {
      const { width, colour } = io.terminal;
      const look = out === undefined ? { width, colour: colour && !plain } : {};
      return text(printReport(report, { ...look, findings: Infinity, bars: !plain }));
    }
    case "json":
      return text(`${JSON.stringify(report, null, 2)}\n`);
    case "html":
      return text(reportHtml(report, { textAt: textAt(plan), texts: textsOf(plan) }));
    case "pdf":
      return reportPdf(report, plan, resources, clock);
    case "csv":
      return text(csvOf([rowOf(path, report)]));
    case "sarif":
      return text(
        `${JSON.stringify(sarifLog(report, policy, { path, json: bytes }, baseline !== undefined), null, 2)}\n`,
      );
    case "junit":
      return text(junitXml(report, policy));
  }
}
