// One process to a data folder: a file whose name says who holds it. A holder that has died is replaced.
// Each process has a name of its own, so that no process can ever remove another's claim by mistake, and no claim is
// ever half written.

import { open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../diagnostics/error-code.js";
import { StartError } from "./database.js";

/** `lock.PID.STARTED` */
const CLAIM = /^lock\.(\d+)\.(\d*)$/;

interface Holder {
  pid: number;
  /** Start time of the process in clock ticks since the machine started; a number of a process is used again. */
  started: string;
}

const nameOf = ({ pid, started }: Holder): string => `lock.${pid}.${started}`;

/** Of processes that start at once, all may see each other and withdraw; each tries again after a while of its own. */
const TRIES = 5;
/** Milliseconds, at most. */
const PAUSE = 200;

/** Another process holds the folder: it may be asked instead. */
export class FolderInUseError extends StartError {}

/** @returns what gives the folder back. @throws FolderInUseError that names the process which holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const own: Holder = { pid: process.pid, started: (await startOf(process.pid)) ?? "" };
  const path = join(folder, nameOf(own));
  for (let attempt = 1; ; attempt += 1) {
    await claim(path);
    // First claimed, then looked: of two processes at least one sees the other.
    const holder = await otherHolder(folder, own);
    if (holder === undefined) return () => rm(path, { force: true });
    await rm(path, { force: true });
    if (attempt === TRIES) throw inUse(holder.pid);
    await sleep(Math.random() * PAUSE);
  }
}

async function claim(path: string): Promise<void> {
  try {
    await (await open(path, "wx", 0o600)).close();
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw inUse(process.pid);
    throw error;
  }
}

const inUse = (pid: number): FolderInUseError =>
  new FolderInUseError(
    `DATA_DIR is in use: the process ${pid} holds its database.`,
    "Stop that process, or give this one another DATA_DIR. With DATABASE_URL many processes share one database.",
  );

/** Who else holds the folder and lives. The claims of the dead are removed: nobody will have their name again. */
async function otherHolder(folder: string, own: Holder): Promise<Holder | undefined> {
  for (const name of await readdir(folder)) {
    const [, pid, started] = CLAIM.exec(name) ?? [];
    if (pid === undefined || started === undefined || name === nameOf(own)) continue;
    const holder = { pid: Number(pid), started };
    if (await lives(holder)) return holder;
    await rm(join(folder, name), { force: true });
  }
  return undefined;
}

async function lives({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and is another user's.
    if (errorCode(error) !== "EPERM") return false;
  }
  return (await startOf(pid)) === (started === "" ? undefined : started);
}

/** Fields 3 and 22 of /proc/PID/stat; nothing for a process that is dead but not yet buried, or without /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
