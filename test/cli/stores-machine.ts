// A machine whose stores are real: the embedded database of a test, opened anew by each command or shared by all.

import { readFile } from "node:fs/promises";
import type { Io } from "../../src/cli/io.js";
import { openStores as openForCommand } from "../../src/cli/open-stores.js";
import { run } from "../../src/cli/run.js";
import { readConfig } from "../../src/config.js";
import type { Stores } from "../helpers/stores.js";
import { machine } from "./machine.js";

export interface Ran {
  exit: number;
  out: string;
  err: string;
  files: Map<string, Uint8Array>;
}

/** Runs a command on open stores: they stay open for the next. */
export function commandsOn(stores: Stores, change: Partial<Io> = {}) {
  const database = Object.create(stores.database, {
    close: { value: () => Promise.resolve() },
  }) as Stores["database"];
  return runner(stores, {
    openStores: () => Promise.resolve({ database, masterKeys: stores.masterKeys }),
    ...change,
  });
}

/** Runs a command as a process beside the one that holds the stores would. */
export const commandsBeside = (stores: Stores, change: Partial<Io> = {}) =>
  runner(stores, { openStores: openForCommand, readFile: (path) => readFile(path), ...change });

function runner(stores: Stores, change: Partial<Io>) {
  return async (line: string, files: Record<string, string> = {}): Promise<Ran> => {
    const {
      io,
      out,
      err,
      files: disk,
    } = machine(files, {
      readSettings: () => readConfig({ DATA_DIR: stores.dataDir }),
      now: () => stores.now().toISOString(),
      ...change,
    });
    const exit = await run(line.split(" "), io);
    return { exit, out: out(), err: err(), files: disk };
  };
}
