// Reads the bytes of a body: its kind, its encoding, its size and its speed are watched while it comes, so that a body
// which is too large, too slow or a bomb costs no more than what was allowed.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Problem } from "./problems.js";

export interface ReadLimits {
  /** Bytes, as sent and as decompressed. */
  bytes: number;
  /** Seconds between two parts. */
  idle: number;
  /** Seconds for all of it. */
  total: number;
}

/** Leaves the reading of a body; never leaves this room. */
export class BodyRefused extends Error {
  constructor(readonly problem: Problem) {
    super("a body was refused while it was read");
    this.name = "BodyRefused";
  }
}

export class Incoming {
  constructor(private readonly request: Request) {}

  /** What is wrong with the headers that tell of the body. */
  refusal(mediaTypes: readonly string[], limits: ReadLimits): Problem | undefined {
    const { headers } = this.request;
    const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    const coding = encodingOf(headers);
    if (!mediaTypes.includes(type) || !CODINGS.includes(coding))
      return new Problem("unsupported-media-type", {
        detail: `Send ${mediaTypes.join(" or ")}, plain or with Content-Encoding: gzip.`,
        headers: { accept: mediaTypes.join(", "), "accept-encoding": "gzip" },
      });
    const length = Number(headers.get("content-length") ?? 0);
    return length > limits.bytes ? tooLarge(limits) : undefined;
  }

  /** The whole body, or what is wrong with it. */
  async whole(limits: ReadLimits): Promise<Uint8Array | Problem> {
    try {
      const parts: Uint8Array[] = [];
      for await (const part of this.parts(limits)) parts.push(part);
      return Buffer.concat(parts);
    } catch (error) {
      if (error instanceof BodyRefused) return error.problem;
      throw error;
    }
  }

  /** The body in parts, uncompressed, each when it is asked for. @throws BodyRefused */
  async *parts(limits: ReadLimits): AsyncGenerator<Uint8Array> {
    const raw = within(limits, this.received(limits));
    const gzip = encodingOf(this.request.headers) === "gzip";
    yield* gzip ? within(limits, gunzipped(raw)) : raw;
  }

  /** What arrives, as long as it arrives in time. */
  private async *received({ idle, total }: ReadLimits): AsyncGenerator<Uint8Array> {
    const { body } = this.request;
    if (body === null) return;
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const end = performance.now() + total * 1000;
    try {
      for (;;) {
        const { done, value } = await inTime(reader.read(), Math.min(idle * 1000, end - performance.now()));
        if (done) return;
        yield value;
      }
    } finally {
      // Not cancelled: that would cut the connection that the answer goes through. The server drains what is left.
      reader.releaseLock();
    }
  }
}

const CODINGS: readonly string[] = ["", "identity", "gzip"];

const encodingOf = (headers: Headers): string => (headers.get("content-encoding") ?? "").trim().toLowerCase();

const tooLarge = ({ bytes }: ReadLimits): Problem =>
  new Problem("too-large", {
    detail: `A body of this kind may have ${bytes} bytes, plain and uncompressed.`,
    headers: { connection: "close" },
  });

async function* within(limits: ReadLimits, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.byteLength;
    if (bytes > limits.bytes) throw new BodyRefused(tooLarge(limits));
    yield part;
  }
}

async function* gunzipped(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feeding = pipeline(Readable.from(parts), gunzip).catch(() => undefined);
  try {
    for await (const part of gunzip) yield part as Uint8Array;
  } catch (error) {
    if (!isZlib(error)) throw error;
    throw new BodyRefused(
      new Problem("malformed-request", { detail: "The body is said to be gzip and is not." }),
    );
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

const isZlib = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const refuse = (): void =>
      reject(new BodyRefused(new Problem("too-slow", { headers: { connection: "close" } })));
    timer = setTimeout(refuse, Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused(new Problem("malformed-request", { detail: "The body broke off." }));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Cuts what arrives into lines, without their ends; blank ones are left out.
 * @param bytes most that one line may have. @throws BodyRefused
 */
export async function* linesOf(parts: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.byteLength;
    if (length > bytes)
      throw new BodyRefused(new Problem("too-large", { detail: `One line may have ${bytes} bytes.` }));
    begun.push(part);
  };
  const take = (): Uint8Array | undefined => {
    const line = Buffer.concat(begun);
    begun = [];
    length = 0;
    return isBlank(line) ? undefined : line;
  };
  for await (const part of parts) {
    let from = 0;
    for (let at = part.indexOf(NEWLINE); at !== -1; at = part.indexOf(NEWLINE, from)) {
      add(part.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line !== undefined) yield line;
    }
    add(part.subarray(from));
  }
  const last = take();
  if (last !== undefined) yield last;
}

const NEWLINE = 0x0a;
/** Tab, carriage return, space: what JSON lets stand around a value, in a line. */
const BLANK: readonly number[] = [0x09, 0x0d, 0x20];

const isBlank = (line: Uint8Array): boolean => line.every((byte) => BLANK.includes(byte));
