// Every check: plans that trigger it, at the place they should, and near misses that must not.

import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.js";
import { CATALOGUE } from "../../src/checks/catalogue.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { JComponent, Plan } from "../../src/plan/schema.js";
import type { Status } from "./plans.js";
import { CLOCK, planAt } from "./plans.js";

type Spoil = (plan: Plan) => void;
type Row = [
  check: string,
  what: string,
  status: Status,
  spoil: Spoil,
  pointer: string,
  severity?: Finding["severity"],
];
type NearMiss = [check: string, what: string, status: Status, spoil: Spoil];

const F1 = "/sections/F/items/0";
const NEED = "/sections/B/areas/0/needs/0";

const triggers: Row[] = [
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
    "N01",
    "a need of five words",
    "final",
    ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi has **poor** expressive language."),
    `${NEED}/text`,
  ],
  [
    "N01",
    "a health need without text",
    "draft",
    ({ sections: { C } }) => (C.needs[0]!.text = ""),
    "/sections/C/needs/0/text",
  ],
  [
    "N02",
    "a need in B that F does not meet",
    "final",
    ({ sections: { F } }) => (F.items[0]!.needIds = ["B2"]),
    NEED,
  ],
  [
    "N02",
    "a health need that G does not meet",
    "final",
    ({ sections: { G } }) => (G.items[0]!.needIds = []),
    "/sections/C/needs/0",
    "warning",
  ],
  [
    "N02",
    "a social care need that H does not meet",
    "final",
    ({ sections: { H1 } }) => (H1.items[0]!.needIds = []),
    "/sections/D/needs/0",
    "warning",
  ],
  [
    "N03",
    "provision that meets no need",
    "final",
    ({ sections: { F } }) => (F.items[2]!.needIds = []),
    "/sections/F/items/2/needIds",
  ],
  [
    "N04",
    "provision that supports no outcome",
    "final",
    ({ sections: { F } }) => (F.items[2]!.outcomeIds = []),
    "/sections/F/items/2/outcomeIds",
  ],
  [
    "N04",
    "an outcome without a need",
    "final",
    ({ sections: { E } }) => (E.outcomes[1]!.needIds = []),
    "/sections/E/outcomes/1/needIds",
  ],
  [
    "N04",
    "an outcome without provision",
    "final",
    ({ sections: { F } }) => (F.items[0]!.outcomeIds = ["E2"]),
    "/sections/E/outcomes/0",
  ],
  ["P01", "no schedule", "final", ({ sections: { F } }) => delete F.items[0]!.schedule, F1],
  [
    "P01",
    "no minutes",
    "final",
    ({ sections: { F } }) => delete F.items[0]!.schedule!.minutes,
    `${F1}/schedule`,
  ],
  [
    "P01",
    "equipment without a number",
    "final",
    ({ sections: { F } }) => delete F.items[2]!.quantity,
    "/sections/F/items/2",
  ],
  ["P02", "nobody", "final", ({ sections: { F } }) => delete F.items[0]!.who, F1],
  [
    "P02",
    "no qualification",
    "final",
    ({ sections: { F } }) => delete F.items[0]!.who!.qualification,
    `${F1}/who`,
  ],
  [
    "P02",
    "equipment that nobody answers for",
    "final",
    ({ sections: { F } }) => delete F.items[2]!.securedBy,
    "/sections/F/items/2",
  ],
  [
    "P03",
    "neither one-to-one nor a group",
    "final",
    ({ sections: { F } }) => {
      F.items[1]!.what = "Teaching of sentence planning";
      delete F.items[1]!.ratio;
    },
    "/sections/F/items/1",
  ],
  [
    "P03",
    "a group without a number",
    "final",
    ({ sections: { F } }) => {
      delete F.items[0]!.ratio;
    },
    `${F1}`,
  ],
  [
    "P03",
    "group work in health provision",
    "draft",
    ({ sections: { G } }) => {
      G.items[0]!.what = "Group sessions on asthma";
      delete G.items[0]!.ratio;
    },
    "/sections/G/items/0/what",
  ],
  [
    "P05",
    "up to 30 minutes",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "Reading with an adult for up to 30 minutes"),
    `${F1}/what`,
  ],
  [
    "P05",
    "a range of minutes",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "Reading with an adult for 20-45 minutes"),
    `${F1}/what`,
  ],
  [
    "P05",
    "a range in words",
    "draft",
    ({ sections: { F } }) => (F.items[0]!.what = "Reading between two and three times each week"),
    `${F1}/what`,
  ],
  [
    "P05",
    "a flexibility clause without a number",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.flexibility = { minimum: "Some sessions", decidedBy: "SENCO", reviewEvery: "term" }),
    `${F1}/flexibility/minimum`,
  ],
  [
    "Q03",
    "a gap in brackets",
    "final",
    ({ sections: { A } }) => (A.history = "He lives with [INSERT NAME] and his sister."),
    "/sections/A/history",
  ],
  [
    "Q03",
    "TBC as the name of a school",
    "final",
    ({ sections: { I } }) => (I.placements[0]!.name = "TBC"),
    "/sections/I/placements/0/name",
  ],
  [
    "Q03",
    "to be confirmed",
    "final",
    ({ sections: { E } }) => (E.monitoring = "Review dates are to be confirmed."),
    "/sections/E/monitoring",
  ],
  [
    "Q03",
    "xxx",
    "amended",
    ({ sections: { B } }) => (B.areas[1]!.needs[0]!.impact = "He xxx in lessons."),
    "/sections/B/areas/1/needs/0/impact",
  ],
  [
    "Q03",
    "lorem ipsum",
    "final",
    ({ sections: { E } }) => (E.monitoring = "Lorem ipsum dolor sit amet."),
    "/sections/E/monitoring",
  ],
  [
    "Q03",
    "information not available",
    "final",
    ({ sections: { C } }) => (C.strengths = "Information not available."),
    "/sections/C/strengths",
  ],
  [
    "Q03",
    "guidance of a template",
    "final",
    ({ sections: { D } }) => (D.strengths = "Click or tap here to enter text."),
    "/sections/D/strengths",
  ],
  [
    "Q03",
    "a merge field",
    "final",
    ({ sections: { A } }) => (A.communication = "Talk slowly to {{first_name}}."),
    "/sections/A/communication",
  ],
  [
    "Q08",
    "a need over its budget",
    "final",
    ({ sections: { B } }) =>
      (B.areas[0]!.needs[0]!.text = Array.from({ length: 81 }, (_, n) => `word${n}`).join(" ")),
    `${NEED}/text`,
  ],
  [
    "N05",
    "a need without advice",
    "final",
    ({ sections: { B } }) => delete B.areas[0]!.needs[0]!.adviceIds,
    NEED,
  ],
  ["N05", "provision without advice", "draft", ({ sections: { F } }) => (F.items[0]!.adviceIds = []), F1],
  [
    "N06",
    "a departure without a reason",
    "final",
    ({ sections: { F } }) => (F.items[0]!.departure = { reason: " " }),
    `${F1}/departure/reason`,
  ],
  [
    "N07",
    "a health need that may be about anything",
    "final",
    ({ sections: { C } }) => delete C.needs[0]!.relatesToSen,
    "/sections/C/needs/0",
  ],
  ["N08", "no primary type of need", "final", ({ sections: { B } }) => delete B.primaryNeed, "/sections/B"],
  [
    "N08",
    "a primary type of need without needs in its area",
    "final",
    ({ sections: { B } }) => (B.primaryNeed = "VI"),
    "/sections/B/primaryNeed",
  ],
  [
    "O01",
    "will have access to",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.text = "By July 2028 Kofi will have access to 5 group lessons."),
    "/sections/E/outcomes/0/text",
  ],
  [
    "O01",
    "will receive",
    "draft",
    ({ sections: { E } }) => (E.outcomes[0]!.text = "By July 2028 Kofi will receive 2 hours of therapy."),
    "/sections/E/outcomes/0/text",
  ],
  [
    "O02",
    "nobody's outcome",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.text = "Improved talk in 4 of 5 group lessons."),
    "/sections/E/outcomes/0",
  ],
  [
    "O02",
    "an outcome that cannot be measured",
    "final",
    ({ sections: { E } }) => {
      E.outcomes[0]!.text = "Kofi will talk more in group lessons.";
      E.outcomes[0]!.measures = [];
    },
    "/sections/E/outcomes/0",
  ],
  [
    "O02",
    "an outcome without a date",
    "final",
    ({ sections: { E } }) => {
      E.outcomes[0]!.text = "Kofi will ask in 4 of 5 lessons.";
      delete E.outcomes[0]!.by;
    },
    "/sections/E/outcomes/0",
  ],
  [
    "O03",
    "an outcome before issue",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.by = "2026-02-19"),
    "/sections/E/outcomes/0/by",
  ],
  [
    "O03",
    "an outcome after the age of 25",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.by = "2041-05-14"),
    "/sections/E/outcomes/0/by",
  ],
  [
    "O04",
    "outcomes at 17 that are not marked",
    "final",
    ({ subject }) => (subject.birthDate = "2009-02-20"),
    "/sections/E/outcomes/0",
  ],
  ["O05", "two outcomes", "final", ({ sections: { E } }) => E.outcomes.pop(), "/sections/E/outcomes"],
  [
    "O06",
    "an outcome without steps",
    "final",
    ({ sections: { E } }) => delete E.outcomes[1]!.steps,
    "/sections/E/outcomes/1",
  ],
  ["O06", "no monitoring", "final", ({ sections: { E } }) => (E.monitoring = ""), "/sections/E"],
  [
    "O07",
    "an aspiration that leads nowhere",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.aspirationIds = []),
    "/sections/A/aspirations/0",
  ],
  [
    "O07",
    "an outcome copied from an aspiration",
    "final",
    ({ sections: { A, E } }) => (E.outcomes[0]!.text = `**${A.aspirations![0]!.text}**`),
    "/sections/E/outcomes/0/text",
  ],
  [
    "P06",
    "may be provided",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "A laptop may be provided"),
    `${F1}/what`,
  ],
  [
    "P06",
    "subject to funding",
    "final",
    ({ sections: { G } }) => (G.items[0]!.what = "Nurse visit subject to funding"),
    "/sections/G/items/0/what",
  ],
  [
    "P07",
    "a week without weeks of the year",
    "final",
    ({ sections: { F } }) => delete F.items[0]!.schedule!.weeksPerYear,
    `${F1}/schedule`,
  ],
  [
    "P07",
    "more hours than a school week has",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.schedule = { times: 32, per: "week", minutes: 60, weeksPerYear: 38 }),
    "/sections/F/items",
  ],
  [
    "P08",
    "health provision that says it educates",
    "final",
    ({ sections: { G } }) => (G.items[0]!.educatesOrTrains = true),
    "/sections/G/items/0",
  ],
  [
    "P08",
    "speech therapy that teaches",
    "draft",
    ({ sections: { G } }) => {
      G.items[0]!.who!.role = "speech and language therapist";
      G.items[0]!.what = "Teaches Kofi to ask";
    },
    "/sections/G/items/0",
  ],
  [
    "P09",
    "H1 at the age of 18",
    "final",
    ({ subject }) => (subject.birthDate = "2008-02-20"),
    "/sections/H1/items",
    "error",
  ],
  [
    "P09",
    "H1 without a category",
    "final",
    ({ sections: { H1 } }) => delete H1.items[0]!.csdpaCategory,
    "/sections/H1/items/0",
  ],
  [
    "P09",
    "a residential short break",
    "final",
    ({ sections: { H1 } }) => (H1.items[0]!.what = "Overnight short break at a residential unit"),
    "/sections/H1/items/0/what",
  ],
  [
    "P10",
    "no agreement of the commissioner",
    "final",
    ({ sections: { G } }) => delete G.commissionerAgreement,
    "/sections/G",
  ],
  [
    "P11",
    "from the school's delegated budget",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "Speech group from the school’s delegated budget"),
    `${F1}/what`,
  ],
  [
    "P12",
    "Year 9 without preparing for adulthood",
    "final",
    ({ subject }) => (subject.birthDate = "2012-08-31"),
    "/sections/F",
  ],
  [
    "P13",
    "a word changed in ordered wording",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.tribunalOrder = {
        reference: "EH999/25/00001",
        date: "2025-12-01",
        text: "Social communication group that follows the planned programme",
      }),
    `${F1}/what`,
  ],
  [
    "J01",
    "a direct payment without needs",
    "final",
    (plan) => pay(plan, { needIds: [] }),
    "/sections/J/components/0",
  ],
  [
    "J01",
    "a direct payment to nobody",
    "final",
    (plan) => pay(plan, { recipient: undefined }),
    "/sections/J/components/0",
    "warning",
  ],
  [
    "J02",
    "a direct payment for a school place",
    "final",
    (plan) => {
      pay(plan, {});
      plan.sections.F.items[0]!.what = "Place at an independent school";
    },
    "/sections/J/components/0/provisionIds",
  ],
  [
    "J02",
    "a direct payment to the school",
    "amended",
    (plan) => pay(plan, { recipient: "Saltbridge Primary School" }),
    "/sections/J/components/0/recipient",
  ],
  [
    "K01",
    "advice without the date it was received",
    "final",
    ({ sections: { K } }) => delete K.advice[2]!.received,
    "/sections/K/advice/2",
  ],
  [
    "K02",
    "appended advice without pages",
    "final",
    ({ sections: { K } }) => delete K.advice[1]!.pages,
    "/sections/K/advice/1",
  ],
  [
    "K03",
    "no advice from social care",
    "final",
    ({ sections: { K } }) => (K.advice[4]!.category = "other"),
    "/sections/K/advice",
  ],
  [
    "K03",
    "no sensory advice for a deaf child",
    "amended",
    ({ sections: { B } }) => (B.secondaryNeeds = ["HI"]),
    "/sections/K/advice",
  ],
  ["A01", "no views of the child", "final", ({ sections: { A } }) => A.views!.shift(), "/sections/A"],
  [
    "A01",
    "views gathered by nobody",
    "final",
    ({ sections: { A } }) => delete A.views![0]!.gatheredBy,
    "/sections/A/views/0",
  ],
  [
    "A02",
    "first person where represented",
    "final",
    ({ sections: { A } }) => (A.views![1]!.text = "I hope that he will have friends."),
    "/sections/A/views/1/text",
  ],
  [
    "A02",
    "third person in their own words",
    "final",
    ({ sections: { A } }) => (A.views![0]!.text = "Kofi likes maps. He wants to sit near the door."),
    "/sections/A/views/0/text",
  ],
  [
    "A03",
    "a history of 501 words",
    "final",
    ({ sections: { A } }) => (A.history = Array.from({ length: 501 }, (_, n) => `w${n}`).join(" ")),
    "/sections/A/history",
  ],
  [
    "A04",
    "a strength told as a weakness",
    "final",
    ({ sections: { A } }) => (A.strengths = ["He struggles less with maps."]),
    "/sections/A/strengths/0",
  ],
  [
    "N09",
    "the same need in two areas",
    "final",
    ({ sections: { B } }) =>
      B.areas[1]!.needs.push({
        id: "B3",
        text: "Kofi finds it hard to follow talk between three or more people in the class.",
        adviceIds: ["K4"],
      }),
    "/sections/B/areas/1/needs/1/text",
  ],
  [
    "Q06",
    "nearly the same sentence in two sections",
    "final",
    ({ sections: { A, E } }) => {
      A.history = "He joined his primary school in Year 1 and likes to sit near the door of the room.";
      E.monitoring = "He joined his primary school in Year 1 and likes to sit near the door of this room.";
    },
    "/sections/E/monitoring",
  ],
  [
    "Q12",
    "an NHS number with a slip",
    "final",
    ({ subject }) => (subject.nhsNumber = "999 000 0019"),
    "/subject/nhsNumber",
  ],
  [
    "R01",
    "child in need without a consent",
    "final",
    ({ sections: { D } }) => (D.needs[0]!.text = "Kofi has had a Child in Need plan since last spring."),
    "/sections/D/needs/0/text",
  ],
];

const nearMisses: NearMiss[] = [
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
  [
    "N01",
    "a need of six words",
    "final",
    ({ sections: { B } }) => (B.areas[0]!.needs[0]!.text = "Kofi cannot follow talk in groups."),
  ],
  [
    "N02",
    "therapy in F that meets a health need",
    "final",
    ({ sections: { F, G } }) => {
      G.items[0]!.needIds = [];
      F.items[0]!.needIds = ["B1", "C1"];
    },
  ],
  [
    "N02",
    "a social care need met in H2",
    "final",
    ({ sections: { H1, H2 } }) => {
      H2.items = H1.items;
      H1.items = [];
    },
  ],
  [
    "P01",
    "equipment with a schedule",
    "final",
    ({ sections: { F } }) => {
      delete F.items[2]!.quantity;
      F.items[2]!.schedule = { times: 1, per: "day" };
    },
  ],
  ["P01", "provision in G without a schedule", "final", ({ sections: { G } }) => delete G.items[0]!.schedule],
  [
    "P02",
    "a role that states the expertise",
    "final",
    ({ sections: { F } }) => (F.items[0]!.who = { role: "HCPC-registered speech and language therapist" }),
  ],
  ["P03", "one-to-one in words", "final", ({ sections: { F } }) => delete F.items[1]!.ratio],
  [
    "P03",
    "a group with its size in words",
    "final",
    ({ sections: { F } }) => {
      F.items[0]!.what = "Social group of no more than four pupils";
      delete F.items[0]!.ratio;
    },
  ],
  [
    "P03",
    "the largest group",
    "final",
    ({ sections: { F } }) => {
      delete F.items[0]!.ratio;
      F.items[0]!.groupMax = 4;
    },
  ],
  [
    "P05",
    "up to 4 pupils in a group",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "Social skills in groups of up to 4 pupils"),
  ],
  [
    "P05",
    "a minimum beside it",
    "final",
    ({ sections: { F } }) => (F.items[0]!.what = "Reading for at least 20 minutes and up to 30 minutes"),
  ],
  [
    "P05",
    "a bounded flexibility clause",
    "final",
    ({ sections: { F } }) => {
      F.items[0]!.what = "Reading for up to 40 minutes";
      F.items[0]!.flexibility = {
        minimum: "30 minutes a week",
        decidedBy: "SENCO",
        reviewEvery: "half-term",
      };
    },
  ],
  [
    "P05",
    "the range of a device",
    "final",
    ({ sections: { F } }) => (F.items[2]!.what = "Magnifier that enlarges up to 8 times"),
  ],
  [
    "P05",
    "1-to-1 sessions, ages, years and an increase",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.what =
        "1-to-1 sessions from a course for ages 5-11, Years 3-4, 2026-27, increasing from 20 to 30 minutes, up to the age of 12"),
  ],
  [
    "Q03",
    "kisses in a child's own words",
    "final",
    ({ sections: { A } }) => (A.views![0]!.text = "Thank you all for helping me with my plan xxx"),
  ],
  [
    "Q03",
    "square brackets of an editor",
    "final",
    ({ sections: { A } }) => (A.views![0]!.text = "She [Mum] takes me to see trains."),
  ],
  [
    "Q03",
    "a chromosome count",
    "final",
    ({ sections: { C } }) => (C.needs[0]!.text = "Kofi has a karyotype of 47,XXX as found by tests."),
  ],
  [
    "Q03",
    "work to be completed",
    "final",
    ({ sections: { E } }) => (E.monitoring = "A tally is to be completed after each lesson."),
  ],
  ["Q03", "a draft may hold placeholders", "draft", ({ sections: { E } }) => (E.monitoring = "TBC")],
  [
    "Q08",
    "a need of exactly its budget",
    "final",
    ({ sections: { B } }) =>
      (B.areas[0]!.needs[0]!.text = Array.from({ length: 80 }, (_, n) => `word${n}`).join(" ")),
  ],
  [
    "N05",
    "provision that departs from the advice with a reason",
    "final",
    ({ sections: { F } }) => {
      F.items[0]!.adviceIds = [];
      F.items[0]!.departure = { reason: "The family asked for it." };
    },
  ],
  [
    "N07",
    "a social care need under the 1970 Act",
    "final",
    ({ sections: { D } }) => {
      delete D.needs[0]!.relatesToSen;
      D.needs[0]!.s2csdpa = true;
    },
  ],
  ["N08", "Down syndrome with needs anywhere", "final", ({ sections: { B } }) => (B.primaryNeed = "DS")],
  [
    "O01",
    "attending lessons is what a child does",
    "final",
    ({ sections: { E } }) => (E.outcomes[0]!.text = "By July 2028 Kofi will attend 9 of 10 lessons."),
  ],
  [
    "O02",
    "a young person's own outcome",
    "final",
    ({ sections: { E } }) =>
      (E.outcomes[0]!.text = "By July 2028 I will travel to college by myself on 4 of 5 days."),
  ],
  ["O03", "an outcome at 25", "final", ({ sections: { E } }) => (E.outcomes[0]!.by = "2041-05-13")],
  ["O04", "a day before 17", "final", ({ subject }) => (subject.birthDate = "2009-02-21")],
  [
    "P06",
    "the month of May, conditions, and what the child may do",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.what =
        "From May be ready. Should he need a break he may have one. Kofi can use a card. Help so that he can use it."),
  ],
  [
    "P08",
    "health provision that says it does not educate",
    "final",
    ({ sections: { G } }) => {
      G.items[0]!.who!.role = "physiotherapist";
      G.items[0]!.what = "Exercise programme";
      G.items[0]!.educatesOrTrains = false;
    },
  ],
  ["P09", "the day before 18", "final", ({ subject }) => (subject.birthDate = "2008-02-21")],
  [
    "P10",
    "no provision in G",
    "final",
    ({ sections: { G } }) => {
      G.items = [];
      delete G.commissionerAgreement;
    },
  ],
  ["P12", "Year 8", "final", ({ subject }) => (subject.birthDate = "2012-09-01")],
  [
    "P12",
    "Year 9 with an outcome for employment",
    "final",
    (plan) => {
      plan.subject.birthDate = "2012-08-31";
      plan.sections.E.outcomes[0]!.pfaArea = "employment";
    },
  ],
  [
    "P13",
    "ordered wording as ordered",
    "final",
    ({ sections: { F } }) =>
      (F.items[0]!.tribunalOrder = {
        reference: "EH999/25/00001",
        date: "2025-12-01",
        text: F.items[0]!.what,
      }),
  ],
  ["J01", "a direct payment with everything", "final", (plan) => pay(plan, {})],
  [
    "J02",
    "a direct payment for transport",
    "final",
    (plan) => {
      pay(plan, {});
      plan.sections.F.items[0]!.what = "Taxi to school in the first place";
    },
  ],
  [
    "K02",
    "advice that is not appended",
    "final",
    ({ sections: { K } }) => {
      delete K.advice[1]!.pages;
      K.advice[1]!.appended = false;
    },
  ],
  [
    "A02",
    "a quotation in a represented view",
    "final",
    ({ sections: { A } }) => (A.views![1]!.text = "She told us “I want him to have friends”."),
  ],
  [
    "A03",
    "a history of 500 words",
    "final",
    ({ sections: { A } }) => (A.history = Array.from({ length: 500 }, (_, n) => `w${n}`).join(" ")),
  ],
  [
    "R01",
    "a need that the consent covers",
    "final",
    (plan) => {
      plan.consents = [{ id: "X1", scope: "social care", givenBy: "mother", date: "2026-01-05" }];
      Object.assign(plan.sections.D.needs[0]!, {
        text: "Kofi has had a Child in Need plan since last spring.",
        consentId: "X1",
      });
    },
  ],
  [
    "R01",
    "a child in need of rest",
    "final",
    ({ sections: { D } }) => (D.needs[0]!.text = "He is a child in need of quiet time after school."),
  ],
  [
    "N09",
    "two needs that begin alike",
    "final",
    ({ sections: { B } }) =>
      B.areas[1]!.needs.push({
        id: "B3",
        text: "Kofi finds it hard to follow a page of print with two columns and pictures.",
        adviceIds: ["K4"],
      }),
  ],
  [
    "N09",
    "a need in two rows of one area",
    "final",
    ({ sections: { B } }) => B.areas[0]!.needs.push({ ...B.areas[0]!.needs[0]!, id: "B3" }),
  ],
  [
    "Q06",
    "sentences alike in one section",
    "final",
    ({ sections: { E } }) => {
      E.monitoring = "The class teacher records progress towards each step every half-term with him.";
      E.shortTermTargets = "The class teacher records progress towards each step every half-term with her.";
    },
  ],
];

/** A direct payment for the first provision of F. */
function pay(plan: Plan, change: Partial<JComponent>): void {
  const component: JComponent = {
    id: "J1",
    mode: "direct-payment",
    source: "education",
    annualAmount: 1200,
    recipient: "Abena Asante-Lowe",
    provisionIds: ["F1"],
    needIds: ["B1"],
    outcomeIds: ["E1"],
    agreed: "2026-02-02",
    reviewBy: "2027-02-02",
    ...change,
  };
  plan.sections.J = { components: [component] };
}

const findingsOf = (status: Status, spoil: Spoil): Finding[] => {
  const plan = planAt(status);
  spoil(plan);
  return checkPlan(plan, defaultPolicy, CLOCK);
};

describe("each check finds its defect", () => {
  it.each(triggers)("%s: %s (%s)", (check, _, status, spoil, pointer, severity) => {
    const found = findingsOf(status, spoil).filter((finding) => finding.check === check);
    expect(found.map((finding) => finding.pointer)).toContain(pointer);
    const standard = CATALOGUE.find(({ id }) => id === check)!.severity[
      { draft: "d", final: "f", amended: "a" }[status] as "d"
    ];
    expect(found.find((finding) => finding.pointer === pointer)?.severity).toBe(severity ?? standard);
  });
});

describe("each check lets a near miss pass", () => {
  it.each(nearMisses)("%s: %s (%s)", (check, _, status, spoil) => {
    expect(findingsOf(status, spoil).filter((finding) => finding.check === check)).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has a trigger in the table for every check, or a test of its own", () => {
    const own = new Set(["S01", "P04", "Q01", "Q02", "Q05", "Q13"]);
    const tried = new Set(triggers.map(([check]) => check));
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !tried.has(id) && !own.has(id))).toEqual([]);
  });

  it("gives every finding section, message, hint and source, and never the plan's text", () => {
    for (const [, , status, spoil] of triggers)
      for (const finding of findingsOf(status, spoil)) {
        expect(finding.message).toMatch(/^[A-Z].*\.$/);
        expect(finding.hint).toMatch(/^[A-Z].*\.$/);
        expect(finding.source).not.toBe("");
        for (const word of ["Kofi", "Asante", "Saltbridge", "Reading", "Marsh"])
          expect(finding.message).not.toContain(word);
      }
  });
});
