// What a summary says of one plan.

import type { Report } from "../../analysis/report.js";

export interface PlanRow {
  path: string;
  /** Absent where the file could not be read as a plan. */
  checked?: {
    planId: string;
    planVersion: number;
    status: string;
    words: number;
    /** Seconds to read it aloud to a child, with their range. */
    seconds: number;
    low: number;
    high: number;
    errors: number;
    warnings: number;
    notes: number;
    overridden: number;
    known: number;
    /** Seconds that all changes together would save. */
    saves: number;
    pass: boolean;
  };
}

export function rowOf(path: string, { plan, total, policy, changes }: Report): PlanRow {
  return {
    path,
    checked: {
      planId: plan.planId,
      planVersion: plan.planVersion,
      status: plan.status,
      words: total.words,
      ...total.readAloud.child,
      errors: policy.errors,
      warnings: policy.warnings,
      notes: policy.infos,
      overridden: policy.overridden,
      known: policy.known ?? 0,
      saves: changes?.seconds ?? 0,
      pass: policy.pass,
    },
  };
}

/** How a row ends, the same in every form of the summary. */
export function verdictOf({ checked }: PlanRow): string {
  if (checked === undefined) return "cannot be read";
  return checked.pass ? "passes" : "stopped";
}
