// The program itself, built and started as a user starts it.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanPlan } from "../checks/plans.js";

const ROOT = join(import.meta.dirname, "..", "..");
// Inside the installation, where the program finds its templates; not dist, which may be an older build.
const BUILD = join(ROOT, "node_modules", ".cache", "clearplan-test-build");
const MAIN = join(BUILD, "src", "cli", "main.js");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clearplan-"));
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  execFileSync(
    process.execPath,
    [
      compiler,
      ...["-p", "tsconfig.build.json", "--noCheck", "--declaration", "false", "--outDir", BUILD],
      // A note of its own: with that of dist, a second run would find everything built already.
      ...["--tsBuildInfoFile", join(BUILD, ".tsbuildinfo")],
    ],
    {
      cwd: ROOT,
    },
  );
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(BUILD, { recursive: true, force: true });
});

const clearplan = (args: string[], input = "") =>
  spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, input, encoding: "utf8" });

describe("clearplan", { timeout: 60_000 }, () => {
  it("starts like a program", () => {
    expect(readFileSync(MAIN, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { stdout, status } = clearplan(["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(status).toBe(0);
  });

  it("checks a plan from standard input", () => {
    const { stdout, stderr, status } = clearplan(["check", "-", "--json"], JSON.stringify(cleanPlan()));
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ reportVersion: "1.0", policy: { pass: true } });
    expect(status).toBe(0);
  });

  it("renders into a folder, in plain lines when nobody watches", () => {
    writeFileSync(join(folder, "plan.json"), JSON.stringify(cleanPlan()));
    const args = ["render", "plan.json", "--out", "a/b", "--editions", "summary", "--formats", "html"];
    const { stdout, stderr, status } = clearplan(args);
    expect(stderr.split("\n")).toContain("summary (1 of 1): composing");
    expect(stdout).not.toContain("\u001B");
    expect(readdirSync(join(folder, "a", "b")).sort()).toEqual([
      "report.html",
      "report.json",
      "summary.html",
    ]);
    expect(status).toBe(0);
  });

  it("ends with 2 for a missing file, an invalid plan and a folder in the way", () => {
    expect(clearplan(["check", "missing.json"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("There is no file “missing.json”.") as string,
    });
    expect(clearplan(["check", "-", "--json"], "{}").status).toBe(2);
    writeFileSync(join(folder, "file"), "");
    const blocked = clearplan(["render", "-", "--out", "file"], JSON.stringify(cleanPlan()));
    expect(blocked).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("a file stands in its way") as string,
    });
  });

  it("does not mind a reader that closes early", () => {
    const command = `"${process.execPath}" "${MAIN}" schema | head -c 20`;
    const { stderr, stdout } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(stdout).toHaveLength(20);
    expect(stderr).toBe("");
  });
});
