// docs/checks.md shows the checks that the code has, and their examples are what they say. `npm run golden` writes it anew.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/checks/catalogue.js";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Plan } from "../../src/plan/schema.js";
import { checksPage } from "./checks-page.js";
import { cleanPlan, CLOCK } from "./plans.js";

const FILE = join(import.meta.dirname, "..", "..", "docs", "checks.md");
const accepting = process.env["GOLDEN"] === "accept";

describe("docs/checks.md", () => {
  it("is made from the code", () => {
    const page = `${checksPage()}\n`;
    if (accepting) {
      writeFileSync(FILE, page);
      return;
    }
    expect(existsSync(FILE), "docs/checks.md is missing: write it with npm run golden").toBe(true);
    expect(readFileSync(FILE, "utf8"), "read the difference, then accept it with npm run golden").toBe(page);
  });
});

const need = (plan: Plan, text: string) => (plan.sections.B.areas[0]!.needs[0]!.text = text);
const provision = (plan: Plan, text: string) => (plan.sections.F.items[0]!.what = text);

/** Where the words of an example stand in a plan; checks that are about no wording have none. */
const PLACES: Record<string, (plan: Plan, text: string) => unknown> = {
  N01: need,
  O01: (plan, text) => (plan.sections.E.outcomes[0]!.text = text),
  O02: (plan, text) => {
    plan.sections.E.outcomes[0]!.text = text;
    plan.sections.E.outcomes[0]!.measures = [];
    delete plan.sections.E.outcomes[0]!.by;
  },
  P04: provision,
  P05: provision,
  P06: provision,
  P11: provision,
  A04: (plan, text) => (plan.sections.A.strengths = [text]),
  Q01: need,
  Q02: need,
  Q03: (plan, text) => (plan.sections.A.history = text),
  Q04: need,
  Q07: provision,
  Q09: need,
  Q10: need,
  Q11: need,
  Q13: need,
  R01: (plan, text) => (plan.sections.D.needs[0]!.text = text),
};

/** What an example says of the rest of the plan stands in brackets after it. */
const withoutAside = (text: string): string =>
  text.replace(/ \([^()]*\.\)$| \(the schedule says [^()]*\)$/, "");

const findings = (id: string, text: string): string[] => {
  const plan = cleanPlan();
  PLACES[id]!(plan, withoutAside(text));
  return checkPlan(plan, defaultPolicy, CLOCK)
    .map(({ check }) => check)
    .filter((check) => check === id);
};

describe("the examples of a check about wording", () => {
  it("are tried for every check that is about wording", () => {
    const wording = /^(?:N01|O01|O02|P04|P05|P06|P11|A04|Q0[1-4]|Q07|Q09|Q1[013]|R01)$/;
    expect(
      CATALOGUE.map(({ id }) => id)
        .filter((id) => wording.test(id))
        .toSorted(),
    ).toEqual(Object.keys(PLACES).toSorted());
  });

  it.each(CATALOGUE.filter(({ id }) => id in PLACES))("$id: $title", ({ id, examples }) => {
    expect(findings(id, examples.bad), examples.bad).not.toEqual([]);
    expect(findings(id, examples.good), examples.good).toEqual([]);
  });

  it("raise nothing else where they are good, so that they can be copied", () => {
    for (const { id, examples } of CATALOGUE.filter((check) => check.id in PLACES)) {
      const plan = cleanPlan();
      PLACES[id]!(plan, withoutAside(examples.good));
      const found = checkPlan(plan, defaultPolicy, CLOCK).map(({ check, pointer }) => `${check} ${pointer}`);
      expect(found, id).toEqual([]);
    }
  });
});
