// The machine as the command line sees it: the process's streams, clock and disk.

import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { INSTALLATION } from "../resources/installation.js";
import type { Io, NewFile } from "./io.js";

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
    removeFile: (path) => rm(path, { force: true }),
    version: async () => {
      const manifest = JSON.parse(await readFile(join(INSTALLATION, "package.json"), "utf8")) as {
        version: string;
      };
      return manifest.version;
    },
    loadResources: async () => (await import("../resources/load-resources.js")).loadResources(),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** All are written beside their places first, then moved there: a crash leaves old files or new ones, never half a one. */
export async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const moves = files.map(({ path, bytes }) => ({
    path,
    bytes,
    temporary: join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`),
  }));
  try {
    for (const { temporary, bytes } of moves) await writeFile(temporary, bytes, { flag: "wx" });
    for (const { temporary, path } of moves) await rename(temporary, path);
  } catch (error) {
    await Promise.all(moves.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}
