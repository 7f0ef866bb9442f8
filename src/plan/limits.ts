// Limits of size and of characters, kept before the schema looks at a plan, so that a hostile one costs little.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fault, type PathToken } from "./faults.js";
import type { PlanCode } from "./codes.js";

/** Largest plan, in bytes of UTF-8. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** Deepest nesting of lists and objects; the plan itself is level 1. */
export const MAX_DEPTH = 32;
/** Most items: objects that carry an id, outside `extensions`. */
export const MAX_ITEMS = 20_000;
/** Most faults that are listed one by one. */
export const MAX_FAULTS = 1_000;

/** JSON as plain data. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Limited {
  /** A copy of the input in which CRLF is a newline outside `extensions`; only plain data. */
  value: Json;
  diagnostics: Diagnostic[];
  /** False: too large to be looked at further. */
  readable: boolean;
}

interface Walk {
  diagnostics: Diagnostic[];
  /** Where the walk stands. */
  path: PathToken[];
  bytes: number;
  items: number;
  /** Objects that the walk stands in, to find a value that holds itself. */
  ancestors: Set<object>;
}

/** Thrown inside the walk only, to leave it at once when the limit of size is passed. */
class LimitPassed extends Error {}

/** Copies a value of unknown origin as plain JSON and reports every limit that it passes. */
export function keepLimits(input: unknown): Limited {
  const walk: Walk = { diagnostics: [], path: [], bytes: 0, items: 0, ancestors: new Set() };
  try {
    const value = copy(input, walk);
    if (walk.items > MAX_ITEMS) walk.diagnostics.push(fault("too-many-items", [], { most: MAX_ITEMS }));
    return { value, diagnostics: walk.diagnostics, readable: true };
  } catch (error) {
    if (error instanceof LimitPassed) return { value: null, diagnostics: walk.diagnostics, readable: false };
    throw error;
  }
}

function copy(input: unknown, walk: Walk): Json {
  switch (typeof input) {
    case "string":
      return copyString(input, walk);
    case "number":
      addBytes(walk, 1);
      if (Number.isFinite(input)) return input;
      report(walk, "number-too-large");
      return null;
    case "boolean":
      addBytes(walk, 4);
      return input;
    case "object":
      if (input !== null) return copyContainer(input, walk);
      addBytes(walk, 4);
      return null;
    case "bigint":
    case "function":
    case "symbol":
    case "undefined":
      addBytes(walk, 4);
      report(walk, "not-json-value");
      return null;
  }
}

function copyContainer(input: object, walk: Walk): Json {
  addBytes(walk, 2);
  if (walk.ancestors.has(input) || !isPlain(input)) {
    report(walk, "not-json-value");
    return null;
  }
  if (walk.path.length >= MAX_DEPTH) {
    report(walk, "too-deep");
    return null;
  }
  walk.ancestors.add(input);
  const result = Array.isArray(input) ? copyList(input, walk) : copyObject(input, walk);
  walk.ancestors.delete(input);
  return result;
}

function copyList(input: readonly unknown[], walk: Walk): Json[] {
  const result: Json[] = [];
  for (let index = 0; index < input.length; index += 1) {
    walk.path.push(index);
    result.push(copy(input[index], walk));
    walk.path.pop();
  }
  return result;
}

function copyObject(input: object, walk: Walk): { [key: string]: Json } {
  const result: { [key: string]: Json } = {};
  if (Object.hasOwn(input, "id") && !inExtensions(walk)) walk.items += 1;
  for (const [key, value] of Object.entries(input) as [string, unknown][]) {
    if (value === undefined) continue;
    addBytes(walk, Buffer.byteLength(key) + 3);
    walk.path.push(key);
    if (key === "__proto__") report(walk, "forbidden-property");
    else {
      for (const code of characterFaults(key, inExtensions(walk))) report(walk, code);
      result[key] = copy(value, walk);
    }
    walk.path.pop();
  }
  return result;
}

function copyString(input: string, walk: Walk): string {
  addBytes(walk, Buffer.byteLength(input) + 2);
  if (!SUSPECT.test(input)) return input;
  const extension = inExtensions(walk);
  for (const code of characterFaults(input, extension)) report(walk, code);
  return extension ? input : input.replaceAll("\r\n", "\n");
}

function addBytes(walk: Walk, bytes: number): void {
  walk.bytes += bytes;
  if (walk.bytes <= MAX_BYTES) return;
  walk.diagnostics.push(fault("too-large", [], { most: MAX_BYTES }));
  throw new LimitPassed();
}

function report(walk: Walk, code: PlanCode): void {
  if (walk.diagnostics.length <= MAX_FAULTS) walk.diagnostics.push(fault(code, walk.path));
}

function inExtensions({ path }: Walk): boolean {
  return path[0] === "extensions";
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** One UTF-16 unit that is a fault, or may be one: most strings hold none and are not looked at further. */
const SUSPECT =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uF8FF\uFDD0-\uFDEF\uFFFD-\uFFFF]/;

type CharacterFault =
  | "bidi-override"
  | "control-character"
  | "lone-surrogate"
  | "noncharacter"
  | "private-use-character"
  | "replacement-character";

/** The kinds of character in a string that a plan may not hold, each once. Extensions are never printed: less is refused. */
function characterFaults(text: string, extension: boolean): Set<CharacterFault> {
  const found = new Set<CharacterFault>();
  if (!SUSPECT.test(text)) return found;
  let index = 0;
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0;
    const code = characterFault(point, text.charCodeAt(index + 1));
    if (code !== undefined && (!extension || code === "control-character" || code === "lone-surrogate"))
      found.add(code);
    index += point > 0xffff ? 2 : 1;
  }
  return found;
}

function characterFault(point: number, next: number): CharacterFault | undefined {
  if (point < 0x20) {
    const allowed = point === 0x09 || point === 0x0a || (point === 0x0d && next === 0x0a);
    return allowed ? undefined : "control-character";
  }
  if (point >= 0x7f && point <= 0x9f) return "control-character";
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) return "bidi-override";
  if (point >= 0xd800 && point <= 0xdfff) return "lone-surrogate";
  if (point === 0xfffd) return "replacement-character";
  if ((point & 0xfffe) === 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) return "noncharacter";
  if ((point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000) return "private-use-character";
  return undefined;
}
