// Findings as JUnit XML, which build servers show as tests: one test for each check, failed where it stops issue.

import type { Report } from "../../analysis/report.js";
import { CATALOGUE } from "../../checks/catalogue.js";
import type { Policy } from "../../checks/policy.js";
import { overrideOf } from "../../checks/policy.js";
import type { Finding } from "../../diagnostics/finding.js";

/** A suite with a test for each check, also for those that found nothing. */
export function junitXml(report: Report, policy: Policy): string {
  const ids = [...new Set([...CATALOGUE.map(({ id }) => id), ...report.findings.map(({ check }) => check)])];
  const tests = ids.map((id) => testOf(id, report, policy));
  const failures = tests.filter(({ failed }) => failed).length;
  const skipped = tests.filter(({ skipped: off }) => off).length;
  const counts = `tests="${tests.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="clearplan" ${counts}>`,
    `  <testsuite name="${escape(`Plan ${report.plan.planId}, version ${report.plan.planVersion}`)}" ${counts}>`,
    ...tests.map(({ xml }) => xml),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

interface Test {
  xml: string;
  failed: boolean;
  skipped: boolean;
}

function testOf(id: string, report: Report, policy: Policy): Test {
  const title = CATALOGUE.find((check) => check.id === id)?.title;
  const open = `    <testcase classname="clearplan.${escape(id)}" name="${escape(title === undefined ? id : `${id} ${title}`)}"`;
  if (policy.off.includes(id))
    return {
      xml: `${open}><skipped message="switched off by the policy"/></testcase>`,
      failed: false,
      skipped: true,
    };
  const findings = report.findings.filter(({ check }) => check === id);
  const stops = findings.filter((finding) => stopsIssue(finding, report, policy));
  const rest = findings.filter((finding) => !stops.includes(finding));
  const parts = [
    ...(stops[0] === undefined
      ? []
      : [
          `      <failure type="${stops[0].severity}" message="${escape(stops[0].message)}">${escape(stops.map(line).join("\n"))}</failure>`,
        ]),
    ...(rest.length === 0 ? [] : [`      <system-out>${escape(rest.map(line).join("\n"))}</system-out>`]),
  ];
  const xml = parts.length === 0 ? `${open}/>` : [`${open}>`, ...parts, "    </testcase>"].join("\n");
  return { xml, failed: stops.length > 0, skipped: false };
}

function stopsIssue(finding: Finding, { plan }: Report, policy: Policy): boolean {
  const grave =
    finding.severity === "error" || (policy.failOn === "warning" && finding.severity === "warning");
  return grave && overrideOf(finding, policy, plan.planId) === undefined;
}

const line = ({ severity, pointer, message, hint, source }: Finding): string =>
  `${severity} ${pointer === "" ? "(whole plan)" : pointer}: ${message} ${hint} Source: ${source}.`;

/** XML 1.0 knows most control characters not even escaped. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
