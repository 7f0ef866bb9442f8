// Sealed bytes as files below DATA_DIR/outputs, a folder for each render. A file appears whole or not at all.

import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { errorCode } from "../diagnostics/error-code.js";
import { syncFolder } from "../database/sync-folder.js";
import { soundKey, soundRender, type Blobs } from "./blobs.js";

export function blobFiles(folderOfAll: string): Blobs {
  const root = resolve(folderOfAll);
  return {
    async put(key, bytes) {
      const path = join(root, soundKey(key));
      const folder = dirname(path);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = join(folder, `.${randomBytes(8).toString("hex")}`);
      try {
        const file = await open(temporary, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.datasync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
        await syncUpTo(root, folder);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    async get(key) {
      try {
        return await readFile(join(root, soundKey(key)));
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    },
    async remove(renderId, keep = []) {
      const folder = join(root, soundRender(renderId));
      if (keep.length === 0) return rm(folder, { recursive: true, force: true });
      for (const path of await filesBelow(folder))
        if (!keep.includes(relative(root, path))) await rm(path, { force: true });
    },
    async drop(keys) {
      for (const key of keys) await rm(join(root, soundKey(key)), { force: true });
    },
    async *renders() {
      for (const renderId of await names(root)) {
        const files = await filesBelow(join(root, renderId));
        const times = await Promise.all(files.map(modified));
        yield { renderId, newest: new Date(Math.max(await modified(join(root, renderId)), ...times)) };
      }
    },
  };
}

/** A name that was made in a folder is on disk only when the folder is; the root itself may be new as well. */
async function syncUpTo(root: string, folder: string): Promise<void> {
  for (let at = folder; at !== dirname(root); at = dirname(at)) await syncFolder(at);
  await syncFolder(dirname(root));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const names = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });

const modified = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
};

const isGone = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "");
