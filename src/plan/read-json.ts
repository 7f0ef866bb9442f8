// Reads JSON text strictly (RFC 8259) and says what JSON.parse keeps to itself: properties that stand twice, and where
// the text stops being JSON, without quoting it.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fault, type PathToken } from "./faults.js";
import { MAX_BYTES, MAX_DEPTH, MAX_FAULTS, type Json } from "./limits.js";

export interface ReadJson {
  /** Absent when the input could not be read as JSON at all. */
  value?: Json;
  diagnostics: Diagnostic[];
}

/** How large and how deep the text may be; a plan that stands inside another object is read with a little more. */
export interface JsonLimits {
  /** Bytes of UTF-8. */
  bytes: number;
  /** Levels of lists and objects in one another. */
  depth: number;
}

const PLAN_LIMITS: JsonLimits = { bytes: MAX_BYTES, depth: MAX_DEPTH };

interface Reader {
  text: string;
  depth: number;
  at: number;
  path: PathToken[];
  diagnostics: Diagnostic[];
}

/** Thrown inside the reader only: the text stops being JSON here. */
class NotJson extends Error {
  readonly expected: string;
  readonly at: number;
  constructor(expected: string, at: number) {
    super("not JSON");
    this.expected = expected;
    this.at = at;
  }
}

/** Decodes UTF-8 strictly; a byte order mark at the start is dropped. */
export function readBytes(bytes: Uint8Array, limits: JsonLimits = PLAN_LIMITS): ReadJson {
  if (bytes.byteLength > limits.bytes + 3)
    return { diagnostics: [fault("too-large", [], { most: limits.bytes })] };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { diagnostics: [fault("not-utf-8", [])] };
  }
  return readJson(text, limits);
}

/** Reads JSON text. Of a property that stands twice the last is kept, as JSON.parse does, and both are reported. */
export function readJson(text: string, limits: JsonLimits = PLAN_LIMITS): ReadJson {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (content.length > limits.bytes || Buffer.byteLength(content) > limits.bytes) {
    return { diagnostics: [fault("too-large", [], { most: limits.bytes })] };
  }
  const reader: Reader = { text: content, depth: limits.depth, at: 0, path: [], diagnostics: [] };
  try {
    const value = readValue(reader);
    skipSpace(reader);
    if (reader.at < content.length) throw new NotJson("the end of the text", reader.at);
    return { value, diagnostics: reader.diagnostics };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const place = lineAndColumn(content, error.at);
    return { diagnostics: [fault("invalid-json", [], { expected: error.expected, ...place })] };
  }
}

function readValue(reader: Reader): Json {
  skipSpace(reader);
  switch (reader.text.charAt(reader.at)) {
    case "{":
      return readNested(reader, readObject);
    case "[":
      return readNested(reader, readList);
    case '"':
      return readString(reader);
    case "t":
      return readWord(reader, "true", true);
    case "f":
      return readWord(reader, "false", false);
    case "n":
      return readWord(reader, "null", null);
    default:
      return readNumber(reader);
  }
}

/** Nesting beyond the limit is reported once and stepped over without recursion. */
function readNested(reader: Reader, read: (reader: Reader) => Json): Json {
  if (reader.path.length < reader.depth) return read(reader);
  report(reader, "too-deep");
  stepOver(reader);
  return null;
}

function readObject(reader: Reader): Json {
  const result: { [key: string]: Json } = {};
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, "}")) return result;
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') throw new NotJson("a property name in double quotes", reader.at);
    const key = readString(reader);
    skipSpace(reader);
    if (!take(reader, ":")) throw new NotJson("a colon", reader.at);
    reader.path.push(key);
    readProperty(reader, result, key);
    reader.path.pop();
    skipSpace(reader);
    if (take(reader, "}")) return result;
    if (!take(reader, ",")) throw new NotJson("a comma or a closing brace", reader.at);
  }
}

function readProperty(reader: Reader, result: { [key: string]: Json }, key: string): void {
  if (Object.hasOwn(result, key)) report(reader, "duplicate-property");
  const value = readValue(reader);
  // An assignment would set the prototype; as a property of its own it is seen and refused by the limits.
  if (key === "__proto__")
    Object.defineProperty(result, key, { value, enumerable: true, configurable: true });
  else result[key] = value;
}

function readList(reader: Reader): Json {
  const result: Json[] = [];
  reader.at += 1;
  skipSpace(reader);
  if (take(reader, "]")) return result;
  for (;;) {
    reader.path.push(result.length);
    result.push(readValue(reader));
    reader.path.pop();
    skipSpace(reader);
    if (take(reader, "]")) return result;
    if (!take(reader, ",")) throw new NotJson("a comma or a closing bracket", reader.at);
  }
}

/** JSON forbids control characters inside strings. */
const PLAIN_RUN = /[^"\\\u0000-\u001F]*/y;

function readString(reader: Reader): string {
  reader.at += 1;
  let result = "";
  for (;;) {
    result += takeMatch(reader, PLAIN_RUN) ?? "";
    const next = reader.text[reader.at];
    if (next === '"') {
      reader.at += 1;
      return result;
    }
    if (next === undefined) throw new NotJson("a closing double quote", reader.at);
    if (next !== "\\")
      throw new NotJson("an escaped control character (\\n, \\t) or a closing double quote", reader.at);
    result += readEscape(reader);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const FOUR_HEX_DIGITS = /[0-9A-Fa-f]{4}/y;

function readEscape(reader: Reader): string {
  const from = reader.at;
  const letter = reader.text[from + 1] ?? "";
  reader.at += 2;
  if (letter === "u") {
    const digits = takeMatch(reader, FOUR_HEX_DIGITS);
    if (digits === undefined) throw new NotJson("four hexadecimal digits", reader.at);
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  const escaped = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (escaped === undefined) throw new NotJson("an escape that JSON knows", from);
  return escaped;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(reader: Reader): number {
  const digits = takeMatch(reader, NUMBER);
  if (digits === undefined || digits === "") throw new NotJson("a value", reader.at);
  return Number(digits);
}

function readWord<T extends Json>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) throw new NotJson("a value", reader.at);
  reader.at += word.length;
  return value;
}

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** Passes one nested value, minding strings and that brackets match, and nothing else of it. */
function stepOver(reader: Reader): void {
  const closers: string[] = [];
  do {
    const next = reader.text[reader.at];
    if (next === undefined) throw new NotJson("a closing bracket or brace", reader.at);
    if (next === '"') {
      readString(reader);
      continue;
    }
    if (next === "{" || next === "[") closers.push(CLOSING[next] ?? "");
    else if ((next === "}" || next === "]") && closers.pop() !== next) {
      throw new NotJson("a bracket or brace that matches the one that was opened", reader.at);
    }
    reader.at += 1;
  } while (closers.length > 0);
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    reader.at += 1;
  }
}

function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

function takeMatch(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  reader.at += found?.length ?? 0;
  return found;
}

function report(reader: Reader, code: "duplicate-property" | "too-deep"): void {
  if (reader.diagnostics.length <= MAX_FAULTS) reader.diagnostics.push(fault(code, reader.path));
}

/** Line and column from 1, as editors count them: columns in characters. */
function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}
