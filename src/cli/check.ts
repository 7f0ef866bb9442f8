// clearplan check: the findings on one plan, for an officer, a program or a build server.

import { printReport } from "../analysis/print-report.js";
import { reportHtml } from "../analysis/report-html.js";
import type { Report } from "../analysis/report.js";
import type { Policy } from "../checks/policy.js";
import { textAt } from "../plan/text-at.js";
import { produce } from "../produce.js";
import type { FORMATS_OF_CHECK } from "./commands.js";
import { junitXml } from "./formats/junit.js";
import { sarifLog } from "./formats/sarif.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import type { ReadPlan } from "./read-input.js";
import { all, readClock, readPlan, readPolicy, readStage } from "./read-input.js";

type Format = (typeof FORMATS_OF_CHECK)[number];

export async function check([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const format = values["json"] === true ? "json" : ((values["format"] ?? "text") as Format);
  const read = all(await readPlan(path, io), await readPolicy(values["policy"], io), readClock(values, io));
  if (!read.ok) {
    printFaults(io, read.diagnostics, { json: format === "json", of: path });
    return 2;
  }
  const [input, policy, clock] = read.value;
  const stage = readStage(values);
  // No file is made: the plan is composed and analysed, which is what the report needs.
  const request = {
    editions: ["standard"] as const,
    formats: [],
    policy,
    ...(stage === undefined ? {} : { stage }),
  };
  const { report } = await produce(input.plan, request, await io.loadResources(), clock);
  io.stdout(print(format, { report, policy, path, input, io }));
  return report.policy.pass ? 0 : 1;
}

interface Printed {
  report: Report;
  policy: Policy;
  path: string;
  input: ReadPlan;
  io: Io;
}

function print(format: Format, { report, policy, path, input, io }: Printed): string {
  switch (format) {
    case "text":
      return printReport(report, { ...io.terminal, findings: Infinity });
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "html":
      return reportHtml(report, { textAt: textAt(input.plan) });
    case "sarif":
      return `${JSON.stringify(sarifLog(report, policy, { path, json: input.bytes }), null, 2)}\n`;
    case "junit":
      return junitXml(report, policy);
  }
}
