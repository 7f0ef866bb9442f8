// Sends one POST to an address that was checked, and to no other: names are not looked up again, redirects are not
// followed, and what the receiver answers beyond its status is thrown away.

import type { LookupAddress } from "node:dns";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Target } from "./address.js";

/** Milliseconds for everything: connection, TLS, sending, answer. */
export const DIAL_TIMEOUT = 15_000;
/** Bytes of an answer that are read, so that a receiver can end in order; then the connection is closed. */
export const ANSWER_BYTES = 64 * 1024;

export interface Post {
  target: Target;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Milliseconds; see {@link DIAL_TIMEOUT}. */
  timeout?: number;
  /** Breaks the attempt off: the process stops. */
  signal?: AbortSignal;
}

export type DialFault = "timeout" | "stopped" | "unreachable" | "tls-failed" | "not-http";

export type Answer =
  { ok: true; status: number; retryAfter: string | undefined } | { ok: false; fault: DialFault };

/** Sends it. The answer's status counts as soon as it has come, whatever becomes of the rest. Never throws. */
export function dial({ target, headers, body, timeout = DIAL_TIMEOUT, signal }: Post): Promise<Answer> {
  return new Promise((resolve) => {
    const request = (target.url.protocol === "https:" ? requestHttps : requestHttp)(target.url, {
      method: "POST",
      // A connection of its own: one that is kept could belong to an address that has been checked for another name.
      agent: false,
      lookup: pinned(target.addresses),
      rejectUnauthorized: true,
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" },
    });
    let answer: Answer = { ok: false, fault: "unreachable" };
    const breakOff = (fault: DialFault): void => {
      if (!answer.ok) answer = { ok: false, fault };
      request.destroy();
    };
    const stop = (): void => breakOff("stopped");
    const timer = setTimeout(() => breakOff("timeout"), timeout);
    signal?.addEventListener("abort", stop);
    request.on("response", (response) => {
      answer = {
        ok: true,
        status: response.statusCode ?? 0,
        retryAfter: response.headers["retry-after"],
      };
      discard(response);
    });
    request.on("error", (error) => {
      if (!answer.ok && answer.fault === "unreachable") answer = { ok: false, fault: faultOf(error) };
    });
    request.on("close", () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve(answer);
    });
    if (signal?.aborted === true) stop();
    else request.end(body);
  });
}

/** A resolver that knows the checked addresses only. Node asks for all of them, or for one. */
const pinned =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family);
  };

function discard(response: IncomingMessage): void {
  let read = 0;
  response.on("data", (chunk: Buffer) => {
    read += chunk.byteLength;
    if (read > ANSWER_BYTES) response.destroy();
  });
  // An answer that breaks off is no fault: its status is what counts.
  response.on("error", () => undefined);
}

/** Names of Node's and OpenSSL's errors about certificates and handshakes. */
const TLS_CODES = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

function faultOf(error: Error): DialFault {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code.startsWith("HPE_")) return "not-http";
  return TLS_CODES.test(code) ? "tls-failed" : "unreachable";
}
