// What every page says of a document.

import { describe, expect, it } from "vitest";
import { documentMeta, notThePlan, planDate } from "../../src/document/meta.js";
import type { Plan } from "../../src/plan/schema.js";
import { plan } from "../compose/plans.js";

const dated = (status: Plan["status"], dates: Plan["dates"]): Plan =>
  plan({}, { status, dates, planVersion: 3 });

describe("metadata", () => {
  it("is the plan's own", () => {
    expect(documentMeta(plan(), "standard", "Title")).toEqual({
      title: "Title",
      language: "en-GB",
      subjectName: "Kofi Mensah",
      authority: "Fernmarsh County Council",
      planId: "FM-1",
      planVersion: 1,
      statusLabel: "Final",
      draft: false,
      fictional: false,
    });
  });

  it("takes the plan's language, and is fictional only where the plan says so", () => {
    const welsh = plan({}, { language: "cy", extensions: { fictional: true } });
    expect(documentMeta(welsh, "standard", "T")).toMatchObject({ language: "cy", fictional: true });
    const unsure = plan({}, { extensions: { fictional: "yes" } });
    expect(documentMeta(unsure, "standard", "T").fictional).toBe(false);
  });

  it.each(["summary", "easy-read"] as const)("says of %s that it is not the plan", (edition) => {
    expect(documentMeta(plan(), edition, "T").notThePlan).toContain("This is not the legal plan.");
  });

  it.each(["draft", "draft-amended", "amendment-notice"] as const)("marks %s as a draft", (status) => {
    expect(documentMeta(plan({}, { status }), "large-print", "T").draft).toBe(true);
  });
});

describe("the date of a version", () => {
  it.each<[Plan["status"], Plan["dates"], string | undefined]>([
    ["final", { finalIssued: "2026-02-14", draftSent: "2026-01-01" }, "2026-02-14"],
    ["final-amended", { finalIssued: "2025-02-14", amended: "2026-02-14" }, "2026-02-14"],
    ["draft", { draftSent: "2026-01-01" }, "2026-01-01"],
    ["draft-amended", { finalIssued: "2025-02-14", draftSent: "2026-01-01" }, "2026-01-01"],
    ["draft", {}, undefined],
  ])("of a plan that is %s", (status, dates, expected) => {
    expect(planDate(dated(status, dates))).toBe(expected);
  });

  it("stands in the line that says what a copy is", () => {
    expect(notThePlan(dated("final", { finalIssued: "2026-02-14" }))).toBe(
      "This is not the legal plan. It is made from version 3 of the plan, 14 February 2026.",
    );
    expect(notThePlan(dated("draft", {}))).toBe(
      "This is not the legal plan. It is made from version 3 of the plan.",
    );
  });
});
