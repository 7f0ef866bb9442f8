// What was found on an earlier version of a plan, so that an amended one fails only on what is new. A finding is known
// again by its check, by its place (by ids of items, since their order may change) and by a digest of the sentence in
// question. The file holds no word of a plan.

import { createHash } from "node:crypto";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import { splitSentences } from "../language/sentences.js";
import { readJson } from "../plan/read-json.js";
import type { Plan } from "../plan/schema.js";
import { textAt } from "../plan/text-at.js";
import type { Read } from "./read-json.js";
import { count, fault, list, object, text, word } from "./read-json.js";

export const BASELINE_VERSION = "1.0";

export interface KnownFinding {
  check: string;
  severity: FindingSeverity;
  /** Where it stands, by ids: "sections/F/items/F3/what". */
  place: string;
  /** Digest of the sentence in question, or of what the finding says where there is none. */
  digest: string;
}

export interface KnownPlan {
  planId: string;
  planVersion: number;
  findings: KnownFinding[];
}

export interface Baseline {
  baselineVersion: typeof BASELINE_VERSION;
  plans: KnownPlan[];
}

/** What is found on a plan as it is now, for a baseline. */
export function knownPlan(plan: Plan, findings: readonly Finding[]): KnownPlan {
  return {
    planId: plan.planId,
    planVersion: plan.planVersion,
    findings: findings.map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      place: placeOf(finding.pointer, plan),
      digest: digestOf(finding, plan),
    })),
  };
}

const WEIGHT: Record<FindingSeverity, number> = { info: 0, warning: 1, error: 2 };

/**
 * Marks the findings that stand in the baseline of this plan. Each entry covers one finding, and none that is graver
 * than it was.
 */
export function markKnown<T extends Finding>(
  findings: readonly T[],
  plan: Plan,
  baseline: Baseline | undefined,
): T[] {
  const left = [...(baseline?.plans.find(({ planId }) => planId === plan.planId)?.findings ?? [])];
  return findings.map((finding) => {
    if (left.length === 0) return finding;
    const place = placeOf(finding.pointer, plan);
    const digest = digestOf(finding, plan);
    const at = left.findIndex(
      (known) =>
        known.check === finding.check &&
        known.place === place &&
        known.digest === digest &&
        WEIGHT[known.severity] >= WEIGHT[finding.severity],
    );
    if (at === -1) return finding;
    left.splice(at, 1);
    return { ...finding, known: true };
  });
}

/** A pointer with ids instead of numbers; of what has no id, the number is left out and the digest tells it apart. */
function placeOf(pointer: string, plan: Plan): string {
  let value: unknown = plan;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => {
      const within = value;
      value = childOf(within, token.replaceAll("~1", "/").replaceAll("~0", "~"));
      return Array.isArray(within) ? (idOf(value) ?? "-") : token;
    })
    .join("/");
}

function childOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function idOf(value: unknown): string | undefined {
  const id = childOf(value, "id");
  return typeof id === "string" ? id : undefined;
}

/** A text shorter than this could be guessed from its digest: a date, a number, a name. */
const FEWEST_CHARACTERS = 40;

function digestOf(finding: Finding, plan: Plan): string {
  const whole = textAt(plan)(finding.pointer);
  const words = whole === undefined ? undefined : sentencesAt(whole, finding.span);
  // Numbers in a message change with the plan, what it says does not.
  const told =
    words === undefined || words.length < FEWEST_CHARACTERS
      ? finding.message.replace(/[\d.,]*\d/g, "#")
      : words.normalize().replace(/\s+/gu, " ");
  return createHash("sha256").update(`${plan.planId}\n${told}`).digest("hex").slice(0, 12);
}

/** The sentences that a span touches; all of a text without a span. */
function sentencesAt(whole: string, span: Finding["span"]): string {
  if (span === undefined) return whole;
  const touched = splitSentences(whole).filter(({ from, to }) => from < span[1] && span[0] < to);
  return touched.map(({ text: sentence }) => sentence).join(" ");
}

/** Reads a baseline file; every fault at once. */
export function parseBaseline(json: string): Parsed<Baseline> {
  const read = readJson(json);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const given = diagnostics.length === 0 ? readBaseline(read.value, "", diagnostics) : undefined;
  if (given === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: given as Baseline };
}

const readKnown = object<KnownFinding>(
  {
    check: text(),
    severity: word(["error", "warning", "info"]),
    // The whole plan is the empty place.
    place: (value, at, faults) =>
      typeof value === "string"
        ? value
        : fault(faults, at, "wrong-type", "This must be text.", "Write it in quotation marks."),
    digest: text(),
  },
  ["check", "severity", "place", "digest"],
) as Read<KnownFinding>;

const readKnownPlan = object<KnownPlan>({ planId: text(), planVersion: count(), findings: list(readKnown) }, [
  "planId",
  "planVersion",
  "findings",
]) as Read<KnownPlan>;

const readBaseline = object<Baseline>(
  { baselineVersion: word([BASELINE_VERSION]), plans: list(readKnownPlan) },
  ["baselineVersion", "plans"],
);
