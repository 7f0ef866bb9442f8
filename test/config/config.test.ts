// The settings: defaults that run, every fault at once, and never a value in a message.

import { describe, expect, it } from "vitest";
import { isLoopback, readConfig, RETENTION_CEILING_DAYS, SETTINGS, type Config } from "../../src/config.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

const KEY = Buffer.alloc(32, 7).toString("base64");

function config(environment: Record<string, string>): Config {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

function faults(environment: Record<string, string>): Diagnostic[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.diagnostics;
}

const names = (environment: Record<string, string>): string[] =>
  faults(environment).map(({ pointer }) => pointer.slice(1));

describe("an empty environment", () => {
  it("gives the embedded service on the loopback address", () => {
    expect(config({})).toEqual({
      host: "127.0.0.1",
      port: 8080,
      workerPort: 0,
      dataDir: "data",
      outputs: "files",
      oldMasterKeys: [],
      retentionDays: 7,
      logLevel: "info",
      renderThreads: 1,
      threadMemory: 1024,
      renderSeconds: 120,
      tenantInFlight: 4,
      tenantWaiting: 10_000,
      tenantRequests: 1200,
      graceSeconds: 25,
      lockSeconds: 15,
      webhookAllow: [],
      openTelemetry: false,
    });
  });

  it("is the same as one with empty variables", () => {
    const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, " "]));
    expect(config(empty)).toEqual(config({}));
  });

  it("is the same as one that says every fallback", () => {
    const said = Object.fromEntries(SETTINGS.map(({ name, fallback }) => [name, fallback]));
    expect(config(said)).toEqual(config({}));
  });
});

describe("what is set", () => {
  it("is read", () => {
    const read = config({
      HOST: "0.0.0.0",
      PORT: "0",
      SYMBOLS_DIR: "/srv/symbols",
      TEMPLATE_SET: "side-by-side",
      DATABASE_URL: "postgres://clearplan:secret@db/clearplan",
      REDIS_URL: "rediss://cache:6380",
      MASTER_KEY: KEY,
      OLD_MASTER_KEYS: `${KEY}, ${KEY},`,
      RETENTION_DAYS: "0.5",
      WEBHOOK_ALLOW: "localhost, hooks.example",
      OTEL: "on",
      JWT_ISSUER: "https://issuer.example",
      JWT_AUDIENCE: "clearplan",
      JWKS_URL: "https://issuer.example/keys",
    });
    expect(read).toMatchObject({
      host: "0.0.0.0",
      port: 0,
      symbolsDir: "/srv/symbols",
      templateSet: "side-by-side",
      databaseUrl: "postgres://clearplan:secret@db/clearplan",
      redisUrl: "rediss://cache:6380",
      masterKey: KEY,
      oldMasterKeys: [KEY, KEY],
      retentionDays: 0.5,
      webhookAllow: ["localhost", "hooks.example"],
      openTelemetry: true,
      jwt: { issuer: "https://issuer.example", audience: "clearplan", tenantClaim: "tenant" },
    });
  });

  it("keeps outputs in the database when there is one that machines share, unless it says otherwise", () => {
    const databaseUrl = "postgres://db/clearplan";
    expect(config({ DATABASE_URL: databaseUrl }).outputs).toBe("database");
    expect(config({ DATABASE_URL: databaseUrl, OUTPUTS: "files" }).outputs).toBe("files");
  });

  it("takes keys of tokens over plain http from this machine only", () => {
    const jwt = { JWT_ISSUER: "test", JWT_AUDIENCE: "test" };
    expect(names({ ...jwt, JWKS_URL: "http://127.0.0.1:9000/keys" })).toEqual([]);
    expect(names({ ...jwt, JWKS_URL: "http://keys.example/keys" })).toEqual(["JWKS_URL"]);
  });
});

describe("faults", () => {
  const WRONG: Record<string, string> = {
    PORT: "70000",
    WORKER_PORT: "-1",
    DATABASE_URL: "mysql://canary-user:canary-password@db/canary",
    REDIS_URL: "canary redis",
    OUTPUTS: "canary-cloud",
    MASTER_KEY: "canary-key",
    OLD_MASTER_KEYS: `${KEY},canary-old-key`,
    RETENTION_DAYS: String(RETENTION_CEILING_DAYS + 1),
    LOG_LEVEL: "canary-level",
    RENDER_THREADS: "1.5",
    THREAD_MEMORY: "canary",
    RENDER_SECONDS: "0",
    TENANT_IN_FLIGHT: "0",
    TENANT_WAITING: "0",
    TENANT_REQUESTS: "0",
    GRACE_SECONDS: "-1",
    JWT_ISSUER: "canary-issuer",
    OTEL: "canary",
  };

  it("come all at once, each with the name of its variable and how to mend it", () => {
    const found = faults(WRONG);
    expect(found.map(({ pointer }) => pointer.slice(1)).sort()).toEqual(Object.keys(WRONG).sort());
    for (const { message, hint, pointer } of found) {
      expect(message).toContain(pointer.slice(1));
      expect(hint).not.toBe("");
    }
  });

  it("never say a value", () => {
    expect(JSON.stringify(faults(WRONG))).not.toMatch(/canary/i);
  });

  it.each(SETTINGS.filter(({ name }) => name in WRONG))("stop the start: $name", ({ name }) => {
    expect(names({ [name]: WRONG[name] ?? "" })).toEqual([name]);
  });
});

describe("loopback", () => {
  it.each(["localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"])("is %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(["128.0.0.1", "localhost.example", "example.com", "10.0.0.1", "127.example.com"])(
    "is not %s",
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
