// Reads YAML 1.2 into plain JSON values, with the line of each place. What JSON has no word for (tags, dates, keys that
// are no text) is refused, and a file that grows without end when its aliases are followed is stopped.

import type { Alias, Document, Node, Pair, YAMLError } from "yaml";
import { CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { pointerToken } from "../diagnostics/diagnostic.js";
import type { Json } from "../plan/limits.js";
import { fault } from "./read-json.js";

export interface ReadYaml {
  /** Absent when the text could not be read as YAML at all. */
  value?: Json;
  diagnostics: Diagnostic[];
  /** The line, from 1, of a place, or of the nearest place above it that the text has. */
  lineOf: (pointer: string) => number;
}

/** Far more than a policy for every plan of a large authority needs. */
const MOST = { characters: 1_000_000, values: 50_000, depth: 16, indent: 100 };

interface Reader {
  document: Document;
  values: number;
  lines: Map<string, number>;
  lineAt: (node: Node | null | undefined) => number | undefined;
  diagnostics: Diagnostic[];
}

/** Thrown inside the reader only: one of the limits is passed. */
class TooMuch extends Error {}

/** Reads one document of YAML. A property that stands twice is reported; the later one is kept. */
export function readYaml(text: string): ReadYaml {
  if (text.length > MOST.characters)
    return refused("too-large", "The file is too large.", "Leave out what it does not need.");
  if (isTooDeep(text)) return refused("too-deep", "Lists and objects are nested too deep.", "Nest less.");
  const counter = new LineCounter();
  const document = parsed(text, counter);
  const lineOfOffset = (offset: number): number => counter.linePos(offset).line;
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0)
    return { diagnostics: wrong.slice(0, 20).map((one) => syntaxFault(one, lineOfOffset)), lineOf: () => 1 };
  const reader: Reader = {
    document,
    values: 0,
    lines: new Map([["", 1]]),
    lineAt: (node) => (node?.range ? lineOfOffset(node.range[0]) : undefined),
    diagnostics: [],
  };
  try {
    const value = valueOf(document.contents, "", 0, reader);
    return {
      value,
      diagnostics: reader.diagnostics,
      lineOf: (pointer) => nearestLine(reader.lines, pointer),
    };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return refused(
      "too-large",
      "The file holds too many values, or aliases that lead too deep.",
      "Write out what an alias stands for, or leave out what the file does not need.",
    );
  }
}

// The schema of YAML 1.2, whatever a file asks for: in 1.1 the key `off` means false.
const parsed = (text: string, lineCounter: LineCounter): Document =>
  parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter,
  });

/**
 * Whether a text is nested deeper than anybody writes. The parser goes down one call for each level and would run out of
 * stack; the lexer does not.
 */
function isTooDeep(text: string): boolean {
  let flow = 0;
  let onLine = 0;
  let words = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = words ? "words" : CST.tokenType(token);
    words = type === "scalar";
    if (type === "newline") onLine = 0;
    if (type === "space" && onLine === 0 && token.length > MOST.indent) return true;
    if (type === "flow-map-start" || type === "flow-seq-start") flow += 1;
    if (type === "flow-map-end" || type === "flow-seq-end") flow -= 1;
    if (flow === 0 && (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind"))
      onLine += 1;
    if (flow > MOST.depth || onLine > MOST.depth) return true;
  }
  return false;
}

function refused(code: string, message: string, hint: string): ReadYaml {
  return { diagnostics: [{ code, severity: "error", pointer: "", message, hint }], lineOf: () => 1 };
}

/** Hints for the mistakes that are often made; the parser's own messages quote the file. */
const HINTS: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "Indent with spaces, not with tabs.",
  BAD_INDENT: "Indent what belongs together by the same number of spaces.",
  MULTILINE_IMPLICIT_KEY: "Write a colon and a space after a property's name.",
  MISSING_CHAR: "Close what is opened: quotation marks, brackets and braces.",
  MULTIPLE_DOCS: "Keep one document in a file: leave out “---”.",
  TAG_RESOLVE_FAILED: "Leave out the tag that begins with “!”.",
};

function syntaxFault(error: YAMLError, lineOf: (offset: number) => number): Diagnostic {
  return {
    code: "invalid-yaml",
    severity: "error",
    pointer: "",
    message: `Line ${lineOf(error.pos[0])} is not the YAML that is read here.`,
    hint:
      HINTS[error.code] ?? "Look at the indents, colons and quotation marks of this line and the one before.",
  };
}

function valueOf(node: unknown, at: string, depth: number, reader: Reader): Json {
  reader.values += 1;
  if (reader.values > MOST.values || depth > MOST.depth) throw new TooMuch();
  if (isAlias(node)) return valueOf(standsFor(node, at, reader), at, depth + 1, reader);
  if (isMap(node)) return objectOf(node.items, at, depth, reader);
  if (isSeq(node))
    return node.items.map((item, index) => {
      note(reader, `${at}/${index}`, item);
      return valueOf(item, `${at}/${index}`, depth + 1, reader);
    });
  const value = isScalar(node) ? node.value : (node ?? null);
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return value;
  throw new TypeError("a scalar of YAML that the core schema does not have");
}

function standsFor(alias: Alias, at: string, { document, diagnostics }: Reader): unknown {
  const node = alias.resolve(document);
  if (node === undefined)
    fault(
      diagnostics,
      at,
      "invalid-yaml",
      "This alias stands for nothing.",
      "Write “&” and the same name before what it stands for, above it; or put text in quotation marks.",
    );
  return node;
}

function objectOf(pairs: readonly Pair[], at: string, depth: number, reader: Reader): Json {
  const seen = new Set<string>();
  const entries = pairs.map(({ key, value }): [string, Json] => {
    const name = String(isScalar(key) ? key.value : key);
    const place = `${at}/${pointerToken(name)}`;
    if (seen.has(name))
      fault(
        reader.diagnostics,
        place,
        "duplicate-property",
        "This property stands twice.",
        "Keep one of them.",
      );
    seen.add(name);
    note(reader, place, key);
    return [name, valueOf(value, place, depth + 1, reader)];
  });
  // Unlike an assignment, this takes `__proto__` for a name like others.
  return Object.fromEntries(entries);
}

function note({ lines, lineAt }: Reader, place: string, node: unknown): void {
  const line = lineAt(node as Node);
  if (line !== undefined) lines.set(place, line);
}

function nearestLine(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return lines.get("") ?? 1;
}
