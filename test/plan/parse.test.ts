// Each rule of the format, with a plan that breaks it and the near miss that does not.

import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { parsePlan } from "../../src/plan/parse.js";
import { TINY_PNG } from "../helpers/arbitrary-plan.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

function faultsOf(input: unknown): Diagnostic[] {
  const parsed = parsePlan(input);
  return parsed.ok ? [] : parsed.diagnostics;
}

const placesOf = (input: unknown) => faultsOf(input).map(({ code, pointer }) => `${code} ${pointer}`);

/** The smallest plan with a value of any kind at a place. */
function planWith(path: string, value: unknown): unknown {
  const plan = minimalPlan({
    subject: { accessibleFormats: {} },
    review: {},
    services: {},
    easyRead: {},
    signOff: {},
  });
  delete plan.signOff;
  const tokens = path.split("/").slice(1);
  const last = tokens.pop() ?? "";
  let parent = plan as unknown as Record<string, unknown>;
  for (const token of tokens) parent = parent[token] as Record<string, unknown>;
  parent[last] = value;
  return plan;
}

/** The smallest plan with a provision that has something more. */
function withProvision(extra: object): unknown {
  const provision = {
    id: "F1",
    kind: "direct",
    what: "Reading with an adult",
    needIds: [],
    outcomeIds: [],
    ...extra,
  };
  return planWith("/sections/F/items", [provision]);
}

const png = (bytes: number) => {
  const data = Buffer.alloc(bytes);
  data.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return data.toString("base64");
};

test("the smallest plan is read", () => {
  expect(parsePlan(minimalPlan())).toEqual({ ok: true, value: minimalPlan() });
});

describe("single values", () => {
  const cases: [path: string, broken: unknown, code: string, nearMiss: unknown][] = [
    ["/schemaVersion", "2.0", "unknown-value", "1.0"],
    ["/planType", "EHCP", "unknown-value", "isp"],
    ["/status", "Final", "unknown-value", "ceased"],
    ["/planId", "", "blank-string", "x"],
    ["/planId", "p".repeat(65), "id-too-long", "\u{1F600}".repeat(64)],
    ["/planVersion", 0, "number-out-of-range", 1],
    ["/planVersion", 2.5, "number-out-of-range", 2],
    ["/planVersion", "2", "wrong-type", 2],
    ["/language", "english, British", "invalid-language-tag", "en-GB"],
    ["/language", "en_GB", "invalid-language-tag", "zh-Hant-TW-x-a"],
    ["/language", "", "invalid-language-tag", "cy"],
    ["/authority/name", "\t", "blank-string", "F"],
    ["/authority/dfeCode", "99", "invalid-dfe-code", "999"],
    ["/authority/email", "send at fernmarsh", "invalid-email-address", "o'neil+send@fernmarsh.example"],
    [
      "/authority/localOfferUrl",
      "fernmarsh.example",
      "invalid-web-address",
      "HTTP://fernmarsh.example/a?b#c",
    ],
    [
      "/authority/localOfferUrl",
      "https://user:secret@fernmarsh.example",
      "invalid-web-address",
      "https://fernmarsh.example/@a",
    ],
    [
      "/authority/localOfferUrl",
      "javascript://x.example/%0Aalert(1)",
      "invalid-web-address",
      "https://x.example:8443",
    ],
    ["/dates/amended", "2023-02-29", "invalid-date", "2024-02-29"],
    ["/dates/amended", "2026-13-01", "invalid-date", "2026-12-31"],
    ["/dates/amended", "2026-2-1", "invalid-date", "2026-02-01"],
    ["/dates/amended", "", "invalid-date", "1900-01-01"],
    ["/dates/amended", null, "wrong-type", "2026-02-01"],
    ["/subject/givenNames", " \u00A0\u200B\u00AD ", "blank-string", "O"],
    ["/subject/givenNames", "Kofi\nKwame", "not-one-line", "Kofi  Kwame"],
    ["/subject/pronouns", "", "blank-string", "xe/xem"],
    ["/subject/sex", "X", "unknown-value", "F"],
    ["/subject/accessibleFormats/fontSizePt", 5, "number-out-of-range", 6],
    ["/subject/accessibleFormats/fontSizePt", 145, "number-out-of-range", 18.5],
    ["/subject/accessibleFormats/background", "green", "unknown-value", "cream"],
    ["/services/knownToSocialCare", "yes", "wrong-type", true],
    ["/review/decision", "keep", "unknown-value", "maintain"],
    ["/sections/A/history", ["a"], "wrong-type", ""],
    ["/sections/A/strengths", "many", "wrong-type", [""]],
    ["/sections/B/primaryNeed", "ADHD", "unknown-value", "ASD"],
    ["/extensions", [], "wrong-type", { anything: [null, { goes: 1e9 }] }],
    ["/easyRead/entries", [], "wrong-type", { A: { sentences: [] } }],
  ];

  test.each(cases)("%s: %j is refused as %s, %j is not", (path, broken, code, nearMiss) => {
    expect(placesOf(planWith(path, broken))).toEqual([`${code} ${path}`]);
    expect(placesOf(planWith(path, nearMiss))).toEqual([]);
  });
});

describe("provision", () => {
  const schedule = (extra: object) => ({ schedule: { times: 1, per: "week", ...extra } });
  const cases: [name: string, broken: object, pointer: string, nearMiss: object][] = [
    ["no times", schedule({ times: 0 }), "/schedule/times", schedule({ times: 1 })],
    ["half a time", schedule({ times: 0.5 }), "/schedule/times", schedule({ times: 10_000 })],
    ["no minutes", schedule({ minutes: 0 }), "/schedule/minutes", schedule({ minutes: 0.5 })],
    [
      "minutes of more than a year",
      schedule({ minutes: 527_041 }),
      "/schedule/minutes",
      schedule({ minutes: 527_040 }),
    ],
    ["no weeks", schedule({ weeksPerYear: 0 }), "/schedule/weeksPerYear", schedule({ weeksPerYear: 1 })],
    ["54 weeks", schedule({ weeksPerYear: 54 }), "/schedule/weeksPerYear", schedule({ weeksPerYear: 53 })],
    ["a group of none", { groupMax: 0 }, "/groupMax", { groupMax: 1 }],
    [
      "nobody to pupils",
      { ratio: { staff: 0, pupils: 1 } },
      "/ratio/staff",
      { ratio: { staff: 1, pupils: 30 } },
    ],
    ["less than nothing", { quantity: -1 }, "/quantity", { quantity: 1 }],
  ];

  test.each(cases)("%s", (_name, broken, below, nearMiss) => {
    expect(placesOf(withProvision(broken))).toEqual([`number-out-of-range /sections/F/items/0${below}`]);
    expect(placesOf(withProvision(nearMiss))).toEqual([]);
  });

  test("reviewEvery takes the words of the format and others", () => {
    expect(placesOf(withProvision({ reviewEvery: "half-term" }))).toEqual([]);
    expect(placesOf(withProvision({ reviewEvery: "every second Monday" }))).toEqual([]);
    expect(placesOf(withProvision({ reviewEvery: "" }))).toEqual([
      "blank-string /sections/F/items/0/reviewEvery",
    ]);
  });
});

test("amounts are pounds with pence at most", () => {
  const plan = (annualAmount: number) =>
    planWith("/sections/J/components", [
      {
        id: "J1",
        mode: "direct-payment",
        source: "health",
        annualAmount,
        provisionIds: [],
        needIds: [],
        outcomeIds: [],
      },
    ]);
  const place = "invalid-amount /sections/J/components/0/annualAmount";
  expect([0, 0.07, 1234.56, 8.2, 1_000_000_000].flatMap((amount) => placesOf(plan(amount)))).toEqual([]);
  expect([-0.01, 1234.567, 1_000_000_001].flatMap((amount) => placesOf(plan(amount)))).toEqual([
    place,
    place,
    place,
  ]);
});

describe("unknown properties", () => {
  test("are named with the property that was meant", () => {
    const [fault, ...others] = faultsOf(planWith("/subject/birth_date", "2016-01-01"));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: "unknown-property", pointer: "/subject/birth_date" });
    expect(fault?.message).toContain('"birth_date"');
    expect(fault?.hint).toContain('Did you mean "birthDate"?');
  });

  test("without a near name get the list of those that are known", () => {
    const [fault] = faultsOf(planWith("/sections/K/shoeSize", 4));
    expect(fault?.hint).toContain("Properties here: advice.");
  });

  test("are found at every depth", () => {
    expect(placesOf(withProvision({ schedule: { times: 1, per: "week", minuts: 5 } }))).toEqual([
      "unknown-property /sections/F/items/0/schedule/minuts",
    ]);
  });

  test("whose name may be data are not named, and point to their object", () => {
    const [fault] = faultsOf(planWith("/subject/Ama Asante's mother", 1));
    expect(fault).toMatchObject({ code: "unknown-property", pointer: "/subject" });
    expect(JSON.stringify(fault)).not.toContain("Ama");
  });

  test("are kept inside extensions, whatever they hold", () => {
    const extensions = {
      planId: "",
      deep: [{ a: null, b: "\uE000 \u202E \uFFFD", "any key at all": "x\r\ny" }],
    };
    const parsed = parsePlan(minimalPlan({ extensions }));
    expect(parsed).toMatchObject({ ok: true, value: { extensions } });
  });
});

describe("ids and references", () => {
  const need = (id: string, extra: object = {}) => ({ id, text: "", ...extra });

  test("an id stands once in the whole plan", () => {
    const plan = minimalPlan({
      contacts: [{ id: "X", name: "Ama", relationship: "mother" }],
      sections: {
        A: { views: [{ id: "X", holder: "child", mode: "direct", text: "" }] },
        C: { needs: [need("C1"), need("c1"), need("C1 ")] },
        D: { needs: [need("C1")] },
      },
    });
    expect(placesOf(plan)).toEqual(["duplicate-id /sections/D/needs/0/id", "duplicate-id /contacts/0/id"]);
    expect(faultsOf(plan)[0]?.message).toContain("/sections/C/needs/0/id");
  });

  test("the plan's own id is not an item's", () => {
    expect(placesOf(minimalPlan({ sections: { C: { needs: [need("FERN-0001")] } } }))).toEqual([]);
  });

  test("what is referred to exists and is of the right kind", () => {
    const plan = minimalPlan({
      consents: [{ id: "ok", scope: "care", givenBy: "Ama", date: "2026-01-01" }],
      sections: {
        C: {
          needs: [need("C1", { adviceIds: ["K1", "K2"], consentId: "ok" }), need("C2", { consentId: "K1" })],
        },
        E: { outcomes: [{ id: "E1", text: "", domain: "health", needIds: ["C1", "E1", "gone"] }] },
        K: { advice: [{ id: "K1", category: "other", title: "T", author: "A", appended: true }] },
      },
    });
    expect(placesOf(plan)).toEqual([
      "unknown-reference /sections/C/needs/0/adviceIds/1",
      "wrong-reference /sections/C/needs/1/consentId",
      "wrong-reference /sections/E/outcomes/0/needIds/1",
      "unknown-reference /sections/E/outcomes/0/needIds/2",
    ]);
  });

  test("easy-read entries are for an item or a section", () => {
    const entry = { sentences: [{ text: "I like books." }] };
    const plan = minimalPlan({
      sections: { C: { needs: [need("C1")] } },
      easyRead: { entries: { C1: entry, H1: entry, H3: entry, "my mother": entry } },
    });
    expect(placesOf(plan)).toEqual([
      "unknown-easy-read-key /easyRead/entries/H3",
      "unknown-easy-read-key /easyRead/entries",
    ]);
  });
});

describe("none", () => {
  test("and something beside it is refused", () => {
    const plan = minimalPlan({
      sections: {
        B: { areas: [{ code: "CI", none: true, needs: [{ id: "B1", text: "" }] }] },
        C: { none: true },
        D: { none: false, needs: [{ id: "D1", text: "" }] },
        G: { none: true, items: [{ id: "G1", kind: "direct", what: "", needIds: [], outcomeIds: [] }] },
      },
    });
    expect(placesOf(plan)).toEqual([
      "none-with-items /sections/B/areas/0/none",
      "none-with-items /sections/G/none",
    ]);
  });
});

describe("pictures", () => {
  const logo = (image: object) =>
    planWith("/authority/logo", { mediaType: "image/png", alt: "Logo", ...image });

  test("are base64 of what they say they are, with words", () => {
    expect(placesOf(logo({ data: TINY_PNG }))).toEqual([]);
    expect(placesOf(logo({ data: TINY_PNG, mediaType: "image/jpeg" }))).toEqual([
      "image-type-mismatch /authority/logo/data",
    ]);
    expect(placesOf(logo({ data: `data:image/png;base64,${TINY_PNG}` }))).toEqual([
      "image-data-invalid /authority/logo/data",
    ]);
    expect(placesOf(logo({ data: TINY_PNG.slice(0, -1) }))).toEqual([
      "image-data-invalid /authority/logo/data",
    ]);
    expect(placesOf(logo({ data: "" }))).toEqual(["image-data-invalid /authority/logo/data"]);
    expect(placesOf(logo({ data: TINY_PNG, alt: " " }))).toEqual(["blank-string /authority/logo/alt"]);
    expect(placesOf(logo({ data: TINY_PNG, alt: undefined }))).toEqual([
      "missing-property /authority/logo/alt",
    ]);
    expect(placesOf(logo({ data: TINY_PNG, mediaType: "image/svg+xml" }))).toEqual([
      "unknown-value /authority/logo/mediaType",
    ]);
    expect(placesOf(logo({ data: "/9j/4AAQ", mediaType: "image/jpeg" }))).toEqual([]);
    expect(placesOf(logo({ data: "UklGRiQAAABXRUJQ", mediaType: "image/webp" }))).toEqual([]);
  });

  test("are 2 MiB at most", () => {
    expect(placesOf(logo({ data: png(2 * 1024 * 1024) }))).toEqual([]);
    expect(placesOf(logo({ data: png(2 * 1024 * 1024 + 1) }))).toEqual([
      "image-too-large /authority/logo/data",
    ]);
  });
});

describe("the answer", () => {
  test("holds all faults at once, from the limits to the links", () => {
    const plan = minimalPlan({
      planVersion: 0,
      subject: { familyName: "", preferredName: "a\u0000b" },
      sections: { E: { outcomes: [{ id: "E1", text: "", domain: "health", needIds: ["x"] }] } },
    });
    expect(placesOf(plan)).toEqual([
      "control-character /subject/preferredName",
      "number-out-of-range /planVersion",
      "blank-string /subject/familyName",
      "unknown-reference /sections/E/outcomes/0/needIds/0",
    ]);
  });

  test("names what is missing, with what it is for and what is allowed", () => {
    const plan: Record<string, unknown> = { ...minimalPlan() };
    delete plan["status"];
    expect(faultsOf(plan)).toEqual([
      {
        code: "missing-property",
        severity: "error",
        pointer: "/status",
        message: 'Property "status" is missing: nothing stands at /status.',
        hint: "Add it. Where the plan is in its life. Use one of: draft, draft-amended, amendment-notice, final, final-amended, superseded, ceased.",
      },
    ]);
  });

  test("stops listing after a thousand faults and says so", () => {
    const needs = Array.from({ length: 3_000 }, () => 0) as never;
    const faults = faultsOf(minimalPlan({ sections: { C: { needs } } }));
    expect(faults).toHaveLength(1_001);
    expect(faults.at(-1)?.code).toBe("too-many-faults");
  });

  test("is a copy that keeps the order of the input, with CRLF as a newline", () => {
    const plan = minimalPlan({ sections: { A: { history: "one\r\ntwo" } } });
    const backwards = Object.fromEntries(Object.entries(plan).reverse());
    const parsed = parsePlan(backwards);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(parsed.value.sections.A.history).toBe("one\ntwo");
    expect(Object.keys(parsed.value)).toEqual(Object.keys(backwards));
    expect(plan.sections.A.history).toBe("one\r\ntwo");
  });

  test("takes an absent optional value for absent", () => {
    expect(placesOf(planWith("/language", undefined))).toEqual([]);
    expect(placesOf(planWith("/planId", undefined))).toEqual(["missing-property /planId"]);
  });

  test.each([[null], [[]], [""], [3], [true], [undefined], [new Date(0)], [new Map()], [{}]])(
    "is faults for %j",
    (input) => {
      expect(faultsOf(input).length).toBeGreaterThan(0);
    },
  );
});
