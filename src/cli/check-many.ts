// clearplan check of several plans: one after another, each forgotten but for what the summary says of it.

import type { KnownPlan } from "../checks/baseline.js";
import { knownPlan } from "../checks/baseline.js";
import { produce } from "../produce.js";
import { keepBaseline, tellUnknown } from "./baseline-file.js";
import type { Asked } from "./check-asked.js";
import { openSummary } from "./formats/summary.js";
import { give } from "./give.js";
import type { Io } from "./io.js";
import { printFaults } from "./print-faults.js";
import { readPlan } from "./read-input.js";

/** @returns 2 when a plan cannot be read, else 1 when one fails, else 0. */
export async function checkMany(paths: readonly string[], asked: Asked, io: Io): Promise<number> {
  const { request, clock, out, writeBaseline } = asked;
  const resources = await io.loadResources();
  const summary = openSummary(
    asked,
    out === undefined ? io.terminal : { width: WIDTH_OF_FILES, colour: false },
  );
  const known: KnownPlan[] = [];
  let exit = 0;
  for (const [index, path] of paths.entries()) {
    sayWhere(path, index, paths.length, io);
    const read = await readPlan(path, io);
    if (!read.ok) {
      exit = 2;
      sayNothing(io);
      if (asked.format !== "json") printFaults(io, read.diagnostics, { json: false, of: path });
      summary.add({ path, faults: read.diagnostics });
      continue;
    }
    const { plan } = read.value;
    const { report } = await produce(plan, request, resources, clock);
    sayNothing(io);
    tellUnknown(plan.planId, request.baseline, io);
    if (!report.policy.pass && writeBaseline === undefined) exit = Math.max(exit, 1);
    summary.add({ path, report, bytes: read.value.bytes });
    known.push(knownPlan(plan, report.findings));
  }
  const given = await give(summary.end(), out, io);
  const kept = given.ok ? await keepBaseline(known, writeBaseline, io) : given;
  if (kept.ok) return exit;
  printFaults(io, kept.diagnostics, { json: asked.format === "json", of: "clearplan check" });
  return 2;
}

const WIDTH_OF_FILES = 100;

function sayWhere(path: string, index: number, of: number, io: Io): void {
  if (!io.terminal.progress) return;
  const says = `checking ${index + 1} of ${of}: ${path.replace(/\p{Cc}/gu, "?")}`;
  io.stderr(`\r\u001B[2K${says.slice(0, io.terminal.width - 1)}`);
}

function sayNothing(io: Io): void {
  if (io.terminal.progress) io.stderr("\r\u001B[2K");
}
