// The rules over whole copies: the examples have no error and few warnings, and the copy's own words break no rule.

import { describe, expect, it } from "vitest";
import { checkScript } from "../../src/easy-read/check-script.js";
import type { Script, ScriptRow } from "../../src/easy-read/script.js";
import type { Finding } from "../../src/diagnostics/finding.js";
import type { Plan } from "../../src/plan/schema.js";
import { EXAMPLES, examplePlan, glossary, smallPlan, write } from "./easy-read-files.js";

const of = (script: Script, severity: Finding["severity"]): Finding[] =>
  script.findings.filter((each) => each.severity === severity);

function rowAt(script: Script, pointer: string): ScriptRow | undefined {
  const [, part, row] = /^\/parts\/(\d+)\/rows\/(\d+)/.exec(pointer) ?? [];
  return part === undefined ? undefined : script.parts[Number(part)]?.rows[Number(row)];
}

/** Findings about rows of the copy's own words, of which the plan says nothing. */
function ofOwnWords(script: Script): string[] {
  return script.findings.flatMap(({ check, severity, pointer }) => {
    const row = rowAt(script, pointer);
    return severity !== "info" && row !== undefined && row.sources.length === 0
      ? [`${check} ${row.id}: ${row.sentences.map(({ text }) => text).join(" ")}`]
      : [];
  });
}

describe.each(EXAMPLES)("%s", (name) => {
  const script = write(examplePlan(name));

  it("has no error, and fewer than 25 warnings", () => {
    expect(of(script, "error")).toEqual([]);
    expect(of(script, "warning").length).toBeLessThan(25);
  });

  it("breaks no rule in words of the copy itself", () => {
    expect(ofOwnWords(script)).toEqual([]);
  });
});

describe("a small plan", () => {
  const births = { "a young child": "2020-02-03", "a teenager": "2013-02-03", "a young adult": "2009-02-03" };

  it.each(Object.entries(births))("for %s breaks no rule in words of the copy itself", (_who, birthDate) => {
    const script = write(
      smallPlan((plan: Plan) => {
        plan.subject.birthDate = birthDate;
      }),
    );
    expect(ofOwnWords(script)).toEqual([]);
    expect(of(script, "error")).toEqual([]);
  });

  it("is checked the same when it is checked again", () => {
    const plan = smallPlan();
    const script = write(plan);
    expect(checkScript(script, plan, { glossary })).toEqual(script.findings);
  });
});
