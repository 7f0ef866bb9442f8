// The words of the faults: one set for each code, fit for an officer to read.

import { expect, test } from "vitest";
import { PLAN_CODES, type PlanCode } from "../../src/plan/codes.js";
import { fault, safePointer } from "../../src/plan/faults.js";
import { nearestName } from "../../src/plan/nearest-name.js";
import { expectGolden } from "../helpers/golden.js";

const CODES = Object.keys(PLAN_CODES) as PlanCode[];

test("every code is kebab-case and has a meaning, a message and a hint in sentences", () => {
  for (const code of CODES) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(PLAN_CODES[code]).toMatch(/^[A-Z].+\.$/);
    const { message, hint } = fault(code, ["sections", "A"], {
      most: 1,
      least: 0,
      allowed: ["x"],
      property: "x",
      expected: "a string",
    });
    for (const sentence of [message, hint]) {
      expect(sentence).toMatch(/^[A-Z/].+\.$/);
      expect(sentence).not.toMatch(/undefined|Invalid input|\[object/);
    }
  }
});

test("the words are those that were last read over", () => {
  const details = {
    property: "minutes",
    description: "Length of each time in minutes.",
    allowed: ["draft", "final"],
    nearest: "minutes",
    least: 1,
    most: 20_000,
    whole: true,
    expected: "a string",
    other: "/sections/C/needs/0/id",
    line: 3,
    column: 14,
  };
  const lines = CODES.map((code) => {
    const { message, hint } = fault(code, ["sections", "F", "items", 0], details);
    return `${code}\n  ${PLAN_CODES[code]}\n  ${message}\n  ${hint}`;
  });
  expectGolden("plan-faults.txt", lines.join("\n"));
});

test("a pointer escapes what must be escaped and stops before a name that may be data", () => {
  expect(safePointer([])).toBe("");
  expect(safePointer(["sections", "B", 0, "a_b-C"])).toBe("/sections/B/0/a_b-C");
  expect(safePointer(["easyRead", "entries", "Kofi Asante", "sentences"])).toBe("/easyRead/entries");
  expect(safePointer(["a/b"])).toBe("");
  expect(safePointer(["x".repeat(41)])).toBe("");
});

test.each([
  ["birthdate", "birthDate"],
  ["birth_date", "birthDate"],
  ["bithrDate", "birthDate"],
  ["familyname", "familyName"],
  ["givenName", "givenNames"],
  ["surname", undefined],
  ["x", undefined],
  ["upn ", "upn"],
  ["", undefined],
  ["birthDate".repeat(20), undefined],
])("%j was meant to be %s", (unknown, meant) => {
  expect(nearestName(unknown, ["givenNames", "familyName", "birthDate", "upn", "address"])).toBe(meant);
});
