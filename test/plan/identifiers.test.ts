import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkIdentifiers,
  isNhsNumber,
  isPostcode,
  isUkprn,
  isUln,
  isUpn,
  isUrn,
} from "../../src/plan/identifiers.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

describe("UPN", () => {
  test("has the check letter of its digits", () => {
    expect(isUpn("B801200005001")).toBe(true);
    for (const letter of "ACDEFGHJKLMNPQRTUVWXYZ") expect(isUpn(`${letter}801200005001`)).toBe(false);
  });

  test("may be temporary and end in a letter, which counts too", () => {
    const temporary = [..."ABCDEFGHJKLMNPQRTUVWXYZ"].filter((letter) => isUpn(`${letter}80120000500A`));
    // The 1 at position 13 of the example counts 13; A counts nothing: 80 modulo 23 is 11, the letter M.
    expect(temporary).toEqual(["M"]);
    // D counts 3 times 13 more: 119 modulo 23 is 4, the letter E.
    expect(isUpn("E80120000500D")).toBe(true);
  });

  test.each([
    "",
    "b801200005001",
    "B80120000500",
    "B8012000050011",
    "I801200005001",
    "B80120000500I",
    "B801200 05001",
    "B80120000A001",
  ])("%j is none", (value) => {
    expect(isUpn(value)).toBe(false);
  });

  test("with one digit changed is found", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = [..."B801200005001"];
        digits[place] = String((Number(digits[place]) + change) % 10);
        expect(isUpn(digits.join(""))).toBe(false);
      }),
    );
  });
});

test("NHS number has its check digit, in one piece or three", () => {
  expect(["9434765919", "943 476 5919", "943-476-5919", "4505577104"].every(isNhsNumber)).toBe(true);
  expect(
    ["9434765918", "943 4765919", "94347659190", "943476591", "943.476.5919", " 9434765919", ""].some(
      isNhsNumber,
    ),
  ).toBe(false);
});

test("no NHS number has a check digit of ten", () => {
  // 10 times 1 leaves 10 modulo 11: the check digit is 1. 9 times 5 leaves 1: it would be ten, and there is none.
  expect(isNhsNumber("1000000001")).toBe(true);
  for (let digit = 0; digit <= 9; digit += 1) expect(isNhsNumber(`050000000${digit}`)).toBe(false);
});

test("ULN has its check digit and does not begin with 0", () => {
  // 10 times 1 to 2 times 9 is 210, which leaves 1 modulo 11; 10 less 1 is 9.
  expect([..."0123456789"].filter((digit) => isUln(`123456789${digit}`))).toEqual(["9"]);
  // 10 times 1 and 6 times 2 is 22, which leaves nothing: there is no such number.
  expect([..."0123456789"].filter((digit) => isUln(`100020000${digit}`))).toEqual([]);
  expect(isUln("0000000000")).toBe(false);
  expect(isUln("9999999999")).toBe(false);
  expect(isUln("123456789")).toBe(false);
});

test("URN has 6 digits, UKPRN 8 that begin with 1", () => {
  expect(isUrn("999001")).toBe(true);
  expect(["99901", "9990011", "099001", "99900A", ""].some(isUrn)).toBe(false);
  expect(isUkprn("10999001")).toBe(true);
  expect(["1099900", "20999001", "109990011"].some(isUkprn)).toBe(false);
});

describe("postcode", () => {
  test.each([
    "M1 1AE",
    "B33 8TH",
    "CR2 6XH",
    "DN55 1PT",
    "W1A 0AX",
    "EC1A 1BB",
    "ec1a1bb",
    "GIR 0AA",
    "SW1A 2AA",
  ])("%s is one", (value) => {
    expect(isPostcode(value)).toBe(true);
  });
  test.each([
    "",
    "Q1 1AA",
    "AI1 1AA",
    "M1 1AC",
    "M1 1A",
    "M111 1AA",
    "EC1A  1BB",
    "M1-1AE",
    "1M 1AE",
    "EC1C 1BB",
  ])("%j is none", (value) => {
    expect(isPostcode(value)).toBe(false);
  });
});

test("the identifiers of a plan that are wrong are found with their places; absent ones are not", () => {
  expect(checkIdentifiers(minimalPlan())).toEqual([]);
  const wrong = { lines: [], postcode: "nowhere" };
  const plan = minimalPlan({
    authority: { address: wrong },
    subject: { upn: "A801200005001", uln: "1", nhsNumber: "9434765918", address: wrong },
    contacts: [
      { id: "c1", name: "Ama", relationship: "mother", address: { lines: [], postcode: "M1 1AE" } },
      { id: "c2", name: "Yaw", relationship: "father", address: wrong },
    ],
    services: { setting: { name: "Marsh End School", urn: "12", ukprn: "12" } },
    sections: {
      I: {
        placements: [
          { type: "college", urn: "999001" },
          { type: "school", urn: "x" },
        ],
      },
    },
  });
  expect(checkIdentifiers(plan).map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    "postcode /authority/address/postcode",
    "upn /subject/upn",
    "uln /subject/uln",
    "nhs-number /subject/nhsNumber",
    "postcode /subject/address/postcode",
    "postcode /contacts/1/address/postcode",
    "urn /services/setting/urn",
    "ukprn /services/setting/ukprn",
    "urn /sections/I/placements/1/urn",
  ]);
});
