// The pages for those who run the service keep up with the code: each setting with its default, each metric, each table
// of the database. The deployment files hold no secret and give a stopping process its time.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { RETENTION_CEILING_DAYS, SETTINGS } from "../../src/config.js";
import { SCOPE_NAMES } from "../../src/keys/principal.js";
import { makeMetrics } from "../../src/observe/metrics.js";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const operations = read("docs/operations.md");
const privacy = read("docs/privacy.md");

/** The cells of the row whose first cell is this name in code, in any table of a page. */
function rowOf(page: string, name: string): string[] | undefined {
  const row = page.split("\n").find((line) => line.startsWith("|") && line.includes(`\`${name}\``));
  return row?.split("|").map((cell) => cell.trim());
}

const graceSeconds = Number(SETTINGS.find(({ name }) => name === "GRACE_SECONDS")?.fallback);

describe("docs/operations.md", () => {
  const settings = operations.slice(
    operations.indexOf("\n## Settings"),
    operations.indexOf("\n## What survives"),
  );

  it.each(SETTINGS)("names $name with its default", ({ name, fallback }) => {
    const [, first, second] = rowOf(settings, name) ?? [];
    expect(first).toBe(`\`${name}\``);
    if (fallback !== "") expect(second).toBe(`\`${fallback}\``);
    else expect(second).toMatch(/^unset$|^`files` without/);
  });

  it("names no setting that is not there", () => {
    const named = [...settings.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(named).toEqual(SETTINGS.map(({ name }) => name));
  });

  it("names the ceiling of retention", () => {
    expect(operations).toContain(`${RETENTION_CEILING_DAYS} days are the ceiling`);
    expect(privacy).toContain(`never above ${RETENTION_CEILING_DAYS}`);
  });

  it("names each metric", async () => {
    const own = (await makeMetrics().registry.getMetricsAsJSON())
      .map(({ name }) => name)
      .filter((name) => !/^clearplan_(?:process|nodejs)_/.test(name));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((name) => rowOf(operations, name) === undefined)).toEqual([]);
  });

  it("names no command that is not there", () => {
    const named = [...operations.matchAll(/\bclearplan ((?:keys|audit) [a-z-]+|serve|worker)\b/g)].map(
      (match) => match[1] ?? "",
    );
    const known: readonly string[] = COMMANDS.map(({ name }) => name);
    expect(named.length).toBeGreaterThan(8);
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(SCOPE_NAMES)("explains the scope %s", (scope) => {
    expect(rowOf(operations, scope)).toBeDefined();
  });
});

describe("docs/privacy.md", () => {
  const tables = [
    ...read("src/database/migrations.ts").matchAll(/create table(?: if not exists)? clearplan\.(\w+)/g),
  ];

  it.each([...new Set(tables.map((match) => match[1] ?? ""))])("says what the table %s holds", (table) => {
    expect(rowOf(privacy, table)).toBeDefined();
  });
});

describe.each(["docs/operations.md", "docs/privacy.md"])("the headings of %s", (path) => {
  it("go down one level at a time", () => {
    const levels = read(path)
      .replaceAll(/^```[\s\S]*?^```/gm, "")
      .split("\n")
      .flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });
});

describe("compose.yaml", () => {
  const compose = read("compose.yaml");

  it("has no secret in it: they are files", () => {
    expect(compose).not.toMatch(
      /(?:PASSWORD|MASTER_KEYS?|DATABASE_URL|REDIS_URL): *(?!\{ file: |\/run\/secrets\/)\S/,
    );
    expect(compose).not.toMatch(/postgres(?:ql)?:\/\/|redis:\/\//);
  });

  it("gives a stopping process more than its grace", () => {
    expect(compose).toContain(`GRACE_SECONDS: "${graceSeconds}"`);
    expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThan(graceSeconds);
  });

  it("sets nothing that is no setting", () => {
    const own = compose.slice(compose.indexOf("x-settings:"), compose.indexOf("\n  postgres:"));
    const set = [...own.matchAll(/^ +([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? "");
    const known = new Set([...SETTINGS.map(({ name }) => name), "NODE_OPTIONS"]);
    expect(set.length).toBeGreaterThan(8);
    expect(set.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe.each(["clearplan.service", "clearplan-worker@.service"])("deploy/%s", (unit) => {
  const text = read(join("deploy", unit));

  it("gives a stopping process more than its grace", () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThan(graceSeconds);
  });

  it("takes the master key from a credential and holds none", () => {
    expect(text).toMatch(/^LoadCredential=MASTER_KEY:/m);
    expect(text).not.toMatch(/^Environment=.*(?:MASTER_KEY|DATABASE_URL|REDIS_URL)/m);
  });
});

describe("deploy/start.sh", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "clearplan-start-"));
    for (const path of ["deploy", "secrets", join("dist", "worker"), join("dist", "src", "cli")])
      mkdirSync(join(folder, path), { recursive: true });
    cpSync(join(ROOT, "deploy", "start.sh"), join(folder, "deploy", "start.sh"));
    const echo = (program: string): string =>
      `console.log(JSON.stringify({ program: "${program}", words: process.argv.slice(2), key: process.env.MASTER_KEY, ` +
      `database: process.env.DATABASE_URL, old: process.env.OLD_MASTER_KEYS }));`;
    writeFileSync(join(folder, "dist", "worker", "main.js"), echo("service"));
    writeFileSync(join(folder, "dist", "src", "cli", "main.js"), echo("command line"));
    writeFileSync(join(folder, "secrets", "MASTER_KEY"), "a key=\n");
    writeFileSync(join(folder, "secrets", "DATABASE_URL"), "postgres://user:p$a`s'\"s@host/db\n");
    writeFileSync(join(folder, "secrets", "OLD_MASTER_KEYS"), "");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (words: string[], environment: Record<string, string> = {}): unknown => {
    const secrets = { CREDENTIALS_DIRECTORY: join(folder, "secrets") };
    const env = { PATH: process.env["PATH"] ?? "", ...secrets, ...environment };
    const program = join(folder, "deploy", "start.sh");
    return JSON.parse(
      execFileSync(program, words, { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  };

  it("makes settings of the files, as they are", () => {
    expect(start(["worker"])).toEqual({
      program: "service",
      words: ["worker"],
      key: "a key=",
      database: "postgres://user:p$a`s'\"s@host/db",
      old: "",
    });
  });

  it("lets the environment win", () => {
    expect(start(["api"], { MASTER_KEY: "given" })).toMatchObject({ key: "given" });
  });

  it("runs the command line with the same settings", () => {
    expect(start(["clearplan", "keys", "create", "--label", "two words"])).toMatchObject({
      program: "command line",
      words: ["keys", "create", "--label", "two words"],
      key: "a key=",
    });
  });

  it("does not start when a secret cannot be read", () => {
    mkdirSync(join(folder, "unreadable", "MASTER_KEY"), { recursive: true });
    expect(() => start(["all"], { CREDENTIALS_DIRECTORY: join(folder, "unreadable") })).toThrow();
  });
});
