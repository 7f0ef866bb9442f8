// The facts of a provision and the status of a plan, in words for adult readers. The types say only what is read of
// them, so that this room knows nothing of the plan's schema.

import { countOf } from "./format.js";

export type SchedulePeriod = "day" | "week" | "fortnight" | "half-term" | "term" | "year" | "once";

export interface ScheduleWords {
  times: number;
  per: SchedulePeriod;
  minutes?: number | undefined;
  weeksPerYear?: number | undefined;
}

export interface GroupWords {
  ratio?: { staff: number; pupils: number } | undefined;
  groupMax?: number | undefined;
}

const TIMES: Record<number, string> = { 1: "once", 2: "twice" };

/** How often: "3 times a week, 38 weeks a year", "once a half-term", "once". */
export function howOften(schedule: ScheduleWords): string {
  const times = TIMES[schedule.times] ?? countOf(schedule.times, "time");
  const often = schedule.per === "once" ? times : `${times} a ${schedule.per}`;
  const weeks = schedule.weeksPerYear;
  return weeks === undefined ? often : `${often}, ${countOf(weeks, "week")} a year`;
}

/** Minutes in words: "45 minutes", "1 hour", "1 hour 30 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return countOf(rest, "minute");
  return rest === 0 ? countOf(hours, "hour") : `${countOf(hours, "hour")} ${countOf(rest, "minute")}`;
}

/** How long: "20 minutes each time"; "20 minutes" for what happens once; undefined when the plan does not say. */
export function howLong(schedule: ScheduleWords): string | undefined {
  if (schedule.minutes === undefined) return undefined;
  const single = schedule.per === "once" && schedule.times === 1;
  return single ? minutesInWords(schedule.minutes) : `${minutesInWords(schedule.minutes)} each time`;
}

/** Adults to pupils and the largest group: "1 adult to 4 pupils, in a group of up to 6"; undefined when not stated. */
export function groupSize(provision: GroupWords): string | undefined {
  const { ratio, groupMax } = provision;
  const adults = ratio && `${countOf(ratio.staff, "adult")} to ${countOf(ratio.pupils, "pupil")}`;
  const group = groupMax === undefined ? undefined : `in a group of up to ${groupMax}`;
  return adults && group ? `${adults}, ${group}` : (adults ?? group);
}

const STATUS_LABELS = {
  draft: "Draft",
  "draft-amended": "Draft amended",
  "amendment-notice": "Amendment notice",
  final: "Final",
  "final-amended": "Final amended",
  superseded: "Superseded",
  ceased: "Ceased",
} as const;

export type PlanStatusWord = keyof typeof STATUS_LABELS;

/** The status as it stands in the footer and on page 1: "Final amended". */
export function statusLabel(status: PlanStatusWord): string {
  return STATUS_LABELS[status];
}

/** Whether the status is one of a plan not yet issued: marked as a draft on every page. */
export function isDraft(status: PlanStatusWord): boolean {
  return status === "draft" || status === "draft-amended" || status === "amendment-notice";
}
