// Small readers of unknown JSON: each takes a value and where it stands, notes every fault, and gives the value or
// nothing. They never repeat a value in a message.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { pointer as toPointer } from "../diagnostics/diagnostic.js";
import { MAX_FAULTS } from "../plan/limits.js";
import { didYouMean } from "./did-you-mean.js";

export type Read<T> = (value: unknown, at: string, faults: Diagnostic[]) => T | undefined;

/** The fields that an object may have; all may be left out but those named in `required`. */
export function object<T extends object>(
  fields: { [K in keyof T]: Read<T[K]> },
  required: readonly (keyof T & string)[] = [],
): Read<Partial<T>> {
  return (value, at, faults) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return fault(faults, at, "wrong-type", "This must be an object.", "Write it in braces: { ... }.");
    const given = value as Record<string, unknown>;
    const known = Object.keys(fields);
    for (const name of Object.keys(given)) {
      if (enough(faults)) break;
      if (!known.includes(name))
        fault(
          faults,
          at + toPointer(name),
          "unknown-property",
          "This property is not known here.",
          didYouMean(name, known) ?? `The properties known here are ${known.join(", ")}.`,
        );
    }
    for (const name of required)
      if (!(name in given))
        fault(faults, at, "missing-property", `The property “${name}” is missing.`, `Add “${name}”.`);
    const read: Partial<T> = {};
    for (const name of known as (keyof T & string)[]) {
      if (!(name in given)) continue;
      const field = fields[name](given[name], at + toPointer(name), faults);
      if (field !== undefined) read[name] = field;
    }
    return read;
  };
}

/** An object whose property names are data: check ids, section codes. */
export function record<T>(read: Read<T>, key: (name: string) => string | undefined): Read<Record<string, T>> {
  return (value, at, faults) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return fault(faults, at, "wrong-type", "This must be an object.", "Write it in braces: { ... }.");
    const entries: [string, T][] = [];
    for (const [name, item] of Object.entries(value)) {
      if (enough(faults)) break;
      const wrong = key(name);
      if (wrong !== undefined)
        fault(faults, at + toPointer(name), "unknown-name", "This name is not known here.", wrong);
      const read_ = read(item, at + toPointer(name), faults);
      if (wrong === undefined && read_ !== undefined) entries.push([name, read_]);
    }
    return Object.fromEntries(entries);
  };
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (value, at, faults) => {
    if (!Array.isArray(value))
      return fault(faults, at, "wrong-type", "This must be a list.", "Write it in brackets: [ ... ].");
    const items: T[] = [];
    for (const [index, item] of value.entries()) {
      if (enough(faults)) break;
      const one = read(item, at + toPointer(index), faults);
      if (one !== undefined) items.push(one);
    }
    return items;
  };
}

/** Text that is not blank; `rule` says what is wrong with it, or nothing. */
export function text(rule: (value: string) => string | undefined = () => undefined): Read<string> {
  return (value, at, faults) => {
    if (typeof value !== "string" || value.trim() === "")
      return fault(
        faults,
        at,
        "wrong-type",
        "This must be text that is not blank.",
        "Write it in quotation marks.",
      );
    const wrong = rule(value);
    return wrong === undefined
      ? value
      : fault(faults, at, "wrong-value", "This text is not known here.", wrong);
  };
}

export function word<const W extends string>(words: readonly W[]): Read<W> {
  return (value, at, faults) =>
    words.find((known) => known === value) ??
    fault(faults, at, "wrong-value", "This value is not known here.", `Use one of ${words.join(", ")}.`);
}

export function count(): Read<number> {
  return (value, at, faults) =>
    typeof value === "number" && Number.isFinite(value) && value >= 0
      ? value
      : fault(
          faults,
          at,
          "wrong-type",
          "This must be a number of 0 or more.",
          "Write a number without quotation marks.",
        );
}

/** A hostile input can have a million faults: more than are listed are not looked for. */
const enough = (faults: readonly Diagnostic[]): boolean => faults.length > MAX_FAULTS;

export function fault(
  faults: Diagnostic[],
  pointer: string,
  code: string,
  message: string,
  hint: string,
): undefined {
  faults.push({ code, severity: "error", pointer, message, hint });
  return undefined;
}
