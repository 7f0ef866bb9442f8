// Everything made from the example plans: each file conforms, says what its tree says in the tree's order, and is the
// same, byte for byte, when it is made again. Goldens show structure and report as a person reads them.

import { beforeAll, describe, expect, it } from "vitest";
import { EDITIONS } from "../../src/document/tree.js";
import { SECTION_LABELS } from "../../src/plan/sections.js";
import type { Output, Production } from "../../src/produce.js";
import { EXAMPLES, produceExample } from "../helpers/examples.js";
import { expectGolden } from "../helpers/golden.js";
import { expectPages } from "../helpers/page-sheet.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

/** Pages of a document that are compared with those that were looked at. */
const PAGES = 24;

describe.each(EXAMPLES)("%s", (name) => {
  let production: Production;
  beforeAll(async () => {
    production = await produceExample(name);
  });
  const output = (edition: string, format: string): Output => {
    const found = production.outputs.find((each) => each.edition === edition && each.format === format);
    if (!found)
      throw new Error(`${edition}.${format} was not made: ${JSON.stringify(production.diagnostics)}`);
    return found;
  };

  it("makes every edition in every format, without a diagnostic", () => {
    expect(production.diagnostics).toEqual([]);
    expect(production.outputs).toHaveLength(EDITIONS.length * 2);
  });

  describe.each(EDITIONS)("%s", (edition) => {
    it("conforms to PDF/UA-1 and PDF/A-3a", async () => {
      expect(await vera().validate(output(edition, "pdf").bytes)).toEqual(["ok", "ok"]);
    });

    it("says what the tree says, in its order; carries the plan only where it may", async () => {
      const tree = production.trees.find((each) => each.edition === edition);
      if (!tree) throw new Error("no tree");
      const read = await readPdf(output(edition, "pdf").bytes);
      expect(pdfTexts(read)).toEqual(treeTexts(tree));
      expect(read.unmarked).toBe("");
      expect(read.title).toBe(tree.meta.title);
      expect(read.attachments).toEqual(edition === "standard" ? ["ehc-plan.json"] : []);
      expect(read.artifacts).toHaveLength(read.pages);
      const { meta } = tree;
      for (const [index, running] of read.artifacts.entries()) {
        const onEachPage = [
          meta.subjectName,
          meta.authority,
          meta.planId,
          `Version ${meta.planVersion}`,
          `Page ${index + 1} of ${read.pages}`,
          "Fictional example",
        ];
        for (const words of onEachPage) expect(running).toContain(words);
        expect(running.includes("Draft: this plan is not final")).toBe(meta.draft);
      }
      expectGolden(`examples/${name}.${edition}.text.txt`, pdfTexts(read).join("\n"));
    });

    it("looks as it did when a person looked at its pages", async () => {
      await expectPages(`${name}.${edition}`, output(edition, "pdf").bytes, PAGES);
    });

    it("has the structure that a person has read", () => {
      expectGolden(`examples/${name}.${edition}.tags.txt`, output(edition, "pdf").structure ?? "");
    });
  });

  it("has all twelve sections, labelled, in the outline of the standard edition", async () => {
    const { outline } = await readPdf(output("standard", "pdf").bytes);
    const titles = outline.map((entry) => entry.title);
    expect(titles.filter((title) => /^Section /.test(title))).toEqual(
      SECTION_LABELS.map((section) => section.label),
    );
  });

  it("has a summary of two pages at most", () => {
    expect(output("summary", "pdf").pages).toBeLessThanOrEqual(2);
  });

  it("has the report that a person has read", () => {
    expectGolden(`examples/${name}.report.json`, JSON.stringify(production.report, withoutDigests, 2));
  });

  it("is the same, byte for byte, when it is made again", async () => {
    const again = await produceExample(name);
    for (const [index, one] of production.outputs.entries()) {
      const other = again.outputs[index];
      expect(other && Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes)), one.edition).toBe(0);
    }
    expect(again.report).toEqual(production.report);
  });

  it("can be set side by side: the second template set conforms and keeps every section", async () => {
    const beside = await produceExample(name, {
      editions: ["standard"],
      formats: ["pdf"],
      templateSet: "side-by-side",
    });
    const [pdf] = beside.outputs;
    const [tree] = beside.trees;
    if (!pdf || !tree) throw new Error(JSON.stringify(beside.diagnostics));
    expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
    const read = await readPdf(pdf.bytes);
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    expect(read.outline.filter((entry) => /^Section /.test(entry.title))).toHaveLength(SECTION_LABELS.length);
  });
});

/** A digest says nothing to who reads a golden; that the files are the same each time is tested by themselves. */
const withoutDigests = (key: string, value: unknown): unknown => (key === "sha256" ? "…" : value);
