// S01 to S07: the form of the plan. Sections, status, placement and signature. Its time limits are in time-limits.ts.

import { pointer } from "../diagnostics/diagnostic.js";
import { matchesOf } from "../language/matches.js";
import type { Plan } from "../plan/schema.js";
import { SECTION_CODES, sectionLabel } from "../plan/sections.js";
import type { SectionCode } from "../plan/sections.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { and, blank } from "./words.js";

const ALL = { d: "error", f: "error", a: "error" } as const;

/** Runs before all others, which read the sections. */
export const sectionsCheck: Check = {
  id: "S01",
  title: "All twelve sections are there",
  severity: ALL,
  source: "SEND Regulations 2014, regulation 12(1)",
  hint: "Add the section; where there is nothing to say in it, state “none”.",
  examples: {
    bad: "A plan that leaves out section H2.",
    good: "A plan that has section H2 with “none” in it.",
  },
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
    examples: {
      bad: "A text in section F that goes on with the heading “Section G: Health provision”.",
      good: "A sentence that says “Section F is reviewed each term”.",
    },
    run: ownLabels,
  },
  {
    id: "S03",
    title: "An empty section says “none”",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Good practice",
    hint: "State “none” where nothing was identified, or write what belongs there.",
    examples: {
      bad: "An area of need that is empty.",
      good: "An area of need that says “none”.",
    },
    run: saysNone,
  },
  {
    id: "S04",
    title: "A draft names no school",
    severity: { d: "error" },
    source: "Children and Families Act 2014, section 38; Code of Practice 2015, 9.69",
    hint: "Leave section I blank until the family has asked for a school.",
    examples: {
      bad: "A first draft that names a school in section I.",
      good: "A first draft with section I blank.",
    },
    run: draftNamesNoSchool,
  },
  {
    id: "S05",
    title: "An amended draft may show the present placement",
    severity: { a: "info" },
    source: "Good practice",
    hint: "Make sure that the family knows it is the present placement, and that they may ask for another.",
    examples: {
      bad: "An amended draft that shows the present school, and nobody told the family what that means.",
      good: "An amended draft with section I blank until the family has been heard.",
    },
    run: showsPresentPlacement,
  },
  {
    id: "S06",
    title: "Section I is complete",
    severity: { f: "error", a: "error" },
    source: "SEND Regulations 2014, regulation 12(1)(i); Children and Families Act 2014, section 61",
    hint: "Give the type of setting, with its name where one is named; or leave I blank with the reason “eotas”.",
    examples: {
      bad: "A final plan with nothing in section I.",
      good: "A final plan that gives the type and the name of the school.",
    },
    run: placementComplete,
  },
  {
    id: "S07",
    title: "The plan is signed and dated",
    severity: { f: "error", a: "error" },
    source: "Code of Practice 2015, 9.125",
    hint: "Give the name and role of the officer and the date of signature.",
    examples: {
      bad: "A final plan without a signature.",
      good: "A final plan with the officer's name, role and date.",
    },
    run: signedAndDated,
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
    matchesOf(text, LABEL_IN_TEXT).map((match): Observation => {
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
