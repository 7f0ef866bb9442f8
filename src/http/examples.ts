// What the documentation shows and the tests send: one small plan about an invented child.

import type { Plan } from "../plan/schema.js";

export const EXAMPLE_PLAN: Plan = {
  schemaVersion: "1.0",
  planType: "ehcp",
  planId: "FERN-0001",
  planVersion: 1,
  status: "draft",
  authority: { name: "Fernmarsh County Council", dfeCode: "999" },
  dates: {},
  subject: { givenNames: "Kofi", familyName: "Asante-Brook", birthDate: "2016-03-14" },
  sections: {
    A: {},
    B: {
      areas: [
        {
          code: "CI",
          needs: [
            { id: "B1", text: "Kofi finds it hard to follow instructions that have more than two steps." },
          ],
        },
      ],
    },
    C: { needs: [] },
    D: { needs: [] },
    E: {
      outcomes: [
        {
          id: "E1",
          text: "By July 2027 Kofi follows an instruction of three steps without help.",
          domain: "education",
          needIds: ["B1"],
        },
      ],
    },
    F: {
      items: [
        {
          id: "F1",
          kind: "direct",
          what: "A speech and language therapist works with Kofi for 30 minutes each week in term time.",
          needIds: ["B1"],
          outcomeIds: ["E1"],
        },
      ],
    },
    G: { items: [] },
    H1: { items: [] },
    H2: { items: [] },
    I: { placements: [] },
    J: { components: [] },
    K: { advice: [] },
  },
};

export const EXAMPLE_RENDER = {
  plan: EXAMPLE_PLAN,
  editions: ["standard", "easy-read"],
  formats: ["pdf", "html"],
};

const ID = "r_5f0e4b7a9c1d2e3f405162738495a6b7";

export const EXAMPLE_JOB = {
  id: ID,
  status: "succeeded",
  request: { editions: ["standard"], formats: ["pdf"] },
  acceptedAt: "2026-11-23T09:00:00.000Z",
  startedAt: "2026-11-23T09:00:00.400Z",
  finishedAt: "2026-11-23T09:00:01.100Z",
  expiresAt: "2026-11-30T09:00:00.000Z",
  attempt: 1,
  editions: {
    standard: { state: "done", pages: 6, links: { pdf: `/v1/renders/${ID}/outputs/standard.pdf` } },
  },
  outputs: [
    {
      name: "standard.pdf",
      mediaType: "application/pdf",
      bytes: 182_044,
      digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      pages: 6,
      href: `/v1/renders/${ID}/outputs/standard.pdf`,
    },
  ],
  diagnostics: [],
  links: {
    self: `/v1/renders/${ID}`,
    events: `/v1/renders/${ID}/events`,
    report: `/v1/renders/${ID}/report`,
  },
};

const { outputs: _outputs, startedAt: _startedAt, finishedAt: _finishedAt, ...begun } = EXAMPLE_JOB;

export const EXAMPLE_QUEUED = {
  ...begun,
  status: "queued",
  attempt: 0,
  editions: { standard: { state: "waiting", links: {} } },
  outputs: [],
  links: { self: EXAMPLE_JOB.links.self, events: EXAMPLE_JOB.links.events },
};

export const EXAMPLE_RECEIPT = { renderId: ID, status: "erased", erasedAt: "2026-11-24T10:15:00.000Z" };

export const EXAMPLE_BATCH = {
  id: "b_0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  status: "accepted",
  acceptedAt: "2026-11-23T09:00:00.000Z",
  accepted: 1,
  refused: 1,
  lines: [
    { line: 0, render: { id: ID, status: "queued", href: `/v1/renders/${ID}` } },
    {
      line: 1,
      diagnostics: [
        {
          pointer: "/plan",
          code: "missing-property",
          severity: "error",
          message: "The property “plan” is missing.",
          hint: "Add it.",
        },
      ],
    },
  ],
  links: { self: "/v1/batches/b_0a1b2c3d4e5f60718293a4b5c6d7e8f9" },
};
