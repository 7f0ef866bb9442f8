// The lines of the README that show the service, run as they are printed against a service as `npm start` starts it;
// only its address and its folder are this test's own.

import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../src/config.js";
import { removeFolder, temporaryFolder } from "../helpers/processes.js";
import { startService } from "../helpers/service-process.js";

const ROOT = join(import.meta.dirname, "..", "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The shell block that begins with the key. */
const LINES = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .map((block) => block[1] ?? "")
  .find((text) => text.startsWith("KEY="));

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runShell(script: string, env: Record<string, string>): Promise<Ran> {
  const child = spawn("bash", ["-euo", "pipefail", "-c", script], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  const ran = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (ran.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (ran.stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...ran }));
  });
}

describe("the service in the README", () => {
  it("does what its lines say", { timeout: 180_000 }, async () => {
    if (LINES === undefined) throw new Error("the README has no shell lines that begin with the key");
    const service = await startService("all");
    const folder = await temporaryFolder("readme");
    try {
      const url = await service.waitReady();
      const script = LINES.replaceAll("http://127.0.0.1:8080", url)
        .replaceAll("data/api-key", join(service.dataDir, "api-key"))
        .replaceAll(/-o (\S+)/g, `-o ${folder}/$1`)
        // A busy machine may need longer than the wait that is asked for.
        .replace("\n# How it is", `\n${waitForEnd(url)}\n# How it is`);
      const { code, stdout, stderr } = await runShell(script, {});
      expect(stderr).toBe("");
      expect(code).toBe(0);
      expect(readdirSync(folder).sort()).toEqual(["check.json", "report.json", "standard.pdf"]);
      expect(readFileSync(join(folder, "standard.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
      for (const name of ["check.json", "report.json"])
        expect(JSON.parse(readFileSync(join(folder, name), "utf8"))).toMatchObject({ reportVersion: "1.0" });
      expect(stdout).toContain('"status":"succeeded"');
      expect(stdout).toMatch(/"status":"erased","erasedAt":/);
    } finally {
      await service.stop();
      await removeFolder(folder);
    }
  });

  it("lists every setting with its default", () => {
    expect(SETTINGS.length).toBeGreaterThan(20);
    for (const { name, fallback } of SETTINGS)
      expect(README).toContain(`| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} |`);
  });
});

const waitForEnd = (url: string): string =>
  `until curl -s ${url}/v1/renders/$ID -H "Authorization: Bearer $KEY" | grep -qE '"status":"(succeeded|failed)'; do sleep 1; done`;
