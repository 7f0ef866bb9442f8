// What the command line asks of the machine, as a value, so that a test can be the machine.

import type { Config } from "../config.js";
import type { Database } from "../database/database.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { SymbolPack } from "../easy-read/packs/pack.js";
import type { Resources } from "../produce.js";
import type { MasterKeys } from "../vault/master-key.js";

export interface Io {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** What standard error and standard output are shown on. */
  terminal: Terminal;
  /** ISO 8601 date-time in UTC. */
  now: () => string;
  /** @throws an error with a Node code (`ENOENT`, `EISDIR`, `EACCES`) when it cannot be read. */
  readFile: (path: string) => Promise<Uint8Array>;
  readStandardInput: () => Promise<Uint8Array>;
  /** Makes a folder that can be written to. @throws an error with a Node code when it cannot. */
  makeFolder: (path: string) => Promise<void>;
  /** Writes files so that each appears whole or not at all. @throws an error with a Node code. */
  writeFiles: (files: readonly NewFile[]) => Promise<void>;
  /** Writes lines to a file that appears whole or not at all, for its owner alone. @throws an error with a Node code. */
  writeLines: (path: string, lines: AsyncIterable<string>) => Promise<void>;
  /** Removes a file; one that is not there is fine. */
  removeFile: (path: string) => Promise<void>;
  version: () => Promise<string>;
  /** Reads packs of symbols, each from its own path. */
  loadPacks: (paths: readonly string[]) => Promise<Parsed<SymbolPack[]>>;
  loadResources: (packs?: readonly SymbolPack[]) => Promise<Resources>;
  /** The service's settings, from the environment. */
  readSettings: () => Parsed<Config>;
  /** `mayMake`: whether a database may be made where none is. @throws StartError for what cannot be opened. */
  openStores: (config: Config, mayMake: boolean) => Promise<OpenedStores>;
  /** Runs a part of the service until it is stopped. @returns the exit code. @throws StartError when it cannot start. */
  startService: (role: ServiceRole) => Promise<number>;
}

export interface OpenedStores {
  database: Database;
  masterKeys: MasterKeys;
}

/** `all`: API and worker in one process. */
export type ServiceRole = "api" | "worker" | "all";

export interface NewFile {
  path: string;
  bytes: Uint8Array;
}

export interface Terminal {
  /** Standard error can redraw a line. */
  progress: boolean;
  /** Standard output shows colours. */
  colour: boolean;
  /** Columns. */
  width: number;
}

/** The code of a failure of the machine (`ENOENT`), or nothing when it is a bug of ours. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : undefined;
}
