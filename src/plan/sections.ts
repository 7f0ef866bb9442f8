// The twelve separately identified sections of an EHC plan: SEND Regulations 2014, regulation 12(1).

export const SECTION_CODES = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"] as const;
export type SectionCode = (typeof SECTION_CODES)[number];

export interface SectionLabel {
  code: SectionCode;
  /** The label as it stands in the document and its outline: "Section B: Special educational needs". */
  label: string;
  /** The label without the section's code. */
  title: string;
  /** One line that says what the section holds, near the words of the regulation. */
  purpose: string;
}

const TITLES: Record<SectionCode, [title: string, purpose: string]> = {
  A: [
    "Views, interests and aspirations",
    "The views, interests and aspirations of the child or young person and their parents.",
  ],
  B: ["Special educational needs", "All of the child or young person's special educational needs."],
  C: ["Health needs", "Health needs that relate to the special educational needs."],
  D: [
    "Social care needs",
    "Social care needs that relate to the special educational needs or to a disability.",
  ],
  E: ["Outcomes", "The outcomes sought for the child or young person."],
  F: ["Special educational provision", "The special educational provision that must be made."],
  G: ["Health provision", "Health provision reasonably required because of the needs."],
  H1: [
    "Social care provision under the 1970 Act",
    "Social care provision that must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
  ],
  H2: [
    "Other social care provision",
    "Any other social care provision reasonably required because of the needs.",
  ],
  I: ["School or college", "The name or type of the school, college or other setting."],
  J: ["Personal budget", "How a personal budget and direct payments support the outcomes."],
  K: ["Advice and information", "The advice and information gathered for the plan, with what is appended."],
};

/** Labels of all sections, in the order of the regulation. */
export const SECTION_LABELS: readonly SectionLabel[] = SECTION_CODES.map((code) => {
  const [title, purpose] = TITLES[code];
  return { code, label: `Section ${code}: ${title}`, title, purpose };
});

export function sectionLabel(code: SectionCode): SectionLabel {
  return SECTION_LABELS[SECTION_CODES.indexOf(code)] as SectionLabel;
}
