import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/analysis/report.js";
import { InstallationError } from "../../src/diagnostics/installation-error.js";
import { run } from "../../src/cli/run.js";
import { cleanPlan } from "../checks/plans.js";
import { machine, names, systemError } from "./machine.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");
const example = (name: string): Uint8Array => readFileSync(join(EXAMPLES, `${name}.json`));
const CLEAN = JSON.stringify(cleanPlan());
const NOW = ["--now", "2026-11-23T09:00:00Z"];

describe("every command", () => {
  it("prints help and version", async () => {
    const help = machine();
    expect(await run([], help.io)).toBe(0);
    expect(help.out()).toContain("clearplan render PLAN.json --out DIR");
    const version = machine();
    expect(await run(["--version"], version.io)).toBe(0);
    expect(version.out()).toBe("0.1.0\n");
  });

  it("says what is wrong with a line, and how to mend it", async () => {
    const { io, err, out } = machine();
    expect(await run(["rendr", "plan.json"], io)).toBe(2);
    expect(err()).toBe(
      "clearplan: 1 fault\n  There is no command “rendr”. Did you mean render?\nTry clearplan --help.\n",
    );
    expect(out()).toBe("");
  });

  it.each([
    ["ENOENT", "There is no file “plan.json”."],
    ["EISDIR", "“plan.json” is a folder."],
    ["EACCES", "“plan.json” may not be read."],
    ["EIO", "“plan.json” could not be read (EIO)."],
  ])("says why a file cannot be read: %s", async (code, says) => {
    const { io, err } = machine({}, { readFile: () => Promise.reject(systemError(code)) });
    expect(await run(["check", "plan.json"], io)).toBe(2);
    expect(err()).toContain(says);
  });

  it("does not take a bug for a fault of the machine", async () => {
    const { io } = machine({}, { readFile: () => Promise.reject(new TypeError("a bug")) });
    await expect(run(["check", "plan.json"], io)).rejects.toThrow("a bug");
  });

  it.each([["check"], ["render", "--out", "made"], ["draft"]])(
    "prints faults of the plan for machines: %s",
    async (command, ...options) => {
      const plan = { ...cleanPlan(), planVersion: 0, subjct: {} };
      const { io, out, err, files } = machine({ "plan.json": JSON.stringify(plan) });
      expect(await run([command, "plan.json", ...options, "--json"], io)).toBe(2);
      const faults = JSON.parse(out()) as Record<string, string>[];
      expect(faults.map(({ pointer }) => pointer)).toEqual(
        expect.arrayContaining(["/planVersion", "/subjct"]),
      );
      for (const fault of faults)
        expect(Object.keys(fault).sort()).toEqual(["code", "hint", "message", "pointer"]);
      expect(err()).toBe("");
      expect(names(files)).toEqual(["plan.json"]);
    },
  );

  it("prints faults of the plan for people, each with its place", async () => {
    const { io, err } = machine({ "plan.json": "{" });
    expect(await run(["check", "plan.json"], io)).toBe(2);
    expect(err()).toMatch(/^plan\.json: 1 fault\n {2}\S/);
  });

  it.each(["yesterday", "2026-02-30", "2026-02-30T09:00:00Z", "2026-02-14T25:00:00Z", "14/02/2026"])(
    "refuses --now %s",
    async (now) => {
      const { io, err } = machine({ "plan.json": CLEAN });
      expect(await run(["check", "plan.json", "--now", now], io)).toBe(2);
      expect(err()).toContain("--now is no date and time");
    },
  );
});

describe("check", () => {
  it("passes a clean plan with 0, and prints the report", async () => {
    const { io, out } = machine({ "plan.json": CLEAN });
    expect(await run(["check", "plan.json"], io)).toBe(0);
    expect(out()).toContain("minutes");
  });

  it("fails a plan with errors with 1, and names every finding", async () => {
    const { io, out } = machine({ "plan.json": example("phase-transfer-amended") });
    expect(await run(["check", "plan.json", ...NOW], io)).toBe(1);
    for (const words of ["S10", "N02", "P01", "P04", "Q03", "Q05"]) expect(out()).toContain(words);
  });

  it("prints the report as JSON with --json as with --format json", async () => {
    const one = machine({ "plan.json": example("phase-transfer-amended") });
    const two = machine({ "plan.json": example("phase-transfer-amended") });
    expect(await run(["check", "plan.json", "--json", ...NOW], one.io)).toBe(1);
    await run(["check", "plan.json", "--format", "json", ...NOW], two.io);
    expect(one.out()).toBe(two.out());
    const report = JSON.parse(one.out()) as Report;
    expect(report).toMatchObject({ reportVersion: "1.0", policy: { pass: false, errors: 8 } });
    expect(report.sections.map(({ code }) => code)).toEqual([
      "A",
      "B",
      "C",
      "D",
      "E",
      "F",
      "G",
      "H1",
      "H2",
      "I",
      "J",
      "K",
    ]);
    expect(one.err()).toBe("");
  });

  it("reads a plan from standard input", async () => {
    const { io } = machine({ "-": CLEAN });
    expect(await run(["check", "-"], io)).toBe(0);
  });

  it("follows a policy file and a stage", async () => {
    const off = JSON.stringify({ off: ["S10", "N02", "P01", "P04", "Q03"] });
    const { io } = machine({ "plan.json": example("phase-transfer-amended"), "policy.json": off });
    expect(await run(["check", "plan.json", "--policy", "policy.json", ...NOW], io)).toBe(0);
    const staged = machine({ "plan.json": CLEAN });
    expect(await run(["check", "plan.json", "--stage", "draft", ...NOW], staged.io)).toBe(1);
    expect(staged.out()).toContain("S04");
  });

  it("says what is wrong with a policy file", async () => {
    const { io, err } = machine({ "plan.json": CLEAN, "policy.json": '{"budgts": {}}' });
    expect(await run(["check", "plan.json", "--policy", "policy.json"], io)).toBe(2);
    expect(err()).toContain("Did you mean “budgets”?");
    const none = machine({ "plan.json": CLEAN });
    expect(await run(["check", "plan.json", "--policy", "no.json"], none.io)).toBe(2);
    expect(none.err()).toContain("There is no file “no.json”.");
  });

  it.each([
    ["html", /^<!DOCTYPE html>/],
    ["sarif", /"version": "2\.1\.0"/],
    ["junit", /^<\?xml version="1\.0"/],
  ])("prints %s", async (format, starts) => {
    const { io, out } = machine({ "plan.json": example("phase-transfer-amended") });
    expect(await run(["check", "plan.json", "--format", format, ...NOW], io)).toBe(1);
    expect(out()).toMatch(starts);
    expect(out()).toContain("P04");
  });
});

describe("render", () => {
  it("writes what was asked for, with script and report, and prints the report", async () => {
    const { io, files, out, err, text } = machine({ "plan.json": CLEAN });
    expect(
      await run(
        ["render", "plan.json", "--out", "made", "--editions", "summary,easy-read", "--formats", "html"],
        io,
      ),
    ).toBe(0);
    expect(names(files)).toEqual([
      "easy-read.html",
      "easy-read.script.json",
      "plan.json",
      "report.html",
      "report.json",
      "summary.html",
    ]);
    expect(text("made/summary.html")).toContain("Kofi");
    expect(out()).toContain(join("made", "report.json"));
    expect(err()).toContain("summary (2 of 2): composing\n");
    expect(Object.keys((JSON.parse(text("made/report.json")) as Report).editions).sort()).toEqual([
      "easy-read",
      "summary",
    ]);
  });

  it("makes the same bytes from the same input", async () => {
    const args = ["render", "plan.json", "--out", "made", "--editions", "standard", ...NOW];
    const one = machine({ "plan.json": CLEAN });
    const two = machine({ "plan.json": CLEAN });
    expect(await run(args, one.io)).toBe(0);
    await run(args, two.io);
    expect(names(one.files)).toContain("standard.pdf");
    for (const [path, bytes] of one.files) expect(Buffer.compare(bytes, two.files.get(path)!)).toBe(0);
  });

  it("prints for machines which files there are", async () => {
    const { io, out } = machine({ "plan.json": CLEAN });
    await run(["render", "plan.json", "--out", "made", "--editions", "standard", "--json"], io);
    expect(JSON.parse(out())).toMatchObject({
      outputs: [
        { edition: "standard", format: "pdf" },
        { edition: "standard", format: "html" },
      ],
      missing: [],
      diagnostics: [],
      policy: { pass: true },
    });
  });

  it("returns 1 when the policy fails, and writes the documents all the same", async () => {
    const { io, files } = machine({ "plan.json": example("phase-transfer-amended") });
    const args = [
      "render",
      "plan.json",
      "--out",
      "made",
      "--editions",
      "summary",
      "--formats",
      "html",
      ...NOW,
    ];
    expect(await run(args, io)).toBe(1);
    expect(names(files)).toContain("summary.html");
  });

  it("returns 1 when a document cannot be made, says why, and removes the one of an earlier run", async () => {
    const plan = cleanPlan();
    plan.sections.A.history = "Kofi likes the sign \u{12000} in the museum.";
    const { io, files, err } = machine({
      "plan.json": JSON.stringify(plan),
      "made/standard.pdf": "of an earlier run",
    });
    expect(await run(["render", "plan.json", "--out", "made", "--editions", "standard", ...NOW], io)).toBe(1);
    expect(names(files)).toEqual(["plan.json", "report.html", "report.json", "standard.html"]);
    expect(err()).toContain("Not made: standard.pdf.");
    expect(err()).toContain("/sections/A/history");
  });

  it("takes page colour, size of text and templates", async () => {
    const { io, text } = machine({ "plan.json": CLEAN });
    const args = ["--editions", "large-print", "--formats", "html", "--theme", "black", "--font-size", "30"];
    await run(["render", "plan.json", "--out", "made", ...args], io);
    expect(text("made/large-print.html")).toContain("#000000");
    const wrong = machine({ "plan.json": CLEAN });
    expect(await run(["render", "plan.json", "--out", "made", "--font-size", "tiny"], wrong.io)).toBe(2);
    expect(wrong.err()).toContain("--font-size is no size in points");
    const templates = machine({ "plan.json": CLEAN });
    expect(
      await run(["render", "plan.json", "--out", "made", "--template-set", "standrd"], templates.io),
    ).toBe(2);
    expect(templates.err()).toContain("Did you mean standard?");
  });

  it.each([
    ["ENOTDIR", "a file stands in its way"],
    ["EACCES", "may not be written to"],
  ])("says before the work that the folder cannot be written to: %s", async (code, says) => {
    const { io, err } = machine(
      { "plan.json": CLEAN },
      {
        makeFolder: () => Promise.reject(systemError(code)),
        loadResources: () => Promise.reject(new Error("too early")),
      },
    );
    expect(await run(["render", "plan.json", "--out", "made"], io)).toBe(2);
    expect(err()).toContain(says);
  });

  it("tells a fault of the installation in words, without a stack", async () => {
    const { io, err } = machine(
      { "plan.json": CLEAN },
      { loadResources: () => Promise.reject(new InstallationError("templates/own/set.json is not JSON.")) },
    );
    expect(await run(["check", "plan.json"], io)).toBe(1);
    expect(err()).toContain("templates/own/set.json is not JSON. Mend the template set");
    expect(err()).not.toContain("at ");
  });

  it("says when the disk is full", async () => {
    const { io, err } = machine(
      { "plan.json": CLEAN },
      { writeFiles: () => Promise.reject(systemError("ENOSPC")) },
    );
    expect(
      await run(["render", "plan.json", "--out", "made", "--editions", "summary", "--formats", "html"], io),
    ).toBe(2);
    expect(err()).toContain("There is no room left");
  });

  it("redraws one line on a terminal and leaves it clean", async () => {
    const { io, err } = machine(
      { "plan.json": CLEAN },
      { terminal: { progress: true, colour: false, width: 40 } },
    );
    await run(["render", "plan.json", "--out", "made", "--editions", "summary", "--formats", "html"], io);
    expect(err()).toContain("\r\u001B[2Ksummary (1 of 1): composing");
    expect(err()).not.toContain("\n");
    expect(err().endsWith("\r\u001B[2K")).toBe(true);
  });
});

describe("draft and schema", () => {
  it("prints the script, or writes it to a file", async () => {
    const printed = machine({ "plan.json": CLEAN });
    expect(await run(["draft", "plan.json", ...NOW], printed.io)).toBe(0);
    const written = machine({ "plan.json": CLEAN });
    expect(await run(["draft", "plan.json", "--out", "drafts/kofi.json", ...NOW], written.io)).toBe(0);
    expect(written.text("drafts/kofi.json")).toBe(printed.out());
    expect(JSON.parse(printed.out())).toMatchObject({
      scriptVersion: "1.0",
      plan: { planId: "FM-2026-0042" },
    });
    expect(written.err()).toMatch(/^drafts\/kofi\.json: \d+ rows, \d+ of them for a person to review\n$/);
  });

  it("prints the JSON Schema", async () => {
    const { io, out } = machine();
    expect(await run(["schema"], io)).toBe(0);
    expect(JSON.parse(out())).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
  });
});
