// The service's settings. The only reader of the environment: everything else is given a Config as a value.
// Nothing is probed and nothing falls back silently; a setting that makes no sense stops the start, all of them at once.

import type { Diagnostic, Parsed } from "./diagnostics/diagnostic.js";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** OAuth 2 client credentials: tokens signed by the authority's own issuer. */
export interface JwtConfig {
  issuer: string;
  audience: string;
  jwksUrl: string;
  /** Claim that names the tenant. */
  tenantClaim: string;
}

export interface Config {
  /** Address and port of the API and the page. */
  host: string;
  port: number;
  /** Port for health and metrics of a process that only works; 0: none. */
  workerPort: number;
  /** Folder for the embedded database, encrypted outputs and the keys that the service makes for itself. */
  dataDir: string;
  /** Folder of symbol packs; absent: the sets of the installation alone. */
  symbolsDir?: string;
  /** Template set of renders that name none; absent: `standard`. */
  templateSet?: string;
  /** PostgreSQL; absent: the embedded database in `dataDir`. */
  databaseUrl?: string;
  /** Redis for the queue; absent: the queue lives in the database. */
  redisUrl?: string;
  /** Where encrypted plans and outputs lie. */
  outputs: "files" | "database";
  /** 32 bytes in base64, or absent: the key file in `dataDir` is used, and made when it is not there. */
  masterKey?: string;
  /** Keys that older records may still be wrapped with; `clearplan keys rotate` re-wraps them. */
  oldMasterKeys: readonly string[];
  retentionDays: number;
  logLevel: LogLevel;
  /** Render threads of one worker process. */
  renderThreads: number;
  /** Megabytes of JavaScript heap of one thread. */
  threadMemory: number;
  /** Seconds after which a render is killed. */
  renderSeconds: number;
  /** Renders of one tenant that may be in the queue at a time; its others wait in the database. */
  tenantInFlight: number;
  /** Renders of one tenant that may wait at all. */
  tenantWaiting: number;
  /** Requests of one tenant in a minute, for each API process. */
  tenantRequests: number;
  /** Seconds after which the work of a worker that says nothing is given to another. */
  lockSeconds: number;
  /** Seconds that a stopping process gives its work. */
  graceSeconds: number;
  jwt?: JwtConfig;
  /** Hosts that webhooks may reach although they are private or speak plain http: tests and closed networks. */
  webhookAllow: readonly string[];
  openTelemetry: boolean;
}

/** Longest time that plans and outputs are kept, whatever is asked for. */
export const RETENTION_CEILING_DAYS = 90;

interface Setting {
  name: string;
  help: string;
  fallback: string;
}

/** Every variable of the environment that is read, for the README, `--help` and the tests. */
export const SETTINGS: readonly Setting[] = [
  { name: "PORT", fallback: "8080", help: "Port of the API." },
  { name: "HOST", fallback: "127.0.0.1", help: "Address to listen on; 0.0.0.0 for all." },
  {
    name: "WORKER_PORT",
    fallback: "0",
    help: "Port for health and metrics of a worker process; 0 for none.",
  },
  { name: "DATA_DIR", fallback: "data", help: "Folder for the embedded database, encrypted files and keys." },
  { name: "SYMBOLS_DIR", fallback: "", help: "Folder of symbol packs that easy read may use." },
  {
    name: "TEMPLATE_SET",
    fallback: "",
    help: "Template set of renders that name none; standard without this.",
  },
  { name: "DATABASE_URL", fallback: "", help: "PostgreSQL; without it the embedded database in DATA_DIR." },
  {
    name: "REDIS_URL",
    fallback: "",
    help: "Redis for the queue; without it the queue lives in the database.",
  },
  { name: "OUTPUTS", fallback: "", help: "files or database; files without DATABASE_URL, else database." },
  {
    name: "MASTER_KEY",
    fallback: "",
    help: "32 bytes in base64; without it DATA_DIR/master-key, made at first.",
  },
  {
    name: "OLD_MASTER_KEYS",
    fallback: "",
    help: "Earlier master keys, joined by commas, while keys are rotated.",
  },
  {
    name: "RETENTION_DAYS",
    fallback: "7",
    help: `Days that plans and outputs are kept, at most ${RETENTION_CEILING_DAYS}.`,
  },
  { name: "LOG_LEVEL", fallback: "info", help: `One of ${LOG_LEVELS.join(", ")}.` },
  { name: "RENDER_THREADS", fallback: "1", help: "Render threads of one worker process." },
  { name: "THREAD_MEMORY", fallback: "1024", help: "Megabytes of heap of one render thread." },
  { name: "RENDER_SECONDS", fallback: "120", help: "Seconds after which a render is killed." },
  { name: "TENANT_IN_FLIGHT", fallback: "4", help: "Renders of one tenant in the queue at a time." },
  { name: "TENANT_WAITING", fallback: "10000", help: "Renders of one tenant that may wait." },
  { name: "TENANT_REQUESTS", fallback: "1200", help: "Requests of one tenant in a minute." },
  {
    name: "LOCK_SECONDS",
    fallback: "15",
    help: "Seconds after which a silent worker's render goes to another.",
  },
  { name: "GRACE_SECONDS", fallback: "25", help: "Seconds that a stopping process gives its work." },
  { name: "JWT_ISSUER", fallback: "", help: "Issuer of OAuth 2 tokens; with it JWT_AUDIENCE and JWKS_URL." },
  { name: "JWT_AUDIENCE", fallback: "", help: "Audience that a token must name." },
  { name: "JWKS_URL", fallback: "", help: "Address of the issuer's keys." },
  { name: "JWT_TENANT_CLAIM", fallback: "tenant", help: "Claim of a token that names the tenant." },
  {
    name: "WEBHOOK_ALLOW",
    fallback: "",
    help: "Hosts, joined by commas, that webhooks may reach though private or plain http.",
  },
  {
    name: "OTEL",
    fallback: "off",
    help: "on: trace jobs through OpenTelemetry; the process brings its own SDK.",
  },
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; an empty variable counts as unset. Every fault at once, each naming its variable. */
export function readConfig(environment: Environment): Parsed<Config> {
  const faults: Diagnostic[] = [];
  const read = new Reader(environment, faults);
  const databaseUrl = read.url("DATABASE_URL", ["postgres:", "postgresql:"]);
  const redisUrl = read.url("REDIS_URL", ["redis:", "rediss:"]);
  const masterKey = read.optional("MASTER_KEY");
  const oldMasterKeys = read.list("OLD_MASTER_KEYS");
  for (const [name, key] of [
    ["MASTER_KEY", masterKey],
    ...oldMasterKeys.map((key) => ["OLD_MASTER_KEYS", key]),
  ])
    if (key !== undefined && !isKey(key))
      faults.push(
        setting(name ?? "", "is no key of 32 bytes in base64.", "Make one with: openssl rand -base64 32"),
      );
  const symbolsDir = read.optional("SYMBOLS_DIR");
  const templateSet = read.optional("TEMPLATE_SET");
  const jwt = readJwt(read, faults);
  const config: Config = {
    host: read.text("HOST"),
    port: read.whole("PORT", 0, 65_535),
    workerPort: read.whole("WORKER_PORT", 0, 65_535),
    dataDir: read.text("DATA_DIR"),
    ...(symbolsDir === undefined ? {} : { symbolsDir }),
    ...(templateSet === undefined ? {} : { templateSet }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    outputs: read.choice("OUTPUTS", ["files", "database"], databaseUrl === undefined ? "files" : "database"),
    ...(masterKey === undefined ? {} : { masterKey }),
    oldMasterKeys,
    retentionDays: read.number("RETENTION_DAYS", 0, RETENTION_CEILING_DAYS),
    logLevel: read.choice("LOG_LEVEL", LOG_LEVELS, "info"),
    renderThreads: read.whole("RENDER_THREADS", 1, 64),
    threadMemory: read.whole("THREAD_MEMORY", 128, 16_384),
    renderSeconds: read.number("RENDER_SECONDS", 1, 3600),
    tenantInFlight: read.whole("TENANT_IN_FLIGHT", 1, 1000),
    tenantWaiting: read.whole("TENANT_WAITING", 1, 1_000_000),
    tenantRequests: read.whole("TENANT_REQUESTS", 1, 1_000_000),
    lockSeconds: read.number("LOCK_SECONDS", 1, 600),
    graceSeconds: read.number("GRACE_SECONDS", 0, 3600),
    ...(jwt === undefined ? {} : { jwt }),
    webhookAllow: read.list("WEBHOOK_ALLOW"),
    openTelemetry: read.choice("OTEL", ["on", "off"], "off") === "on",
  };
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, value: config };
}

function readJwt(read: Reader, faults: Diagnostic[]): JwtConfig | undefined {
  const issuer = read.optional("JWT_ISSUER");
  const audience = read.optional("JWT_AUDIENCE");
  const jwksUrl = read.url("JWKS_URL", ["https:", "http:"]);
  const given = [issuer, audience, jwksUrl].filter((value) => value !== undefined).length;
  if (given === 0) return undefined;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    faults.push(
      setting(
        "JWT_ISSUER",
        "belongs together with JWT_AUDIENCE and JWKS_URL.",
        "Set all three, or none of them.",
      ),
    );
    return undefined;
  }
  if (jwksUrl.startsWith("http:") && !isLoopback(new URL(jwksUrl).hostname))
    faults.push(setting("JWKS_URL", "is not https.", "Keys must be fetched over https."));
  return { issuer, audience, jwksUrl, tenantClaim: read.text("JWT_TENANT_CLAIM") };
}

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

const isKey = (text: string): boolean => Buffer.from(text, "base64").byteLength === 32;

/** A fault of a setting; it never quotes the value, which may be a secret. */
const setting = (name: string, message: string, hint: string): Diagnostic => ({
  code: "invalid-setting",
  severity: "error",
  pointer: `/${name}`,
  message: `${name} ${message}`,
  hint,
});

class Reader {
  constructor(
    private readonly environment: Environment,
    private readonly faults: Diagnostic[],
  ) {}

  optional(name: string): string | undefined {
    const value = this.environment[name]?.trim();
    return value === undefined || value === "" ? undefined : value;
  }

  text(name: string): string {
    return this.optional(name) ?? fallbackOf(name);
  }

  list(name: string): string[] {
    return (this.optional(name) ?? "")
      .split(",")
      .flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  }

  number(name: string, least: number, most: number): number {
    const value = Number(this.text(name));
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    this.faults.push(setting(name, "is out of range.", `Set a number from ${least} to ${most}.`));
    return least;
  }

  whole(name: string, least: number, most: number): number {
    const value = this.number(name, least, most);
    if (Number.isInteger(value)) return value;
    this.faults.push(setting(name, "is no whole number.", `Set a whole number from ${least} to ${most}.`));
    return least;
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.optional(name);
    const chosen = value === undefined ? fallback : choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    this.faults.push(setting(name, "has a value that is not known.", `Set one of ${choices.join(", ")}.`));
    return fallback;
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.faults.push(setting(name, "is no address of its kind.", `Begin it with ${protocols[0] ?? ""}//.`));
    return undefined;
  }
}

function fallbackOf(name: string): string {
  const known = SETTINGS.find((one) => one.name === name);
  if (known === undefined) throw new Error(`no setting ${name}`);
  return known.fallback;
}
