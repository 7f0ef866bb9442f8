// The example plans: every defect that the ledger beside them names is found, and nothing else is.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/checks/check-plan.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Finding } from "../../src/diagnostics/finding.js";
import { parsePlan } from "../../src/plan/parse.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");
const CLOCK = { now: "2026-11-23T09:00:00Z" };
/** The checks that the ledger was written for; what later checks say of the plan is theirs to test. */
const LEDGER = /^(?:S\d\d|N0[1-4]|P0[1-5]|Q03|Q05|Q08)$/;

function findingsOf(name: string): Finding[] {
  const parsed = parsePlan(readFileSync(join(EXAMPLES, `${name}.json`)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return checkPlan(parsed.value, defaultPolicy, CLOCK);
}

interface Defect {
  check: string;
  severity: string;
  pointer: string;
  spans: [number, number][];
}

/** Rows of the ledger's tables: check, severity, pointer with the spans in it. */
function ledger(): Defect[] {
  const markdown = readFileSync(join(EXAMPLES, "phase-transfer-amended.defects.md"), "utf8");
  return [...markdown.matchAll(/^\| ([A-Z]\d\d) \| (error|warning|info) \| `([^`]*)`([^|]*)\|/gm)].map(
    (row) => ({
      check: row[1]!,
      severity: row[2]!,
      pointer: row[3] === '""' ? "" : row[3]!,
      spans: [...row[4]!.matchAll(/(\d+) to (\d+)/g)].map((span) => [Number(span[1]), Number(span[2])]),
    }),
  );
}

const key = (check: string, severity: string, pointer: string, span: readonly number[] | undefined): string =>
  `${check} ${severity} ${pointer} ${span?.join("-") ?? ""}`;

describe("the example with defects", () => {
  const expected = ledger().flatMap(({ check, severity, pointer, spans }) =>
    spans.length === 0
      ? [key(check, severity, pointer, undefined)]
      : spans.map((span) => key(check, severity, pointer, span)),
  );

  it("has a ledger that can be read", () => {
    expect(expected.length).toBeGreaterThanOrEqual(13);
  });

  it("gives every seeded defect at its place, and no false alarm", () => {
    const found = findingsOf("phase-transfer-amended")
      .filter(({ check }) => LEDGER.test(check))
      .map(({ check, severity, pointer, span }) => key(check, severity, pointer, span));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("names the first place of the repeated passage", () => {
    const repeat = findingsOf("phase-transfer-amended").find(({ check }) => check === "Q05");
    expect(repeat).toMatchObject({
      related: [{ section: "B", pointer: "/sections/B/areas/2/needs/1/text", span: [0, 207] }],
    });
  });
});

describe("the clean examples", () => {
  it("has no error in the long final plan, and warns of its length alone", () => {
    const found = findingsOf("post-16-final").filter(({ check }) => LEDGER.test(check));
    expect(found.map(({ check, severity }) => `${check} ${severity}`)).toEqual(["Q08 warning"]);
  });

  it("raises no false alarm with any other check either", () => {
    const other = ["early-years-draft", "phase-transfer-amended", "post-16-final"].flatMap((name) =>
      findingsOf(name)
        .filter(({ check, severity }) => !LEDGER.test(check) && severity !== "info")
        .map(({ check, severity, pointer, span }) => key(check, severity, pointer, span)),
    );
    expect(other).toEqual([
      // "centile" is used eight times and never explained.
      "Q04 warning /sections/B/areas/0/needs/0/text 221-228",
      // A programme that is called daily takes place four times a week.
      "Q07 warning /sections/F/items/16/what 0-5",
    ]);
  });

  it("names nobody as another child or as a professional, and no medicine", () => {
    const named = ["early-years-draft", "phase-transfer-amended", "post-16-final"].flatMap((name) =>
      findingsOf(name).filter(({ check }) => /^Q(?:01|02|11|13)$/.test(check)),
    );
    expect(named).toEqual([]);
  });

  it("is silent on the draft", () => {
    expect(findingsOf("early-years-draft").filter(({ check }) => LEDGER.test(check))).toEqual([]);
  });
});
