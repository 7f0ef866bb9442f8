// Reads what a command is given: the plan, the policy, the time. A file that cannot be read is a fault like others.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { defaultPolicy, parsePolicy, parseYamlPolicy } from "../checks/policy.js";
import type { Policy } from "../checks/policy.js";
import { STAGE_NAMES, stageNamed, type Stage } from "../checks/stage.js";
import type { Clock } from "../plan/clock.js";
import { parsePlan } from "../plan/parse.js";
import type { Plan } from "../plan/schema.js";
import type { Io } from "./io.js";
import { systemCode } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { quote, wrong } from "./parse-arguments.js";

export interface ReadPlan {
  plan: Plan;
  /** The bytes it was read from, to find places in. */
  bytes: Uint8Array;
}

export async function readPlan(path: string, io: Io): Promise<Parsed<ReadPlan>> {
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const plan = parsePlan(bytes.value);
  return plan.ok ? { ok: true, value: { plan: plan.value, bytes: bytes.value } } : plan;
}

/** The policy file that was asked for, or the default policy. */
export async function readPolicy(path: string | true | undefined, io: Io): Promise<Parsed<Policy>> {
  if (typeof path !== "string") return { ok: true, value: defaultPolicy };
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text === undefined
    ? failed(wrong("not-utf-8", `${quote(path)} is not UTF-8.`, "Save it as UTF-8."))
    : inFile(path, isJson(path, text) ? parsePolicy(text) : parseYamlPolicy(text));
}

/** What was read of a file that is not the plan: its faults name it. */
export function inFile<T>(path: string, read: Parsed<T>): Parsed<T> {
  if (read.ok) return read;
  const named = read.diagnostics.map((fault) => ({
    ...fault,
    message: `In ${quote(path)}: ${fault.message}`,
  }));
  return { ok: false, diagnostics: named };
}

/** By its name, and without one by how it begins. */
function isJson(path: string, text: string): boolean {
  if (/\.ya?ml$/i.test(path)) return false;
  return /\.json$/i.test(path) || /^\uFEFF?\s*[{["]/.test(text);
}

export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** "-" is standard input. */
export async function readBytes(path: string, io: Io): Promise<Parsed<Uint8Array>> {
  try {
    return { ok: true, value: path === "-" ? await io.readStandardInput() : await io.readFile(path) };
  } catch (error) {
    return failed(unreadable(path, systemCode(error) ?? rethrow(error)));
  }
}

function unreadable(path: string, code: string): Diagnostic {
  switch (code) {
    case "ENOENT":
      return wrong("file-not-found", `There is no file ${quote(path)}.`, "Look at the name and the folder.");
    case "EISDIR":
      return wrong("file-is-folder", `${quote(path)} is a folder.`, "Give the file in it.");
    case "EACCES":
    case "EPERM":
      return wrong("file-not-readable", `${quote(path)} may not be read.`, "Ask for the right to read it.");
    default:
      return wrong(
        "file-not-readable",
        `${quote(path)} could not be read (${code}).`,
        "Try again, or copy the file.",
      );
  }
}

export function rethrow(error: unknown): never {
  throw error;
}

const failed = (fault: Diagnostic): { ok: false; diagnostics: Diagnostic[] } => ({
  ok: false,
  diagnostics: [fault],
});

const DATE_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** The time that `--now` gives, in UTC; without it the machine's. */
export function readClock({ now }: Values, io: Io): Parsed<Clock> {
  if (typeof now !== "string") return { ok: true, value: { now: io.now() } };
  const time = DATE_TIME.test(now) ? Date.parse(now) : NaN;
  // Date.parse takes 2026-02-30 for the second of March.
  const real = !Number.isNaN(time) && isRealDate(now.slice(0, 10));
  return real
    ? { ok: true, value: { now: new Date(time).toISOString() } }
    : failed(
        wrong(
          "unknown-value",
          `--now is no date and time: ${quote(now)}.`,
          "Write it as 2026-02-14T09:30:00Z.",
        ),
      );
}

/** Whether a text is a date of the calendar, as 2026-02-14. */
export function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
  );
}

/** The stage that `--stage` names, or nothing, so that the plan's status says. */
export function readStage({ stage }: Values): Stage | undefined {
  const name = STAGE_NAMES.find((known) => known === stage);
  return name === undefined ? undefined : stageNamed(name);
}

/** All values, or the faults of all. */
export function all<T extends readonly unknown[]>(...parsed: { [K in keyof T]: Parsed<T[K]> }): Parsed<T> {
  const faults = parsed.flatMap((one) => (one.ok ? [] : one.diagnostics));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  return { ok: true, value: parsed.map((one) => (one.ok ? one.value : undefined)) as unknown as T };
}
