// S: the form of the plan. Sections, status, signature and the time limits of the SEND Regulations 2014.

import { pointer } from "../diagnostics/diagnostic.js";
import { countOf } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import { SECTION_CODES, sectionLabel } from "../plan/sections.js";
import type { SectionCode } from "../plan/sections.js";
import { addDays, addMonths, daysBetween } from "./calendar.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate, latest } from "./issue-date.js";
import { and, blank } from "./words.js";

const ALL = { d: "error", f: "error", a: "error" } as const;

/** Runs before all others, which read the sections. */
export const sectionsCheck: Check = {
  id: "S01",
  title: "All twelve sections are there",
  severity: ALL,
  source: "SEND Regulations 2014, regulation 12(1)",
  hint: "Add the section; where there is nothing to say in it, state “none”.",
  run: ({ plan }) => allSections(plan),
};

export const formChecks: Check[] = [
  sectionsCheck,
  {
    id: "S02",
    title: "Each section stands under its own label",
    severity: ALL,
    source: "SEND Regulations 2014, regulation 12(1); Code of Practice 2015, 9.62",
    hint: "Keep each section's wording in its own section, under its own label.",
    run: ownLabels,
  },
  {
    id: "S03",
    title: "An empty section says “none”",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Good practice",
    hint: "State “none” where nothing was identified, or write what belongs there.",
    run: saysNone,
  },
  {
    id: "S04",
    title: "A draft names no school",
    severity: { d: "error" },
    source: "Children and Families Act 2014, section 38; Code of Practice 2015, 9.69",
    hint: "Leave section I blank until the family has asked for a school.",
    run: draftNamesNoSchool,
  },
  {
    id: "S05",
    title: "An amended draft may show the present placement",
    severity: { a: "info" },
    source: "Good practice",
    hint: "Make sure that the family knows it is the present placement, and that they may ask for another.",
    run: showsPresentPlacement,
  },
  {
    id: "S06",
    title: "Section I is complete",
    severity: { f: "error", a: "error" },
    source: "SEND Regulations 2014, regulation 12(1)(i); Children and Families Act 2014, section 61",
    hint: "Give the type of setting, with its name where one is named; or leave I blank with the reason “eotas”.",
    run: placementComplete,
  },
  {
    id: "S07",
    title: "The plan is signed and dated",
    severity: { f: "error", a: "error" },
    source: "Code of Practice 2015, 9.125",
    hint: "Give the name and role of the officer and the date of signature.",
    run: signedAndDated,
  },
  {
    id: "S08",
    title: "The family has at least 15 days to comment",
    severity: { d: "error" },
    source: "SEND Regulations 2014, regulation 13(1)",
    hint: "Give the date the draft is sent, and a date for comments 15 days or more after it.",
    run: timeToComment,
  },
  {
    id: "S09",
    title: "Issued within 20 weeks of the request",
    severity: { f: "warning" },
    source: "SEND Regulations 2014, regulation 13(2)",
    hint: "Check both dates; if they are right, record the reason for the delay.",
    run: withinTwentyWeeks,
  },
  {
    id: "S10",
    title: "A review date within 12 months",
    severity: { f: "error", a: "error" },
    source: "Code of Practice 2015, 9.61; Children and Families Act 2014, section 44",
    hint: "Give a review date no more than 12 months after the plan is issued.",
    run: reviewDate,
  },
  {
    id: "S11",
    title: "An amended plan says what changed",
    severity: { a: "error" },
    source: "Code of Practice 2015; good practice",
    hint: "Record the amendment: its date, the date of the original plan, the reason, the sections and a summary.",
    run: saysWhatChanged,
  },
  {
    id: "S12",
    title: "Amended within the time limits",
    severity: { a: "warning" },
    source: "SEND Regulations 2014, regulations 18 and 22",
    hint: "Check the dates; if they are right, record the reason for the delay.",
    run: amendedInTime,
  },
];

/** Sections of the regulation that the plan does not hold. */
export function allSections(plan: Plan): Observation[] {
  const sections: Partial<Record<SectionCode, unknown>> = plan.sections;
  return SECTION_CODES.filter((code) => sections[code] === undefined || sections[code] === null).map(
    (code) => ({
      section: code,
      pointer: "/sections",
      message: `${sectionLabel(code).label} is missing from the plan.`,
    }),
  );
}

/** A paragraph that opens like a section's label: "Section G - Health provision" pasted into section F. */
const LABEL_IN_TEXT =
  /(?:^|\n)[ \t]*(?:[-*]+[ \t]*)?(section[ \t]+(?:[A-GIJK]|H[12]?)\b)[ \t*]*(?=[:.\-‐-―]|\n|$)/giu;

function ownLabels({ plan, texts }: CheckContext): Observation[] {
  const seen = new Set<string>();
  const areas = plan.sections.B.areas.flatMap((area, index): Observation[] => {
    const label = area.label?.trim().toLowerCase();
    const names = [`code ${area.code}`, ...(label ? [`label ${label}`] : [])];
    const twice = names.some((name) => seen.has(name));
    names.forEach((name) => seen.add(name));
    return twice
      ? [
          {
            section: "B",
            pointer: pointer("sections", "B", "areas", index),
            message: `Section B has the area ${area.code}, or its label, twice.`,
            hint: "Bring the needs of one area together under one label.",
          },
        ]
      : [];
  });
  const labels = texts.flatMap(({ section, pointer: at, text }) =>
    [...text.matchAll(LABEL_IN_TEXT)].map((match): Observation => {
      const from = match.index + match[0].indexOf(match[1] ?? "");
      return {
        section,
        pointer: at,
        span: [from, from + (match[1]?.length ?? 0)],
        message: `A text in section ${section} opens a passage with the label of a section.`,
        hint: "Move the passage to the section that it names, or take the label out of the text.",
      };
    }),
  );
  return [...areas, ...labels];
}

function saysNone({ plan: { sections } }: CheckContext): Observation[] {
  const seen: Observation[] = [];
  const look = (code: string, place: string, at: string, none: boolean | undefined, filled: boolean) => {
    if (!filled && none !== true)
      seen.push({ section: code, pointer: at, message: `${place} is empty and does not say “none”.` });
  };
  for (const code of ["CI", "CL", "SEMH", "SP"] as const) {
    const index = sections.B.areas.findIndex((area) => area.code === code);
    const area = sections.B.areas[index];
    const at = area === undefined ? "/sections/B/areas" : pointer("sections", "B", "areas", index);
    look("B", `Section B, area ${code},`, at, area?.none, area !== undefined && area.needs.length > 0);
  }
  for (const code of ["C", "D"] as const)
    look(code, `Section ${code}`, `/sections/${code}`, sections[code].none, sections[code].needs.length > 0);
  for (const code of ["G", "H1", "H2"] as const)
    look(code, `Section ${code}`, `/sections/${code}`, sections[code].none, sections[code].items.length > 0);
  const { J } = sections;
  look("J", "Section J", "/sections/J", J.none, J.components.length > 0 || !blank(J.arrangements));
  return seen;
}

function draftNamesNoSchool({ plan }: CheckContext): Observation[] {
  return plan.sections.I.placements.map((placement, index) => ({
    section: "I",
    pointer: pointer("sections", "I", "placements", index, blank(placement.name) ? "type" : "name"),
    message: `Section I of the draft ${blank(placement.name) ? "gives a type of setting" : "names a school or other setting"}.`,
  }));
}

function showsPresentPlacement({ plan }: CheckContext): Observation[] {
  if (plan.status !== "draft-amended" && plan.status !== "amendment-notice") return [];
  if (plan.sections.I.placements.length === 0) return [];
  return [
    {
      section: "I",
      pointer: "/sections/I/placements",
      message: "Section I of this amended draft shows a placement.",
    },
  ];
}

function placementComplete({ plan, issued }: CheckContext): Observation[] {
  if (!issued) return [];
  const { placements, blankReason } = plan.sections.I;
  if (placements.length === 0) {
    if (blankReason === "eotas") return [];
    const why = blankReason === "draft" ? "is still left blank as in a draft" : "is blank without a reason";
    return [{ section: "I", pointer: "/sections/I", message: `Section I ${why}.` }];
  }
  return placements.flatMap((placement, index) =>
    blank(placement.type)
      ? [
          {
            section: "I",
            pointer: pointer("sections", "I", "placements", index),
            message: "Section I does not give the type of the setting.",
          },
        ]
      : [],
  );
}

function signedAndDated({ plan, issued }: CheckContext): Observation[] {
  const sign = plan.signOff;
  const missing = [
    ...(blank(sign?.officerName) ? ["the officer's name"] : []),
    ...(blank(sign?.role) ? ["the officer's role"] : []),
    ...(blank(sign?.signedOn) ? ["the date of signature"] : []),
  ];
  if (missing.length === 0) return [];
  const at = { section: "", pointer: sign === undefined ? "" : "/signOff" };
  return issued
    ? [{ ...at, message: `The plan does not give ${and(missing)}.` }]
    : [
        {
          ...at,
          severity: "info",
          message: `The plan does not give ${and(missing)} yet; it must before it is issued.`,
        },
      ];
}

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
