// The master key: from the settings, or from a file for its owner only that is made once.

import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { StartError } from "../../src/database/database.js";
import { loadMasterKeys, masterKey } from "../../src/vault/master-key.js";
import { makeKey } from "../../src/vault/seal.js";
import { runBuilt } from "../helpers/built-script.js";
import { removeFolder, temporaryFolder } from "../helpers/processes.js";

const folders: string[] = [];

async function dataDir(): Promise<string> {
  const folder = await temporaryFolder("keys");
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map(removeFolder)));

const load = (folder: string) => loadMasterKeys({ dataDir: folder, oldMasterKeys: [] });
const base64 = (key: Uint8Array): string => Buffer.from(key).toString("base64");

describe("the key file", () => {
  it("is made at the first start, for its owner only, and read at the next", async () => {
    const folder = join(await dataDir(), "new", "data");
    const first = await load(folder);
    expect(first.current.key.byteLength).toBe(32);
    expect((await stat(join(folder, "master-key"))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect(await load(folder)).toEqual(first);
    expect(await readdir(folder)).toEqual(["master-key"]);
  });

  it("is one key when several starts in one process make it at once", async () => {
    const folder = await dataDir();
    const keys = await Promise.all(Array.from({ length: 30 }, () => load(folder)));
    const kept = (await readFile(join(folder, "master-key"), "utf8")).trim();
    expect(new Set(keys.map(({ current }) => base64(current.key)))).toEqual(new Set([kept]));
    expect(await readdir(folder)).toEqual(["master-key"]);
  });

  it("is one key when two processes make it at once", async () => {
    const folder = await dataDir();
    // Both wait for the same moment, so that they do meet.
    const at = Date.now() + 1500;
    const source = `
      const { loadMasterKeys } = await import(built("vault/master-key.js"));
      await new Promise((resolve) => setTimeout(resolve, ${at} - Date.now()));
      const { current } = await loadMasterKeys({ dataDir: process.env.FOLDER, oldMasterKeys: [] });
      console.log(current.id);`;
    const scripts = [1, 2].map(() => runBuilt(source, { FOLDER: folder }));
    for (const script of scripts) expect((await script.exited).code, script.errors()).toBe(0);
    const ids = scripts.flatMap(({ lines }) => lines);
    const { current } = await load(folder);
    expect(ids).toEqual([current.id, current.id]);
  });

  it.each([0o640, 0o604, 0o660, 0o666])("is refused when others may use it: %o", async (mode) => {
    const folder = await dataDir();
    await load(folder);
    await chmod(join(folder, "master-key"), mode);
    await expect(load(folder)).rejects.toThrow(StartError);
  });

  it.each(["", "half", base64(new Uint8Array(31))])("is refused when it holds no key: %j", async (text) => {
    const folder = await dataDir();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "master-key"), text, { mode: 0o600 });
    const error: unknown = await load(folder).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StartError);
    if (text !== "") expect(String(error)).not.toContain(text);
    expect(await readFile(join(folder, "master-key"), "utf8")).toBe(text);
  });
});

describe("MASTER_KEY", () => {
  it("is used instead of a file, which is not made", async () => {
    const folder = await dataDir();
    const [current, old] = [makeKey(), makeKey()];
    const keys = await loadMasterKeys({
      dataDir: folder,
      masterKey: base64(current),
      oldMasterKeys: [base64(old)],
    });
    expect(keys.current).toEqual(masterKey(Buffer.from(current)));
    expect(keys.old.map(({ id }) => id)).toEqual([masterKey(old).id]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("has an id that tells keys apart and nothing about them", () => {
    const key = makeKey();
    expect(masterKey(key).id).toMatch(/^[0-9a-f]{16}$/);
    expect(masterKey(key).id).not.toBe(masterKey(makeKey()).id);
    expect(Buffer.from(key).toString("hex")).not.toContain(masterKey(key).id);
  });
});
