// The id that ties a request to its log lines and its problem: the caller's, when it sends one, or our own.

import { randomBytes } from "node:crypto";

/** W3C Trace Context: version, trace id, parent id, flags. Later versions may add fields. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:$|-)/;

/** @param traceparent the header, if there is one. @returns 32 hexadecimal digits. */
export function traceIdOf(traceparent: string | null): string {
  return TRACEPARENT.exec(traceparent ?? "")?.[1] ?? randomBytes(16).toString("hex");
}
