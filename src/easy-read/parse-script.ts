// Reading a script back from JSON: what a person edited, or another program sent. Every fault at once, with its place in
// the script; no value is echoed.

import { pointer, type Diagnostic, type Parsed } from "../diagnostics/diagnostic.js";
import { isSafeKey, safePointer } from "../plan/faults.js";
import { keepLimits } from "../plan/limits.js";
import { beyond, tidy } from "../plan/parse.js";
import { readBytes, readJson } from "../plan/read-json.js";
import { isOneLine } from "../plan/rules.js";
import type { Plan } from "../plan/schema.js";
import { SECTION_CODES } from "../plan/sections.js";
import { MADE_MARK } from "./made-mark.js";
import { isClosing } from "./merge-script.js";
import { PART_IDS, ROW_KINDS, SCRIPT_VERSION, STALE_REASONS, type Script } from "./script.js";

type Check = (value: unknown, at: string, faults: Diagnostic[]) => void;

/** Codes that only scripts know, each with what it means; the others are those of plans. */
export const SCRIPT_CODES = {
  "duplicate-part": "Two parts of a script have one id.",
  "duplicate-row-id": "Two rows of a script have one id.",
  "invalid-script": "A value of a script is not of the kind that belongs there.",
  "other-plan": "A script was written for another plan.",
  "row-without-source": "A row that a person added rests on nothing of the plan.",
} as const;
export type ScriptCode = keyof typeof SCRIPT_CODES;

/**
 * Parses JSON bytes, JSON text or a value, within the limits that plans have. Findings are not read: whoever reads a
 * script checks it again.
 */
export function parseScript(input: unknown): Parsed<Script> {
  const read =
    typeof input === "string"
      ? readJson(input)
      : input instanceof Uint8Array
        ? readBytes(input)
        : { value: input, diagnostics: [] };
  if (!("value" in read)) return { ok: false, diagnostics: read.diagnostics.map(ofScript) };
  const limited = keepLimits(read.value);
  const refused = [...read.diagnostics, ...limited.diagnostics];
  if (!limited.readable) return { ok: false, diagnostics: tidy(refused).map(ofScript) };
  const faults: Diagnostic[] = [];
  script(limited.value, "", faults);
  if (faults.length === 0) faults.push(...faultsBetween(limited.value as unknown as Script));
  const diagnostics = tidy([...refused, ...beyond(refused, faults)]).map(ofScript);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: { ...(limited.value as unknown as Script), findings: [] } };
}

/** A script belongs to one plan, whichever of its versions. */
export function otherPlanFault({ plan }: Script, { planId }: Plan): Diagnostic | undefined {
  return plan.planId === planId
    ? undefined
    : fault(
        pointer("plan", "planId"),
        "other-plan",
        "The script was written for another plan.",
        "Use the script of this plan, or draft a new one.",
      );
}

/** The readers of JSON speak of plans. */
const ofScript = ({ message, hint, ...others }: Diagnostic): Diagnostic => ({
  ...others,
  message: message.replace("the top of the plan", "the top of the script"),
  hint: hint.replace("the plan as UTF-8", "the script as UTF-8"),
});

/** What is wrong between the rows of a script whose values are sound. */
function faultsBetween({ parts }: Script): Diagnostic[] {
  const rows = parts.flatMap((part, p) =>
    part.rows.map((row, r) => ({ row, closing: isClosing(part), at: pointer("parts", p, "rows", r) })),
  );
  const isMarked = rows.some(({ row }) => row.made !== undefined);
  const baseless = rows.filter(
    ({ row, closing }) =>
      isMarked &&
      !closing &&
      row.made === undefined &&
      row.sources.length === 0 &&
      row.stale !== "source-gone",
  );
  return [
    ...secondOnes(parts.map(({ id }, p) => ({ id, at: pointer("parts", p, "id") }))).map((at) =>
      fault(at, "duplicate-part", "Two parts have one id.", "Put their rows into one part."),
    ),
    ...secondOnes(rows.map(({ row, at }) => ({ id: row.id, at: `${at}/id` }))).map((at) =>
      fault(at, "duplicate-row-id", "Two rows have one id.", "Give each row an id of its own."),
    ),
    ...baseless.map(({ at }) =>
      fault(
        `${at}/sources`,
        "row-without-source",
        "A row that was added rests on nothing of the plan.",
        "Copy sourceIds, sourceText, sources and sourceDigest of the row that it comes from.",
      ),
    ),
  ];
}

/** Places of ids that stood before. */
function secondOnes(all: readonly { id: string; at: string }[]): string[] {
  const seen = new Set<string>();
  return all.flatMap(({ id, at }) => (seen.has(id) ? [at] : (seen.add(id), [])));
}

function fault(
  at: string,
  code: ScriptCode | "unknown-property" | "missing-property",
  message: string,
  hint: string,
): Diagnostic {
  return { code, severity: "error", pointer: at, message, hint };
}

const wrong = (at: string, expected: string): Diagnostic =>
  fault(
    at,
    "invalid-script",
    `Expected ${expected}.`,
    "Use a script that the draft command wrote, and change only its words.",
  );

const text: Check = (value, at, faults) => {
  if (typeof value !== "string") faults.push(wrong(at, "a string"));
};
const words: Check = (value, at, faults) => {
  if (typeof value !== "string" || value.trim() === "") faults.push(wrong(at, "words"));
};
const whole: Check = (value, at, faults) => {
  if (!Number.isInteger(value) || (value as number) < 0) faults.push(wrong(at, "a whole number"));
};
const flag: Check = (value, at, faults) => {
  if (typeof value !== "boolean") faults.push(wrong(at, "true or false"));
};
const anything: Check = () => undefined;
const symbol: Check = (value, at, faults) => {
  if (value !== null && !(typeof value === "string" && SYMBOL_ID.test(value)))
    faults.push(wrong(at, "a symbol id or null"));
};
const SYMBOL_ID = /^[a-z0-9][a-z0-9-]*:[A-Za-z0-9._-]{1,120}$/;

const pattern =
  (like: RegExp, expected: string): Check =>
  (value, at, faults) => {
    if (typeof value !== "string" || !like.test(value)) faults.push(wrong(at, expected));
  };

/** Longest name of a person, in characters. */
const LONGEST_NAME = 200;
const person: Check = (value, at, faults) => {
  const ok =
    typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_NAME && isOneLine(value);
  if (!ok) faults.push(wrong(at, `a name of at most ${LONGEST_NAME} characters`));
};

const date: Check = (value, at, faults) => {
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  // Date.parse takes the 30th of February for the second of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    faults.push(wrong(at, "a date such as 2026-02-14"));
};

const oneOf =
  (values: readonly string[]): Check =>
  (value, at, faults) => {
    if (typeof value !== "string" || !values.includes(value))
      faults.push(wrong(at, `one of ${values.join(", ")}`));
  };

const many =
  (each: Check): Check =>
  (value, at, faults) => {
    if (!Array.isArray(value)) faults.push(wrong(at, "a list"));
    else value.forEach((entry, index) => each(entry, `${at}${pointer(index)}`, faults));
  };

/** An object with these properties; those whose name ends in "?" may be absent. Others are faults. */
function record(properties: Record<string, Check>): Check {
  const known = new Map(
    Object.entries(properties).map(([name, check]) => [
      name.replace(/\?$/, ""),
      { check, optional: name.endsWith("?") },
    ]),
  );
  return (value, at, faults) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
      faults.push(wrong(at, "an object"));
      return;
    }
    for (const name of Object.keys(value))
      if (!known.has(name))
        faults.push(
          fault(
            // A name that somebody typed may be a child's.
            isSafeKey(name) ? `${at}${safePointer([name])}` : at,
            "unknown-property",
            "A script has no such property.",
            "Leave it out.",
          ),
        );
    for (const [name, { check, optional }] of known) {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      if (own !== undefined) check(own, `${at}${pointer(name)}`, faults);
      else if (!optional)
        faults.push(
          fault(
            `${at}${pointer(name)}`,
            "missing-property",
            "A property of the script is absent.",
            "Put it back.",
          ),
        );
    }
  };
}

const span: Check = (value, at, faults) => {
  const ok =
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((end) => Number.isInteger(end) && (end as number) >= 0);
  if (!ok) faults.push(wrong(at, "two offsets"));
};

const mark = pattern(MADE_MARK, "the mark as the engine wrote it");
const sentences = many(record({ text: words, symbol }));
const acceptance = record({ by: person, on: date });

const row = record({
  id: words,
  sourceIds: many(words),
  sourceText: text,
  sentences,
  status: oneOf(["auto", "edited", "needs-review"]),
  reasons: many(text),
  "hidden?": flag,
  kind: oneOf(ROW_KINDS),
  sources: many(record({ pointer: pattern(/^(?:\/[^/]*)*$/, "a pointer into the plan"), "span?": span })),
  "sourceDigest?": pattern(/^[0-9a-f]{12}(?:\.[0-9a-f]{12})*$/, "digests as the engine wrote them"),
  "written?": sentences,
  "edit?": record({ by: person, on: date, "reason?": words }),
  "accepted?": acceptance,
  "stale?": oneOf(STALE_REASONS),
  "made?": mark,
});

const script = record({
  scriptVersion: oneOf([SCRIPT_VERSION]),
  plan: record({ planId: words, planVersion: whole, digest: words }),
  ageBand: oneOf(["under-11", "11-15", "16-plus"]),
  symbolSet: words,
  "checked?": record({ by: many(words), on: words }),
  parts: many(
    record({
      id: oneOf(PART_IDS),
      title: words,
      symbol,
      "code?": oneOf(SECTION_CODES),
      rows: many(row),
      "made?": mark,
      "accepted?": acceptance,
    }),
  ),
  hardWords: many(record({ word: words, meaning: words, "variants?": many(words), "symbol?": words })),
  "findings?": anything,
});
