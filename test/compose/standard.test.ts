// What the standard edition says in each case that a plan can be in.

import { describe, expect, it } from "vitest";
import { composeEdition } from "../../src/compose/compose-edition.js";
import { checkDocument } from "../../src/document/check-document.js";
import type { Card, Fact, Inline, Link } from "../../src/document/tree.js";
import { inlineText, textContent, textUnits, visitBlocks } from "../../src/document/visit.js";
import type { Plan } from "../../src/plan/schema.js";
import { SECTION_LABELS } from "../../src/plan/sections.js";
import { areaCI, need, outcome, plan, provision } from "./plans.js";
import { clock, standardSet, templateSet } from "./template-sets.js";

const tree = (of: Plan, set = "standard") => composeEdition(of, "standard", templateSet(set), clock);
const text = (of: Plan): string => textContent(tree(of));

function facts(of: Plan): Map<string, { value: string; missing: boolean }> {
  const found = new Map<string, { value: string; missing: boolean }>();
  visitBlocks(tree(of).children, (block) => {
    if (block.type !== "facts") return;
    for (const item of block.items)
      found.set(inlineText(item.term), { value: valueOf(item), missing: item.missing === true });
  });
  return found;
}

function valueOf(item: Fact): string {
  return [...textUnits(item.value)].map((unit) => unit.text).join("\n");
}

function linksOf(of: Plan, set = "standard"): Link[] {
  const collect = (inlines: readonly Inline[]): Link[] =>
    inlines.flatMap((inline) =>
      inline.type === "link" ? [inline] : "children" in inline ? collect(inline.children) : [],
    );
  return [...textUnits(tree(of, set).children)].flatMap((unit) => collect(unit.children));
}

function cards(of: Plan): Card[] {
  const found: Card[] = [];
  visitBlocks(tree(of).children, (block) => {
    if (block.type === "card") found.push(block);
  });
  return found;
}

describe("sections", () => {
  it("are all there in an empty plan, each saying that nothing is recorded", () => {
    const empty = tree(plan());
    expect(checkDocument(empty)).toEqual([]);
    const words = textContent(empty);
    for (const { label } of SECTION_LABELS) expect(words.split("\n")).toContain(label);
    expect(words.match(/Nothing has been recorded in this section\./g)).toHaveLength(11);
    expect(words.match(/No special educational needs were identified in this area\./g)).toHaveLength(4);
  });

  it("say so when nothing was identified", () => {
    const none = { none: true, needs: [] };
    const no = { none: true, items: [] };
    const words = text(
      plan({ C: none, D: none, F: no, G: no, H1: no, H2: no, J: { none: true, components: [] } }),
    );
    for (const sentence of [
      "No health needs have been identified.",
      "No social care needs have been identified.",
      "No special educational provision has been identified.",
      "No health provision has been identified.",
      "No social care provision under the 1970 Act has been identified.",
      "No other social care provision has been identified.",
      "There is no personal budget.",
    ])
      expect(words.split("\n")).toContain(sentence);
  });

  it("tell an omitted area, an area without needs and an area not filled in apart", () => {
    const words = text(
      plan({
        B: {
          areas: [
            { code: "CL", none: true, needs: [] },
            { code: "SP", needs: [] },
          ],
        },
      }),
    );
    expect(words.match(/No special educational needs were identified in this area\./g)).toHaveLength(3);
    expect(words).toContain("Nothing has been recorded in this area.");
  });

  it("stay sound with empty texts everywhere", () => {
    const blank = plan({
      A: {
        history: "",
        interests: [""],
        views: [{ id: "V1", holder: "other", mode: "direct", text: " \n " }],
      },
      B: { areas: [{ code: "CI", strengths: "", needs: [need("B1", { text: "", impact: "" })] }] },
      E: {
        outcomes: [
          outcome("E1", { text: "", baseline: "", measures: ["", ""], steps: [{ id: "s", text: "" }] }),
        ],
        forwardPlans: [""],
      },
      F: {
        items: [
          provision("F1", {
            what: "",
            flexibility: { minimum: "", decidedBy: "SENCO", reviewEvery: "term" },
          }),
        ],
        modifications: [""],
      },
      I: { placements: [], transport: "" },
      J: { components: [], arrangements: "" },
    });
    for (const set of ["standard", "side-by-side"]) expect(checkDocument(tree(blank, set))).toEqual([]);
    expect(checkDocument(composeEdition(blank, "summary", standardSet, clock))).toEqual([]);
  });
});

describe("provision", () => {
  const strip = (items: Plan["sections"]["F"]["items"]): [string, boolean][][] => {
    const strips: [string, boolean][][] = [];
    visitBlocks(tree(plan({ F: { items } })).children, (block) => {
      if (block.type === "facts" && block.layout === "strip")
        strips.push(block.items.map((item) => [inlineText(item.term), item.missing === true]));
    });
    return strips;
  };

  it("shows the same six facts in the same order, gaps marked", () => {
    expect(strip([provision("F1")])).toEqual([
      [
        ["Who and expertise", true],
        ["How often", true],
        ["How long", true],
        ["Group or ratio", true],
        ["Where", true],
        ["Starts and reviewed", true],
      ],
    ]);
  });

  it("has no gap when the plan states all", () => {
    const full = provision("F1", {
      who: { role: "speech and language therapist", qualification: "HCPC registered", employer: "NHS trust" },
      ratio: { staff: 1, pupils: 4 },
      schedule: { times: 1, per: "week", minutes: 40, weeksPerYear: 38 },
      where: "a small room",
      startBy: "2026-09-14",
      reviewEvery: "term",
    });
    const said = facts(plan({ F: { items: [full] } }));
    const gaps = [...said].filter(([, { missing }]) => missing).map(([term]) => term);
    expect(gaps).toEqual(["School or college", "Next review", "Main need"]);
    expect(said.get("Who and expertise")?.value).toBe(
      "speech and language therapist\nHCPC registered\nEmployer: NHS trust",
    );
    expect(said.get("How often")?.value).toBe("Once a week, 38 weeks a year");
    expect(said.get("How long")?.value).toBe("40 minutes each time");
    expect(said.get("Group or ratio")?.value).toBe("1 adult to 4 pupils");
    expect(said.get("Starts and reviewed")?.value).toBe("Starts by 14 September 2026\nReviewed: every term");
  });

  it("asks equipment for its quantity and not for its group", () => {
    expect(strip([provision("F1", { kind: "equipment" })])[0]?.[0]).toEqual(["Quantity", true]);
    expect(strip([provision("F1", { kind: "equipment", quantity: 2 })])[0]?.map(([term]) => term)).toEqual([
      "Quantity",
      "Who and expertise",
      "Where",
      "Starts and reviewed",
    ]);
  });

  it("says training has no group rather than leave the cell out", () => {
    expect(strip([provision("F1", { kind: "training" })])[0]?.[3]).toEqual(["Group or ratio", false]);
  });

  it("repeats a tribunal's words only when they differ", () => {
    const order = { reference: "EH999/25/00001", date: "2025-05-01" };
    const same = provision("F1", { what: "Ordered.", tribunalOrder: { ...order, text: "Ordered." } });
    const other = provision("F1", { what: "Ordered.", tribunalOrder: { ...order, text: "Not this." } });
    expect(facts(plan({ F: { items: [same] } })).has("Words of the order")).toBe(false);
    expect(facts(plan({ F: { items: [other] } })).get("Words of the order")?.value).toBe("Not this.");
    expect(facts(plan({ F: { items: [same] } })).get("Ordered by the tribunal")?.value).toBe(
      "EH999/25/00001, 1 May 2025",
    );
  });
});

describe("links", () => {
  const linked = plan({
    ...{ B: areaCI(need("B1", { adviceIds: ["K1"] }), need("B 2/ü")) },
    E: { outcomes: [outcome("E1", { needIds: ["B1", "B 2/ü"] })] },
    F: { items: [provision("F1", { needIds: ["B1", "B 2/ü"], outcomeIds: ["E1"] })] },
    K: {
      advice: [
        { id: "K1", category: "education", title: "School report", author: "R. Fenn", appended: true },
      ],
    },
  });

  it("lead both ways, with words that say where", () => {
    const targets = new Set(linksOf(linked).map((link) => link.target));
    for (const target of ["#item-B1", "#item-E1", "#item-F1", "#item-K1"]) expect(targets).toContain(target);
    expect(linksOf(linked).find((link) => link.target === "#item-K1")?.description).toBe(
      "Advice K1: School report",
    );
    expect(checkDocument(tree(linked))).toEqual([]);
    expect(checkDocument(tree(linked, "side-by-side"))).toEqual([]);
  });

  it("have anchors that fit an address, one for each id", () => {
    const ids = ["B 2", "B_2", "B/2", "b 2", "B_20_2", "Ωé"];
    const anchors = cards(plan({ B: areaCI(...ids.map((id) => need(id))) })).map((card) => card.id ?? "");
    expect(new Set(anchors).size).toBe(ids.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^item-[A-Za-z0-9_-]+$/);
  });

  it("call an item with a long id by its section and number", () => {
    const id = "0b2f7c1e-7a53-4e6b-9a51-3f1f5a2c9d10";
    const words = text(plan({ B: areaCI(need("B1"), need(id, { title: "Listening", text: "Words." })) }));
    expect(words).toContain("B2 Listening");
    expect(words).not.toContain(id);
    const taken = text(plan({ B: areaCI(need("B2"), need(id, { title: "Listening", text: "Words." })) }));
    expect(taken).toContain("B2.2 Listening");
  });

  it("are made of an address only where it is safe to follow", () => {
    const authority = {
      name: "Fernmarsh County Council",
      email: "send@fernmarsh.example",
      phone: "01632 960142 (9 to 5)",
      localOfferUrl: "http://fernmarsh.example/offer",
      sendiass: {
        name: "Fernmarsh SENDIASS",
        url: "https://sendiass.fernmarsh.example",
        phone: "01632 960155",
      },
    };
    const of = plan({}, { authority });
    expect(
      linksOf(of)
        .map((link) => link.target)
        .filter((target) => !target.startsWith("#"))
        .sort(),
    ).toEqual([
      "https://sendiass.fernmarsh.example",
      "mailto:send@fernmarsh.example",
      "mailto:send@fernmarsh.example",
      "tel:01632960155",
    ]);
    expect(text(of)).toContain("http://fernmarsh.example/offer");
  });
});

describe("page 1 and details", () => {
  it("never print an address that is confidential", () => {
    const contact = {
      id: "c1",
      name: "Ama Mensah",
      relationship: "Mother",
      confidentialAddress: true,
      address: { lines: ["99 Hidden Lane"], postcode: "FM9 9ZZ" },
    };
    for (const set of ["standard", "side-by-side"]) {
      const json = JSON.stringify(tree(plan({}, { contacts: [contact] }), set));
      expect(json).not.toContain("Hidden Lane");
      expect(json).not.toContain("FM9 9ZZ");
      expect(json).toContain("Address kept confidential");
    }
  });

  it("keep a confidential address from whoever shares it", () => {
    const address = { lines: ["99 Hidden Lane"], postcode: "FM9 9ZZ" };
    const same = { lines: ["99, hidden lane"], postcode: "fm99zz" };
    const contact = {
      id: "c1",
      name: "Ama Mensah",
      relationship: "Mother",
      confidentialAddress: true,
      address,
    };
    const other = { id: "c2", name: "Yaw Mensah", relationship: "Uncle", address: same };
    const subject = { givenNames: "Kofi", familyName: "Mensah", birthDate: "2015-03-04", address: same };
    const words = text(plan({}, { subject, contacts: [contact, other] }));
    expect(words.toLowerCase()).not.toContain("hidden lane");
    expect(words.match(/Address kept confidential/g)).toHaveLength(3);
    const elsewhere = { ...other, address: { lines: ["1 Open Road"], postcode: "FM1 1AA" } };
    expect(text(plan({}, { subject, contacts: [contact, elsewhere] }))).toContain("1 Open Road");
  });

  it("say what a draft is and until when to comment", () => {
    const words = text(
      plan({}, { status: "draft", dates: { draftSent: "2026-12-01", representationsBy: "2026-12-19" } }),
    );
    expect(words).toContain("Draft, sent 1 December 2026");
    expect(words).toContain("This is a draft. It is not yet the plan.");
    expect(words).toContain("Tell us what you think by Saturday 19 December 2026.");
    expect(facts(plan({}, { status: "draft" })).get("School or college")).toEqual({
      value: "Not named in a draft",
      missing: false,
    });
  });

  it("show age and school year on the clock's date", () => {
    const said = facts(plan());
    expect(said.get("Date of birth")?.value).toBe("4 March 2015 (11 years old)");
    expect(said.get("School year")?.value).toBe("Year 7");
  });

  it("carry the plan's own pictures with their words", () => {
    const signature = { mediaType: "image/png" as const, data: "", alt: "Signature of R. Fenn" };
    const of = plan(
      {},
      { signOff: { officerName: "R. Fenn", role: "SEND officer", signedOn: "2026-05-12", signature } },
    );
    const pictures: unknown[] = [];
    visitBlocks(tree(of).children, (block) => {
      if (block.type === "figure") pictures.push(block.picture);
    });
    expect(pictures).toEqual([{ image: "data:/signOff/signature", alt: "Signature of R. Fenn" }]);
  });
});

describe("side by side", () => {
  const shared = plan({
    B: areaCI(need("B1"), need("B2")),
    E: { outcomes: [outcome("E1", { needIds: ["B1", "B2"], baseline: "1 of 5" }), outcome("E9")] },
    F: { items: [provision("F1", { needIds: ["B1", "B2"] }), provision("F9")] },
  });

  it("repeats an outcome in the same words and gives provision once", () => {
    const words = textContent(tree(shared, "side-by-side"));
    expect(words.match(/Words of E1\./g)).toHaveLength(2);
    expect(words.match(/Words of F1\./g)).toHaveLength(1);
    expect(words.match(/Words of E9\./g)).toHaveLength(1);
    expect(words.match(/Words of F9\./g)).toHaveLength(1);
  });

  it("keeps one anchor for an outcome that is repeated", () => {
    expect(checkDocument(tree(shared, "side-by-side"))).toEqual([]);
    expect(linksOf(shared, "side-by-side").some((link) => link.target === "#item-E1")).toBe(true);
  });
});

it("says every code of the format in words", () => {
  const coded = plan(
    {
      A: { aspirations: [{ id: "A1", holder: "parent", pfaArea: "independent-living", text: "x" }] },
      B: { primaryNeed: "SLCN", secondaryNeeds: ["SEMH", "PMLD"], areas: [] },
      E: { outcomes: [outcome("E1", { domain: "social-care", pfaArea: "community" })] },
      F: {
        items: [
          provision("F1", {
            kind: "accommodation",
            securedBy: "icb",
            csdpaCategory: "telephone-equipment",
            reviewEvery: "half-term",
          }),
        ],
      },
      I: { placements: [{ type: "College", attendance: "52-week" }], blankReason: "eotas" },
      J: {
        components: [
          {
            id: "J1",
            mode: "direct-payment",
            source: "social-care",
            annualAmount: 12.5,
            provisionIds: [],
            needIds: [],
            outcomeIds: [],
          },
        ],
      },
      K: { advice: [{ id: "K1", category: "pfa", title: "x", author: "x", appended: false }] },
    },
    {
      amendments: [{ date: "2026-01-02", reason: "phase-transfer", sections: ["B"], summary: "x" }],
      review: { decision: "amend" },
    },
  );
  const words = text(coded);
  for (const code of [
    "SLCN",
    "SEMH",
    "PMLD",
    "independent-living",
    "social-care",
    "icb",
    "telephone-equipment",
    "52-week",
    "eotas",
    "direct-payment",
    "pfa",
    "phase-transfer",
    "amend\n",
    "undefined",
    "object Object",
  ])
    expect(words).not.toContain(code);
  for (const phrase of [
    "Speech, language and communication needs",
    "Reviewed: every half-term",
    "£12.50 a year",
    "Residential, 52 weeks a year",
    "Move to the next phase of education",
  ])
    expect(words).toContain(phrase);
});
