// Processes that tests start: each ends with the process of the test, however that ends, and is known by its own id.

import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const SETPRIV = "/usr/bin/setpriv";

/** A bench has no tests after which something could be ended: there the end of the process sees to it. */
export const IN_TEST_RUNNER = process.env["VITEST"] !== undefined;

const running = new Set<ChildProcess>();
const folders = new Set<string>();

/** What an afterAll could not stop, because the run failed or was cut short. */
function stopEverything(): void {
  for (const child of running) killTree(child);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

process.on("exit", stopEverything);
// The test run that this worker belongs to was killed. A test that waits would keep the worker and its servers alive;
// process.exit is not ours to call in a worker of vitest.
process.on("disconnect", () => {
  stopEverything();
  process.kill(process.pid, "SIGKILL");
});

/**
 * Starts a program that dies with this process: the kernel sees to it where it can (Linux), since no hook runs when a
 * test run is killed.
 */
export function start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = existsSync(SETPRIV)
    ? spawn(SETPRIV, ["--pdeathsig", "KILL", program, ...args], options)
    : spawn(program, args, options);
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** How a process ended; at once when it has. */
export function exitOf(child: ChildProcess): Promise<Exit> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
}

/** Asks a process to end, and kills it when it has not after so many seconds. */
export async function end(child: ChildProcess, signal: NodeJS.Signals, seconds = 10): Promise<Exit> {
  const exit = exitOf(child);
  child.kill(signal);
  const timer = setTimeout(() => killTree(child), seconds * 1000);
  try {
    return await exit;
  } finally {
    clearTimeout(timer);
  }
}

/** SIGKILL to a process and to those that it started. */
export function killTree(child: ChildProcess): void {
  signalTree(child, "SIGKILL");
}

/** Sends a signal to a process first, so that it starts nothing more, then to those that it started. */
export function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  // Looked up before: the children of a process that has been killed are nobody's.
  const before = childrenOf(child.pid);
  child.kill(signal);
  for (const pid of new Set([...before, ...childrenOf(child.pid)]))
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended by itself.
    }
}

/** Ids of the direct children of a process; none where there is no /proc. */
function childrenOf(parent: number): number[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/** A folder of its own in the temporary folder, removed at the latest when this process ends. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `clearplan-test-${name}-`));
  folders.add(folder);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

/** Below the range that the kernel gives to outgoing connections, so that nothing takes it while a server restarts. */
const PORTS = { first: 20_000, count: 12_000 };

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = PORTS.first + Math.floor(Math.random() * PORTS.count);
    if (await isFree(port)) return port;
  }
  throw new Error("no free port was found");
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/**
 * Asks again and again until the answer is not undefined or false.
 * @throws Error that names what was waited for, after so many seconds.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  seconds = 60,
): Promise<T> {
  const late = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > late) throw new Error(`waited ${seconds} seconds in vain for ${what}`);
    await sleep(25);
  }
}
