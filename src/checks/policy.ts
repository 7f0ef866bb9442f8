// What a local authority may set about the checks: severities, budgets, words, checks switched off, and findings that
// an officer overrides with a written reason. It never changes what a check's id means.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { Finding, FindingSeverity } from "../diagnostics/finding.js";
import type { SectionCode } from "../plan/sections.js";
import { SECTION_CODES } from "../plan/sections.js";
import { readJson } from "../plan/read-json.js";
import { CHECK_IDS } from "./check-ids.js";
import { didYouMean } from "./did-you-mean.js";
import type { Read } from "./read-json.js";
import { count, fault, list, object, record, text, word } from "./read-json.js";
import { readYaml } from "./read-yaml.js";

/** Up to `ok` nothing is said; up to `warn` the plan is long; above it is far too long. */
export interface Budget {
  ok: number;
  warn: number;
}

export interface Budgets {
  /** Words of the plan without section K and contacts. */
  words: Budget;
  /** Pages of the standard edition. */
  pages: Budget;
  /** Minutes for an adult to read the plan aloud to a child. */
  readAloudMinutes: Budget;
  /** Most words of a whole section, where the authority sets one. */
  sections: Partial<Record<SectionCode, number>>;
  /** Most words of one text. */
  history: number;
  views: number;
  need: number;
  impact: number;
  provision: number;
  outcome: number;
  /** How many outcomes a plan has. */
  outcomes: { fewest: number; most: number };
  /** Most words of a sentence. GOV.UK: sentences of 25 words and more are hard to understand. */
  sentence: number;
  /** Percent of a section's sentences that may be passive. */
  passive: number;
  /** Reading age in years that a section may ask for. The health service writes for 11 to 14. */
  readingAge: number;
}

export interface WordLists {
  /** Phrases added to the vague-wording lexicon (check P04). */
  high: string[];
  medium: string[];
  /** Phrases of the lexicon that this authority does not want reported. */
  allow: string[];
}

/** An officer's written decision that a finding does not stop issue. */
export interface Override {
  check: string;
  /** Only for this plan; absent: for every plan checked with this policy. */
  planId?: string;
  /** Only for what lies at or under this pointer; absent: wherever the check finds something. */
  pointer?: string;
  reason: string;
  by: string;
  /** ISO 8601 date. */
  on: string;
}

export interface Policy {
  name: string;
  /** A plan passes when nothing of this severity, or a higher one, is left. */
  failOn: "error" | "warning";
  severities: Record<string, FindingSeverity>;
  off: string[];
  budgets: Budgets;
  words: WordLists;
  overrides: Override[];
}

/** The budgets warn, they never cut text. 50 minutes is the national benchmark for reading a plan to a child. */
export const defaultPolicy: Policy = {
  name: "default",
  failOn: "error",
  severities: {},
  off: [],
  budgets: {
    words: { ok: 4500, warn: 7500 },
    pages: { ok: 15, warn: 25 },
    readAloudMinutes: { ok: 30, warn: 50 },
    sections: {},
    history: 500,
    views: 500,
    need: 80,
    impact: 40,
    provision: 80,
    outcome: 60,
    outcomes: { fewest: 3, most: 12 },
    sentence: 25,
    passive: 30,
    readingAge: 14,
  },
  words: { high: [], medium: [], allow: [] },
  overrides: [],
};

/** Findings as the policy wants them: without the checks that are off, with its severities. */
export function applyPolicy<T extends Finding>(findings: readonly T[], policy: Policy): T[] {
  const off = new Set(policy.off);
  return findings
    .filter((finding) => !off.has(finding.check))
    .map((finding) => {
      const severity = policy.severities[finding.check];
      return severity === undefined ? finding : { ...finding, severity };
    });
}

export interface PolicyVerdict {
  /** Whether nothing that stops issue is left. */
  pass: boolean;
  /** Findings that are neither overridden nor known, by severity. */
  errors: number;
  warnings: number;
  infos: number;
  /** Findings that an officer overrides. */
  overridden: number;
  /** Findings of the baseline; absent when there are none. */
  known?: number;
}

/**
 * Counts findings and says whether a plan may be issued under a policy.
 * @param planId the plan the findings are about; an override given for one plan counts only for it.
 */
export function policyVerdict(findings: readonly Finding[], policy: Policy, planId?: string): PolicyVerdict {
  const counts = { error: 0, warning: 0, info: 0, overridden: 0, known: 0 };
  for (const finding of findings) counts[standing(finding, policy, planId)] += 1;
  return {
    pass: counts.error === 0 && (policy.failOn === "error" || counts.warning === 0),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    overridden: counts.overridden,
    ...(counts.known === 0 ? {} : { known: counts.known }),
  };
}

function standing(
  finding: Finding,
  policy: Policy,
  planId: string | undefined,
): FindingSeverity | "overridden" | "known" {
  if (overrideOf(finding, policy, planId) !== undefined) return "overridden";
  return finding.known === true ? "known" : finding.severity;
}

/** Whether a finding stops issue under a policy: grave enough, and neither overridden nor known. */
export function stopsIssue(finding: Finding, policy: Policy, planId?: string): boolean {
  const standsAs = standing(finding, policy, planId);
  return standsAs === "error" || (policy.failOn === "warning" && standsAs === "warning");
}

/** The override that covers a finding, for the report and the audit trail. */
export function overrideOf(finding: Finding, policy: Policy, planId?: string): Override | undefined {
  return policy.overrides.find(
    (override) =>
      override.check === finding.check &&
      (override.planId === undefined || override.planId === planId) &&
      (override.pointer === undefined || covers(override.pointer, finding.pointer)),
  );
}

const covers = (above: string, pointer: string): boolean =>
  pointer === above || pointer.startsWith(`${above}/`);

/** Reads a policy (an object, or its JSON text); what it leaves out is as in the default policy. */
export function parsePolicy(input: unknown): Parsed<Policy> {
  if (typeof input !== "string") return policyFrom(input);
  const read = readJson(input);
  return read.diagnostics.length > 0 ? { ok: false, diagnostics: read.diagnostics } : policyFrom(read.value);
}

/** The same from YAML text; each fault says on which line it is. */
export function parseYamlPolicy(text: string): Parsed<Policy> {
  const { value, diagnostics, lineOf } = readYaml(text);
  const withLines = (faults: readonly Diagnostic[]): Diagnostic[] =>
    faults
      .map((one) => ({ one, line: lineOf(one.pointer) }))
      .sort((a, b) => a.line - b.line)
      .map(({ one, line }) => ({ ...one, message: `Line ${line}: ${one.message}` }));
  if (value === undefined) return { ok: false, diagnostics };
  if (diagnostics.length > 0) return { ok: false, diagnostics: withLines(diagnostics) };
  // A file without a word in it is an empty policy, as it is in YAML's eyes nothing at all.
  const parsed = policyFrom(value ?? {});
  return parsed.ok ? parsed : { ok: false, diagnostics: withLines(parsed.diagnostics) };
}

function policyFrom(value: unknown): Parsed<Policy> {
  const diagnostics: Diagnostic[] = [];
  const given = readPolicy(value, "", diagnostics);
  if (given === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  const { budgets, words, ...rest } = given;
  return {
    ok: true,
    value: {
      ...defaultPolicy,
      ...rest,
      budgets: { ...defaultPolicy.budgets, ...budgets },
      words: { ...defaultPolicy.words, ...words },
    },
  };
}

const SEVERITIES = ["error", "warning", "info"] as const;
const OWN_IDS = new Set<string>(CHECK_IDS);

/** Ids of the plan's checks are known here; those of the easy-read copy belong to another room and need only the shape. */
function wrongCheckId(id: string): string | undefined {
  if (OWN_IDS.has(id) || (/^[A-Z]{1,2}[0-9]{1,2}$/.test(id) && !/^[SNOPJKAQR][0-9]{2}$/.test(id)))
    return undefined;
  return didYouMean(id, CHECK_IDS) ?? "Use the id of a check, such as P04.";
}

const wrongSection = (code: string): string | undefined =>
  SECTION_CODES.some((known) => known === code) ? undefined : `Use one of ${SECTION_CODES.join(", ")}.`;

const wrongDate = (date: string): string | undefined =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) && isInCalendar(date)
    ? undefined
    : "Write a date as 2026-02-14.";

/** Date takes the 30th of February for the second of March. */
const isInCalendar = (date: string): boolean => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

const wrongPointer = (pointer: string): string | undefined =>
  pointer.startsWith("/") ? undefined : "Write a JSON Pointer, such as /sections/F/items/0.";

/** Both limits, either of them from the default when it is left out; `ok` is never above `warn`. */
function budget(standard: Budget): Read<Budget> {
  const read = object<Budget>({ ok: count(), warn: count() });
  return (value, at, faults) => {
    const given = read(value, at, faults);
    if (given === undefined) return undefined;
    const whole = { ...standard, ...given };
    return whole.ok <= whole.warn
      ? whole
      : fault(faults, at, "wrong-order", "“ok” is above “warn”.", "Give “warn” the larger number.");
  };
}

const readOutcomes: Read<Budgets["outcomes"]> = (value, at, faults) => {
  const given = object<Budgets["outcomes"]>({ fewest: count(), most: count() })(value, at, faults);
  if (given === undefined) return undefined;
  const whole = { ...defaultPolicy.budgets.outcomes, ...given };
  return whole.fewest <= whole.most
    ? whole
    : fault(faults, at, "wrong-order", "“fewest” is above “most”.", "Give “most” the larger number.");
};

const readOverride = object<Override>(
  {
    check: text(wrongCheckId),
    planId: text(),
    pointer: text(wrongPointer),
    reason: text(),
    by: text(),
    on: text(wrongDate),
  },
  ["check", "reason", "by", "on"],
) as Read<Override>;

const readPolicy = object<
  Omit<Policy, "budgets" | "words"> & { budgets: Partial<Budgets>; words: Partial<WordLists> }
>({
  name: text(),
  failOn: word(["error", "warning"]),
  severities: record(word(SEVERITIES), wrongCheckId),
  off: list(text(wrongCheckId)),
  budgets: object<Budgets>({
    words: budget(defaultPolicy.budgets.words),
    pages: budget(defaultPolicy.budgets.pages),
    readAloudMinutes: budget(defaultPolicy.budgets.readAloudMinutes),
    sections: record(count(), wrongSection),
    history: count(),
    views: count(),
    need: count(),
    impact: count(),
    provision: count(),
    outcome: count(),
    outcomes: readOutcomes,
    sentence: count(),
    passive: count(),
    readingAge: count(),
  }),
  words: object<WordLists>({ high: list(text()), medium: list(text()), allow: list(text()) }),
  overrides: list(readOverride),
});
