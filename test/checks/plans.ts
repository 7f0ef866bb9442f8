// A plan that no check has anything to say about, and ways to spoil it. All people and places are invented.

import type { Plan, Provision } from "../../src/plan/schema.js";

export const CLOCK = { now: "2026-03-10T09:00:00Z" };

/** A final plan that passes every check at every severity. A new value each time, so that a test may spoil it. */
export function cleanPlan(): Plan {
  return {
    schemaVersion: "1.0",
    planType: "ehcp",
    planId: "FM-2026-0042",
    planVersion: 1,
    status: "final",
    authority: { name: "Fernmarsh County Council", dfeCode: "999" },
    dates: {
      requestReceived: "2025-10-06",
      draftSent: "2026-01-19",
      representationsBy: "2026-02-06",
      finalIssued: "2026-02-20",
      reviewBy: "2027-02-19",
    },
    subject: {
      givenNames: "Kofi",
      familyName: "Asante-Lowe",
      preferredName: "Kofi",
      pronouns: "he/him",
      birthDate: "2015-05-14",
      nhsNumber: "999 000 0018",
      upn: "B801200005001",
    },
    contacts: [{ id: "P1", name: "Abena Asante-Lowe", relationship: "mother", parentalResponsibility: true }],
    sections: {
      A: {
        history: "Kofi lives with his mother and his sister. He joined his primary school in Year 1.",
        views: [
          {
            id: "A1",
            holder: "child",
            mode: "direct",
            gatheredBy: "the class teacher",
            method: "talking mats over two visits",
            date: "2025-11-20",
            text: "I like maps and trains. I want to sit near the door.",
          },
          {
            id: "A2",
            holder: "parent",
            mode: "represented",
            gatheredBy: "the plan coordinator",
            method: "a visit at home",
            date: "2025-11-21",
            text: "His mother hopes that he will have friends to talk with at school.",
          },
        ],
        interests: ["Maps, timetables and trains"],
        strengths: ["He remembers routes after one journey."],
        aspirations: [{ id: "A3", holder: "child", text: "I want to drive a train." }],
      },
      B: {
        primaryNeed: "SLCN",
        areas: [
          {
            code: "CI",
            needs: [
              {
                id: "B1",
                title: "Talk in groups",
                text: "Kofi finds it hard to follow talk between three or more people in class.",
                impact: "He leaves discussions and misses what was agreed.",
                adviceIds: ["K4"],
              },
            ],
          },
          {
            code: "CL",
            needs: [
              {
                id: "B2",
                title: "Written work",
                text: "Kofi writes two sentences in twenty minutes and then needs a break.",
                adviceIds: ["K3"],
              },
            ],
          },
          { code: "SEMH", none: true, needs: [] },
          { code: "SP", none: true, needs: [] },
        ],
      },
      C: {
        needs: [
          {
            id: "C1",
            text: "Kofi has epilepsy and has one short seizure in most months.",
            relatesToSen: true,
            adviceIds: ["K2"],
          },
        ],
      },
      D: {
        needs: [
          {
            id: "D1",
            text: "Kofi has no safe way to meet other children after school.",
            relatesToSen: true,
            adviceIds: ["K5"],
          },
        ],
      },
      E: {
        outcomes: [
          {
            id: "E1",
            text: "By July 2028 Kofi will ask what somebody means in 4 of 5 group lessons.",
            domain: "education",
            by: "2028-07-20",
            baseline: "1 of 5 lessons in November 2025",
            measures: ["Teacher tally over five lessons each half-term"],
            steps: [{ id: "E1a", text: "Uses a help card in 2 of 5 lessons", by: "2026-12-18" }],
            aspirationIds: ["A3"],
            needIds: ["B1"],
          },
          {
            id: "E2",
            text: "By July 2028 Kofi will write a paragraph of six sentences by himself in 30 minutes.",
            domain: "education",
            by: "2028-07-20",
            baseline: "2 sentences in 20 minutes",
            measures: ["One timed paragraph each half-term"],
            steps: [{ id: "E2a", text: "Writes four sentences with a plan", by: "2026-12-18" }],
            needIds: ["B2"],
          },
          {
            id: "E3",
            text: "By July 2027 Kofi will take part in one club a week for a whole term.",
            domain: "social-care",
            by: "2027-07-20",
            measures: ["Attendance record of the club"],
            steps: [{ id: "E3a", text: "Visits two clubs and chooses one", by: "2026-05-22" }],
            needIds: ["C1", "D1"],
          },
        ],
        monitoring: "The class teacher records progress towards each step every half-term.",
        shortTermTargets: "The school sets short-term targets with Kofi and his mother each term.",
      },
      F: {
        items: [
          {
            id: "F1",
            kind: "direct",
            what: "Social communication group that follows a planned programme",
            who: {
              role: "speech and language therapist",
              qualification: "HCPC registered",
              employer: "Fernmarsh Community Health Trust",
            },
            ratio: { staff: 1, pupils: 4 },
            schedule: { times: 1, per: "week", minutes: 40, weeksPerYear: 38 },
            where: "a quiet room at school",
            startBy: "2026-04-20",
            reviewEvery: "term",
            securedBy: "la",
            needIds: ["B1"],
            outcomeIds: ["E1"],
            educatesOrTrains: true,
            adviceIds: ["K4"],
          },
          {
            id: "F2",
            kind: "direct",
            what: "One-to-one teaching of sentence planning",
            who: {
              role: "teacher",
              qualification: "qualified teacher with a diploma in specific learning difficulties",
            },
            ratio: { staff: 1, pupils: 1 },
            schedule: { times: 3, per: "week", minutes: 30, weeksPerYear: 38 },
            where: "the library",
            startBy: "2026-04-20",
            reviewEvery: "term",
            securedBy: "la",
            needIds: ["B2"],
            outcomeIds: ["E2"],
            educatesOrTrains: true,
            adviceIds: ["K3"],
          },
          {
            id: "F3",
            kind: "equipment",
            what: "Laptop with word prediction",
            quantity: 1,
            securedBy: "la",
            startBy: "2026-04-20",
            reviewEvery: "year",
            needIds: ["B2"],
            outcomeIds: ["E2"],
            adviceIds: ["K3"],
          },
        ],
      },
      G: {
        items: [
          {
            id: "G1",
            kind: "direct",
            what: "Epilepsy nurse visit at school to review the care plan with his class teacher",
            who: { role: "epilepsy nurse", qualification: "NMC registered" },
            ratio: { staff: 1, pupils: 1 },
            schedule: { times: 1, per: "term", minutes: 60 },
            securedBy: "icb",
            needIds: ["C1"],
            outcomeIds: ["E3"],
            adviceIds: ["K2"],
          },
        ],
        commissionerAgreement: { body: "Fernmarsh Integrated Care Board", date: "2026-02-10" },
      },
      H1: {
        items: [
          {
            id: "H1a",
            kind: "direct",
            what: "Personal assistant who goes with him to a club",
            who: { role: "personal assistant", qualification: "Level 3 in supporting children" },
            ratio: { staff: 1, pupils: 1 },
            schedule: { times: 1, per: "week", minutes: 120, weeksPerYear: 48 },
            securedBy: "la",
            csdpaCategory: "recreation",
            needIds: ["D1"],
            outcomeIds: ["E3"],
            adviceIds: ["K5"],
          },
        ],
      },
      H2: { none: true, items: [] },
      I: {
        placements: [{ name: "Saltbridge Primary School", urn: "999001", type: "mainstream primary school" }],
      },
      J: { none: true, components: [] },
      K: {
        advice: [
          {
            id: "K1",
            category: "parent",
            title: "Parent's advice",
            author: "Abena Asante-Lowe",
            role: "mother",
            received: "2025-11-10",
            pages: 3,
            appended: true,
          },
          {
            id: "K2",
            category: "medical",
            title: "Paediatric advice",
            author: "Dr R. Okafor",
            role: "community paediatrician",
            received: "2025-11-12",
            pages: 4,
            appended: true,
          },
          {
            id: "K3",
            category: "psychology",
            title: "Educational psychology advice",
            author: "M. Trent",
            role: "educational psychologist",
            received: "2025-11-17",
            pages: 9,
            appended: true,
          },
          {
            id: "K4",
            category: "education",
            title: "School's advice with speech and language therapy",
            author: "J. Hale",
            role: "SENCO",
            received: "2025-11-18",
            pages: 6,
            appended: true,
          },
          {
            id: "K5",
            category: "social-care",
            title: "Social care advice",
            author: "P. Quill",
            role: "social worker",
            received: "2025-11-19",
            pages: 2,
            appended: true,
          },
        ],
      },
    },
    signOff: { officerName: "Helen Marsh", role: "SEND team manager", signedOn: "2026-02-20" },
  };
}

/** The clean plan as a draft that was just sent. */
export function cleanDraft(): Plan {
  const plan = cleanPlan();
  plan.status = "draft";
  plan.dates = {
    requestReceived: "2025-10-06",
    draftSent: "2026-03-02",
    representationsBy: "2026-03-20",
    reviewBy: "2027-02-19",
  };
  plan.sections.I = { placements: [], blankReason: "draft" };
  delete plan.signOff;
  return plan;
}

/** The clean plan after an annual review. */
export function cleanAmended(): Plan {
  const plan = cleanPlan();
  plan.status = "final-amended";
  plan.dates = {
    requestReceived: "2024-10-07",
    draftSent: "2026-01-12",
    originalFinal: "2025-02-14",
    finalIssued: "2025-02-14",
    amended: "2026-02-20",
    reviewBy: "2026-12-04",
  };
  plan.review = { by: "2026-12-04", lastMeeting: "2025-12-08", decision: "amend" };
  plan.amendments = [
    {
      date: "2026-02-20",
      reason: "annual-review",
      sections: ["B", "F"],
      summary: "Section F now has a laptop.",
    },
  ];
  return plan;
}

export type Status = "final" | "draft" | "amended";

export const planAt = (status: Status): Plan =>
  ({ final: cleanPlan, draft: cleanDraft, amended: cleanAmended })[status]();

/** The first provision of F, with other words and facts. */
export function withProvision(change: Partial<Provision>): Plan {
  const plan = cleanPlan();
  Object.assign(plan.sections.F.items[0]!, change);
  return plan;
}
