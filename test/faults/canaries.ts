// Invented words that stand for the text of a plan, and a search that finds them in whatever form they were kept.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { constants, gunzipSync, inflateSync } from "node:zlib";
import { parsePlan } from "../../src/plan/parse.js";
import type { Plan } from "../../src/plan/schema.js";

/** Begins each canary, and nothing else on earth. */
export const CANARY = "Qzxkvjw";

let made = 0;

/** A canary that is not like any other. */
export function canary(): string {
  made += 1;
  const letters = [26 * 26, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(made / place) % 26)));
  return CANARY + letters.join("");
}

/** What one part of a plan is named by in another part. */
const IDS = /^(?:id|.+Ids?)$/;

/** A plan with a canary in every string that can hold one, and how many there are. */
export function canaryPlan(plan: Plan): { plan: Plan; canaries: number } {
  const before = new Map<string, string>();
  const changed = change(plan, "", before) as Plan;
  for (;;) {
    const parsed = parsePlan(new TextEncoder().encode(JSON.stringify(changed)));
    if (parsed.ok) return { plan: parsed.value, canaries: before.size };
    const faulty = parsed.diagnostics.flatMap(({ pointer }) =>
      [...before.keys()].filter((path) => path === pointer || path.startsWith(`${pointer}/`)),
    );
    if (faulty.length === 0)
      throw new Error(parsed.diagnostics.map(({ code, pointer }) => `${code} at ${pointer}`).join(", "));
    // Where the form leaves no room for it, the value stays as it was.
    for (const path of faulty) {
      putBack(changed, path.split("/").slice(1), before.get(path) ?? "");
      before.delete(path);
    }
  }
}

function change(value: unknown, path: string, before: Map<string, string>): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => change(item, `${path}/${index}`, before));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        IDS.test(key) && key !== "planId" ? inner : change(inner, `${path}/${key}`, before),
      ]),
    );
  if (typeof value !== "string" || value.startsWith("data:")) return value;
  before.set(path, value);
  return withCanary(value);
}

function withCanary(value: string): string {
  if (value.startsWith("https://")) return `${value}/${canary()}`;
  if (/^\S+@\S+$/.test(value)) return canary() + value;
  if (/^[A-Z0-9-]+$/.test(value)) return `${value}-${canary().toUpperCase()}`;
  return `${value} ${canary()}`;
}

function putBack(tree: unknown, path: readonly string[], value: string): void {
  const [key = "", ...rest] = path;
  const holder = tree as Record<string, unknown>;
  if (rest.length === 0) holder[key] = value;
  else putBack(holder[key], rest, value);
}

const spellings = [CANARY, CANARY.toLowerCase(), CANARY.toUpperCase()];

/** The bytes that a canary has in each form. */
const NEEDLES: readonly { form: string; bytes: Buffer }[] = spellings.flatMap((word) => [
  { form: "plain", bytes: Buffer.from(word) },
  { form: "UTF-16", bytes: Buffer.from(word, "utf16le") },
  { form: "UTF-16", bytes: Buffer.from(word, "utf16le").swap16() },
  { form: "hexadecimal", bytes: Buffer.from(Buffer.from(word).toString("hex")) },
  { form: "hexadecimal", bytes: Buffer.from(Buffer.from(word).toString("hex").toUpperCase()) },
  ...[0, 1, 2].map((shift) => ({ form: "base64", bytes: insideBase64(word, shift) })),
]);

/** The characters of base64 that are the same whatever stands around the word, so many bytes into a group of three. */
function insideBase64(word: string, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString("base64");
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + word.length) * 8) / 6);
  return Buffer.from(text.slice(first, last));
}

/** How canaries stand in these bytes, in clear or compressed; nothing when none does. */
export function findCanary(bytes: Uint8Array): string | undefined {
  return findPlain(bytes) ?? findCompressed(bytes);
}

function findPlain(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return NEEDLES.find((needle) => buffer.includes(needle.bytes))?.form;
}

const UNZIP = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };

const PACKED: readonly { form: string; magic: Buffer; unpack: (bytes: Uint8Array) => Uint8Array }[] = [
  { form: "gzip", magic: Buffer.from([0x1f, 0x8b, 0x08]), unpack: (bytes) => gunzipSync(bytes, UNZIP) },
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({
    form: "zlib",
    magic: Buffer.from([0x78, level]),
    unpack: (bytes: Uint8Array) => inflateSync(bytes, UNZIP),
  })),
];

function findCompressed(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { form, magic, unpack } of PACKED)
    for (let at = buffer.indexOf(magic); at !== -1; at = buffer.indexOf(magic, at + 1)) {
      try {
        if (findPlain(unpack(buffer.subarray(at))) !== undefined) return form;
      } catch {
        // It only looked like the beginning of something compressed.
      }
    }
  return undefined;
}

/** Files below a folder, as they are. */
export async function filesBelow(folder: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    // A database removes files of its own while it runs.
    paths.map(async (path) => ({ path, bytes: await readFile(path).catch(() => new Uint8Array()) })),
  );
}
