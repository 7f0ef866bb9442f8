// The service as it really runs: `node dist/worker/main.js`, a process of its own whose log is read line by line.

import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll } from "vitest";
import { INSTALLATION } from "../../src/resources/installation.js";
import {
  end,
  exitOf,
  freePort,
  IN_TEST_RUNNER,
  removeFolder,
  start,
  temporaryFolder,
  until,
  type Exit,
} from "./processes.js";
import { embeddedDataDir } from "./servers.js";

const MAIN = join(INSTALLATION, "dist", "worker", "main.js");

export type Role = "all" | "api" | "worker";

/** One line of the log: the fields of its JSON. */
export type LogLine = Readonly<Record<string, unknown>>;

export interface ServiceOptions {
  /** Settings beside the defaults: free ports, a DATA_DIR of its own, the log level info. */
  env?: Readonly<Record<string, string>>;
  /** Texts that no line of its output may hold: looked for when it is stopped. */
  canaries?: readonly string[];
  /** What Node runs instead of dist/worker/main.js, with the role as its argument. */
  program?: string;
}

export interface ServiceProcess {
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  /** Where it listens; once it is ready. */
  readonly url: string;
  /** What it has logged until now. */
  readonly log: readonly LogLine[];
  /** Everything that it has written until now, both streams, as lines. */
  readonly lines: readonly string[];
  /** How it ended. */
  readonly exited: Promise<Exit>;
  /** @returns its url. @throws Error with what it wrote, when it ends or is not ready in time. */
  waitReady(seconds?: number): Promise<string>;
  /** Waits for a line, from those that are there on. */
  waitLog(what: string, fits: (line: LogLine) => boolean, seconds?: number): Promise<LogLine>;
  /** Sends a signal: SIGKILL without one. SIGSTOP and SIGCONT are signals too. */
  kill(signal?: NodeJS.Signals): void;
  /** SIGTERM, and SIGKILL when it takes too long; looks for the canaries and keeps DATA_DIR. */
  stop(seconds?: number): Promise<Exit>;
}

const services = new Set<ServiceProcess>();
const ownFolders = new Set<string>();

if (IN_TEST_RUNNER)
  afterAll(async () => {
    try {
      for (const service of services) {
        service.kill("SIGCONT");
        await service.stop();
      }
    } finally {
      for (const folder of ownFolders) await removeFolder(folder);
    }
  });

/** Starts it and returns at once. It is stopped after the tests of the file at the latest. */
export async function startService(role: Role, options: ServiceOptions = {}): Promise<ServiceProcess> {
  if (!existsSync(MAIN)) throw new Error("dist/worker/main.js is missing: run npm run build first");
  const env = await environment(role, options.env ?? {});
  const program = options.program ?? MAIN;
  const child = start(process.execPath, [program, role], {
    cwd: INSTALLATION,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const log: LogLine[] = [];
  const closed = Promise.all([
    read(child.stdout, (line) => {
      lines.push(line);
      const fields = parseLine(line);
      if (fields) log.push(fields);
    }),
    read(child.stderr, (line) => lines.push(line)),
  ]);
  const exited = exitOf(child);
  let ended = false;
  void exited.then(() => (ended = true));
  const tail = (): string => lines.slice(-20).join("\n");
  const waitLog: ServiceProcess["waitLog"] = (what, fits, seconds = 60) =>
    until(
      `the log to say ${what}`,
      () => {
        const found = log.find(fits);
        if (found === undefined && ended)
          throw new Error(`the ${role} process ended before ${what}:\n${tail()}`);
        return found;
      },
      seconds,
    );
  const urlOf = (): string | undefined => {
    const url = log.find(({ event }) => event === "ready")?.["url"];
    return typeof url === "string" ? url : undefined;
  };
  const service: ServiceProcess = {
    pid: child.pid ?? 0,
    env,
    dataDir: env["DATA_DIR"] ?? "",
    log,
    lines,
    exited,
    get url() {
      const url = urlOf();
      if (url === undefined) throw new Error(`the ${role} process has named no url`);
      return url;
    },
    async waitReady(seconds = 60) {
      await waitLog("that it is ready", ({ event }) => event === "ready", seconds);
      return urlOf() ?? "";
    },
    waitLog,
    kill: (signal = "SIGKILL") => void child.kill(signal),
    async stop(seconds = 40) {
      services.delete(service);
      const exit = await end(child, "SIGTERM", seconds);
      await closed;
      findCanaries(lines, options.canaries ?? []);
      return exit;
    },
  };
  services.add(service);
  return service;
}

async function environment(
  role: Role,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    LOG_LEVEL: "info",
    ...given,
  };
  env["PORT"] ??= String(await freePort());
  if (role === "worker") env["WORKER_PORT"] ??= String(await freePort());
  env["DATA_DIR"] ??= await ownFolder(env["DATABASE_URL"] === undefined);
  return env;
}

async function ownFolder(embedded: boolean): Promise<string> {
  const folder = embedded ? await embeddedDataDir() : await temporaryFolder("data");
  ownFolders.add(folder);
  return folder;
}

/** Resolves when the stream has ended: everything that was written has been read then. */
async function read(stream: Readable | null, take: (line: string) => void): Promise<void> {
  if (stream === null) return;
  for await (const line of createInterface({ input: stream })) take(line);
}

/** A line that is no JSON object is kept as text only: what Node itself writes when it dies is one. */
function parseLine(line: string): LogLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as LogLine) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws Error that quotes the line, for the person who mends it: canaries are invented. */
export function findCanaries(lines: readonly string[], canaries: readonly string[]): void {
  for (const line of lines)
    for (const canary of canaries)
      if (line.includes(canary)) throw new Error(`the log holds the canary ${canary}: ${line}`);
}
