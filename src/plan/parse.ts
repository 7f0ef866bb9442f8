// From something unknown to a Plan, or to every fault at once.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { gather, makeGathered, referenceFaults } from "./cross-rules.js";
import { fault } from "./faults.js";
import { keepLimits, MAX_FAULTS, type Json } from "./limits.js";
import { readBytes, readJson, type ReadJson } from "./read-json.js";
import { schemaFaults } from "./schema-faults.js";
import { visitPlan } from "./schema-tree.js";
import type { Plan } from "./schema.js";

/**
 * Reads a plan of the standard format 1.0 from JSON bytes (UTF-8), JSON text or a value that was parsed already.
 *
 * All faults come back together, each with an RFC 6901 pointer, a code of codes.ts, what is wrong and how to mend it;
 * a value of the plan is never among them. What comes back is a copy in the order of the input; CRLF in its strings is
 * a newline, except inside `extensions`, which is kept as it is.
 */
export function parsePlan(input: unknown): Parsed<Plan> {
  const read = readInput(input);
  if (!("value" in read)) return { ok: false, diagnostics: read.diagnostics };
  const limited = keepLimits(read.value);
  const refused = tidy([...read.diagnostics, ...limited.diagnostics]);
  if (!limited.readable) return { ok: false, diagnostics: refused };
  const diagnostics = tidy([...refused, ...beyond(refused, formatFaults(limited.value))]);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: limited.value as unknown as Plan };
}

function readInput(input: unknown): ReadJson | { value: unknown; diagnostics: Diagnostic[] } {
  if (typeof input === "string") return readJson(input);
  if (input instanceof Uint8Array) return readBytes(input);
  return { value: input, diagnostics: [] };
}

/** Faults of the schema and between the parts of a plan, up to one more than are listed. */
function formatFaults(plan: Json): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const gathered = makeGathered();
  visitPlan(plan, (found) => {
    faults.push(...schemaFaults(found), ...gather(found, gathered));
    return faults.length > MAX_FAULTS ? "stop" : undefined;
  });
  if (faults.length > MAX_FAULTS) return faults;
  for (const found of referenceFaults(gathered)) {
    faults.push(found);
    if (faults.length > MAX_FAULTS) break;
  }
  return faults;
}

/** Those faults that are not at a place the reader or the limits have already refused: a value they replaced says nothing more. */
export function beyond(refused: readonly Diagnostic[], faults: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(refused.map(({ pointer }) => pointer).filter((place) => place !== ""));
  return faults.filter(({ pointer }) => !places.has(pointer));
}

/** One fault of a kind at a place, and not more in all than a person or a program can use. */
export function tidy(faults: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  const once = faults.filter(({ code, pointer }) => {
    const key = `${code} ${pointer}`;
    return !seen.has(key) && seen.add(key);
  });
  if (once.length <= MAX_FAULTS) return once;
  return [...once.slice(0, MAX_FAULTS), fault("too-many-faults", [], { most: MAX_FAULTS })];
}
