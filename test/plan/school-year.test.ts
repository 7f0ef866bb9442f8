import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { today } from "../../src/plan/clock.js";
import { ageBand, ageOn, schoolYear, schoolYearLabel } from "../../src/plan/school-year.js";

test.each([
  ["2016-03-14", "2026-03-13", 9],
  ["2016-03-14", "2026-03-14", 10],
  ["2016-02-29", "2026-02-28", 9],
  ["2016-02-29", "2026-03-01", 10],
  ["2016-02-29", "2024-02-29", 8],
  ["2026-05-01", "2026-04-30", -1],
])("born %s is on %s aged %i", (born, on, age) => {
  expect(ageOn(born, on)).toBe(age);
});

describe("school year", () => {
  test.each([
    // Year 9 is age 13 at 31 August before it.
    ["2012-08-31", "2025-09-01", 9, "Year 9"],
    ["2012-09-01", "2025-09-01", 8, "Year 8"],
    // The year turns on 1 September.
    ["2012-08-31", "2025-08-31", 8, "Year 8"],
    ["2021-08-31", "2025-09-01", 0, "Reception"],
    ["2021-09-01", "2025-09-01", -1, "Nursery"],
    ["2022-09-01", "2025-09-01", -2, "Nursery"],
    ["2023-09-01", "2025-09-01", -3, "Before nursery"],
    ["2008-08-31", "2025-12-31", 13, "Year 13"],
    ["2008-08-31", "2026-09-01", 14, "After Year 13"],
  ])("born %s is on %s in year %i, %s", (born, on, year, label) => {
    expect(schoolYear(born, on)).toBe(year);
    expect(schoolYearLabel(born, on)).toBe(label);
  });

  test("rises by one with each year", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, "0"));
    const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(
        fc.integer({ min: 2002, max: 2020 }),
        month,
        day,
        month,
        day,
        (year, bornMonth, bornDay, onMonth, onDay) => {
          const born = `${year}-${bornMonth}-${bornDay}`;
          const difference =
            schoolYear(born, `2027-${onMonth}-${onDay}`) - schoolYear(born, `2026-${onMonth}-${onDay}`);
          expect(difference).toBe(1);
        },
      ),
    );
  });
});

test.each([
  ["2015-06-02", "2026-06-01", "under-11"],
  ["2015-06-01", "2026-06-01", "11-15"],
  ["2010-06-02", "2026-06-01", "11-15"],
  ["2010-06-01", "2026-06-01", "16-plus"],
] as const)("born %s is on %s in the band %s", (born, on, band) => {
  expect(ageBand(born, on)).toBe(band);
});

test("today is the date of the clock", () => {
  expect(today({ now: "2026-02-14T23:59:59Z" })).toBe("2026-02-14");
});
