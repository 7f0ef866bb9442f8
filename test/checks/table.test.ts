// Every check: plans that trigger it, at the place they should, and near misses that must not. The rows are in table/.

import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.js";
import { CATALOGUE } from "../../src/checks/catalogue.js";
import { CHECK_IDS } from "../../src/checks/check-ids.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { checkRelease } from "../../src/checks/release.js";
import type { Status } from "./plans.js";
import { cleanPlan, CLOCK, planAt } from "./plans.js";
import { adviceAndVoice } from "./table/advice-and-voice.js";
import { contradictions } from "./table/contradictions.js";
import { form } from "./table/form.js";
import { goldenThread } from "./table/golden-thread.js";
import { provision } from "./table/provision.js";
import { quality } from "./table/quality.js";
import { releaseNearMisses, releaseTriggers } from "./table/release.js";
import type { Spoil } from "./table/rows.js";
import { wording } from "./table/wording.js";

const groups = [form, goldenThread, provision, adviceAndVoice, quality, wording, contradictions];
const triggers = groups.flatMap((rows) => rows.triggers);
const nearMisses = groups.flatMap((rows) => rows.nearMisses);

const findingsOf = (status: Status, spoil: Spoil): Finding[] => {
  const plan = planAt(status);
  spoil(plan);
  return checkPlan(plan, defaultPolicy, CLOCK);
};

const severityOf = (check: string, status: Status): Finding["severity"] =>
  CATALOGUE.find(({ id }) => id === check)!.severity[
    { draft: "d", final: "f", amended: "a" }[status] as "d"
  ]!;

describe("each check finds its defect", () => {
  it.each(triggers)("%s: %s (%s)", (check, _, status, spoil, pointer, severity) => {
    const found = findingsOf(status, spoil).filter((finding) => finding.check === check);
    expect(found.map((finding) => finding.pointer)).toContain(pointer);
    expect(found.find((finding) => finding.pointer === pointer)?.severity).toBe(
      severity ?? severityOf(check, status),
    );
  });

  it.each(releaseTriggers)("%s: %s", (check, _, make, pointer) => {
    const plan = cleanPlan();
    const found = checkRelease(plan, defaultPolicy, make(plan));
    expect(found.map((finding) => [finding.check, finding.pointer, finding.severity])).toEqual([
      [check, pointer, severityOf(check, "final")],
    ]);
  });
});

describe("each check lets a near miss pass", () => {
  it.each(nearMisses)("%s: %s (%s)", (check, _, status, spoil) => {
    expect(findingsOf(status, spoil).filter((finding) => finding.check === check)).toEqual([]);
  });

  it.each(releaseNearMisses)("%s: %s", (_, __, make) => {
    const plan = cleanPlan();
    expect(checkRelease(plan, defaultPolicy, make(plan))).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("has every check, each once", () => {
    expect(CATALOGUE.map(({ id }) => id).toSorted()).toEqual([...CHECK_IDS].toSorted());
  });

  it.each([
    ["a trigger", [...triggers, ...releaseTriggers]],
    ["a near miss", [...nearMisses, ...releaseNearMisses]],
  ])("has %s in the table for every check", (_, rows) => {
    const tried = new Set(rows.map(([check]) => check));
    expect(CHECK_IDS.filter((id) => !tried.has(id))).toEqual([]);
  });

  it("gives every finding section, message, hint and source, and never the plan's text", () => {
    for (const [, , status, spoil] of triggers)
      for (const finding of findingsOf(status, spoil)) {
        expect(finding.message).toMatch(/^[A-Z].*\.$/);
        expect(finding.hint).toMatch(/^[A-Z].*\.$/);
        expect(finding.source).not.toBe("");
        for (const word of ["Kofi", "Asante", "Saltbridge", "Reading", "Marsh", "Pendle", "SaLT", "Oliver"])
          expect(finding.message).not.toContain(word);
      }
  });
});
