// clearplan check with its baseline, its several plans and its forms, as a person calls it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/analysis/report.js";
import { csvOf } from "../../src/cli/formats/csv.js";
import type { PlanRow } from "../../src/cli/formats/plan-row.js";
import { summaryTable } from "../../src/cli/formats/summary-table.js";
import { run } from "../../src/cli/run.js";
import { cleanPlan } from "../checks/plans.js";
import { readPdf } from "../helpers/read-pdf.js";
import { machine, type Machine } from "./machine.js";

const ROOT = join(import.meta.dirname, "..", "..");
const example = (name: string): Uint8Array => readFileSync(join(ROOT, "examples", name));
const NOW = ["--now", "2026-11-23T09:00:00Z"];
const AMENDED = "phase-transfer-amended.json";

const files = {
  "clean.json": JSON.stringify(cleanPlan()),
  "stopped.json": example(AMENDED),
  "broken.json": "{",
  "policy.yaml": example("policy.yaml"),
};

async function check(
  words: string[],
  more: Parameters<typeof machine>[0] = {},
): Promise<Machine & { exit: number }> {
  const made = machine({ ...files, ...more });
  return { ...made, exit: await run(["check", ...words, ...NOW], made.io) };
}

describe("a policy in YAML", () => {
  it("is followed: checks off, severities, budgets, and an override of this plan", async () => {
    const plain = JSON.parse((await check(["stopped.json", "--json"])).out()) as Report;
    const { out } = await check(["stopped.json", "--policy", "policy.yaml", "--json"]);
    const report = JSON.parse(out()) as Report;
    const of = (id: string, { findings }: Report) => findings.filter((finding) => finding.check === id);
    expect(of("O05", report)).toEqual([]);
    expect(of("P05", plain).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(of("P05", report).map(({ severity }) => severity)).toEqual(["error"]);
    expect([plain.policy.overridden, report.policy.overridden]).toEqual([
      0,
      of("P04", report).filter(({ pointer }) => pointer.startsWith("/sections/F/items/11/")).length,
    ]);
    expect(report.concision?.sections[0]).toMatchObject({ code: "A", budget: 1800 });
  });

  it("is told by its name, from standard input by how it begins", async () => {
    const wrong = await check(["clean.json", "--policy", "p.yml"], { "p.yml": "budgets:\n  ned: 5\n" });
    expect([wrong.exit, wrong.err()]).toEqual([
      2,
      expect.stringContaining("Line 2: This property is not known here."),
    ]);
    expect((await check(["clean.json", "--policy", "-"], { "-": "off: [O05]\n" })).exit).toBe(0);
    expect((await check(["clean.json", "--policy", "-"], { "-": '{"off": ["O05"]}' })).exit).toBe(0);
    const json = await check(["clean.json", "--policy", "p.json"], { "p.json": "off: [O05]\n" });
    expect(json.err()).toContain("JSON");
  });
});

describe("a baseline", () => {
  it("is written without a word of the plan, and lets the same plan pass", async () => {
    const made = await check(["stopped.json", "--write-baseline", "known.json"]);
    const known = made.text("known.json");
    expect(made.exit).toBe(0);
    expect(made.err()).toMatch(/^known\.json: \d+ findings known from now on\.\n$/);
    expect(known).not.toMatch(/Anji|Alder|sensory|school/i);
    const again = await check(["stopped.json", "--baseline", "known.json"], { "known.json": known });
    expect(again.exit).toBe(0);
    expect(again.out()).toContain("The checks found nothing new; none stops it from being issued.");
    expect(again.out()).toContain("Known: ");
  });

  it("lets the amended plan fail on what is new only", async () => {
    const { text } = await check(["clean.json", "--write-baseline", "known.json"]);
    const plan = cleanPlan();
    plan.sections.F.items[0]!.what = "Access to a quiet room with a member of staff.";
    const amended = { "known.json": text("known.json"), "amended.json": JSON.stringify(plan) };
    const { exit, out } = await check(["amended.json", "--baseline", "known.json", "--json"], amended);
    const report = JSON.parse(out()) as Report;
    expect(exit).toBe(1);
    expect(report.findings.filter(({ known }) => known !== true).map(({ check: id }) => id)).toContain("P04");
    expect(report.policy.pass).toBe(false);
  });

  it("says so when it is of other plans, and what is wrong with it", async () => {
    const { text } = await check(["clean.json", "--write-baseline", "known.json"]);
    const other = await check(["stopped.json", "--baseline", "known.json"], {
      "known.json": text("known.json"),
    });
    expect(other.exit).toBe(1);
    expect(other.err()).toBe("The baseline knows nothing of plan FCC-EHCP-20417: every finding counts.\n");
    const bad = await check(["clean.json", "--baseline", "known.json"], { "known.json": '{"plans": []}' });
    expect([bad.exit, bad.err()]).toEqual([2, expect.stringContaining("Add “baselineVersion”.")]);
    expect((await check(["clean.json", "--baseline", "none.json"])).err()).toContain("There is no file");
  });

  it("is no failure in JUnit", async () => {
    const { text } = await check(["stopped.json", "--write-baseline", "known.json"]);
    const junit = await check(["stopped.json", "--baseline", "known.json", "--format", "junit"], {
      "known.json": text("known.json"),
    });
    expect(junit.out()).toContain('failures="0"');
  });
});

describe("several plans", () => {
  const ALL = ["clean.json", "stopped.json", "broken.json"];

  it("are a table, and each is checked though another cannot be read", async () => {
    const { exit, out, err } = await check(ALL);
    expect(exit).toBe(2);
    expect(out()).toMatch(/^Plan +Words +Minutes +Errors +Warnings +Verdict\n/);
    expect(out()).toMatch(/\nFM-2026-0042 +[\d,]+ +[\d.]+ +0 +0 +passes\n/);
    expect(out()).toMatch(/\nFCC-EHCP-20417 +[\d,]+ +\d+ +\d+ +\d+ +stopped\n/);
    expect(out()).toMatch(/\nbroken\.json +- +- +- +- +cannot be read\n/);
    expect(out()).toContain("3 plans: 1 can be issued, 1 cannot, 1 could not be read.");
    expect(err()).toMatch(/^broken\.json: 1 fault\n/);
  });

  it.each([
    [["clean.json", "clean.json"], 0],
    [["clean.json", "stopped.json"], 1],
    [["stopped.json", "none.json"], 2],
  ])("exit for %o: %i", async (paths, exit) => {
    expect((await check(paths)).exit).toBe(exit);
  });

  it("are a list as JSON, with the faults of what cannot be read", async () => {
    const { out, err } = await check([...ALL, "--json"]);
    const list = JSON.parse(out()) as { path: string; report?: Report; faults?: unknown[] }[];
    expect(list.map(({ path, report, faults }) => [path, report?.plan.planId, faults?.length])).toEqual([
      ["clean.json", "FM-2026-0042", undefined],
      ["stopped.json", "FCC-EHCP-20417", undefined],
      ["broken.json", undefined, 1],
    ]);
    expect(err()).toBe("");
    const one = JSON.parse((await check(["clean.json", "--json"])).out()) as Report;
    expect(list[0]?.report).toEqual(one);
  });

  it("are a run each in SARIF and a suite each in JUnit", async () => {
    const sarif = JSON.parse((await check([...ALL, "--format", "sarif"])).out()) as {
      runs: { results: unknown[] }[];
    };
    expect(sarif.runs.map(({ results }) => results.length > 0)).toEqual([false, true, false]);
    const junit = (await check([...ALL, "--format", "junit"])).out();
    expect(junit.match(/<testsuite /g)).toHaveLength(3);
    expect(junit).toContain('errors="1"');
  });

  it("share a policy and a baseline", async () => {
    const made = await check(["clean.json", "stopped.json", "--write-baseline", "known.json"]);
    expect(made.exit).toBe(0);
    const again = await check(["clean.json", "stopped.json", "--baseline", "known.json"], {
      "known.json": made.text("known.json"),
    });
    expect(again.exit).toBe(0);
  });

  it("have no page", async () => {
    for (const format of ["html", "pdf"]) {
      const { exit, err } = await check(["clean.json", "stopped.json", "--format", format, "--out", "x"]);
      expect([exit, err()]).toEqual([2, expect.stringContaining("is a page on one plan, and 2 are given")]);
    }
  });

  it("say where they are on a terminal, and nothing elsewhere", async () => {
    const shown = machine(files, { terminal: { progress: true, colour: true, width: 40 } });
    await run(["check", "clean.json", "stopped.json", ...NOW], shown.io);
    expect(shown.err()).toContain("\r\u001B[2Kchecking 2 of 2: stopped.json");
    expect(shown.err().endsWith("\r\u001B[2K")).toBe(true);
    expect(shown.out()).toContain("\u001b[31mstopped");
    expect((await check(["clean.json", "stopped.json"])).err()).toBe("");
  });
});

describe("the rows of a manager", () => {
  const row = (path: string): PlanRow => ({
    path,
    checked: {
      planId: "FM-1",
      planVersion: 2,
      status: "final",
      words: 11_438,
      seconds: 7_284,
      low: 5_826,
      high: 9_108,
      errors: 8,
      warnings: 9,
      notes: 20,
      overridden: 1,
      known: 2,
      saves: 18,
      pass: false,
    },
  });

  it("are CSV with a header, numbers as numbers", () => {
    expect(csvOf([row("plans/one.json"), { path: "two.json" }])).toBe(
      "File,Plan,Version,Status,Words,Minutes aloud to a child,Fewest minutes,Most minutes,Minutes to save,Errors,Warnings,Notes,Overridden,Known,Verdict\r\n" +
        "plans/one.json,FM-1,2,final,11438,121.4,97.1,151.8,0.3,8,9,20,1,2,stopped\r\n" +
        "two.json,,,,,,,,,,,,,,cannot be read\r\n",
    );
  });

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+44", "'+44"],
    ["-1+2", "'-1+2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["\t=1", "'\t=1"],
    ["\uFF1D1", "'\uFF1D1"],
    ['"=1"', `"'""=1"""`],
    ["a,b.json", '"a,b.json"'],
    ["a\nb", '"a\nb"'],
    ["plans/a-b+c=d@e.json", "plans/a-b+c=d@e.json"],
  ])("make %j harmless", (path, cell) => {
    expect(
      csvOf([{ path }])
        .split("\r\n")[1]
        ?.slice(0, cell.length + 1),
    ).toBe(`${cell},`);
  });

  it("are printed for one plan too", async () => {
    expect((await check(["clean.json", "--format", "csv"])).out()).toMatch(
      /^File,.*\r\nclean\.json,FM-2026-0042,1,final,/,
    );
  });

  it("keep to the width of a terminal, and show no control character", () => {
    const table = summaryTable([{ path: `${"long/".repeat(40)}\u001b[31mname.json` }], {
      width: 80,
      colour: false,
    });
    for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(table).not.toContain("\u001b");
    expect(table).toContain("name.json");
  });
});

describe("forms of the report", () => {
  it("are written to a file with --out", async () => {
    const { exit, out, text } = await check(["clean.json", "--out", "made/report.txt"]);
    expect([exit, out()]).toEqual([0, ""]);
    expect(text("made/report.txt")).toBe((await check(["clean.json"])).out());
  });

  it("have no colour in a file, nor with --plain", async () => {
    const terminal = { progress: false, colour: true, width: 100 };
    const shown = machine(files, { terminal });
    await run(["check", "stopped.json", ...NOW], shown.io);
    expect(shown.out()).toContain("\u001b[31m");
    expect(shown.out()).toContain("█");
    const plain = machine(files, { terminal });
    await run(["check", "stopped.json", "--plain", ...NOW], plain.io);
    expect(plain.out()).not.toMatch(/[\u001b█]/);
    expect(plain.out()).toMatch(
      /\nSection A, Views, interests and aspirations: [\d.]+ minutes, 1,663 words, /,
    );
    const kept = machine(files, { terminal });
    await run(["check", "stopped.json", "--out", "r.txt", ...NOW], kept.io);
    expect(kept.text("r.txt")).not.toContain("\u001b");
  });

  it("show the plan's own words in HTML, marked", async () => {
    const { out } = await check(["stopped.json", "--format", "html"]);
    expect(out()).toContain("The plan’s own words, marked");
    expect(out()).toMatch(
      /<mark class="error">[^<]+<\/mark> <a class="tag error" href="#finding-\d+">P04<\/a>/,
    );
  });

  it("are a PDF that says what it is, the same twice", async () => {
    const one = await check(["stopped.json", "--format", "pdf", "--out", "report.pdf"]);
    const two = await check(["stopped.json", "--format", "pdf", "--out", "report.pdf"]);
    const bytes = one.files.get("report.pdf");
    expect(one.exit).toBe(1);
    expect(Buffer.compare(bytes!, two.files.get("report.pdf")!)).toBe(0);
    const read = await readPdf(bytes!);
    expect(read.title).toBe("Report on plan FCC-EHCP-20417, version 4");
    expect(read.attachments).toEqual([]);
  });

  it("need a file for a PDF", async () => {
    const { exit, err } = await check(["clean.json", "--format", "pdf"]);
    expect([exit, err()]).toEqual([
      2,
      expect.stringContaining("--format pdf needs a file. Add --out report.pdf."),
    ]);
  });

  it("say why there is no PDF", async () => {
    const plan = cleanPlan();
    plan.sections.A.history = "Kofi likes the sign \u{12000} in the museum.";
    const {
      exit,
      err,
      files: made,
    } = await check(["odd.json", "--format", "pdf", "--out", "r.pdf"], {
      "odd.json": JSON.stringify(plan),
    });
    expect(exit).toBe(2);
    expect(err()).toContain("No font here can draw");
    expect(made.has("r.pdf")).toBe(false);
  });
});

describe("schema", () => {
  it("prints the schema of the policy", async () => {
    const { io, out } = machine();
    expect(await run(["schema", "policy"], io)).toBe(0);
    expect(JSON.parse(out())).toMatchObject({ $id: "urn:clearplan:policy:1.0", additionalProperties: false });
    const plan = machine();
    await run(["schema", "plan"], plan.io);
    const bare = machine();
    await run(["schema"], bare.io);
    expect(plan.out()).toBe(bare.out());
  });

  it("knows no other", async () => {
    const { io, err } = machine();
    expect(await run(["schema", "polcy"], io)).toBe(2);
    expect(err()).toContain("There is no schema of “polcy”. Did you mean policy?");
    expect(await run(["schema", "plan", "policy"], machine().io)).toBe(2);
  });
});
