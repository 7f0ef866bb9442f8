// S08 to S12: the time limits of the SEND Regulations 2014, and what an amended plan says about its amendment.

import { pointer } from "../diagnostics/diagnostic.js";
import { countOf } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import { addDays, addMonths, daysBetween } from "./calendar.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate, latest } from "./issue-date.js";
import { and, blank } from "./words.js";

export const timeLimitChecks: Check[] = [
  {
    id: "S08",
    title: "The family has at least 15 days to comment",
    severity: { d: "error" },
    source: "SEND Regulations 2014, regulation 13(1)",
    hint: "Give the date the draft is sent, and a date for comments 15 days or more after it.",
    examples: {
      bad: "A draft sent on 2 March that asks for comments by 16 March.",
      good: "A draft sent on 2 March that asks for comments by 17 March.",
    },
    run: timeToComment,
  },
  {
    id: "S09",
    title: "Issued within 20 weeks of the request",
    severity: { f: "warning" },
    source: "SEND Regulations 2014, regulation 13(2)",
    hint: "Check both dates; if they are right, record the reason for the delay.",
    examples: {
      bad: "A plan issued 141 days after the request.",
      good: "A plan issued 140 days after the request.",
    },
    run: withinTwentyWeeks,
  },
  {
    id: "S10",
    title: "A review date within 12 months",
    severity: { f: "error", a: "error" },
    source: "Code of Practice 2015, 9.61; Children and Families Act 2014, section 44",
    hint: "Give a review date no more than 12 months after the plan is issued.",
    examples: {
      bad: "A plan issued on 20 February 2026 with a review on 21 February 2027.",
      good: "A plan issued on 20 February 2026 with a review on 20 February 2027.",
    },
    run: reviewDate,
  },
  {
    id: "S11",
    title: "An amended plan says what changed",
    severity: { a: "error" },
    source: "Code of Practice 2015; good practice",
    hint: "Record the amendment: its date, the date of the original plan, the reason, the sections and a summary.",
    examples: {
      bad: "An amended plan that does not say what changed.",
      good: "An amended plan with date, reason, sections and a summary of what changed.",
    },
    run: saysWhatChanged,
  },
  {
    id: "S12",
    title: "Amended within the time limits",
    severity: { a: "warning" },
    source: "SEND Regulations 2014, regulations 18 and 22",
    hint: "Check the dates; if they are right, record the reason for the delay.",
    examples: {
      bad: "A plan amended nine weeks after the notice.",
      good: "A plan amended eight weeks after the notice.",
    },
    run: amendedInTime,
  },
];

/** Days that a family has to comment on a draft. */
const COMMENT_DAYS = 15;

function timeToComment({ plan: { dates } }: CheckContext): Observation[] {
  const { draftSent, representationsBy } = dates;
  if (draftSent === undefined && representationsBy === undefined)
    return [
      {
        section: "",
        pointer: "/dates",
        severity: "warning",
        message: "The draft gives neither the date it is sent nor the date for comments.",
      },
    ];
  if (representationsBy === undefined)
    return [
      { section: "", pointer: "/dates", message: "The draft was sent but gives no date for comments." },
    ];
  if (draftSent === undefined)
    return [
      {
        section: "",
        pointer: "/dates/representationsBy",
        message:
          "The draft gives a date for comments but not the date it is sent, so the 15 days cannot be counted.",
      },
    ];
  const days = daysBetween(draftSent, representationsBy);
  if (days >= COMMENT_DAYS) return [];
  const given =
    days < 0 ? "is before the draft is sent" : `is only ${countOf(days, "day")} after the draft is sent`;
  return [
    {
      section: "",
      pointer: "/dates/representationsBy",
      message: `The date for comments ${given}; it must be 15 or more.`,
    },
  ];
}

function withinTwentyWeeks({ plan, today }: CheckContext): Observation[] {
  const { requestReceived, finalIssued } = plan.dates;
  // Regulation 13(2) is about the first final plan: an amended one was first issued long ago.
  if (
    requestReceived === undefined ||
    plan.dates.amended !== undefined ||
    plan.dates.originalFinal !== undefined
  )
    return [];
  const issue = finalIssued ?? plan.signOff?.signedOn ?? today;
  const late = daysBetween(addDays(requestReceived, 140), issue);
  if (late <= 0) return [];
  const known = finalIssued !== undefined || plan.signOff !== undefined;
  return [
    {
      section: "",
      pointer: finalIssued === undefined ? "/dates" : "/dates/finalIssued",
      message: known
        ? `The plan was issued ${countOf(late, "day")} after the 20 weeks from the request had ended.`
        : `The plan has no date of issue, and the 20 weeks from the request ended ${countOf(late, "day")} ago.`,
    },
  ];
}

function reviewDate(context: CheckContext): Observation[] {
  const { plan } = context;
  const places = [
    ["/dates/reviewBy", plan.dates.reviewBy],
    ["/review/by", plan.review?.by],
  ] as const;
  const given = places.flatMap(([at, date]) => (date === undefined ? [] : [{ at, date }]));
  const first = given[0];
  if (first === undefined)
    return [
      {
        section: "",
        pointer: plan.review === undefined ? "/dates" : "/review",
        message: "The plan gives no review date.",
      },
    ];
  const seen: Observation[] = [];
  const other = given[1];
  if (other !== undefined && other.date !== first.date)
    seen.push({
      section: "",
      pointer: other.at,
      severity: "warning",
      message: "The plan gives two different review dates.",
      hint: "Give the same date in “dates” and in “review”.",
      related: [{ section: "", pointer: first.at }],
    });
  const issue = issueDate(context);
  for (const { at, date } of given) {
    const late = daysBetween(addMonths(issue, 12), date);
    const early = daysBetween(date, issue);
    if (late > 0)
      seen.push({
        section: "",
        pointer: at,
        message: `The review date is ${countOf(late, "day")} later than 12 months after issue.`,
      });
    else if (early > 0)
      seen.push({
        section: "",
        pointer: at,
        message: `The review date is ${countOf(early, "day")} before the plan is issued.`,
      });
  }
  return seen;
}

function saysWhatChanged({ plan, issued }: CheckContext): Observation[] {
  const seen: Observation[] = [];
  const say = (at: string, message: string) => seen.push({ section: "", pointer: at, message });
  if (plan.dates.originalFinal === undefined)
    say("/dates", "The amended plan does not give the date of the original plan.");
  if (issued && plan.dates.amended === undefined)
    say("/dates", "The amended plan does not give the date of the amendment.");
  const amendments = plan.amendments ?? [];
  if (amendments.length === 0) {
    const at = plan.amendments === undefined ? "" : "/amendments";
    say(
      at,
      "The amended plan does not say why it was amended, which sections changed, and what changed in them.",
    );
  }
  amendments.forEach((amendment, index) => {
    const missing = [
      ...(amendment.sections.length === 0 ? ["which sections changed"] : []),
      ...(blank(amendment.summary) ? ["what changed in them"] : []),
    ];
    if (missing.length > 0)
      say(pointer("amendments", index), `Amendment ${index + 1} does not say ${and(missing)}.`);
  });
  const { amended, originalFinal } = plan.dates;
  if (amended !== undefined && originalFinal !== undefined && amended < originalFinal)
    say("/dates/amended", "The date of the amendment is before the date of the original plan.");
  return seen;
}

const NOTICE_DAYS = 8 * 7;
const MEETING_DAYS = 12 * 7;

function amendedInTime(context: CheckContext): Observation[] {
  const { plan, issued, today } = context;
  const issue = issued ? (plan.dates.amended ?? plan.signOff?.signedOn ?? today) : today;
  const seen: Observation[] = [];
  const look = (from: string | undefined, days: number, limit: string) => {
    if (from === undefined || from > issue) return;
    const late = daysBetween(addDays(from, days), issue);
    if (late > 0)
      seen.push({ section: "", pointer: datePlace(plan), message: lateness(late, limit, issued) });
  };
  look(noticeDate(plan), NOTICE_DAYS, "8 weeks from the amendment notice");
  look(plan.review?.lastMeeting, MEETING_DAYS, "12 weeks from the review meeting");
  const due = phaseTransferDate(context);
  const late = due === undefined ? 0 : daysBetween(due, issue);
  if (late > 0)
    seen.push({
      section: "",
      pointer: datePlace(plan),
      message: lateness(late, "time limit for the phase transfer", issued),
    });
  return seen;
}

const datePlace = (plan: Plan): string => (plan.dates.amended === undefined ? "/dates" : "/dates/amended");

const lateness = (days: number, limit: string, issued: boolean): string =>
  issued
    ? `The amended plan was issued ${countOf(days, "day")} after the ${limit} had ended.`
    : `The amended plan is not issued yet, and the ${limit} ended ${countOf(days, "day")} ago.`;

/** The day the amendment notice was sent. A date before the plan was last in force is that of the first draft. */
function noticeDate({ dates, review }: Plan): string | undefined {
  const since = latest(
    [dates.originalFinal, dates.finalIssued, review?.lastMeeting].filter((date) => date !== undefined),
  );
  return dates.draftSent !== undefined && since !== undefined && dates.draftSent >= since
    ? dates.draftSent
    : undefined;
}

/** Regulation 18: 31 March before a move from secondary school to post-16, 15 February before other moves. */
function phaseTransferDate({ plan, today }: CheckContext): string | undefined {
  const last = plan.amendments?.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  if (last?.reason !== "phase-transfer") return undefined;
  if (plan.dates.phaseTransferDue !== undefined) return plan.dates.phaseTransferDue;
  const from = plan.review?.lastMeeting ?? last.date;
  const date = from < today ? from : today;
  // Work for a move in September is done from the autumn before it.
  const year = Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 9 ? 1 : 0);
  const sixteenBy = addMonths(plan.subject.birthDate, 16 * 12);
  const postSixteen = sixteenBy <= `${year}-08-31`;
  return postSixteen ? `${year}-03-31` : `${year}-02-15`;
}
