// A small plan as a document tree: three sections, one of them with the child's own words.

import {
  card,
  cell,
  fact,
  facts,
  heading,
  list,
  paragraph,
  section,
  table,
} from "../../src/document/build.js";
import type { Block, DocumentTree, SectionBlock } from "../../src/document/tree.js";
import { sectionLabel } from "../../src/plan/sections.js";
import type { SectionCode } from "../../src/plan/sections.js";

const NEED =
  "Kofi follows instructions when they come one at a time and with a picture. In a busy room he misses the second half of what is said, and he does not ask for it again. He reads short words well and guesses long ones from their first letters.";

const PROVISION =
  "A speech and language therapist plans a programme of 6 sessions of 45 minutes each term, and shows the teaching assistant how to carry it on. The teaching assistant works with Kofi 3 times a week for 20 minutes in a quiet room, 38 weeks a year. The therapist reviews the programme by 14 March 2026 and writes to his parents.";

const planSection = (code: SectionCode, children: Block[]): SectionBlock => ({
  ...section(`section-${code}`, "plan-section", [
    { ...heading(2, `heading-${code}`, sectionLabel(code).label), letter: code },
    ...children,
  ]),
  code,
});

export const smallSections = (): SectionBlock[] => [
  planSection("A", [
    paragraph(
      "I like trains, my dog and going swimming with my dad. I do not like it when people shout.",
      "quote",
    ),
    paragraph("Kofi said this to his teaching assistant, who used pictures to ask."),
  ]),
  planSection("B", [
    card("need", [heading(3, "item-B1", "B1 Following instructions"), paragraph(NEED), paragraph(NEED)]),
    list([[paragraph("one instruction at a time")], [paragraph("a picture beside it")]]),
  ]),
  planSection("F", [
    card("provision", [
      heading(3, "item-F1", "F1 Language programme"),
      paragraph(PROVISION),
      facts("strip", [
        fact("Who", "Speech and language therapist (SaLT)"),
        fact("How often", "3 times a week, 38 weeks a year"),
        fact("How long", "20 minutes each time"),
      ]),
    ]),
    card("provision", [heading(3, "item-F2", "F2 Quiet room"), paragraph(PROVISION)]),
    table(
      "Help in one week",
      [
        { head: "Day", width: 1 },
        { head: "Help", width: 2 },
      ],
      [
        [cell("Monday"), cell("9.30am, 20 minutes")],
        [cell("Thursday"), cell("11am, 20 minutes")],
      ],
    ),
  ]),
];

export function smallTree(sections: readonly SectionBlock[] = smallSections()): DocumentTree {
  return {
    edition: "standard",
    meta: {
      title: "Education, Health and Care plan: Kofi Mensah",
      language: "en-GB",
      subjectName: "Kofi Mensah",
      authority: "Fernmarsh County Council",
      planId: "FM-2026-0417",
      planVersion: 3,
      statusLabel: "Draft",
      draft: true,
      fictional: true,
    },
    children: [
      section("cover", "cover", [
        heading(1, "title", "Education, Health and Care plan"),
        paragraph("Kofi Mensah", "name"),
      ]),
      ...sections,
    ],
  };
}
