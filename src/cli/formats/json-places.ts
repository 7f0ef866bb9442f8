// Where in a JSON file the values are that RFC 6901 pointers name: lines and columns, for editors and build servers.

import { pointerToken } from "../../diagnostics/diagnostic.js";
import { firstWhere } from "../../sorted.js";

export interface JsonPlace {
  /** From 1, in characters as SARIF counts them (UTF-16 units). */
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** A function from pointers to places in a JSON text that is known to be valid. */
export function jsonPlaces(json: string): (pointer: string) => JsonPlace | undefined {
  const values = new Map<string, [from: number, to: number]>();
  readValue(json, skipSpace(json, json.startsWith("\uFEFF") ? 1 : 0), "", values);
  const lines = lineStarts(json);
  return (pointer) => {
    const value = values.get(pointer);
    if (value === undefined) return undefined;
    const [startLine, startColumn] = lineAndColumn(lines, value[0]);
    const [endLine, endColumn] = lineAndColumn(lines, value[1]);
    return { startLine, startColumn, endLine, endColumn };
  };
}

const STRING = /"(?:[^"\\]|\\.)*"/suy;
const SCALAR = /[^\s,\]}]+/uy;
const SPACE = /[ \t\r\n]*/y;

function skipSpace(json: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(json);
  return SPACE.lastIndex;
}

function endOf(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  if (pattern.exec(json) === null) throw new Error("the JSON text is not valid");
  return pattern.lastIndex;
}

/** Notes the place of the value at `at` and of those in it; gives the place after it. */
function readValue(json: string, at: number, pointer: string, values: Map<string, [number, number]>): number {
  const end = readInside(json, at, pointer, values);
  values.set(pointer, [at, end]);
  return end;
}

function readInside(
  json: string,
  at: number,
  pointer: string,
  values: Map<string, [number, number]>,
): number {
  const first = json[at];
  if (first === '"') return endOf(STRING, json, at);
  if (first !== "{" && first !== "[") return endOf(SCALAR, json, at);
  const close = first === "{" ? "}" : "]";
  let place = skipSpace(json, at + 1);
  for (let index = 0; json[place] !== close; index++) {
    let token = String(index);
    if (first === "{") {
      const nameEnd = endOf(STRING, json, place);
      token = pointerToken(JSON.parse(json.slice(place, nameEnd)) as string);
      place = skipSpace(json, skipSpace(json, nameEnd) + 1);
    }
    place = skipSpace(json, readValue(json, place, `${pointer}/${token}`, values));
    if (json[place] === ",") place = skipSpace(json, place + 1);
  }
  return place + 1;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}

function lineAndColumn(lines: readonly number[], at: number): [line: number, column: number] {
  const line = firstWhere(lines, (start) => start > at);
  return [line, at - lines[line - 1]! + 1];
}
