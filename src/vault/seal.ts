// AES-256-GCM over bytes: what a store holds is unreadable without the key, and a flipped or truncated byte is found.

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Bytes of a key. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of everything sealed: the form that follows. */
const FORM = 1;

/** A sealed value is damaged, was sealed for another place, or the key is another one. Never says which, nor what. */
export class SealError extends Error {
  constructor() {
    super("a sealed value could not be opened: it is damaged, belongs elsewhere, or the key is another one");
    this.name = "SealError";
  }
}

/** What a sealed value belongs to: it cannot be moved to another tenant, render or kind and opened there. */
export function binding(...parts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(parts.map((part) => `${part.length}:${part}`).join("|"));
}

/** @param bound see {@link binding}; it is not part of the result. */
export function seal(key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bound);
  const body = cipher.update(plain);
  return Buffer.concat([Uint8Array.of(FORM), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** @throws SealError; never returns a byte that was not verified. */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Uint8Array {
  const least = 1 + NONCE_BYTES + TAG_BYTES;
  if (sealed.byteLength < least || sealed[0] !== FORM) throw new SealError();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(sealed.byteLength - TAG_BYTES);
  const body = sealed.subarray(1 + NONCE_BYTES, sealed.byteLength - TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealError();
  }
}

export const makeKey = (): Uint8Array => randomBytes(KEY_BYTES);
