import { describe, expect, it } from "vitest";
import type { Report } from "../../src/analysis/report.js";
import { CATALOGUE } from "../../src/checks/catalogue.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Policy } from "../../src/checks/policy.js";
import { jsonPlaces } from "../../src/cli/formats/json-places.js";
import { junitXml } from "../../src/cli/formats/junit.js";
import { sarifLog } from "../../src/cli/formats/sarif.js";
import type { Finding } from "../../src/diagnostics/finding.js";

const finding = (change: Partial<Finding>): Finding => ({
  check: "P04",
  severity: "error",
  section: "F",
  pointer: "/sections/F/what",
  message: "Section F, item F<1>: “access to” leaves open whether it will be provided.",
  hint: "Say what is provided.",
  source: "[2020] UKUT 217",
  ...change,
});

const reportWith = (findings: Finding[]): Report =>
  ({
    plan: { planId: "FM-2026-0042", planVersion: 3, status: "final", digest: "0" },
    engine: { version: "0.1.0", templates: "0.1.0", rules: "0.1.0" },
    findings,
  }) as unknown as Report;

const FILE = {
  path: "plans/one plan.json",
  json: new TextEncoder().encode(
    '{\n  "sections": {\n    "F": { "what": "Access to ü 😀", "x": [1, true] }\n  }\n}\n',
  ),
};

const overriding: Policy = {
  ...defaultPolicy,
  overrides: [{ check: "P04", reason: "Agreed & signed.", by: "H. Marsh", on: "2026-02-20" }],
};

describe("places in a JSON file", () => {
  const text = new TextDecoder().decode(FILE.json);
  const place = jsonPlaces(text);
  it.each([
    ["", '{\n  "sections"'],
    ["/sections/F", '{ "what"'],
    ["/sections/F/what", '"Access to ü 😀"'],
    ["/sections/F/x/0", "1"],
    ["/sections/F/x/1", "true"],
  ])("%s", (pointer, starts) => {
    const found = place(pointer)!;
    const at =
      text
        .split("\n")
        .slice(0, found.startLine - 1)
        .join("\n").length +
      (found.startLine > 1 ? 1 : 0) +
      found.startColumn -
      1;
    expect(text.slice(at)).toMatch(new RegExp(`^${starts.replace(/[{}[\]]/g, "\\$&")}`));
  });

  it("knows nothing of what is not there, and reads escapes, tildes and slashes", () => {
    expect(place("/sections/G")).toBeUndefined();
    const odd = jsonPlaces('{"a/b~c":{"q\\"":"x\\\\"}, "z":[]}');
    expect(odd('/a~1b~0c/q"')).toEqual({ startLine: 1, startColumn: 17, endLine: 1, endColumn: 22 });
    expect(odd("/z")).toMatchObject({ startColumn: 29, endColumn: 31 });
  });
});

describe("SARIF", () => {
  it("names the rule, the file, the line and the pointer", () => {
    const related = [{ section: "B", pointer: "/sections/F" }];
    const log = sarifLog(
      reportWith([finding({}), finding({ check: "Q05", severity: "warning", pointer: "", related })]),
      defaultPolicy,
      FILE,
    );
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "clearplan", version: "0.1.0" } },
          results: [
            {
              ruleId: "P04",
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "plans/one%20plan.json" },
                    region: { startLine: 3, startColumn: 20, endLine: 3, endColumn: 36 },
                  },
                  logicalLocations: [{ fullyQualifiedName: "/sections/F/what" }],
                },
              ],
              suppressions: [],
            },
            {
              ruleId: "Q05",
              level: "warning",
              relatedLocations: [{ id: 0, logicalLocations: [{ fullyQualifiedName: "/sections/F" }] }],
            },
          ],
        },
      ],
    });
    const { rules } = (log as { runs: [{ tool: { driver: { rules: { id: string }[] } } }] }).runs[0].tool
      .driver;
    expect(rules.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
  });

  it("keeps an overridden finding with the officer's reason", () => {
    expect(sarifLog(reportWith([finding({})]), overriding, FILE)).toMatchObject({
      runs: [
        {
          results: [
            { suppressions: [{ kind: "external", status: "accepted", justification: "Agreed & signed." }] },
          ],
        },
      ],
    });
  });

  it("has no file for standard input", () => {
    const log = JSON.stringify(sarifLog(reportWith([finding({})]), defaultPolicy, { ...FILE, path: "-" }));
    expect(log).not.toContain("physicalLocation");
  });
});

describe("JUnit", () => {
  it("has a test for each check, failed where it stops issue", () => {
    const xml = junitXml(
      reportWith([
        finding({}),
        finding({ severity: "warning" }),
        finding({ check: "Q08", severity: "warning" }),
      ]),
      {
        ...defaultPolicy,
        off: ["S05"],
      },
    );
    expect(xml).toContain(`tests="${CATALOGUE.length}" failures="1" errors="0" skipped="1"`);
    expect(xml).toContain(
      '<failure type="error" message="Section F, item F&lt;1&gt;: “access to” leaves open whether it will be provided.">',
    );
    expect(xml.match(/<testcase /g)).toHaveLength(CATALOGUE.length);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<system-out>/g)).toHaveLength(2);
    expect(xml).toContain("<skipped>switched off by the policy</skipped>");
  });

  it("lets an overridden finding pass, and a warning fail where the policy says so", () => {
    expect(junitXml(reportWith([finding({})]), overriding)).toContain('failures="0"');
    expect(
      junitXml(reportWith([finding({ severity: "warning" })]), { ...defaultPolicy, failOn: "warning" }),
    ).toContain('failures="1"');
  });

  it("is XML whatever an id holds", () => {
    const xml = junitXml(reportWith([finding({ message: 'a\u0000b\uD800c<d>&"e' })]), defaultPolicy);
    expect(xml).toContain("abc&lt;d&gt;&amp;&quot;e");
  });
});
