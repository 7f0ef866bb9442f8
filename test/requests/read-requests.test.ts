// Bodies of requests: what is read, everything that is wrong with one at once, and nothing of the plan in a fault.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { defaultPolicy } from "../../src/checks/policy.js";
import type { Diagnostic, Parsed } from "../../src/diagnostics/diagnostic.js";
import { MAX_FAULTS } from "../../src/plan/limits.js";
import { MAX_BODY_BYTES } from "../../src/requests/read-body.js";
import { readCheckRequest } from "../../src/requests/read-check-request.js";
import { readDraftRequest } from "../../src/requests/read-draft-request.js";
import { readRenderRequest } from "../../src/requests/read-render-request.js";
import { REQUEST_CODES } from "../../src/requests/request-faults.js";
import { PLAN_CODES } from "../../src/plan/codes.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { minimalPlan } from "../helpers/minimal-plan.js";
import { MARKER, mutatePlan, mutationCount } from "../helpers/mutate-plan.js";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (body: unknown): Uint8Array => encode(JSON.stringify(body));
const plan = minimalPlan();

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}

const faultsOf = (parsed: Parsed<unknown>): Diagnostic[] => (parsed.ok ? [] : parsed.diagnostics);

/** Faults of a render request, as `code pointer`. */
const found = (body: unknown): string[] =>
  faultsOf(readRenderRequest(body instanceof Uint8Array ? body : bytesOf(body))).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

describe("a render request", () => {
  it("has both formats and no policy, unless it says otherwise", () => {
    expect(valueOf(readRenderRequest(bytesOf({ plan, editions: ["standard"] })))).toEqual({
      plan,
      options: { editions: ["standard"], formats: ["pdf", "html"] },
    });
  });

  it("gives what it asks for, editions and formats once and in the order of the format", () => {
    const body = {
      callbackUrl: "https://example.org/told",
      plan,
      policy: { name: "ours", overrides: [{ check: "S04", reason: "Seen.", by: "A B", on: "2026-02-14" }] },
      stage: "amended",
      templateSet: "side-by-side",
      fontSize: 18.5,
      theme: "cream",
      formats: ["html", "pdf", "html"].slice(0, 2),
      editions: ["summary", "easy-read", "summary", "standard"],
    };
    const { options, policy, callbackUrl } = valueOf(readRenderRequest(bytesOf(body)));
    expect(options).toEqual({
      editions: ["standard", "easy-read", "summary"],
      formats: ["pdf", "html"],
      theme: "cream",
      fontSize: 18.5,
      templateSet: "side-by-side",
      stage: "amended",
    });
    expect(policy).toEqual({ ...defaultPolicy, ...body.policy });
    expect(callbackUrl).toBe("https://example.org/told");
  });

  const folder = join(import.meta.dirname, "..", "..", "examples");
  it.each(readdirSync(folder).filter((file) => file.endsWith(".json")))(
    "reads example %s as it is",
    (file) => {
      const example: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
      const read = valueOf(readRenderRequest(bytesOf({ plan: example, editions: ["standard"] })));
      expect(JSON.stringify(read.plan)).toBe(JSON.stringify(example));
    },
  );

  it("takes a plan as deep as any plan may be, and no deeper", () => {
    const deep = (levels: number): string => {
      const body = JSON.stringify({
        plan: { ...plan, extensions: { deep: "HERE" } },
        editions: ["standard"],
      });
      return body.replace('"HERE"', "[".repeat(levels) + "]".repeat(levels));
    };
    expect(found(encode(deep(30)))).toEqual([]);
    expect(found(encode(deep(31)))).toEqual([`too-deep /plan/extensions/deep${"/0".repeat(30)}`]);
  });

  it("takes a plan as large as any plan may be", () => {
    const body = (letters: number): Uint8Array =>
      bytesOf({ plan: { ...plan, extensions: { long: "x".repeat(letters) } }, editions: ["standard"] });
    expect(found(body(8 * 1024 * 1024 - 4096))).toEqual([]);
    expect(found(body(8 * 1024 * 1024))).toEqual(["too-large /plan"]);
    expect(found(body(MAX_BODY_BYTES))).toEqual(["too-large "]);
  });
});

test.each<[what: string, body: unknown, faults: string[]]>([
  ["no JSON", encode('{"plan": {'), ["invalid-json "]],
  ["no UTF-8", new Uint8Array([0x7b, 0xff]), ["not-utf-8 "]],
  ["nothing", encode(""), ["invalid-json "]],
  ["a list", [plan], ["wrong-type "]],
  ["an empty object", {}, ["missing-property /editions", "missing-property /plan"]],
  ["no plan", { editions: ["standard"] }, ["missing-property /plan"]],
  ["a plan as text", { plan: "SECRET", editions: ["standard"] }, ["wrong-type /plan"]],
  ["null as plan", { plan: null, editions: ["standard"] }, ["wrong-type /plan"]],
  ["no editions", { plan, editions: [] }, ["empty-list /editions"]],
  ["editions that are no list", { plan, editions: "standard" }, ["wrong-type /editions"]],
  ["an unknown edition", { plan, editions: ["standard", MARKER] }, ["unknown-value /editions/1"]],
  [
    "too many editions",
    { plan, editions: Array.from({ length: 5 }, () => "summary") },
    ["list-too-long /editions"],
  ],
  ["an unknown format", { plan, editions: ["standard"], formats: [1] }, ["unknown-value /formats/0"]],
  ["no formats", { plan, editions: ["standard"], formats: [] }, ["empty-list /formats"]],
  ["a theme that is null", { plan, editions: ["standard"], theme: null }, ["unknown-value /theme"]],
  ["small type", { plan, editions: ["standard"], fontSize: 8 }, ["number-out-of-range /fontSize"]],
  ["huge type", { plan, editions: ["standard"], fontSize: 80 }, ["number-out-of-range /fontSize"]],
  ["type as text", { plan, editions: ["standard"], fontSize: "18" }, ["wrong-type /fontSize"]],
  [
    "type without end",
    encode(JSON.stringify({ plan, editions: ["standard"], fontSize: 1 }).replace(":1}", ":1e999}")),
    ["number-too-large /fontSize"],
  ],
  [
    "a template of its own",
    { plan, editions: ["standard"], templateSet: "../mine" },
    ["unknown-value /templateSet"],
  ],
  ["an unknown stage", { plan, editions: ["standard"], stage: "d" }, ["unknown-value /stage"]],
  [
    "an address that is no text",
    { plan, editions: ["standard"], callbackUrl: 1 },
    ["wrong-type /callbackUrl"],
  ],
  [
    "an address without end",
    { plan, editions: ["standard"], callbackUrl: `https://${"x".repeat(2048)}` },
    ["string-too-long /callbackUrl"],
  ],
  [
    "an address with a control character",
    { plan, editions: ["standard"], callbackUrl: "https://example.org/\u0000" },
    ["control-character /callbackUrl"],
  ],
  [
    "a slip in a name",
    { plan, edition: ["standard"] },
    ["unknown-property /edition", "missing-property /editions"],
  ],
  ["a name that may be data", { plan, editions: ["standard"], [MARKER]: 1 }, ["unknown-property "]],
  [
    "a prototype",
    encode(`{"__proto__": {"editions": ["standard"]}, "plan": ${JSON.stringify(plan)}}`),
    ["forbidden-property /__proto__", "missing-property /editions"],
  ],
  [
    "a property twice",
    encode(`{"editions": ["standard"], "editions": ["nothing"], "plan": ${JSON.stringify(plan)}}`),
    ["duplicate-property /editions", "unknown-value /editions/0"],
  ],
  ["a policy as text", { plan, editions: ["standard"], policy: "{}" }, ["wrong-type /policy"]],
  ["null as policy", { plan, editions: ["standard"], policy: null }, ["wrong-type /policy"]],
  [
    "faults of a policy",
    {
      plan,
      editions: ["standard"],
      policy: { off: ["S99"], budget: {}, [MARKER]: 1, overrides: [{ check: "S04" }], name: "\uD800" },
    },
    [
      "lone-surrogate /policy/name",
      "unknown-property /policy/budget",
      "unknown-property /policy",
      "wrong-value /policy/off/0",
      "missing-property /policy/overrides/0",
    ],
  ],
  [
    "everything at once",
    {
      editions: ["large"],
      formats: "pdf",
      colour: "red",
      policy: { failOn: "never" },
      plan: { ...plan, planVersion: "one", sections: { ...plan.sections, F: { items: [{ id: "a" }] } } },
    },
    [
      "unknown-property /colour",
      "unknown-value /editions/0",
      "wrong-type /formats",
      "wrong-value /policy/failOn",
      "wrong-type /plan/planVersion",
      "missing-property /plan/sections/F/items/0/kind",
      "missing-property /plan/sections/F/items/0/what",
      "missing-property /plan/sections/F/items/0/needIds",
      "missing-property /plan/sections/F/items/0/outcomeIds",
    ],
  ],
])("%s is refused in the right places", (_what, body, faults) => {
  expect(found(body)).toEqual(faults);
});

it("says in a message the same place as in the pointer", () => {
  for (let seed = 0; seed < mutationCount(); seed += 1) {
    const mutated = mutatePlan(plan, seed);
    if (mutated.code === "not-json-value" || mutated.code === "number-too-large") continue;
    const faults = faultsOf(readRenderRequest(bytesOf({ plan: mutated.plan, editions: ["standard"] })));
    expect(
      faults.map(({ code, pointer }) => `${code} ${pointer}`),
      mutated.name,
    ).toContain(`${mutated.code} /plan${mutated.pointer}`);
    for (const { pointer, message } of faults)
      for (const [place] of message.matchAll(/(?<![A-Za-z])\/[A-Za-z0-9/_~-]+/g))
        expect(place, message).toMatch(pointer === place ? pointer : /^\/plan\//);
  }
});

it("uses only codes that are listed, in sentences", () => {
  const known = new Set([...Object.keys(PLAN_CODES), ...Object.keys(REQUEST_CODES)]);
  const bodies = [
    {},
    [],
    { plan, editions: [], formats: 1, fontSize: 1, theme: 1, extra: 1, callbackUrl: "x".repeat(3000) },
    { plan, editions: ["a", "b", "c", "d", "e"], fontSize: 100 },
  ];
  for (const { code, message, hint } of bodies.flatMap((body) =>
    faultsOf(readRenderRequest(bytesOf(body))),
  )) {
    expect(known).toContain(code);
    expect(message).toMatch(/^[A-Z].+\.$/);
    expect(hint).toMatch(/^[A-Z].+[.?]$/);
    expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|top of the plan/);
  }
});

describe("a check request", () => {
  it("is a plan, and may have a policy and a stage", () => {
    expect(valueOf(readCheckRequest(bytesOf({ plan })))).toEqual({ plan });
    expect(valueOf(readCheckRequest(bytesOf({ plan, stage: "final", policy: {} })))).toEqual({
      plan,
      stage: "final",
      policy: defaultPolicy,
    });
  });

  it("has no editions", () => {
    expect(faultsOf(readCheckRequest(bytesOf({ plan, editions: ["standard"] })))).toMatchObject([
      {
        code: "unknown-property",
        pointer: "/editions",
        hint: "Remove it. Properties here: plan, stage, policy.",
      },
    ]);
  });
});

describe("a draft request", () => {
  it("is a plan, and the pictures of its copy", () => {
    expect(valueOf(readDraftRequest(bytesOf({ plan })))).toEqual({ plan });
    expect(valueOf(readDraftRequest(bytesOf({ plan, symbolSet: "words-only" })))).toEqual({
      plan,
      symbolSet: "words-only",
    });
    expect(faultsOf(readDraftRequest(bytesOf({ plan, policy: {} })))).toMatchObject([
      { code: "unknown-property", pointer: "/policy" },
    ]);
    expect(faultsOf(readDraftRequest(bytesOf({})))).toMatchObject([
      { code: "missing-property", pointer: "/plan" },
    ]);
  });
});

describe.each([
  ["a draft", (body: object, sets?: string[]) => readDraftRequest(bytesOf(body), sets)],
  [
    "a render",
    (body: object, sets?: string[]) => readRenderRequest(bytesOf({ ...body, editions: ["easy-read"] }), sets),
  ],
])("the symbol set of %s", (_what, read) => {
  it("is one that the installation has", () => {
    expect(faultsOf(read({ plan, symbolSet: "mulberry" }))).toMatchObject([
      {
        code: "unknown-value",
        pointer: "/symbolSet",
        hint: "Use one of: openmoji, openmoji-black, words-only.",
      },
    ]);
    expect(read({ plan, symbolSet: "mulberry" }, ["openmoji", "mulberry"]).ok).toBe(true);
  });

  it.each([[7], [null], [["openmoji"]], ["x".repeat(41)], [""]])("is never %j", (symbolSet) => {
    expect(faultsOf(read({ plan, symbolSet }))).toMatchObject([{ pointer: "/symbolSet" }]);
  });
});

describe("a hostile body", () => {
  const many = (entry: string, count = 100_000): string => `[${`${entry},`.repeat(count)}${entry}]`;
  const head = `"plan": ${JSON.stringify(plan)}`;
  const names = `{${Array.from({ length: 50_000 }, (_, index) => `"n${index}":1`).join(",")}}`;

  it.each([
    ["editions", `{${head}, "editions": ${many('"x"')}}`],
    ["checks that are off", `{${head}, "editions": ["standard"], "policy": {"off": ${many('"S99"')}}}`],
    ["severities", `{${head}, "editions": ["standard"], "policy": {"severities": ${names}}}`],
    ["names in a policy", `{${head}, "editions": ["standard"], "policy": ${names}}`],
    ["names", `{${head}, "editions": ["standard"], ${names.slice(1)}`],
  ])("with %s without end costs little", (_what, body) => {
    const faults = faultsOf(readRenderRequest(encode(body)));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(MAX_FAULTS + 1);
    const many = faults.filter(({ code }) => code === "too-many-faults").length;
    expect(many).toBe(faults.length > MAX_FAULTS ? 1 : 0);
  });
});

describe("any body", () => {
  const plans = arbitraryPlan({ maxItems: 2 });
  const seconds = { interruptAfterTimeLimit: 700, markInterruptAsFailure: false } as const;

  it("with one fault in its plan is refused there, and says nothing of the plan", () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 10_000 }), (valid, seed) => {
        const mutated = mutatePlan(valid, seed);
        fc.pre(mutated.code !== "not-json-value" && mutated.code !== "number-too-large");
        const read = readRenderRequest(
          bytesOf({ plan: mutated.plan, editions: ["nowhere"], policy: MARKER }),
        );
        const faults = faultsOf(read);
        const places = faults.map(({ code, pointer }) => `${code} ${pointer}`);
        expect(places, mutated.name).toContain(`${mutated.code} /plan${mutated.pointer}`);
        expect(places).toContain("unknown-value /editions/0");
        expect(places).toContain("wrong-type /policy");
        expect(JSON.stringify(faults)).not.toMatch(/Zebedee|Quillmarker/);
      }),
      { ...seconds, numRuns: 150 },
    );
  });

  it("with a byte changed or cut off gives faults or a value, never an exception", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (valid, place, byte, cut) => {
        const bytes = bytesOf({ plan: valid, editions: ["standard"], policy: { name: "ours" } });
        const at = place % bytes.length;
        bytes[at] = byte;
        const read = readRenderRequest(cut ? bytes.subarray(0, at) : bytes);
        if (read.ok) return;
        expect(read.diagnostics.length).toBeGreaterThan(0);
        for (const { code } of read.diagnostics) expect(code).toMatch(/^[a-z0-9-]+$/);
      }),
      { ...seconds, numRuns: 150 },
    );
  });

  it("that is any JSON is refused", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(faultsOf(readRenderRequest(encode(text))).length).toBeGreaterThan(0);
      }),
      { ...seconds, numRuns: 150 },
    );
  });
});
