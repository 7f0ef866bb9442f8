// clearplan check: the findings on plans, for an officer, a manager, a program or a build server.

import { knownPlan } from "../checks/baseline.js";
import { produce } from "../produce.js";
import { keepBaseline, tellUnknown } from "./baseline-file.js";
import type { Asked } from "./check-asked.js";
import { readAsked } from "./check-asked.js";
import { checkMany } from "./check-many.js";
import { reportBytes } from "./formats/report-bytes.js";
import { give } from "./give.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import type { ReadPlan } from "./read-input.js";
import { all, readPlan } from "./read-input.js";

/** One plan gives its report; several give a summary, and each is checked though another cannot be read. */
export async function check(paths: readonly string[], values: Values, io: Io): Promise<number> {
  const asked = await readAsked(paths, values, io);
  const json = values["json"] === true || values["format"] === "json";
  if (paths.length > 1) {
    if (asked.ok) return checkMany(paths, asked.value, io);
    printFaults(io, asked.diagnostics, { json, of: "clearplan check" });
    return 2;
  }
  const [path = ""] = paths;
  const read = all(await readPlan(path, io), asked);
  if (!read.ok) {
    printFaults(io, read.diagnostics, { json, of: path });
    return 2;
  }
  return checkOne(path, ...read.value, io);
}

async function checkOne(path: string, input: ReadPlan, asked: Asked, io: Io): Promise<number> {
  const { request, clock, format, out, writeBaseline } = asked;
  const resources = await io.loadResources();
  const { report } = await produce(input.plan, request, resources, clock);
  tellUnknown(report.plan.planId, request.baseline, io);
  const made = await reportBytes({ report, path, input }, asked, { io, resources });
  const given = made.ok ? await give(made.value, out, io) : made;
  const kept = given.ok
    ? await keepBaseline([knownPlan(input.plan, report.findings)], writeBaseline, io)
    : given;
  if (!kept.ok) {
    printFaults(io, kept.diagnostics, { json: format === "json", of: path });
    return 2;
  }
  return report.policy.pass || writeBaseline !== undefined ? 0 : 1;
}
