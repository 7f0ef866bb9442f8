// Findings as SARIF 2.1.0 (OASIS standard), which code hosts and editors show beside the lines of the plan.

import type { Report } from "../../analysis/report.js";
import { CATALOGUE } from "../../checks/catalogue.js";
import type { Policy } from "../../checks/policy.js";
import { overrideOf } from "../../checks/policy.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Finding, FindingSeverity } from "../../diagnostics/finding.js";
import type { JsonPlace } from "./json-places.js";
import { jsonPlaces } from "./json-places.js";

const LEVEL: Record<FindingSeverity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The file that was checked. */
export interface CheckedFile {
  /** As it was given: its name goes into the log. "-" is standard input, which has no name. */
  path: string;
  json: Uint8Array;
}

/** A log of one run. */
export const sarifLog = (report: Report, policy: Policy, file: CheckedFile, compared = false): object =>
  sarifOf([sarifRun(report, policy, file, compared)]);

/** A log of runs, one for each plan. */
export const sarifOf = (runs: readonly object[]): object => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs,
});

/**
 * The run over one plan; overridden findings are kept, with the officer's reason as their suppression.
 * @param compared whether the plan was checked against a baseline, so that each result is new or known.
 */
export function sarifRun(report: Report, policy: Policy, file: CheckedFile, compared: boolean): object {
  const place = jsonPlaces(new TextDecoder().decode(file.json));
  const ids = [...new Set([...CATALOGUE.map(({ id }) => id), ...report.findings.map(({ check }) => check)])];
  return {
    tool: { driver: { name: "clearplan", version: report.engine.version, rules: ids.map(rule) } },
    columnKind: "utf16CodeUnits",
    results: report.findings.map((finding) =>
      result(finding, ids.indexOf(finding.check), { report, policy, file, place, compared }),
    ),
  };
}

/** The run over a file that could not be read as a plan: no results, and why. */
export function unreadRun(path: string, faults: readonly Diagnostic[]): object {
  return {
    tool: { driver: { name: "clearplan" } },
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: faults.map(({ message, hint, code, pointer }) => ({
          level: "error",
          message: { text: `${message} ${hint}` },
          descriptor: { id: code },
          locations: [location(pointer, { file: { path, json: new Uint8Array() }, place: () => undefined })],
        })),
      },
    ],
    results: [],
  };
}

function rule(id: string): object {
  const check = CATALOGUE.find((known) => known.id === id);
  if (check === undefined) return { id };
  const severity = check.severity.f ?? check.severity.a ?? check.severity.d ?? "warning";
  return {
    id,
    shortDescription: { text: check.title },
    fullDescription: { text: `${check.title}. Source: ${check.source}.` },
    help: { text: check.hint },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

interface Logged {
  report: Report;
  policy: Policy;
  file: CheckedFile;
  place: (pointer: string) => JsonPlace | undefined;
  compared: boolean;
}

function result(finding: Finding, ruleIndex: number, logged: Logged): object {
  const { policy, report } = logged;
  const override = overrideOf(finding, policy, report.plan.planId);
  const { check, severity, message, hint, source, section, span, seconds, related = [] } = finding;
  return {
    ruleId: check,
    ruleIndex,
    level: LEVEL[severity],
    ...(logged.compared ? { baselineState: finding.known === true ? "unchanged" : "new" } : {}),
    message: { text: `${message} ${hint}` },
    locations: [location(finding.pointer, logged)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((one, id) => ({ id, ...location(one.pointer, logged) })) }),
    suppressions:
      override === undefined
        ? []
        : [{ kind: "external", status: "accepted", justification: override.reason }],
    properties: { section, source, ...(span ? { span } : {}), ...(seconds === undefined ? {} : { seconds }) },
  };
}

function location(pointer: string, { file, place }: Pick<Logged, "file" | "place">): object {
  const logicalLocations = [{ fullyQualifiedName: pointer, kind: "value" }];
  if (file.path === "-") return { logicalLocations };
  const region = place(pointer);
  const physicalLocation = {
    artifactLocation: { uri: file.path.split(/[\\/]/).map(encodeURIComponent).join("/") },
    ...(region === undefined ? {} : { region }),
  };
  return { physicalLocation, logicalLocations };
}
