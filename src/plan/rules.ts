// Rules for single values, used by the schema. Each is a plain question; what is said when it fails stands in codes.ts.

import type { PlanCode } from "./codes.js";

/** What a failed rule carries to the reader of faults: its code, and the bounds for its message. */
export interface RuleFault {
  fault: PlanCode;
  least?: number;
  most?: number;
  /** Whole numbers only. */
  whole?: boolean;
  /** `least` itself is not allowed. */
  above?: boolean;
}

/** The parameters of a schema rule that fails with `fault`. */
export function fits(
  fault: PlanCode,
  bounds: Omit<RuleFault, "fault"> = {},
): { params: RuleFault & Record<string, unknown> } {
  return { params: { fault, ...bounds } };
}

/** Whether there is anything to see: white space, soft hyphens and zero-width characters alone are blank. */
export function notBlank(value: string): boolean {
  return /[^\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2060-\u2064\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/u.test(
    value,
  );
}

export function isOneLine(value: string): boolean {
  return !/[\t\n\r\u2028\u2029]/.test(value);
}

/** Length in characters as a reader of JSON Schema counts them: code points, not UTF-16 units. */
export function isCodePointLength(most: number): (value: string) => boolean {
  return (value) => value.length <= most || (value.length <= 2 * most && [...value].length <= most);
}

export function integer(least: number, most: number): (value: number) => boolean {
  return (value) => Number.isSafeInteger(value) && value >= least && value <= most;
}

/** Minutes: more than none, at most the minutes of a leap year. */
export function isWithinYear(minutes: number): boolean {
  return minutes > 0 && minutes <= 527_040;
}

/** An amount in pounds: not negative, below a thousand million, no fraction of a penny. */
export function isMoney(pounds: number): boolean {
  return pounds >= 0 && pounds <= 1_000_000_000 && Math.round(pounds * 100) / 100 === pounds;
}

/** An absolute http or https address without white space or credentials, 2,000 characters at most. */
export function isHttpUrl(value: string): boolean {
  if (value.length > 2_000) return false;
  if (!/^https?:\/\/[^\s\\<>"{}|^`/?#@]+(?:[/?#][^\s\\<>"{}|^`]*)?$/i.test(value)) return false;
  return URL.canParse(value);
}

export function isMailAddress(value: string): boolean {
  return value.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/.test(value);
}

const LANGUAGE_TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

/** A well-formed BCP 47 language tag (RFC 5646, section 2.1), without the grandfathered ones. */
export function isBcp47Tag(value: string): boolean {
  return value.length <= 100 && LANGUAGE_TAG.test(value);
}
