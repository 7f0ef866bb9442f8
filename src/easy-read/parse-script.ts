// Reading a script back from JSON: what a person edited, or another program sent. Every fault at once, with its place in
// the script; no value is echoed.

import { pointer, type Diagnostic, type Parsed } from "../diagnostics/diagnostic.js";
import { SECTION_CODES } from "../plan/sections.js";
import { PART_IDS, ROW_KINDS, SCRIPT_VERSION, type Script } from "./script.js";

type Check = (value: unknown, at: string, faults: Diagnostic[]) => void;

/** Parses JSON text or a value. Findings are not read: whoever reads a script checks it again. */
export function parseScript(input: unknown): Parsed<Script> {
  const read = typeof input === "string" ? readJson(input) : { ok: true as const, value: input };
  if (!read.ok) return read;
  const faults: Diagnostic[] = [];
  script(read.value, "", faults);
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const value = read.value as Script;
  const ids = value.parts.flatMap((part, p) =>
    part.rows.map((row, r) => [row.id, pointer("parts", p, "rows", r, "id")] as const),
  );
  const twice = ids.filter(([id], index) => ids.findIndex(([other]) => other === id) !== index);
  if (twice.length > 0)
    return {
      ok: false,
      diagnostics: twice.map(([, at]) =>
        fault(at, "duplicate-row-id", "Two rows have one id.", "Give each row an id of its own."),
      ),
    };
  return { ok: true, value: { ...value, findings: [] } };
}

function readJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return {
      ok: false,
      diagnostics: [fault("", "invalid-json", "The text is not JSON.", "Send the script as JSON.")],
    };
  }
}

function fault(at: string, code: string, message: string, hint: string): Diagnostic {
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
  if (value !== null && !(typeof value === "string" && /^[a-z]+:[A-Za-z0-9-]+$/.test(value)))
    faults.push(wrong(at, "a symbol id or null"));
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
            `${at}${pointer(name)}`,
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

const row = record({
  id: words,
  sourceIds: many(words),
  sourceText: text,
  sentences: many(record({ text: words, symbol })),
  status: oneOf(["auto", "edited", "needs-review"]),
  reasons: many(text),
  "hidden?": flag,
  kind: oneOf(ROW_KINDS),
  sources: many(record({ pointer: text, "span?": span })),
});

const script = record({
  scriptVersion: oneOf([SCRIPT_VERSION]),
  plan: record({ planId: words, planVersion: whole, digest: words }),
  ageBand: oneOf(["under-11", "11-15", "16-plus"]),
  symbolSet: words,
  "checked?": record({ by: many(words), on: words }),
  parts: many(
    record({ id: oneOf(PART_IDS), title: words, symbol, "code?": oneOf(SECTION_CODES), rows: many(row) }),
  ),
  hardWords: many(record({ word: words, meaning: words, "variants?": many(words), "symbol?": words })),
  "findings?": anything,
});
