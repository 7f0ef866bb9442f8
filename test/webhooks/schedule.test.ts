import { describe, expect, it } from "vitest";
import { ATTEMPTS, DELAYS, LONGEST_WAIT, nextDelay, readRetryAfter } from "../../src/webhooks/schedule.js";

describe("the schedule of retries", () => {
  it("is that of Standard Webhooks 1.0, in seconds", () => {
    expect(DELAYS).toEqual([0, 5, 300, 1800, 7200, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600]);
  });

  it("adds up to a fifth, and ends after the last attempt", () => {
    expect(nextDelay({ attempts: 1, chance: 0 })).toBe(5000);
    expect(nextDelay({ attempts: 1, chance: 1 })).toBe(6000);
    expect(nextDelay({ attempts: ATTEMPTS - 1, chance: 0.5 })).toBe(95_040_000);
    expect(nextDelay({ attempts: ATTEMPTS, chance: 0 })).toBeUndefined();
  });

  it("lets the receiver ask for later, up to a day, and never for sooner", () => {
    expect(nextDelay({ attempts: 1, retryAfter: 120, chance: 0 })).toBe(120_000);
    expect(nextDelay({ attempts: 3, retryAfter: 1, chance: 0 })).toBe(1_800_000);
    expect(nextDelay({ attempts: 1, retryAfter: 10 * LONGEST_WAIT, chance: 0 })).toBe(1000 * LONGEST_WAIT);
  });
});

describe("Retry-After", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  it.each([
    ["120", 120],
    [" 0 ", 0],
    ["Mon, 02 Mar 2026 10:01:30 GMT", 90],
    ["Mon, 02 Mar 2026 09:00:00 GMT", 0],
    ["-5", undefined],
    ["soon", undefined],
    ["2027", 2027],
    ["99999999999999999999", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is %s seconds", (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
