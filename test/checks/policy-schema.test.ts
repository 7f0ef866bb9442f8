// The published schema and the reader say the same of a policy.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { defaultPolicy, parsePolicy, parseYamlPolicy } from "../../src/checks/policy.js";
import { policyJsonSchema } from "../../src/checks/policy-schema.js";
import { readYaml } from "../../src/checks/read-yaml.js";

const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(policyJsonSchema());

const override = { check: "P04", reason: "Agreed.", by: "H. Marsh", on: "2026-02-20" };

const GOOD: Record<string, unknown> = {
  "an empty policy": {},
  "the default policy": defaultPolicy,
  "half a budget": { budgets: { words: { warn: 9000 }, readAloudMinutes: { ok: 12.5 } } },
  "a budget for a section": { budgets: { sections: { A: 500, H1: 0 } } },
  "severities of checks of every kind": {
    severities: { P04: "warning", Q08: "info", T1: "info", F2: "error" },
  },
  "words and checks that are off": {
    off: ["S05", "R03"],
    words: { high: ["best endeavours"], allow: ["monitor"] },
  },
  overrides: { overrides: [override, { ...override, planId: "FM-1", pointer: "/sections/F/items/0" }] },
};

const BAD: Record<string, unknown> = {
  "a list": [],
  nothing: null,
  "an unknown property": { budget: {} },
  "a blank name": { name: "  " },
  "an unknown word": { failOn: "warnings" },
  "an unknown severity": { severities: { P04: "fatal" } },
  "an id in small letters": { off: ["p04"] },
  "an id that is a number": { off: [4] },
  "a negative budget": { budgets: { need: -1 } },
  "a budget as text": { budgets: { need: "80" } },
  "an unknown section": { budgets: { sections: { Z: 5 } } },
  "an unknown budget": { budgets: { words: { ok: 1, most: 2 } } },
  "a word list that is none": { words: { high: "access to" } },
  "a blank phrase": { words: { high: [" "] } },
  "an override without a reason": { overrides: [{ check: "P04", by: "H. Marsh", on: "2026-02-20" }] },
  "an override on no day": { overrides: [{ ...override, on: "2026-02-30" }] },
  "an override of a place that is no pointer": { overrides: [{ ...override, pointer: "F1" }] },
};

describe("the schema of the policy", () => {
  it.each(Object.entries(GOOD))("and its reader take %s", (_what, policy) => {
    expect(validate(policy), JSON.stringify(validate.errors)).toBe(true);
    expect(parsePolicy(policy)).toMatchObject({ ok: true });
  });

  it.each(Object.entries(BAD))("and its reader refuse %s", (_what, policy) => {
    expect(validate(policy)).toBe(false);
    expect(parsePolicy(policy).ok).toBe(false);
  });

  it("describes every property", () => {
    const bare: string[] = [];
    const walk = (schema: Record<string, unknown>, at: string): void => {
      const properties = (schema["properties"] ?? {}) as Record<string, Record<string, unknown>>;
      for (const [name, property] of Object.entries(properties)) {
        if (typeof property["description"] !== "string" && property["enum"] === undefined)
          bare.push(`${at}/${name}`);
        walk(property, `${at}/${name}`);
      }
      if (typeof schema["items"] === "object") walk(schema["items"] as Record<string, unknown>, `${at}/-`);
    };
    walk(policyJsonSchema(), "");
    expect(bare).toEqual([]);
  });
});

describe("a policy in YAML", () => {
  it("is the policy of the same JSON", () => {
    const yaml = "name: Fernmarsh\nbudgets:\n  need: 60\noff:\n  - O05\n";
    expect(parseYamlPolicy(yaml)).toEqual(
      parsePolicy({ name: "Fernmarsh", budgets: { need: 60 }, off: ["O05"] }),
    );
    expect(parseYamlPolicy("# nothing is set yet\n")).toEqual({ ok: true, value: defaultPolicy });
  });

  it("has its faults with pointer and line, all at once", () => {
    const parsed = parseYamlPolicy(
      "budgets:\n  need: many\n\noff: [P99]\noverrides:\n  - check: P04\n    by: H. Marsh\n    on: 2026-13-01\n",
    );
    expect(
      parsed.ok ? [] : parsed.diagnostics.map(({ pointer, message }) => `${pointer} ${message}`),
    ).toEqual([
      "/budgets/need Line 2: This must be a number of 0 or more.",
      "/off/0 Line 4: This text is not known here.",
      "/overrides/0 Line 6: The property “reason” is missing.",
      "/overrides/0/on Line 8: This text is not known here.",
    ]);
  });

  it("is read from the example, which the schema takes too", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "examples", "policy.yaml"), "utf8");
    expect(validate(readYaml(text).value), JSON.stringify(validate.errors)).toBe(true);
    expect(parseYamlPolicy(text)).toMatchObject({
      ok: true,
      value: {
        name: "Fernmarsh County Council, 2026",
        off: ["O05"],
        severities: { P05: "error", Q08: "info" },
      },
    });
  });
});
