// What a check is: a small function over a plan, with the words that say what it rests on. The registry is
// catalogue.ts; the order of work is check-plan.ts.

import type { Finding, FindingSeverity, RelatedPlace } from "../diagnostics/finding.js";
import type { CheckContext } from "./context.js";
import type { Stage } from "./stage.js";

export interface Check {
  /** Stable id, never reused and never given another meaning. */
  id: string;
  /** What it asks for, in a few words. */
  title: string;
  /** Its severity at each stage at which it runs. */
  severity: Partial<Record<Stage, FindingSeverity>>;
  /** The law, guidance or practice that it rests on. */
  source: string;
  /** How to mend what it finds, where the observation says nothing nearer. */
  hint: string;
  /** Words that it finds, and words that it lets pass; where it is about no wording, what is wrong and what is right. */
  examples: { bad: string; good: string };
  run: (context: CheckContext) => Observation[];
}

/** What one check saw at one place. The catalogue adds id, severity, hint and source. */
export interface Observation {
  /** Plan section, or "" for the whole plan. */
  section: string;
  pointer: string;
  span?: [from: number, to: number];
  /** One sentence that names section and item by id, and never repeats the plan's text. */
  message: string;
  hint?: string;
  /** Where it differs from the check's severity at this stage. */
  severity?: FindingSeverity;
  seconds?: number;
  related?: RelatedPlace[];
}

/** A finding about two or more places: a passage that stands twice. */
export interface RelatedFinding extends Finding {
  related: RelatedPlace[];
}

/** The finding of a check at a stage, or nothing where the check does not run at it. */
export function toFinding(
  check: Check,
  seen: Observation,
  stage: Stage,
): Finding | RelatedFinding | undefined {
  const standard = check.severity[stage];
  if (standard === undefined) return undefined;
  return {
    check: check.id,
    severity: seen.severity ?? standard,
    section: seen.section,
    pointer: seen.pointer,
    ...(seen.span === undefined ? {} : { span: seen.span }),
    message: seen.message,
    hint: seen.hint ?? check.hint,
    source: check.source,
    ...(seen.seconds === undefined ? {} : { seconds: seen.seconds }),
    ...(seen.related === undefined ? {} : { related: seen.related }),
  };
}
