// Findings as JUnit XML, which build servers show as tests: one test for each check, failed where it stops issue.

import type { Report } from "../../analysis/report.js";
import { CATALOGUE } from "../../checks/catalogue.js";
import type { Policy } from "../../checks/policy.js";
import { stopsIssue } from "../../checks/policy.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Finding } from "../../diagnostics/finding.js";

/** A suite as text, with its counts. */
export interface JunitSuite {
  xml: string;
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

export const junitXml = (report: Report, policy: Policy): string => junitSuites([junitSuite(report, policy)]);

/** The document of suites, one for each plan. */
export function junitSuites(suites: readonly JunitSuite[]): string {
  const sum = (count: "tests" | "failures" | "errors"): number =>
    suites.reduce((total, suite) => total + suite[count], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    // The schemas that build servers keep know no count of skipped tests here.
    `<testsuites name="clearplan" tests="${sum("tests")}" failures="${sum("failures")}" errors="${sum("errors")}">`,
    ...suites.map(({ xml }) => xml),
    "</testsuites>",
    "",
  ].join("\n");
}

/** A suite with a test for each check, also for those that found nothing. */
export function junitSuite(report: Report, policy: Policy): JunitSuite {
  const ids = [...new Set([...CATALOGUE.map(({ id }) => id), ...report.findings.map(({ check }) => check)])];
  const tests = ids.map((id) => testOf(id, report, policy));
  const counts = {
    tests: tests.length,
    failures: tests.filter(({ failed }) => failed).length,
    errors: 0,
    skipped: tests.filter(({ skipped }) => skipped).length,
  };
  const name = `Plan ${report.plan.planId}, version ${report.plan.planVersion}`;
  return {
    ...counts,
    xml: suiteXml(
      name,
      counts,
      tests.map(({ xml }) => xml),
    ),
  };
}

/** A file that could not be read as a plan: one test, which ended in an error. */
export function unreadSuite(path: string, faults: readonly Diagnostic[]): JunitSuite {
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const lines = faults.map(({ pointer, message, hint }) => `${pointer}: ${message} ${hint}`);
  const xml = [
    `    <testcase classname="clearplan" name="The file is a plan">`,
    `      <error type="invalid" message="${escape(faults[0]?.message ?? "")}">${escape(lines.join("\n"))}</error>`,
    "    </testcase>",
  ];
  return { ...counts, xml: suiteXml(path, counts, xml) };
}

function suiteXml(name: string, counts: Omit<JunitSuite, "xml">, tests: readonly string[]): string {
  const { tests: all, failures, errors, skipped } = counts;
  return [
    `  <testsuite name="${escape(name)}" tests="${all}" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
    ...tests,
    "  </testsuite>",
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
      xml: `${open}><skipped>switched off by the policy</skipped></testcase>`,
      failed: false,
      skipped: true,
    };
  const findings = report.findings.filter(({ check }) => check === id);
  const stops = findings.filter((finding) => stopsIssue(finding, policy, report.plan.planId));
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
