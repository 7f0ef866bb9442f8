// One process to a data folder: a lock file that says who holds it. A holder that has died is replaced.

import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "./database.js";

const NAME = "lock";

interface Holder {
  pid: number;
  /** Start time of the process in clock ticks since the machine started; a number of a process is used again. */
  started: string;
}

/** @returns what gives the folder back. @throws StartError that names the process which holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, NAME);
  const own: Holder = { pid: process.pid, started: await startOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, "wx", 0o600);
      await file.writeFile(JSON.stringify(own));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = await readHolder(path);
    if (holder !== undefined && (await lives(holder)))
      throw new StartError(
        `DATA_DIR is in use: the process ${holder.pid} holds its database.`,
        "Stop that process, or give this one another DATA_DIR. With DATABASE_URL many processes share one database.",
      );
    await rm(path, { force: true });
  }
  throw new StartError("DATA_DIR is being opened by several processes at once.", "Start one of them.");
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch {
    // Half written by a process that died: nobody holds it.
    return undefined;
  }
}

async function lives({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and is another user's.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return (await startOf(pid)) === started;
}

/** Field 22 of /proc/PID/stat; empty where there is no /proc. */
async function startOf(pid: number): Promise<string> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
