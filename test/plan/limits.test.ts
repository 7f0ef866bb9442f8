// Limits of size and of characters, at their very edges.

import { describe, expect, test } from "vitest";
import { keepLimits, MAX_BYTES, MAX_DEPTH, MAX_ITEMS } from "../../src/plan/limits.js";
import { parsePlan } from "../../src/plan/parse.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

const placesOf = (input: unknown) => {
  const parsed = parsePlan(input);
  return parsed.ok ? [] : parsed.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
};

const withHistory = (history: string) => minimalPlan({ sections: { A: { history } } });

describe("size", () => {
  /** A plan as JSON text of exactly so many bytes. */
  const textOf = (bytes: number, filling = "x") => {
    const bare = Buffer.byteLength(JSON.stringify(withHistory("")));
    const room = bytes - bare;
    const width = Buffer.byteLength(filling);
    const history = filling.repeat(Math.floor(room / width)) + "x".repeat(room % width);
    return JSON.stringify(withHistory(history));
  };

  test("8 MiB are read, one byte more is not", () => {
    expect(placesOf(textOf(MAX_BYTES))).toEqual([]);
    expect(placesOf(textOf(MAX_BYTES + 1))).toEqual(["too-large "]);
  });

  test("counts bytes of UTF-8, not characters", () => {
    expect(placesOf(textOf(MAX_BYTES, "ł"))).toEqual([]);
    expect(placesOf(textOf(MAX_BYTES + 2, "ł"))).toEqual(["too-large "]);
  });

  test("holds for bytes and for values that were parsed already", () => {
    expect(placesOf(new TextEncoder().encode(textOf(MAX_BYTES)))).toEqual([]);
    expect(placesOf(new TextEncoder().encode(textOf(MAX_BYTES + 1)))).toEqual(["too-large "]);
    expect(placesOf(withHistory("x".repeat(MAX_BYTES)))).toEqual(["too-large "]);
    expect(placesOf(JSON.parse(textOf(MAX_BYTES)))).toEqual([]);
  });
});

describe("items", () => {
  const planOf = (items: number) =>
    minimalPlan({
      sections: {
        C: { needs: Array.from({ length: items }, (_, n) => ({ id: `C${n}`, text: "", adviceIds: [] })) },
      },
    });

  test("20,000 are read, one more is not", () => {
    expect(placesOf(planOf(MAX_ITEMS))).toEqual([]);
    expect(placesOf(planOf(MAX_ITEMS + 1))).toEqual(["too-many-items "]);
  });

  test("inside extensions do not count", () => {
    const extensions = { rows: Array.from({ length: MAX_ITEMS + 1 }, (_, id) => ({ id })) };
    expect(placesOf(minimalPlan({ extensions }))).toEqual([]);
  });
});

describe("depth", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

  test("32 levels are read, 33 are not, as text and as value", () => {
    // The plan and its extensions are the first two levels.
    const fine = { ...minimalPlan(), extensions: { deep: nested(MAX_DEPTH - 2) } };
    const deeper = { ...minimalPlan(), extensions: { deep: nested(MAX_DEPTH - 1) } };
    const place = `too-deep /extensions/deep${"/0".repeat(MAX_DEPTH - 2)}`;
    expect(placesOf(fine)).toEqual([]);
    expect(placesOf(JSON.stringify(fine))).toEqual([]);
    expect(placesOf(deeper)).toEqual([place]);
    expect(placesOf(JSON.stringify(deeper))).toEqual([place]);
  });

  test("a value that holds itself, or doubles at every level, ends", () => {
    const self: Record<string, unknown> = {};
    self["self"] = self;
    expect(placesOf(minimalPlan({ extensions: self }))).toEqual(["not-json-value /extensions/self"]);
    let doubled: unknown = {};
    for (let level = 0; level < 60; level += 1) doubled = { a: doubled, b: doubled };
    expect(placesOf({ extensions: doubled }).at(-1)).toMatch(/^too-/);
  });

  test("the same object in two places is no fault", () => {
    const shared = { name: "Marsh End Surgery" };
    expect(placesOf(minimalPlan({ extensions: { a: shared, b: shared } }))).toEqual([]);
  });
});

describe("characters", () => {
  const refused: [string, string][] = [
    ["\u0000", "control-character"],
    ["\u000B", "control-character"],
    ["\u000C", "control-character"],
    ["a\rb", "control-character"],
    ["end\r", "control-character"],
    ["\u001B[31m", "control-character"],
    ["\u007F", "control-character"],
    ["\u0085", "control-character"],
    ["\u009F", "control-character"],
    ["\uD83D", "lone-surrogate"],
    ["\uDE00\uD83D", "lone-surrogate"],
    ["\uE000", "private-use-character"],
    ["\uF8FF", "private-use-character"],
    ["\u{F0000}", "private-use-character"],
    ["\u{10FFFD}", "private-use-character"],
    ["\uFFFD", "replacement-character"],
    ["\uFFFE", "noncharacter"],
    ["\uFDD0", "noncharacter"],
    ["\u{1FFFF}", "noncharacter"],
    ["\u202A", "bidi-override"],
    ["\u202E", "bidi-override"],
    ["\u2066", "bidi-override"],
    ["\u2069", "bidi-override"],
  ];
  const allowed = [
    "\t",
    "\n",
    "\r\n",
    "\u00A0",
    "\u00AD",
    "\u200B",
    "\u200D",
    "\u2028",
    "\u202F",
    "\u2065",
    "\u206A",
    "\uFDCF",
    "\uFFFC",
    "\u{1F600}",
    "\u{10000}",
    "\uD7FF",
    "\uF900",
    "e\u0301",
  ];

  test.each(refused)("%j is refused as %s", (text, code) => {
    expect(placesOf(withHistory(text))).toEqual([`${code} /sections/A/history`]);
    expect(placesOf(JSON.stringify(withHistory(text)))).toEqual([`${code} /sections/A/history`]);
  });

  test.each(allowed)("%j is read", (text) => {
    expect(placesOf(withHistory(`a${text}b`))).toEqual([]);
  });

  test("each kind is reported once for a string", () => {
    expect(placesOf(withHistory("\u0001\u0002\uE000"))).toEqual([
      "control-character /sections/A/history",
      "private-use-character /sections/A/history",
    ]);
  });

  test("in a property name point to its object and do not repeat it", () => {
    expect(placesOf(minimalPlan({ extensions: { "a\u0001": 1 } }))).toEqual([
      "control-character /extensions",
    ]);
  });

  test("inside extensions only what JSON tools choke on is refused", () => {
    expect(placesOf(minimalPlan({ extensions: { a: "\u202E\uE000\uFFFD" } }))).toEqual([]);
    expect(placesOf(minimalPlan({ extensions: { a: "\u0001", b: "\uD800" } }))).toEqual([
      "control-character /extensions/a",
      "lone-surrogate /extensions/b",
    ]);
  });
});

test("only plain data is copied", () => {
  class Child {
    name = "Kofi";
  }
  const strange = {
    a: new Child(),
    b: () => 1,
    c: 1n,
    d: Number.NaN,
    e: [undefined],
    f: Symbol("x"),
    g: new Date(0),
    h: Object.create(null) as object,
  };
  expect(keepLimits(strange).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    "not-json-value /a",
    "not-json-value /b",
    "not-json-value /c",
    "number-too-large /d",
    "not-json-value /e/0",
    "not-json-value /f",
    "not-json-value /g",
  ]);
});

test("an inherited property is not a property", () => {
  expect(placesOf(Object.create(minimalPlan()))).toEqual(["not-json-value ", "wrong-type "]);
});
