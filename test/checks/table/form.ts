// S: the form of the plan. Plans that trigger each check, at the place they should, and near misses that must not.

import type { Plan } from "../../../src/plan/schema.js";
import type { CheckRows } from "./rows.js";

const F1 = "/sections/F/items/0";

export const form: CheckRows = {
  triggers: [
    [
      "S02",
      "an area twice in B",
      "final",
      ({ sections: { B } }) => B.areas.push({ code: "CI", none: true, needs: [] }),
      "/sections/B/areas/4",
    ],
    [
      "S02",
      "the label of another section inside a text",
      "draft",
      ({ sections: { F } }) => (F.items[0]!.what += "\n\n**Section G: Health provision**\nA nurse visits."),
      `${F1}/what`,
    ],
    ["S03", "an empty H2 without none", "draft", ({ sections: { H2 } }) => delete H2.none, "/sections/H2"],
    ["S03", "an area of B left out", "final", ({ sections: { B } }) => B.areas.pop(), "/sections/B/areas"],
    [
      "S03",
      "an empty area of B without none",
      "final",
      ({ sections: { B } }) => delete B.areas[2]!.none,
      "/sections/B/areas/2",
    ],
    ["S03", "an empty J without none", "final", ({ sections: { J } }) => delete J.none, "/sections/J"],
    [
      "S04",
      "a draft that names a school",
      "draft",
      ({ sections: { I } }) => I.placements.push({ name: "Saltbridge School", type: "special school" }),
      "/sections/I/placements/0/name",
    ],
    [
      "S04",
      "a draft that gives a type only",
      "draft",
      ({ sections: { I } }) => I.placements.push({ type: "special school" }),
      "/sections/I/placements/0/type",
    ],
    [
      "S05",
      "an amended draft with a placement",
      "amended",
      (plan) => (plan.status = "draft-amended"),
      "/sections/I/placements",
      "info",
    ],
    [
      "S06",
      "a final plan with section I blank",
      "final",
      ({ sections }) => (sections.I = { placements: [] }),
      "/sections/I",
    ],
    [
      "S06",
      "a final plan blank as in a draft",
      "amended",
      ({ sections }) => (sections.I = { placements: [], blankReason: "draft" }),
      "/sections/I",
    ],
    ["S07", "a final plan without a signature", "final", (plan) => delete plan.signOff, ""],
    [
      "S07",
      "an amended draft without a signature yet",
      "amended",
      (plan) => {
        plan.status = "draft-amended";
        delete plan.signOff;
      },
      "",
      "info",
    ],
    [
      "S08",
      "14 days for comments",
      "draft",
      ({ dates }) => (dates.representationsBy = "2026-03-16"),
      "/dates/representationsBy",
    ],
    [
      "S08",
      "comments asked for before the draft is sent",
      "draft",
      ({ dates }) => (dates.representationsBy = "2026-02-20"),
      "/dates/representationsBy",
    ],
    ["S08", "no date for comments", "draft", ({ dates }) => delete dates.representationsBy, "/dates"],
    [
      "S08",
      "no dates at all",
      "draft",
      ({ dates }) => {
        delete dates.representationsBy;
        delete dates.draftSent;
      },
      "/dates",
      "warning",
    ],
    [
      "S09",
      "issued one day after 20 weeks",
      "final",
      ({ dates }) => (dates.requestReceived = "2025-10-02"),
      "/dates/finalIssued",
    ],
    ["S10", "no review date", "final", ({ dates }) => delete dates.reviewBy, "/dates"],
    [
      "S10",
      "a review date a day too late",
      "final",
      ({ dates }) => (dates.reviewBy = "2027-02-21"),
      "/dates/reviewBy",
    ],
    [
      "S10",
      "a review date before issue",
      "final",
      ({ dates }) => (dates.reviewBy = "2026-02-19"),
      "/dates/reviewBy",
    ],
    [
      "S10",
      "two review dates",
      "final",
      (plan) => (plan.review = { by: "2027-01-29" }),
      "/review/by",
      "warning",
    ],
    ["S11", "an amended plan without amendments", "amended", (plan) => delete plan.amendments, ""],
    [
      "S11",
      "an amendment without a summary",
      "amended",
      (plan) => (plan.amendments![0]!.summary = " "),
      "/amendments/0",
    ],
    [
      "S11",
      "an amendment without sections",
      "amended",
      (plan) => (plan.amendments![0]!.sections = []),
      "/amendments/0",
    ],
    ["S11", "no date of the original plan", "amended", ({ dates }) => delete dates.originalFinal, "/dates"],
    ["S11", "no date of the amendment", "amended", ({ dates }) => delete dates.amended, "/dates"],
    [
      "S12",
      "more than 8 weeks after the notice",
      "amended",
      ({ dates }) => (dates.draftSent = "2025-12-25"),
      "/dates/amended",
    ],
    [
      "S12",
      "more than 12 weeks after the meeting",
      "amended",
      (plan) => (plan.review!.lastMeeting = "2025-11-27"),
      "/dates/amended",
    ],
    [
      "S12",
      "a move to secondary school after 15 February",
      "amended",
      (plan) => (plan.amendments![0]!.reason = "phase-transfer"),
      "/dates/amended",
    ],

    [
      "S01",
      "a section left out",
      "final",
      ({ sections }) => delete (sections as Partial<Plan["sections"]>).H2,
      "/sections",
    ],
  ],
  nearMisses: [
    [
      "S02",
      "a section named inside a sentence",
      "final",
      ({ sections: { E } }) => (E.monitoring = "Section F is reviewed by the class teacher each term."),
    ],
    [
      "S03",
      "arrangements that say why there is no budget",
      "final",
      ({ sections }) => (sections.J = { arrangements: "The family did not ask for one.", components: [] }),
    ],
    [
      "S04",
      "a school asked for by the family in a draft",
      "draft",
      ({ sections: { I } }) => (I.requestedBy = "The parents may ask for a school."),
    ],
    [
      "S06",
      "education otherwise than at school",
      "final",
      ({ sections }) => (sections.I = { placements: [], blankReason: "eotas" }),
    ],
    ["S06", "a type without a name", "final", ({ sections: { I } }) => delete I.placements[0]!.name],
    ["S08", "15 days for comments", "draft", ({ dates }) => (dates.representationsBy = "2026-03-17")],
    [
      "S09",
      "issued on the last day of 20 weeks",
      "final",
      ({ dates }) => (dates.requestReceived = "2025-10-03"),
    ],
    ["S10", "a review on the last day of 12 months", "final", ({ dates }) => (dates.reviewBy = "2027-02-20")],
    [
      "S11",
      "a draft of an amendment has no date of amendment yet",
      "amended",
      (plan) => {
        plan.status = "amendment-notice";
        delete plan.dates.amended;
      },
    ],
    [
      "S12",
      "the date of the first draft is no amendment notice",
      "amended",
      ({ dates }) => (dates.draftSent = "2024-12-02"),
    ],
    [
      "S12",
      "a move to post-16 before 31 March",
      "amended",
      (plan) => {
        plan.amendments![0]!.reason = "phase-transfer";
        plan.subject.birthDate = "2010-05-14";
      },
    ],
    [
      "S12",
      "a phase transfer by its date",
      "amended",
      (plan) => {
        plan.amendments![0]!.reason = "phase-transfer";
        plan.dates.phaseTransferDue = "2026-03-31";
      },
    ],

    ["S01", "a section that is empty", "final", ({ sections }) => (sections.H2 = { items: [] })],
    [
      "S05",
      "an amended draft with section I blank",
      "amended",
      (plan) => {
        plan.status = "draft-amended";
        plan.sections.I = { placements: [], blankReason: "draft" };
      },
    ],
    ["S07", "a draft is not signed yet", "draft", (plan) => delete plan.signOff],
  ],
};
