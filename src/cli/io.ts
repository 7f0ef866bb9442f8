// What the command line asks of the machine, as a value, so that a test can be the machine.

import type { Resources } from "../produce.js";

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
  /** Removes a file; one that is not there is fine. */
  removeFile: (path: string) => Promise<void>;
  version: () => Promise<string>;
  loadResources: () => Promise<Resources>;
}

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
