// Several plans in one answer: a table for people, rows for a manager, and what programs and build servers read.

import type { Report } from "../../analysis/report.js";
import type { Policy } from "../../checks/policy.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Asked } from "../check-asked.js";
import { faultsJson } from "../print-faults.js";
import { csvOf } from "./csv.js";
import type { JunitSuite } from "./junit.js";
import { junitSuite, junitSuites, unreadSuite } from "./junit.js";
import type { PlanRow } from "./plan-row.js";
import { rowOf } from "./plan-row.js";
import { sarifOf, sarifRun, unreadRun } from "./sarif.js";
import { summaryTable, type TableLook } from "./summary-table.js";

export type Checked =
  { path: string; report: Report; bytes: Uint8Array } | { path: string; faults: readonly Diagnostic[] };

/** Takes one plan after another, keeps what the format needs of each, and ends in one text. */
export interface Summary {
  add: (checked: Checked) => void;
  end: () => string;
}

export function openSummary(
  { format, request: { policy, baseline }, plain }: Asked,
  terminal: { width: number; colour: boolean },
): Summary {
  switch (format) {
    case "text":
      return rows((all) => summaryTable(all, lookOf(terminal, plain)));
    case "csv":
      return rows(csvOf);
    case "json":
      return pieces(jsonOf, (all) => `[\n${all.join(",\n")}\n]\n`);
    case "sarif":
      return pieces(
        (checked) => runOf(checked, policy, baseline !== undefined),
        (all) => `${JSON.stringify(sarifOf(all), null, 2)}\n`,
      );
    case "junit":
      return pieces((checked) => suiteOf(checked, policy), junitSuites);
    case "html":
    case "pdf":
      throw new Error("a page is about one plan");
  }
}

function pieces<T>(of: (checked: Checked) => T, end: (all: readonly T[]) => string): Summary {
  const all: T[] = [];
  return { add: (checked) => void all.push(of(checked)), end: () => end(all) };
}

const rows = (end: (all: readonly PlanRow[]) => string): Summary =>
  pieces(
    (checked) => ("report" in checked ? rowOf(checked.path, checked.report) : { path: checked.path }),
    end,
  );

const lookOf = ({ width, colour }: { width: number; colour: boolean }, plain: boolean): TableLook => ({
  width,
  colour: colour && !plain,
});

function jsonOf(checked: Checked): string {
  const { path } = checked;
  return JSON.stringify(
    "report" in checked ? { path, report: checked.report } : { path, faults: faultsJson(checked.faults) },
    null,
    2,
  );
}

function runOf(checked: Checked, policy: Policy, compared: boolean): object {
  const { path } = checked;
  return "report" in checked
    ? sarifRun(checked.report, policy, { path, json: checked.bytes }, compared)
    : unreadRun(path, checked.faults);
}

const suiteOf = (checked: Checked, policy: Policy): JunitSuite =>
  "report" in checked ? junitSuite(checked.report, policy) : unreadSuite(checked.path, checked.faults);
