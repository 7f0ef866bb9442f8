// One suite over both stores of sealed bytes: whole or not at all, by key, by render, and nothing by a wrong key.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blobFiles } from "../../src/outputs/blob-files.js";
import { blobRows } from "../../src/outputs/blob-rows.js";
import { soundKey, type Blobs } from "../../src/outputs/blobs.js";
import { runBuilt } from "../helpers/built-script.js";
import { killTree, removeFolder, temporaryFolder, until } from "../helpers/processes.js";
import { DATABASE_KINDS, testDatabase } from "../helpers/servers.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (blob: Uint8Array | undefined): string | undefined =>
  blob === undefined ? undefined : new TextDecoder().decode(blob);

interface Store {
  blobs: Blobs;
  close(): Promise<void>;
}

async function files(): Promise<Store & { root: string }> {
  const folder = await temporaryFolder("blobs");
  const root = join(folder, "data", "outputs");
  return { blobs: blobFiles(root), root, close: () => removeFolder(folder) };
}

const STORES: [name: string, open: () => Promise<Store>][] = [
  ["files", files],
  ...DATABASE_KINDS.map((kind): [string, () => Promise<Store>] => [
    `rows of ${kind}`,
    async () => {
      const opened = await testDatabase(kind);
      return { blobs: blobRows(opened.database), close: () => opened.close() };
    },
  ]),
];

const BAD_KEYS = [
  "",
  "r1",
  "r1/",
  "/r1/1/x",
  "r1/../r2/x",
  "../r1/x",
  "r1/..",
  "r1/.hidden",
  "r1/1/.hidden",
  "r1//x",
  "r1/1/x/y/z",
  "r1/1/x y",
  "r1\\1\\x",
  "r1/1/x\n",
  "r1/1/x\0",
  ".r1/1/x",
  "r1/1/é",
];

describe.each(STORES)("%s", (_name, open) => {
  let store: Store;
  let blobs: Blobs;

  beforeAll(async () => {
    store = await open();
    blobs = store.blobs;
  });
  afterAll(() => store.close());

  const renders = async (): Promise<Map<string, Date>> => {
    const found = new Map<string, Date>();
    for await (const { renderId, newest } of blobs.renders()) found.set(renderId, newest);
    return found;
  };

  it("has nothing at first", async () => {
    expect(await blobs.get("r0/1/x")).toBeUndefined();
    expect([...(await renders()).keys()]).toEqual([]);
    await blobs.remove("r0");
  });

  it("gives back what was put, of any size", async () => {
    for (const size of [0, 1, 1_000_000]) {
      const blob = Uint8Array.from({ length: size }, (_, at) => at % 251);
      await blobs.put(`r-size/1/s${size}.bin`, blob);
      const back = await blobs.get(`r-size/1/s${size}.bin`);
      expect(back && Buffer.from(back).equals(blob)).toBe(true);
    }
  });

  it("takes a key again, from a second attempt at the same", async () => {
    await blobs.put("r-twice/payload", bytes("one"));
    await blobs.put("r-twice/payload", bytes("one"));
    expect(text(await blobs.get("r-twice/payload"))).toBe("one");
  });

  it("keeps renders and attempts apart when many are put at once", async () => {
    const keys = Array.from({ length: 24 }, (_, at) => `r-many${at % 3}/${at % 2}/${at}.pdf`);
    await Promise.all(keys.map((key) => blobs.put(key, bytes(key))));
    for (const key of keys) expect(text(await blobs.get(key))).toBe(key);
  });

  it("removes everything of a render, nothing of another, and again is fine", async () => {
    await blobs.put("r-del/payload", bytes("p"));
    await blobs.put("r-del/1/a.pdf", bytes("a"));
    await blobs.put("r-delta/1/a.pdf", bytes("other"));
    await blobs.remove("r-del");
    await blobs.remove("r-del");
    expect(await blobs.get("r-del/payload")).toBeUndefined();
    expect(await blobs.get("r-del/1/a.pdf")).toBeUndefined();
    expect(text(await blobs.get("r-delta/1/a.pdf"))).toBe("other");
    expect((await renders()).has("r-del")).toBe(false);
  });

  it("removes all but what is to be kept", async () => {
    for (const key of ["r-keep/payload", "r-keep/1/a.pdf", "r-keep/2/a.pdf"])
      await blobs.put(key, bytes(key));
    await blobs.remove("r-keep", ["r-keep/payload", "r-keep/2/a.pdf", "r-keep/3/none"]);
    expect(text(await blobs.get("r-keep/payload"))).toBe("r-keep/payload");
    expect(await blobs.get("r-keep/1/a.pdf")).toBeUndefined();
    expect(text(await blobs.get("r-keep/2/a.pdf"))).toBe("r-keep/2/a.pdf");
  });

  it("names the renders that it has something of, and since when", async () => {
    const before = Date.now() - 2000;
    await blobs.put("r-when/1/a.pdf", bytes("a"));
    const newest = (await renders()).get("r-when");
    expect(newest?.getTime()).toBeGreaterThan(before);
    expect(newest?.getTime()).toBeLessThan(Date.now() + 2000);
  });

  it.each(BAD_KEYS)("refuses the key %j", async (key) => {
    await expect(blobs.put(key, bytes("x"))).rejects.toThrow("not the key of a blob");
    await expect(blobs.get(key)).rejects.toThrow("not the key of a blob");
  });

  it.each(["", "..", ".", "a/b", "a/../b", "/", "r1/.."])(
    "refuses to remove the render %j",
    async (renderId) => {
      await blobs.put("r-safe/1/a.pdf", bytes("safe"));
      await expect(blobs.remove(renderId)).rejects.toThrow("not the render of a blob");
      await expect(blobs.remove(renderId, ["r-safe/1/b.pdf"])).rejects.toThrow("not the render of a blob");
      expect(text(await blobs.get("r-safe/1/a.pdf"))).toBe("safe");
    },
  );
});

describe("keys", () => {
  it.each(["r1/x", "r1/1/standard.pdf", "rnd_0-A/12/easy-read.json", "r1/payload"])("%s is one", (key) => {
    expect(soundKey(key)).toBe(key);
  });
});

const everyFile = async (root: string): Promise<string[]> =>
  (await readdir(root, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

describe("files", () => {
  it("are for their owner only, and leave nothing beside them", async () => {
    const { blobs, root, close } = await files();
    await blobs.put("r1/1/a.pdf", bytes("a"));
    expect(await everyFile(root)).toEqual([join("r1", "1", "a.pdf")]);
    expect((await stat(join(root, "r1", "1", "a.pdf"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, "r1"))).mode & 0o077).toBe(0);
    await close();
  });

  it("that were being written when the process was killed are not there, and are swept away", async () => {
    const { blobs, root, close } = await files();
    await mkdir(root, { recursive: true });
    const source = `
      const { blobFiles } = await import(built("outputs/blob-files.js"));
      const blobs = blobFiles(process.env.ROOT);
      const large = new Uint8Array(8_000_000).fill(7);
      for (let at = 0; ; at += 1) {
        await blobs.put("r1/1/" + at, large.subarray(0, 8_000_000 - at));
        console.log(at);
      }`;
    const script = runBuilt(source, { ROOT: root });
    await until("a file to be half written", async () => {
      if (script.child.exitCode !== null) throw new Error(script.errors());
      return script.lines.length > 2 && (await everyFile(root)).some((path) => path.includes("/."));
    });
    killTree(script.child);
    await script.exited;
    const acknowledged = script.lines.length;
    for (let at = 0; at < acknowledged + 2; at += 1) {
      const blob = await blobs.get(`r1/1/${at}`);
      if (at < acknowledged || blob !== undefined) expect(blob?.byteLength).toBe(8_000_000 - at);
    }
    await blobs.remove("r1", ["r1/1/0"]);
    expect(await everyFile(root)).toEqual([join("r1", "1", "0")]);
    await blobs.remove("r1");
    expect(await readdir(root)).toEqual([]);
    await close();
  });

  it("that a crash left half written are not seen by their key, and count as something of the render", async () => {
    const { blobs, root, close } = await files();
    await mkdir(join(root, "r1", "1"), { recursive: true });
    await writeFile(join(root, "r1", "1", ".0123456789abcdef"), "half");
    await expect(blobs.get("r1/1/.0123456789abcdef")).rejects.toThrow("not the key of a blob");
    const found: string[] = [];
    for await (const { renderId } of blobs.renders()) found.push(renderId);
    expect(found).toEqual(["r1"]);
    await blobs.remove("r1");
    expect(await everyFile(root)).toEqual([]);
    await close();
  });

  const disk = smallDisk();
  it.skipIf(disk.reason !== undefined)("on a full disk are refused, and none is half there", async () => {
    const folder = await disk.mount();
    try {
      const root = join(folder, "outputs");
      const blobs = blobFiles(root);
      await blobs.put("r1/1/small", bytes("small"));
      await expect(blobs.put("r1/1/large", new Uint8Array(200_000))).rejects.toMatchObject({
        code: "ENOSPC",
      });
      expect(await blobs.get("r1/1/large")).toBeUndefined();
      expect(await everyFile(root)).toEqual([join("r1", "1", "small")]);
      expect(text(await blobs.get("r1/1/small"))).toBe("small");
      // What was there is not harmed by an attempt to write it again.
      await expect(blobs.put("r1/1/small", new Uint8Array(200_000))).rejects.toMatchObject({
        code: "ENOSPC",
      });
      expect(text(await blobs.get("r1/1/small"))).toBe("small");
      await blobs.put("r1/1/next", bytes("room again"));
      expect(text(await blobs.get("r1/1/next"))).toBe("room again");
    } finally {
      await disk.unmount(folder);
    }
  });
  if (disk.reason !== undefined) console.warn(`SKIPPED: a full disk was not tried. ${disk.reason}`);
});

/** Why no small disk can be had here, found by trying: root of a container may not mount one either. */
function whyNot(mount: (folder: string) => void, unmount: (folder: string) => void): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "clearplan-test-mount-"));
  try {
    mount(folder);
    unmount(folder);
    return undefined;
  } catch {
    return "This machine lets us mount no tmpfs; run the tests as root, outside an unprivileged container.";
  } finally {
    rmdirSync(folder);
  }
}

/** A disk of 64 kB, where this machine lets us have one. */
function smallDisk() {
  const mount = (folder: string): void =>
    void execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "pipe" });
  const unmount = (folder: string): void => void execFileSync("umount", [folder], { stdio: "pipe" });
  return {
    reason: whyNot(mount, unmount),
    mount: async (): Promise<string> => {
      const folder = await temporaryFolder("disk");
      mount(folder);
      return folder;
    },
    unmount: async (folder: string): Promise<void> => {
      unmount(folder);
      await removeFolder(folder);
    },
  };
}
