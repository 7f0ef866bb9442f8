// A machine that a test can look into: files in memory, a clock that stands, everything printed kept.

import { basename } from "node:path";
import type { Io } from "../../src/cli/io.js";
import { readConfig } from "../../src/config.js";
import { loadPacks } from "../../src/resources/load-packs.js";
import { loadResources } from "../../src/resources/load-resources.js";
import type { Resources } from "../../src/produce.js";

export interface Machine {
  io: Io;
  files: Map<string, Uint8Array>;
  out: () => string;
  err: () => string;
  text: (path: string) => string;
}

let resources: Promise<Resources> | undefined;

/** @param files what is on the disk, by path. */
export function machine(files: Record<string, string | Uint8Array> = {}, change: Partial<Io> = {}): Machine {
  const disk = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? Buffer.from(content) : content,
    ]),
  );
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    terminal: { progress: false, colour: false, width: 100 },
    now: () => "2026-11-23T09:00:00.000Z",
    readFile: (path) => {
      const bytes = disk.get(path);
      return bytes === undefined ? Promise.reject(systemError("ENOENT")) : Promise.resolve(bytes);
    },
    readStandardInput: () => Promise.resolve(disk.get("-") ?? new Uint8Array()),
    makeFolder: () => Promise.resolve(),
    writeFiles: (written) => {
      for (const { path, bytes } of written) disk.set(path, bytes);
      return Promise.resolve();
    },
    writeLines: async (path, lines) => {
      const text: string[] = [];
      for await (const line of lines) text.push(`${line}\n`);
      disk.set(path, Buffer.from(text.join("")));
    },
    removeFile: (path) => {
      disk.delete(path);
      return Promise.resolve();
    },
    version: () => Promise.resolve("0.1.0"),
    loadPacks,
    loadResources: (packs = []) =>
      packs.length > 0 ? loadResources(packs) : (resources ??= loadResources()),
    readSettings: () => readConfig({}),
    openStores: () => Promise.reject(new Error("this machine has no stores")),
    startService: () => Promise.reject(new Error("this machine has no service")),
    ...change,
  };
  return {
    io,
    files: disk,
    out: () => out.join(""),
    err: () => err.join(""),
    text: (path) => Buffer.from(disk.get(path) ?? new Uint8Array()).toString("utf8"),
  };
}

/** What Node throws when the machine cannot do something. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export const names = (files: Map<string, unknown>): string[] =>
  [...files.keys()].map((path) => basename(path)).sort();
