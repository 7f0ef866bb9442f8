// The text of an API key: `cpk_<id>_<secret><checksum>`. The prefix lets secret scanners find a key that was left lying
// about, the checksum lets them, and us, tell a key from a mistyped one without asking the database.

import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const SECRET_BYTES = 32;
const ID_LENGTH = 12;
/** 32 of them, so that five random bits choose one without favour; letters that look alike are left out. */
const ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
/** 32 bytes are 43 characters of base64url, 4 bytes of checksum are 6. */
const FORM = /^cpk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/;

export interface KeyParts {
  /** `key_...`: names the key in records, and opens nothing. */
  id: string;
  secret: string;
}

export function makeKeyParts(): KeyParts {
  const letters = [...randomBytes(ID_LENGTH)].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]);
  return { id: `key_${letters.join("")}`, secret: randomBytes(SECRET_BYTES).toString("base64url") };
}

export function writeKey({ id, secret }: KeyParts): string {
  const text = `cpk_${id.slice("key_".length)}_${secret}`;
  return `${text}${checksum(text)}`;
}

/** @returns nothing when the text is no key, or was mistyped. */
export function readKey(text: string): KeyParts | undefined {
  const [, id, secret, check] = FORM.exec(text) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  return checksum(`cpk_${id}_${secret}`) === check ? { id: `key_${id}`, secret } : undefined;
}

/** CRC-32 in base64url. It guards against slips, not against people: the secret does that. */
function checksum(text: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString("base64url");
}
