// Zips as they come from anywhere: opened within limits, and written so that the same files give the same bytes.

import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { readZip, writeZip } from "../../src/resources/zip.js";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const codes = (bytes: Uint8Array): string[] => {
  const read = readZip(bytes);
  return read.ok ? [] : read.diagnostics.map(({ code }) => code);
};

interface Entry {
  name: string;
  packed: Uint8Array;
  /** What the zip says the size is when unpacked. */
  stated: number;
}

/** A zip that says of its entries what a test wants it to say. */
function zipSaying(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, stated } of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stated, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, central, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), end]);
}

const entry = (name: string, content: Uint8Array, stated = content.length): Entry => ({
  name,
  packed: deflateRawSync(content),
  stated,
});

describe("a zip", () => {
  it("is opened: its files in order, without what programs leave beside them", () => {
    const files = {
      "b/two.txt": text("two"),
      "one.txt": text("one"),
      "b/": new Uint8Array(),
      "__MACOSX/one.txt": text("x"),
      ".DS_Store": text("x"),
    };
    const read = readZip(zipSync(files));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.paths).toEqual(["b/two.txt", "one.txt"]);
    expect(read.value.read("b/two.txt")).toEqual(text("two"));
    expect(read.value.read("b/none.txt")).toBeUndefined();
  });

  it("is read as this test writes it", () => {
    const read = readZip(zipSaying([entry("a.txt", text("hello"))]));
    expect(read.ok && read.value.read("a.txt")).toEqual(text("hello"));
  });

  it.each([
    ["is nothing", new Uint8Array()],
    ["is text", text("hello")],
    ["is cut", zipSync({ "a.txt": text("one") }).subarray(0, -30)],
  ])("is refused when it %s", (_why, bytes) => {
    expect(codes(bytes)).toEqual(["invalid-zip"]);
  });

  it.each(["../a.txt", "a/../../b.txt", "/a.txt", "..\\a.txt", "C:\\a.txt"])(
    "is refused when a file would be written to %s",
    (name) => {
      expect(codes(zipSaying([entry(name, text("x"))]))).toEqual(["path-leaves-pack"]);
    },
  );

  it("is refused, and nothing of it unpacked, when a file grows a thousand times", () => {
    const bomb = zipSync({ "a.svg": [new Uint8Array(32 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(codes(bomb)).toEqual(["zip-too-large"]);
  });

  it("is refused when its files together are too large, or too many, or one is", () => {
    const packed = new Uint8Array(400_000);
    const large = Array.from({ length: 10 }, (_, at) => ({
      name: `${at}`,
      packed,
      stated: 60 * 1024 * 1024,
    }));
    expect(codes(zipSaying(large.slice(0, 8)))).toEqual([]);
    expect(codes(zipSaying(large))).toEqual(["zip-too-large"]);
    expect(codes(zipSaying([{ name: "a", packed, stated: 65 * 1024 * 1024 }]))).toEqual(["zip-too-large"]);
    const many = Array.from({ length: 20_001 }, (_, at) => entry(`${at}`, text("x")));
    expect(codes(zipSaying(many))).toEqual(["zip-too-large"]);
  });

  it("unpacks a file into the size that it states, whatever is in it", () => {
    const lie = entry("a.svg", new Uint8Array(8 * 1024 * 1024), 10_000);
    const read = readZip(zipSaying([lie]));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.value.read("a.svg")?.length ?? 0).toBeLessThanOrEqual(10_000);
    expect(codes(zipSaying([{ name: "a", packed: new Uint8Array(5000), stated: 10 }]))).toEqual([
      "zip-too-large",
    ]);
  });

  it("gives nothing for a file that is damaged", () => {
    const read = readZip(zipSaying([{ name: "a.svg", packed: text("no deflate stream"), stated: 100 }]));
    expect(read.ok && read.value.read("a.svg")).toBeUndefined();
  });
});

describe("a zip that is written", () => {
  const files = new Map([
    ["manifest.json", text("{}")],
    ["images/a.png", text("a".repeat(1000))],
  ]);

  it("can be read, and keeps the order", () => {
    const read = readZip(writeZip(files));
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    for (const [path, bytes] of files) expect(read.value.read(path)).toEqual(bytes);
    expect(Buffer.from(writeZip(files)).indexOf("manifest.json")).toBe(30);
  });

  it("has the same bytes on another day", () => {
    const before = writeZip(files);
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    try {
      expect(Buffer.compare(Buffer.from(writeZip(files)), Buffer.from(before))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
