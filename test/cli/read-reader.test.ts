import { describe, expect, it } from "vitest";
import type { Report } from "../../src/analysis/report.js";
import { run } from "../../src/cli/run.js";
import { cleanPlan } from "../checks/plans.js";
import { machine } from "./machine.js";

const NOW = ["--now", "2026-11-23T09:00:00Z"];
const PLAN = JSON.stringify(cleanPlan());
/** Nobody reads it in less than 30 seconds or more than 3 minutes. */
const PASSAGE = "The train leaves the station at nine and comes back in the evening. ".repeat(14);

const FILES = {
  "plan.json": PLAN,
  "passage.txt": PASSAGE,
  "empty.txt": "...",
  "latin.txt": new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
};

async function check(...options: string[]): Promise<{ code: number; report: Report }> {
  const { io, out } = machine(FILES);
  const code = await run(["check", "plan.json", ...options, ...NOW, "--json"], io);
  return { code, report: JSON.parse(out()) as Report };
}

describe("a reader who was timed", () => {
  it("gives the times of the report, with narrower ranges", async () => {
    const { report: unknown } = await check();
    const { code, report } = await check("--reader-wpm", "100");
    expect(code).toBe(0);
    expect(report.reader).toEqual({ wordsPerMinute: 100 });
    expect(unknown.reader).toBeUndefined();
    const [slow, usual] = [report.total.readAloud, unknown.total.readAloud];
    expect(slow.child.seconds / usual.child.seconds).toBeCloseTo(1.51, 2);
    expect(slow.child.high / slow.child.seconds).toBeLessThan(1.11);
    expect(usual.child.high / usual.child.seconds).toBeGreaterThan(1.24);
    expect(slow.screenReader).toEqual(usual.screenReader);
  });

  it("may be known by what they read aloud in a minute, or in more", async () => {
    const { report: minute } = await check("--reader-text", "passage.txt");
    const { report: two } = await check("--reader-text", "passage.txt", "--reader-seconds", "120");
    expect(minute.reader?.wordsPerMinute).toBeGreaterThan(150);
    expect(two.reader?.wordsPerMinute).toBeCloseTo((minute.reader?.wordsPerMinute ?? 0) / 2, -1);
  });

  it.each([
    [["--reader-wpm", "20"], "--reader-wpm is no pace of reading aloud"],
    [["--reader-wpm", "900"], "--reader-wpm is no pace of reading aloud"],
    [["--reader-wpm", "quick"], "--reader-wpm is no pace of reading aloud"],
    [["--reader-wpm", "-150"], "--reader-wpm"],
    [["--reader-wpm", "150", "--reader-text", "passage.txt"], "stand together"],
    [["--reader-wpm", "150", "--reader-seconds", "60"], "stand together"],
    [["--reader-seconds", "60"], "stands without --reader-text"],
    [["--reader-text", "passage.txt", "--reader-seconds", "12"], "is no time from 60 to 3600"],
    [["--reader-text", "passage.txt", "--reader-seconds", "600"], "Nobody reads the text"],
    [["--reader-text", "empty.txt"], "Nobody reads the text"],
    [["--reader-text", "latin.txt"], "is not UTF-8"],
    [["--reader-text", "no.txt"], "There is no file"],
  ])("is refused: %j", async (options, says) => {
    const { io, err } = machine(FILES);
    expect(await run(["check", "plan.json", ...options, ...NOW], io)).toBe(2);
    expect(err()).toContain(says);
  });

  it("is taken by render too", async () => {
    const { io, text } = machine({ "plan.json": PLAN });
    const line = ["render", "plan.json", "--out", "made", "--editions", "summary", "--formats", "html"];
    expect(await run([...line, "--reader-wpm", "100", ...NOW], io)).toBe(0);
    expect((JSON.parse(text("made/report.json")) as Report).reader).toEqual({ wordsPerMinute: 100 });
  });
});

describe("a second opinion", () => {
  it("is asked for by an option", async () => {
    const { report } = await check("--second-opinion");
    expect(report.total.readability.secondOpinion?.sentences).toBeGreaterThan(10);
    expect((await check()).report.total.readability.secondOpinion).toBeUndefined();
  });
});
