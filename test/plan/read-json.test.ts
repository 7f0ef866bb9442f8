// The strict JSON reader: what it refuses, where it says the text stops being JSON, and that it agrees with JSON.parse.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes, readJson } from "../../src/plan/read-json.js";

const codesOf = (text: string) => readJson(text).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

describe("text that is not JSON", () => {
  const cases: [text: string, expected: string, line: number, column: number][] = [
    ["", "a value", 1, 1],
    ["   ", "a value", 1, 4],
    ["{", "a property name in double quotes", 1, 2],
    ["{'a':1}", "a property name in double quotes", 1, 2],
    ['{"a" 1}', "a colon", 1, 6],
    ['{"a":1,}', "a property name in double quotes", 1, 8],
    ['{"a":1 "b":2}', "a comma or a closing brace", 1, 8],
    ["[1,]", "a value", 1, 4],
    ["[1 2]", "a comma or a closing bracket", 1, 4],
    ['{\n  "a": 1,\n  // note\n}', "a property name in double quotes", 3, 3],
    ['{\r\n"a":\r\n nope}', "a value", 3, 2],
    ['"\u{1F600}" x', "the end of the text", 1, 5],
    ["NaN", "a value", 1, 1],
    ["-", "a value", 1, 1],
    ["01", "the end of the text", 1, 2],
    ["1.", "the end of the text", 1, 2],
    [".5", "a value", 1, 1],
    ["+1", "a value", 1, 1],
    ["tru", "a value", 1, 1],
    ["True", "a value", 1, 1],
    ['"abc', "a closing double quote", 1, 5],
    ['"a\tb"', "an escaped control character (\\n, \\t) or a closing double quote", 1, 3],
    ['"a\nb"', "an escaped control character (\\n, \\t) or a closing double quote", 1, 3],
    ['"\\x41"', "an escape that JSON knows", 1, 2],
    ['"\\u12G4"', "four hexadecimal digits", 1, 4],
    ["{} {}", "the end of the text", 1, 4],
    ["\uFEFF\uFEFF{}", "a value", 1, 1],
    ["\u00A0{}", "a value", 1, 1],
    [`${"[".repeat(40)}}`, "a bracket or brace that matches the one that was opened", 1, 41],
    ["[".repeat(40), "a closing bracket or brace", 1, 41],
  ];

  test.each(cases)("%j: %s was expected", (text, expected, line, column) => {
    const { diagnostics, value } = readJson(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: "invalid-json",
        pointer: "",
        message: `The text is not JSON: ${expected} was expected at line ${line}, column ${column}.`,
      },
    ]);
  });

  test("is not quoted", () => {
    const { diagnostics } = readJson('{"subject": {"givenNames": Zebedee}}');
    expect(JSON.stringify(diagnostics)).not.toContain("Zebedee");
  });
});

describe("properties that stand twice", () => {
  test("are reported with their place, each once for a repetition", () => {
    expect(codesOf('{"a":1,"b":{"c":1,"c":2},"a":3}')).toEqual([
      "duplicate-property /b/c",
      "duplicate-property /a",
    ]);
    expect(codesOf('[{"a":1},{"a":1}]')).toEqual([]);
    expect(codesOf('{"a":1,"\\u0061":1}')).toEqual(["duplicate-property /a"]);
    expect(codesOf('{"a":1,"A":1}')).toEqual([]);
    expect(codesOf('{"toString":1}')).toEqual([]);
    expect(codesOf('{"__proto__":1,"__proto__":2}')).toEqual(["duplicate-property /__proto__"]);
  });
});

test("__proto__ becomes a property of its own and changes nothing", () => {
  const { value } = readJson('{"a":{"__proto__":{"evil":true}}}');
  const { a } = value as { a: object };
  expect(Object.hasOwn(a, "__proto__")).toBe(true);
  expect(Object.getPrototypeOf(a)).toBe(Object.prototype);
  expect((a as { evil?: boolean }).evil).toBeUndefined();
});

test("a deep text is stepped over without recursion, minding brackets in strings", () => {
  const { value, diagnostics } = readJson(`{"a":${"[".repeat(100_000)}"]\\"["${"]".repeat(100_000)},"b":1}`);
  expect(value).toMatchObject({ b: 1 });
  expect(diagnostics.map(({ code }) => code)).toEqual(["too-deep"]);
});

describe("any JSON", () => {
  test("is read as JSON.parse reads it, in every layout", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6, stringUnit: "binary" }),
        fc.constantFrom(0, 1, "\t"),
        (json, indent) => {
          const text = JSON.stringify(json, null, indent);
          expect(readJson(text)).toEqual({ value: JSON.parse(text) as unknown, diagnostics: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("and what is not JSON is refused by both alike", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b\\n"',
      "1",
      "-0",
      "1e5",
      "1E+",
      "true",
      "null",
      " ",
      "\n",
      "\\",
      "'",
      "\t",
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let expected: unknown = undefined;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(codesOf(text)).toEqual(["invalid-json "]);
          return;
        }
        expect(readJson(text).value).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("bytes", () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  test("are UTF-8, with or without a byte order mark", () => {
    expect(readBytes(encode('{"a":"ł"}')).value).toEqual({ a: "ł" });
    expect(readBytes(encode('\uFEFF{"a":"ł"}')).value).toEqual({ a: "ł" });
    expect(readBytes(encode("\uFEFF\uFEFF{}")).diagnostics[0]?.code).toBe("invalid-json");
  });

  test.each([
    ["Latin-1", [0x22, 0xe9, 0x22]],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
    ["an overlong form", [0x22, 0xc0, 0xaf, 0x22]],
    ["a surrogate as bytes", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["a character cut short", [0x22, 0xc5]],
  ])("in %s are refused", (_name, bytes) => {
    expect(readBytes(Uint8Array.from(bytes)).diagnostics.map(({ code }) => code)).toEqual(["not-utf-8"]);
  });
});
