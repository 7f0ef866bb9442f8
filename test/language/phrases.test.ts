import { describe, expect, it } from "vitest";
import {
  countOf,
  formatDate,
  formatDateWithDay,
  formatMoney,
  formatNumber,
} from "../../src/language/format.js";
import {
  groupSize,
  howLong,
  howOften,
  isDraft,
  minutesInWords,
  statusLabel,
} from "../../src/language/phrases.js";

describe("format", () => {
  it("writes dates", () => {
    expect(formatDate("2026-02-14")).toBe("14 February 2026");
    expect(formatDate("2026-02-14T09:00:00Z")).toBe("14 February 2026");
    expect(formatDateWithDay("2026-02-14")).toBe("Saturday 14 February 2026");
    expect(formatDateWithDay("2024-02-29")).toBe("Thursday 29 February 2024");
    expect(formatDate("soon")).toBe("soon");
  });

  it("writes money, with pence only where there are some", () => {
    expect([1234.5, 12500, 0.5, 0, 1999.999, -3].map(formatMoney)).toEqual([
      "£1,234.50",
      "£12,500",
      "£0.50",
      "£0",
      "£2,000",
      "-£3",
    ]);
  });

  it("writes numbers and counts", () => {
    expect([0, 999, 1000, 1234567, 0.5].map(formatNumber)).toEqual(["0", "999", "1,000", "1,234,567", "0.5"]);
    expect([countOf(1, "time"), countOf(3, "time"), countOf(2, "child", "children")]).toEqual([
      "1 time",
      "3 times",
      "2 children",
    ]);
  });
});

describe("phrases", () => {
  it("say how often", () => {
    expect(howOften({ times: 3, per: "week", weeksPerYear: 38 })).toBe("3 times a week, 38 weeks a year");
    expect(howOften({ times: 1, per: "half-term" })).toBe("once a half-term");
    expect(howOften({ times: 2, per: "day" })).toBe("twice a day");
    expect(howOften({ times: 1, per: "once" })).toBe("once");
    expect(howOften({ times: 4, per: "once" })).toBe("4 times");
  });

  it("say how long", () => {
    expect(howLong({ times: 3, per: "week", minutes: 20 })).toBe("20 minutes each time");
    expect(howLong({ times: 1, per: "once", minutes: 90 })).toBe("1 hour 30 minutes");
    expect(howLong({ times: 1, per: "week" })).toBeUndefined();
    expect([1, 60, 61, 120].map(minutesInWords)).toEqual([
      "1 minute",
      "1 hour",
      "1 hour 1 minute",
      "2 hours",
    ]);
  });

  it("say how many", () => {
    expect(groupSize({ ratio: { staff: 1, pupils: 4 } })).toBe("1 adult to 4 pupils");
    expect(groupSize({ groupMax: 6 })).toBe("in a group of up to 6");
    expect(groupSize({ ratio: { staff: 2, pupils: 1 }, groupMax: 3 })).toBe(
      "2 adults to 1 pupil, in a group of up to 3",
    );
    expect(groupSize({})).toBeUndefined();
  });

  it("say the status", () => {
    expect([statusLabel("draft-amended"), statusLabel("final"), statusLabel("amendment-notice")]).toEqual([
      "Draft amended",
      "Final",
      "Amendment notice",
    ]);
    expect([isDraft("draft"), isDraft("final-amended")]).toEqual([true, false]);
  });
});
