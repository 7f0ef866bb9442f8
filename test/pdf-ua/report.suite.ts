// The report as a PDF: it conforms, and says what its tree says, in order.

import { describe, expect, it } from "vitest";
import { reportDocument } from "../../src/analysis/report-document.js";
import { reportPdf } from "../../src/cli/formats/report-pdf.js";
import { isFictional } from "../../src/document/meta.js";
import { textsOf } from "../../src/plan/items.js";
import { CLOCK, EXAMPLES, examplePlan, produceExample, resources } from "../helpers/examples.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

describe("the report", () => {
  it.each(EXAMPLES)("on %s conforms and says what its tree says", async (name) => {
    const plan = examplePlan(name);
    const { report } = await produceExample(name, { editions: ["standard"], formats: [] });
    const made = await reportPdf(report, plan, await resources(), CLOCK);
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    expect(await vera().validate(made.value)).toEqual(["ok", "ok"]);
    const read = await readPdf(made.value);
    const tree = reportDocument(report, {
      texts: textsOf(plan),
      authority: plan.authority.name,
      language: plan.language ?? "en-GB",
      fictional: isFictional(plan),
    });
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    expect(read.unmarked).toBe("");
  });
});
