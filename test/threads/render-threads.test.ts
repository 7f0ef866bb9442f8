// The render threads with the engine in them: what they answer is what the engine answers in this process.

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportHtml } from "../../src/analysis/report-html.js";
import { defaultPolicy } from "../../src/checks/policy.js";
import { planDigest } from "../../src/plan/digest.js";
import { textsOf } from "../../src/plan/items.js";
import { textAt } from "../../src/plan/text-at.js";
import { produce, type ProgressStep } from "../../src/produce.js";
import { makeThreads, type RestartReason } from "../../src/threads/pool.js";
import type { AcceptedBody, Answer, CheckedBody, Rendered } from "../../src/threads/tasks.js";
import { EngineError, ThreadError, type Threads } from "../../src/threads/threads.js";
import { CLOCK, EXAMPLES, examplePlan, resources } from "../helpers/examples.js";
import { minimalPlan } from "../helpers/minimal-plan.js";
import { MARKER } from "../helpers/mutate-plan.js";

const ROOT = join(import.meta.dirname, "..", "..");

/** Threads run the build: an old one would prove nothing about these sources. */
function expectFreshBuild(): void {
  for (const file of ["threads/render-thread", "threads/work", "threads/accept", "requests/read-body"]) {
    const built = statSync(join(ROOT, "dist", "src", `${file}.js`), { throwIfNoEntry: false });
    if (built === undefined || built.mtimeMs < statSync(join(ROOT, "src", `${file}.ts`)).mtimeMs)
      throw new Error(`dist/src/${file}.js is missing or old: run npm run build first`);
  }
}

const restarts: RestartReason[] = [];
let threads: Threads;

beforeAll(() => {
  expectFreshBuild();
  threads = makeThreads({
    threads: 1,
    memoryMb: 512,
    seconds: 120,
    recycleAfter: 1000,
    warm: true,
    onRestart: (reason) => restarts.push(reason),
  });
});

afterAll(() => threads.close());

const bytesOf = (body: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(body));

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

const acceptBody = async (body: object): Promise<AcceptedBody> =>
  valueOf(await threads.accept({ body: bytesOf(body) }));

const renderBody = async (body: object): Promise<Rendered> => {
  const { payload, options } = await acceptBody(body);
  return threads.render({ payload, options, now: CLOCK.now });
};

const digests = ({ outputs }: Rendered): string[] => outputs.map(({ name, digest }) => `${name} ${digest}`);
const plan = minimalPlan();

describe("a body", () => {
  it("is kept as options, digests and a payload that holds plan and policy", async () => {
    const override = { check: "S04", reason: "Seen.", by: "A B", on: "2026-02-14" };
    const overrides = [
      override,
      { ...override, planId: plan.planId },
      { ...override, planId: "OTHER-0001", reason: "About another child." },
    ];
    const accepted = await acceptBody({
      plan,
      editions: ["summary", "standard"],
      theme: "cream",
      policy: { name: "ours", overrides },
      callbackUrl: "https://example.org/told",
    });
    expect(accepted).toMatchObject({
      options: { editions: ["standard", "summary"], formats: ["pdf", "html"], theme: "cream" },
      plan: { digest: planDigest(plan), planId: plan.planId, planVersion: 1 },
      callbackUrl: "https://example.org/told",
      policy: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string, overrides: [override, override] },
    });
    const payload = JSON.parse(gunzipSync(accepted.payload).toString()) as unknown;
    expect(payload).toEqual({ plan, policy: { ...defaultPolicy, name: "ours", overrides } });
    expect(await acceptBody({ plan, editions: ["standard"] })).not.toHaveProperty("policy");
  });

  it("with faults is answered with all of them", async () => {
    const answer = await threads.accept({ body: bytesOf({ plan: { ...plan, planId: 1 }, editions: ["x"] }) });
    if (answer.ok) throw new Error("it was accepted");
    expect(answer.faults.map(({ pointer }) => pointer)).toEqual(["/editions/0", "/plan/planId"]);
    for (const broken of [
      await threads.check({ body: bytesOf({}), now: CLOCK.now, as: "json" }),
      await threads.draft({ body: bytesOf({}), now: CLOCK.now }),
    ])
      expect(broken).toMatchObject({ ok: false, faults: [{ code: "missing-property", pointer: "/plan" }] });
  });
});

describe("a render", () => {
  it.each(EXAMPLES)("of example %s is what the engine makes in this process", async (name) => {
    const example = examplePlan(name);
    const rendered = await renderBody({ plan: example, editions: ["standard"], formats: ["html"] });
    const request = { editions: ["standard"], formats: ["html"], policy: defaultPolicy } as const;
    const { outputs, report } = await produce(example, request, await resources(), CLOCK);
    const made = new Map(rendered.outputs.map(({ name: file, bytes }) => [file, Buffer.from(bytes)]));
    expect([...made.keys()]).toEqual(["standard.html", "report.json", "report.html"]);
    expect(made.get("standard.html")?.equals(outputs[0]?.bytes ?? new Uint8Array())).toBe(true);
    expect(JSON.parse(made.get("report.json")?.toString() ?? "")).toEqual(JSON.parse(JSON.stringify(report)));
    expect(made.get("report.html")?.toString()).toBe(
      reportHtml(report, { textAt: textAt(example), texts: textsOf(example) }),
    );
    expect(rendered).toMatchObject({ missing: [], diagnostics: [], pass: report.policy.pass });
    expect(rendered.plan.digest).toBe(planDigest(example));
    expect(rendered.engine).toEqual(report.engine);
  });

  it("gives every file that is asked for, the same twice, with its progress in order", async () => {
    const editions = ["standard", "large-print", "easy-read", "summary"];
    const { payload, options } = await acceptBody({ plan, editions });
    const steps: ProgressStep[] = [];
    const task = { payload, options, now: CLOCK.now };
    const first = await threads.render(task, { onProgress: (step) => steps.push(step) });
    const order = editions.flatMap((edition, index) =>
      ["composing", "analysing", "laying out", "writing HTML", "done"].map((step) => ({
        edition,
        step,
        index: index + 1,
        of: 4,
      })),
    );
    expect(steps).toEqual(order);
    expect(first.outputs.map(({ name, mediaType }) => `${name} ${mediaType}`)).toEqual([
      ...editions.flatMap((edition) => [
        `${edition}.pdf application/pdf`,
        `${edition}.html text/html; charset=utf-8`,
      ]),
      "easy-read.json application/json",
      "report.json application/json",
      "report.html text/html; charset=utf-8",
    ]);
    for (const { name, bytes, digest, pages } of first.outputs) {
      expect(digest).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(pages !== undefined && pages > 0, name).toBe(name.endsWith(".pdf"));
      expect(bytes.buffer.byteLength, "a buffer of its own").toBe(bytes.byteLength);
    }
    expect(Object.keys(first.seconds)).toEqual(editions);
    for (const seconds of Object.values(first.seconds)) expect(seconds).toBeGreaterThan(0);

    expect(digests(await threads.render(task))).toEqual(digests(first));
    const { outputs } = await produce(
      plan,
      { editions: ["large-print"], formats: ["pdf"], policy: defaultPolicy },
      await resources(),
      CLOCK,
    );
    const large = first.outputs.find(({ name }) => name === "large-print.pdf");
    expect(Buffer.from(large?.bytes ?? []).equals(outputs[0]?.bytes ?? new Uint8Array())).toBe(true);
  });

  it("keeps to theme, size, template set, stage and policy", async () => {
    const needs = [{ id: "B1", text: "Kofi needs time to answer." }];
    const full = minimalPlan({ sections: { B: { areas: [{ code: "CI", needs }] } } });
    const html = (made: object): Promise<Rendered> =>
      renderBody({ editions: ["standard"], formats: ["html"], ...made });
    const text = ({ outputs }: Rendered, name: string): string =>
      Buffer.from(outputs.find((output) => output.name === name)?.bytes ?? []).toString();
    const plain = text(await html({ plan: full }), "standard.html");
    for (const option of [{ theme: "cream" }, { templateSet: "side-by-side" }])
      expect(text(await html({ plan: full, ...option }), "standard.html")).not.toBe(plain);
    const [usual, large] = await Promise.all(
      [{}, { fontSize: 30 }].map((option) => html({ plan, editions: ["large-print"], ...option })),
    );
    if (usual === undefined || large === undefined) throw new Error("not rendered");
    expect(text(large, "large-print.html")).not.toBe(text(usual, "large-print.html"));

    const final = await html({ plan, stage: "final" });
    expect([usual.pass, final.pass]).toEqual([true, false]);
    const { findings } = JSON.parse(text(final, "report.json")) as { findings: { check: string }[] };
    const policy = { off: [...new Set(findings.map(({ check }) => check))] };
    expect((await html({ plan, stage: "final", policy })).pass).toBe(true);
  });

  it("whose caller gives up ends at once, and the next one has the same bytes", async () => {
    const { payload, options } = await acceptBody({ plan, editions: ["easy-read"] });
    const task = { payload, options, now: CLOCK.now };
    const before = digests(await threads.render(task));
    const given = new AbortController();
    const ended = threads.render(task, { signal: given.signal, onProgress: () => given.abort() });
    await expect(ended).rejects.toMatchObject({ name: "ThreadError", reason: "stopped" });
    expect(digests(await threads.render(task))).toEqual(before);
    expect(restarts).toEqual(["stopped"]);
  });

  it("of a payload that is damaged, or unpacks without end, is an exception without a word of it", async () => {
    const { payload, options } = await acceptBody({ plan, editions: ["standard"] });
    const cut = payload.subarray(0, payload.length - 9);
    const bomb = gzipSync(Buffer.alloc(33 * 1024 * 1024, " "));
    const text = gzipSync(`{"plan": ${MARKER}`);
    const codes: unknown[] = [];
    for (const broken of [cut, bomb, text]) {
      const error: unknown = await threads
        .render({ payload: broken, options, now: CLOCK.now })
        .catch((reason: unknown) => reason);
      if (!(error instanceof EngineError)) throw new Error("no exception of the engine", { cause: error });
      expect(error).not.toBeInstanceOf(ThreadError);
      expect(`${error.message} ${error.stack}`).not.toMatch(/Zebedee|Quillmarker/);
      codes.push(error.code ?? error.name);
    }
    expect(codes).toEqual(["Z_BUF_ERROR", "ERR_BUFFER_TOO_LARGE", "SyntaxError"]);
    expect(restarts).toEqual(["stopped"]);
  });
});

describe("a check", () => {
  it("answers with the report, the verdict and the overrides that counted", async () => {
    const checkWith = async (policy: object): Promise<CheckedBody> => {
      const body = bytesOf({ plan, stage: "final", policy });
      return valueOf(await threads.check({ body, now: CLOCK.now, as: "json" }));
    };
    const plain = await checkWith({});
    expect(plain).toMatchObject({ overrides: [], verdict: { pass: false, overridden: 0 } });
    const { report } = await produce(
      plan,
      { editions: ["standard"], formats: [], policy: defaultPolicy, stage: "f" },
      await resources(),
      CLOCK,
    );
    expect(Buffer.from(plain.report).toString()).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(plain.verdict).toEqual(report.policy);

    const check = report.findings[0]?.check ?? "";
    const override = { check, reason: "Seen.", by: "A B", on: "2026-02-14" };
    const unused = { ...override, planId: "OTHER-0001" };
    const { overrides, verdict } = await checkWith({ overrides: [unused, override] });
    expect(overrides).toEqual([override]);
    expect(verdict.overridden).toBe(report.findings.filter((finding) => finding.check === check).length);
  });

  it("is a page for people", async () => {
    const body = bytesOf({ plan, stage: "final" });
    const { report, verdict } = valueOf(await threads.check({ body, now: CLOCK.now, as: "html" }));
    expect(Buffer.from(report).toString()).toMatch(/^<!DOCTYPE html>/);
    expect(verdict.pass).toBe(false);
  });
});

it("a draft is the easy-read script", async () => {
  const { script, plan: named } = valueOf(await threads.draft({ body: bytesOf({ plan }), now: CLOCK.now }));
  const { script: expected } = await produce(
    plan,
    { editions: ["easy-read"], formats: [], policy: defaultPolicy },
    await resources(),
    CLOCK,
  );
  expect(Buffer.from(script).toString()).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  expect(named).toEqual({ digest: planDigest(plan), planId: plan.planId, planVersion: 1 });
});
