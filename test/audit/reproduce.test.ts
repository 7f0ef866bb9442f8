import { describe, expect, it } from "vitest";
import type { AuditRow } from "../../src/audit/audit.js";
import { compareOutputs, recordedRender } from "../../src/audit/reproduce.js";

const row = (event: string, details: unknown): AuditRow => ({
  tenant: "east",
  seq: 1,
  at: "2026-11-23T09:00:00.123Z",
  event,
  renderId: "r_1",
  actor: "key_a",
  details: typeof details === "string" ? details : JSON.stringify(details),
  previous: "",
  hash: "",
});

const ACCEPTED = {
  plan: "p".repeat(64),
  planVersion: 1,
  editions: ["standard", "easy-read"],
  formats: ["pdf"],
  theme: "cream",
  fontSize: 18,
  stage: "final",
};
const RENDERED = {
  status: "succeeded",
  attempt: 2,
  engine: { version: "1.0.0", templates: "t", rules: "r" },
  outputs: [{ name: "standard.pdf", digest: "d".repeat(64), bytes: 10 }],
};

describe("what the audit trail says of a render", () => {
  it("is what was asked for, when, and what came out", () => {
    expect(
      recordedRender([row("accepted", ACCEPTED), row("started", {}), row("rendered", RENDERED)]),
    ).toEqual({
      ok: true,
      value: {
        tenant: "east",
        renderId: "r_1",
        plan: "p".repeat(64),
        options: {
          editions: ["standard", "easy-read"],
          formats: ["pdf"],
          theme: "cream",
          fontSize: 18,
          stage: "final",
        },
        clock: "2026-11-23T09:00:00.123Z",
        engine: RENDERED.engine,
        outputs: [{ name: "standard.pdf", digest: "d".repeat(64) }],
      },
    });
  });

  it("names the digest of a policy that was sent, and takes the clock that was recorded", () => {
    const accepted = {
      ...ACCEPTED,
      policy: { digest: "q", overrides: [] },
      clock: "2026-11-23T09:00:00.100Z",
    };
    const read = recordedRender([row("accepted", accepted), row("rendered", RENDERED)], new Date(0));
    expect(read).toMatchObject({ value: { policy: "q", clock: "2026-11-23T09:00:00.100Z" } });
  });

  it("names the digest of a script that was sent", () => {
    const read = recordedRender([row("accepted", { ...ACCEPTED, script: "s" }), row("rendered", RENDERED)]);
    expect(read).toMatchObject({ value: { script: "s" } });
  });

  it("takes the clock of the record where the event has none", () => {
    const at = new Date("2026-11-23T09:00:00.111Z");
    const read = recordedRender([row("accepted", ACCEPTED), row("rendered", RENDERED)], at);
    expect(read).toMatchObject({ value: { clock: "2026-11-23T09:00:00.111Z" } });
  });

  it.each<[string, AuditRow[], string]>([
    ["nothing", [], "render-unknown"],
    ["no end", [row("accepted", ACCEPTED)], "render-without-outputs"],
    ["a failure", [row("accepted", ACCEPTED), row("failed", {})], "render-without-outputs"],
    ["no options", [row("accepted", { plan: "p" }), row("rendered", RENDERED)], "event-unreadable"],
    ["no plan", [row("accepted", { ...ACCEPTED, plan: 1 }), row("rendered", RENDERED)], "event-unreadable"],
    [
      "an unknown edition",
      [row("accepted", { ...ACCEPTED, editions: ["audio"] }), row("rendered", RENDERED)],
      "event-unreadable",
    ],
    ["details that are no JSON", [row("accepted", "{"), row("rendered", RENDERED)], "event-unreadable"],
    [
      "outputs that are none",
      [row("accepted", ACCEPTED), row("rendered", { outputs: [{ name: 1 }] })],
      "event-unreadable",
    ],
  ])("is a fault when it is %s", (_, rows, code) => {
    const read = recordedRender(rows);
    expect(read.ok ? [] : read.diagnostics.map((fault) => fault.code)).toEqual([code]);
  });
});

describe("outputs made again", () => {
  it("are compared name by name, by digest", () => {
    const recorded = [
      { name: "a.pdf", digest: "1" },
      { name: "b.pdf", digest: "2" },
      { name: "c.pdf", digest: "3" },
    ];
    const made = [
      { name: "a.pdf", digest: "1" },
      { name: "b.pdf", digest: "9" },
    ];
    expect(compareOutputs(recorded, made)).toEqual([
      { name: "a.pdf", verdict: "same" },
      { name: "b.pdf", verdict: "different" },
      { name: "c.pdf", verdict: "not-made" },
    ]);
  });
});
