// The baseline file of a check: read before the plans, written after them.

import type { Baseline, KnownPlan } from "../checks/baseline.js";
import { BASELINE_VERSION, parseBaseline } from "../checks/baseline.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { countOf } from "../language/format.js";
import type { Io } from "./io.js";
import { quote, wrong } from "./parse-arguments.js";
import { decode, inFile, readBytes } from "./read-input.js";
import { writeFile } from "./write-file.js";

/** The baseline that was asked for, or nothing. */
export async function readBaseline(path: string | undefined, io: Io): Promise<Parsed<Baseline | undefined>> {
  if (path === undefined) return { ok: true, value: undefined };
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text === undefined
    ? {
        ok: false,
        diagnostics: [wrong("not-utf-8", `${quote(path)} is not UTF-8.`, "Save it as UTF-8.")],
      }
    : inFile(path, parseBaseline(text));
}

/** Writes the baseline that was asked for, if one was, and says how much it holds. */
export async function keepBaseline(
  plans: KnownPlan[],
  path: string | undefined,
  io: Io,
): Promise<Parsed<true>> {
  if (path === undefined) return { ok: true, value: true };
  const baseline: Baseline = { baselineVersion: BASELINE_VERSION, plans };
  const written = await writeFile(
    path,
    new TextEncoder().encode(`${JSON.stringify(baseline, null, 2)}\n`),
    io,
  );
  if (written.ok) {
    const findings = plans.reduce((sum, plan) => sum + plan.findings.length, 0);
    io.stderr(`${path}: ${countOf(findings, "finding")} known from now on.\n`);
  }
  return written;
}

/** Without this a baseline of other plans would call everything new, and nobody would know why. */
export function tellUnknown(planId: string, baseline: Baseline | undefined, io: Io): void {
  if (baseline !== undefined && !baseline.plans.some((known) => known.planId === planId))
    io.stderr(`The baseline knows nothing of plan ${planId}: every finding counts.\n`);
}
