// SARIF and JUnit as their published schemas have them, whatever is found, and with all that a policy and a baseline do.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv04 from "ajv-draft-04";
import formats from "ajv-formats";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { cleanPlan } from "../checks/plans.js";
import { machine } from "./machine.js";

const ROOT = join(import.meta.dirname, "..", "..");
const schema = (name: string): string => readFileSync(join(ROOT, "test", "schemas", name), "utf8");

const ajv = new Ajv04.default({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const validateSarif = ajv.compile(JSON.parse(schema("sarif-2.1.0-rtm.5.json")) as object);

const xsd = XmlDocument.fromString(schema("jenkins-junit.xsd"));
const junit = XsdValidator.fromDoc(xsd);
afterAll(() => {
  junit.dispose();
  xsd.dispose();
});

const sarifFaults = (text: string): unknown => (validateSarif(JSON.parse(text)) ? [] : validateSarif.errors);

/** Nothing, or what the schema says against it. */
function junitFaults(text: string): string {
  const document = XmlDocument.fromString(text);
  try {
    junit.validate(document);
    return "";
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}

const EXAMPLES = ["early-years-draft.json", "phase-transfer-amended.json"];
const POLICY = JSON.stringify({
  off: ["S05"],
  failOn: "warning",
  overrides: [
    { check: "P04", reason: "Agreed <with> the family & signed.", by: "H. Marsh", on: "2026-02-20" },
  ],
});
const files = {
  ...Object.fromEntries(EXAMPLES.map((name) => [name, readFileSync(join(ROOT, "examples", name))])),
  "clean plan.json": JSON.stringify(cleanPlan()),
  "broken.json": '{"planId": "x"',
  "policy.json": POLICY,
};

async function check(format: string, ...words: string[]): Promise<string> {
  const { io, out } = machine(files);
  await run(["check", ...words, "--format", format, "--now", "2026-11-23T09:00:00Z"], io);
  return out();
}

const LINES: [what: string, words: string[]][] = [
  ...EXAMPLES.map((name): [string, string[]] => [name, [name]]),
  ["a plan without findings", ["clean plan.json"]],
  ["overrides and checks that are off", ["phase-transfer-amended.json", "--policy", "policy.json"]],
  ["several plans, one of them broken", ["clean plan.json", "broken.json", "phase-transfer-amended.json"]],
];

describe.each(LINES)("%s", (_what, words) => {
  it("is SARIF 2.1.0", async () => {
    expect(sarifFaults(await check("sarif", ...words))).toEqual([]);
  });

  it("is JUnit XML", async () => {
    expect(junitFaults(await check("junit", ...words))).toBe("");
  });
});

describe("against a baseline", () => {
  it("is both, with what is known and what is new", async () => {
    const made = machine(files);
    await run(["check", "early-years-draft.json", "--write-baseline", "known.json"], made.io);
    const { io, out } = machine({ ...files, "known.json": made.text("known.json") });
    await run(["check", "early-years-draft.json", "--baseline", "known.json", "--format", "sarif"], io);
    expect(sarifFaults(out())).toEqual([]);
    expect(out()).toContain('"baselineState": "unchanged"');
  });
});

describe("the schemas", () => {
  it("refuse what is wrong", () => {
    expect(sarifFaults('{"version": "2.1.0", "runs": [{}]}')).not.toEqual([]);
    expect(junitFaults('<testsuites><testsuite tests="1"><testcase/></testsuite></testsuites>')).not.toBe("");
  });
});
