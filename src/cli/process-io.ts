// The machine as the command line sees it: the process's streams, clock and disk.

import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readConfig } from "../config.js";
import { INSTALLATION } from "../resources/installation.js";
import type { Io, NewFile, ServiceRole } from "./io.js";

export function processIo(): Io {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    terminal: {
      // Both follow TERM, NO_COLOR and FORCE_COLOR.
      progress: process.stderr.isTTY && process.stderr.hasColors(),
      colour: process.stdout.isTTY && process.stdout.hasColors(),
      width: process.stdout.columns ?? 100,
    },
    now: () => new Date().toISOString(),
    readFile: (path) => readFile(path),
    readStandardInput,
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
      await access(path, constants.W_OK);
    },
    writeFiles,
    writeLines,
    removeFile: (path) => rm(path, { force: true }),
    version: async () => {
      const manifest = JSON.parse(await readFile(join(INSTALLATION, "package.json"), "utf8")) as {
        version: string;
      };
      return manifest.version;
    },
    loadPacks: async (paths) => (await import("../resources/load-packs.js")).loadPacks(paths),
    loadResources: async (packs) => (await import("../resources/load-resources.js")).loadResources(packs),
    readSettings: () => readConfig(process.env),
    openStores: async (config, mayMake) => (await import("./open-stores.js")).openStores(config, mayMake),
    startService,
  };
}

/** Built beside us: the processes of the service are not part of `src`, which knows nothing of them. */
const SERVICE = join(import.meta.dirname, "..", "..", "worker", "main.js");

async function startService(role: ServiceRole): Promise<number> {
  const service = (await import(pathToFileURL(SERVICE).href)) as {
    main: (role: ServiceRole) => Promise<number>;
  };
  return service.main(role);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** All are written beside their places first, then moved there: a crash leaves old files or new ones, never half a one. */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const moves = files.map(({ path, bytes }) => ({ path, bytes, temporary: besideOf(path) }));
  try {
    for (const { temporary, bytes } of moves) await writeFile(temporary, bytes, { flag: "wx" });
    for (const { temporary, path } of moves) await rename(temporary, path);
  } catch (error) {
    await Promise.all(moves.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

const besideOf = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);

/** The same for a text that is too long to be held at once. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const temporary = besideOf(path);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      for await (const line of lines) await file.write(`${line}\n`);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
