import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processIo, writeFiles } from "../../src/cli/process-io.js";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "clearplan-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("writing files", () => {
  it("puts all in place and leaves nothing else", async () => {
    writeFileSync(join(folder, "a.txt"), "old");
    await writeFiles([
      { path: join(folder, "a.txt"), bytes: bytes("new") },
      { path: join(folder, "b.txt"), bytes: bytes("more") },
    ]);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "b.txt"]);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("new");
  });

  it("touches nothing when one cannot be written", async () => {
    writeFileSync(join(folder, "a.txt"), "old");
    const files = [
      { path: join(folder, "a.txt"), bytes: bytes("new") },
      { path: join(folder, "missing", "b.txt"), bytes: bytes("more") },
    ];
    await expect(writeFiles(files)).rejects.toMatchObject({ code: "ENOENT" });
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
  });

  it("leaves no half-made file behind when a folder stands in its way", async () => {
    mkdirSync(join(folder, "a.txt"));
    await expect(writeFiles([{ path: join(folder, "a.txt"), bytes: bytes("new") }])).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });
});

describe("the machine", () => {
  it("makes folders in folders, and says when a file stands in the way", async () => {
    const io = processIo();
    await io.makeFolder(join(folder, "one", "two"));
    expect(existsSync(join(folder, "one", "two"))).toBe(true);
    writeFileSync(join(folder, "file"), "");
    await expect(io.makeFolder(join(folder, "file"))).rejects.toMatchObject({ code: "EEXIST" });
    await expect(io.makeFolder(join(folder, "file", "under"))).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it("knows version and time", async () => {
    const io = processIo();
    expect(await io.version()).toMatch(/^\d+\.\d+\.\d+/);
    expect(Math.abs(Date.parse(io.now()) - Date.now())).toBeLessThan(10_000);
  });
});
