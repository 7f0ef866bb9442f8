// Each fault of a document is found, and a sound document has none.

import { describe, expect, it } from "vitest";
import {
  card,
  cell,
  fact,
  facts,
  heading,
  link,
  list,
  notice,
  paragraph,
  section,
  table,
} from "../../src/document/build.js";
import { checkDocument } from "../../src/document/check-document.js";
import type { Block, DocumentMeta, DocumentTree, Edition, SectionBlock } from "../../src/document/tree.js";
import { SECTION_CODES, type SectionCode } from "../../src/plan/sections.js";
import { sampleEasyReadTree, sampleStandardTree, sampleSummaryTree } from "../helpers/sample-tree.js";

const META: DocumentMeta = {
  title: "Plan summary: Kofi Mensah",
  language: "en-GB",
  subjectName: "Kofi Mensah",
  authority: "Fernmarsh County Council",
  planId: "FM-1",
  planVersion: 1,
  statusLabel: "Final",
  draft: false,
  fictional: true,
  notThePlan: "This is not the legal plan.",
};

function summary(...blocks: Block[]): DocumentTree {
  const opening = section("cover", "cover", [heading(1, "title", "Plan summary")]);
  return { edition: "summary", meta: META, children: [opening, ...blocks] };
}

const codes = (tree: DocumentTree): string[] => checkDocument(tree).map((fault) => fault.code);

describe("a sound document", () => {
  it.each([
    ["standard", sampleStandardTree()],
    ["large print", sampleStandardTree("large-print")],
    ["summary", sampleSummaryTree()],
    ["easy read", sampleEasyReadTree()],
  ])("has no fault: %s", (_, tree) => {
    expect(checkDocument(tree)).toEqual([]);
  });
});

describe("faults", () => {
  const part = (...blocks: Block[]) => section("p", "part", [heading(2, "h", "Part"), ...blocks]);
  const header = { head: "A", width: 1 };

  it.each<[string, Block]>([
    ["heading-level-skipped", section("p", "part", [heading(3, "h", "Part")])],
    ["document-heading", section("p", "part", [heading(1, "h", "Part")])],
    ["heading-empty", section("p", "part", [heading(2, "h", " ")])],
    ["anchor-not-unique", part(heading(3, "h", "Again"))],
    ["anchor-not-unique", part({ ...card("need", [paragraph("x")]), id: "p" })],
    ["anchor-not-unique", part(facts("rows", [{ ...fact("a", "b"), id: "p" }]))],
    ["anchor-empty", section("p", "part", [heading(2, "", "Part")])],
    ["link-leads-nowhere", part(paragraph(link("#nowhere", "Nowhere", "here")))],
    ["link-leads-nowhere", part(paragraph(link("javascript:alert(1)", "Bad", "here")))],
    ["link-leads-nowhere", part(paragraph(link("http://example.org", "Plain http", "here")))],
    [
      "link-leads-nowhere",
      part(list([[paragraph({ type: "strong", children: [link("#no", "No", "here")] })]])),
    ],
    ["link-without-words", part(paragraph(link("#p", "", "here")))],
    ["link-without-words", part(paragraph(link("#p", "Part", " ")))],
    ["link-in-link", part(paragraph(link("#p", "Part", [link("#h", "Part", "here")])))],
    ["table-columns", part(table("t", [header, header], [[cell("a")]]))],
    ["table-columns", part({ ...table("t", [header], [[cell("a")]]), widths: [1, 1] })],
    ["table-widths", part(table("t", [{ head: "A", width: 0 }], [[cell("a")]]))],
    ["table-header-empty", part(table("t", [{ head: " ", width: 1 }], [[cell("a")]]))],
    ["table-header-empty", part(table("t", [header], [[{ children: [] }]]))],
    ["block-empty", part(table("t", [header], []))],
    ["block-empty", part(list([]))],
    ["block-empty", part(list([[]]))],
    ["block-empty", part(notice("info", []))],
    ["block-empty", part(card("need", []))],
    ["block-empty", part(facts("rows", []))],
    ["block-empty", part(facts("rows", [{ term: [], value: [paragraph("x")] }]))],
    ["block-empty", part(paragraph([]))],
    [
      "figure-without-words",
      part({ type: "figure", picture: { image: "data:/signOff/signature", alt: "" }, width: 60 }),
    ],
    [
      "figure-without-words",
      part({ type: "figure", picture: { image: "openmoji:1F9D1", alt: "  " }, width: 60 }),
    ],
    ["section-without-heading", section("p", "part", [paragraph("x")])],
    ["section-without-code", section("p", "plan-section", [heading(2, "h", "Section B")])],
  ])("%s", (code, block) => {
    expect(codes(summary(block))).toEqual([code]);
  });

  it("are not found in what is right", () => {
    const cells = table("t", [header], [[cell("a")]]);
    const links = ["#p", "https://example.org/x", "mailto:a@example.org", "tel:01632960142"];
    const sound = part(
      cells,
      paragraph(links.map((target) => link(target, "x", "y"))),
      { type: "figure", picture: { image: "openmoji:1F9D1", alt: "" }, width: 20 },
      { ...table("t", [header], [[{ children: [] }]]), rowHeaders: false },
    );
    expect(checkDocument(summary(sound))).toEqual([]);
  });

  it("say where in the plan, by the nearest origin, and never what", () => {
    const secret = "Secret words";
    const inner = { ...paragraph(link("#x", secret, secret)), origin: "/sections/B/areas/0/needs/1/text" };
    const [fault] = checkDocument(summary(part({ ...card("need", [inner]), origin: "/sections/B" })));
    expect(fault?.pointer).toBe("/sections/B/areas/0/needs/1/text");
    expect(JSON.stringify(fault)).not.toContain(secret);
    expect(checkDocument(summary(part({ ...card("need", []), origin: "/sections/B" })))[0]?.pointer).toBe(
      "/sections/B",
    );
  });
});

describe("the file as a whole", () => {
  it("has a title, a language and, unless it is the plan, the line that says so", () => {
    const { notThePlan: _, ...meta } = META;
    const tree = { ...summary(), meta: { ...meta, title: " ", language: "" } };
    expect(codes(tree)).toEqual([
      "document-without-title",
      "document-without-language",
      "copy-without-notice",
    ]);
  });

  it("has a heading of level 1 first", () => {
    expect(codes({ ...summary(), children: [] })).toEqual(["document-heading"]);
    const late = [
      section("p", "part", [heading(2, "h", "Part")]),
      section("c", "cover", [heading(1, "t", "Title")]),
    ];
    expect(codes({ ...summary(), children: late })).toEqual(["document-heading"]);
  });
});

describe("sections of the plan", () => {
  const planSection = (code: SectionCode): SectionBlock => ({
    ...section(`section-${code}`, "plan-section", [heading(2, `h-${code}`, `Section ${code}`)]),
    code,
  });
  const all = (...sections: SectionBlock[]): DocumentTree => {
    const tree = summary(...sections);
    return { ...tree, edition: "standard" satisfies Edition };
  };

  it("are all there, in order", () => {
    expect(codes(all(...SECTION_CODES.map(planSection)))).toEqual([]);
  });

  it.each([
    ["one is missing", SECTION_CODES.filter((code) => code !== "H1")],
    ["two are exchanged", ["B", "A", ...SECTION_CODES.slice(2)] as SectionCode[]],
  ])("are not, when %s", (_, order) => {
    expect(codes(all(...order.map(planSection)))).toEqual(["plan-sections"]);
  });

  it("are not, when one is there twice", () => {
    const twice = { ...planSection("K"), id: "again", children: [heading(2, "again-title", "Section K")] };
    expect(codes(all(...SECTION_CODES.map(planSection), twice))).toEqual(["plan-sections"]);
  });
});
