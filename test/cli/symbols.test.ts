// The pictures that a command line asks for: sets, packs, and the board of goals.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import type { Script } from "../../src/easy-read/script.js";
import { bytesOf, packFiles } from "../easy-read/sample-packs.js";
import { machine, type Machine } from "./machine.js";

const PLAN = readFileSync(join(import.meta.dirname, "..", "..", "examples", "early-years-draft.json"));
const NOW = ["--now", "2026-11-23T09:00:00Z"];
let widgit = "";
let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "clearplan-cli-"));
  widgit = join(root, "widgit");
  mkdirSync(join(widgit, "pictures"), { recursive: true });
  const files = packFiles({
    files: [
      { concept: "school", file: "pictures/school.svg" },
      { concept: "not a concept", file: "pictures/class.svg" },
    ],
  });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(widgit, path), bytesOf(content));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const draft = async (...words: string[]): Promise<Machine & { code: number }> => {
  const made = machine({ "plan.json": PLAN });
  return { ...made, code: await run(["draft", "plan.json", ...words, ...NOW], made.io) };
};
const script = ({ out }: Machine): Script => JSON.parse(out()) as Script;

describe("draft", () => {
  it("is drawn with the set that was asked for", async () => {
    expect(script(await draft()).symbolSet).toBe("openmoji");
    expect(script(await draft("--symbol-set", "words-only")).symbolSet).toBe("words-only");
    const drawn = await draft("--symbols", widgit, "--symbol-set", "widgit");
    expect(script(drawn).symbolSet).toBe("widgit");
    expect(drawn.out()).toContain("widgit:school");
  });

  it("says what a pack leaves out, and when it was brought and not used", async () => {
    const { code, err } = await draft("--symbols", widgit);
    expect(code).toBe(0);
    expect(err()).toContain("Pack “widgit”: A picture is for a concept that the map does not have");
    expect(err()).toContain("Easy read was drawn with openmoji; --symbol-set widgit draws it with a pack.");
  });

  it("leaves photos out that are for another plan, and says so", async () => {
    const photos = (name: string, planIds: string[]): string => {
      const folder = join(root, name);
      mkdirSync(folder, { recursive: true });
      const json = { id: "photos", kind: "photos", planIds, files: [{ concept: "school", file: "a.svg" }] };
      for (const [path, content] of Object.entries(packFiles(json)))
        writeFileSync(join(folder, path), bytesOf(content));
      return folder;
    };
    const other = await draft("--symbols", photos("other", ["FCC-9"]));
    expect(other.err()).toContain("The photos of the pack photos are for other plans, and not in this copy.");
    expect(other.out()).not.toContain("photos:a");
    const { planId } = JSON.parse(PLAN.toString()) as { planId: string };
    const own = await draft("--symbols", photos("own", ["FCC-9", planId]));
    expect(own.err()).toBe("");
    expect(own.out()).toContain("photos:a");
  });

  it("refuses a set that is not there, with those that are", async () => {
    const { code, err } = await draft("--symbol-set", "widgit");
    expect(code).toBe(2);
    expect(err()).toContain("There is no symbol set “widgit” here.");
    expect((await draft("--symbols", widgit, "--symbol-set", "widget")).err()).toContain(
      "Did you mean widgit?",
    );
  });

  it("refuses a pack with faults, with those of the plan", async () => {
    const made = machine({ "plan.json": "{}" });
    const line = ["draft", "plan.json", "--symbols", join(root, "none"), "--symbols", widgit, "--json"];
    expect(await run(line, made.io)).toBe(2);
    const codes = (JSON.parse(made.out()) as { code: string }[]).map(({ code }) => code);
    expect(codes).toContain("pack-not-readable");
    expect(codes).toContain("missing-property");
  });

  it("warns of a set that the plan records and that is not here", async () => {
    const plan = JSON.parse(PLAN.toString()) as { easyRead?: object };
    const made = machine({ "plan.json": JSON.stringify({ ...plan, easyRead: { symbolSet: "Makaton" } }) });
    expect(await run(["draft", "plan.json", ...NOW], made.io)).toBe(0);
    expect(made.err()).toContain("/easyRead/symbolSet");
    expect(made.err()).toContain("The plan records a symbol set that is not here");
    expect(made.err()).not.toContain("Makaton");
    expect((JSON.parse(made.out()) as Script).symbolSet).toBe("openmoji");
  });
});

it("render takes set and packs, and says in the copy whose the pictures are", async () => {
  const made = machine({ "plan.json": PLAN });
  const line = ["render", "plan.json", "--out", "o", "--editions", "easy-read", "--formats", "html"];
  expect(await run([...line, "--symbols", widgit, "--symbol-set", "widgit", ...NOW], made.io)).toBe(0);
  expect(made.text("o/easy-read.script.json")).toContain('"symbolSet": "widgit"');
  const html = made.text("o/easy-read.html");
  const credit =
    "Widgit Symbols © Widgit Software. License: Widgit subscription of Fernmarsh School. Not for commercial use.";
  expect(html.includes(credit)).toBe(true);
});

describe("board", () => {
  it("writes the goals as an Open Board, the same bytes each time", async () => {
    const [one, two] = [machine({ "plan.json": PLAN }), machine({ "plan.json": PLAN })];
    for (const { io } of [one, two])
      expect(await run(["board", "plan.json", "--out", "made/goals.obz", ...NOW], io)).toBe(0);
    expect(one.out()).toMatch(/^made\/goals\.obz: 5 goals, 10 buttons\n$/);
    const [first, second] = [one, two].map(({ files }) => Buffer.from(files.get("made/goals.obz") ?? []));
    expect(first?.subarray(0, 2).toString()).toBe("PK");
    expect(first && second && Buffer.compare(first, second)).toBe(0);
  });

  it("answers machines, and refuses what cannot be read or written", async () => {
    const json = machine({ "plan.json": PLAN });
    expect(await run(["board", "plan.json", "--out", "g.obz", "--json", ...NOW], json.io)).toBe(0);
    expect(JSON.parse(json.out())).toEqual({ file: "g.obz", goals: 5, buttons: 10 });
    const broken = machine({ "plan.json": "{" });
    expect(await run(["board", "plan.json", "--out", "g.obz"], broken.io)).toBe(2);
    const full = machine(
      { "plan.json": PLAN },
      { writeFiles: () => Promise.reject(Object.assign(new Error(), { code: "ENOSPC" })) },
    );
    expect(await run(["board", "plan.json", "--out", "g.obz"], full.io)).toBe(2);
    expect(full.err()).toContain("“g.obz” could not be written (ENOSPC).");
  });
});
