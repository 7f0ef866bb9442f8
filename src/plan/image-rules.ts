// Whether the data of a picture is what the plan says it is: base64, not too large, of the stated media type.

import type { PlanCode } from "./codes.js";

/** Largest picture when decoded, in bytes. */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024;

const BEGINNINGS: Readonly<Record<string, (bytes: string) => boolean>> = {
  "image/png": (bytes) => bytes.startsWith("\x89PNG\r\n\x1A\n"),
  "image/jpeg": (bytes) => bytes.startsWith("\xFF\xD8\xFF"),
  "image/webp": (bytes) => bytes.startsWith("RIFF") && bytes.slice(8, 12) === "WEBP",
};

/** The first fault of a picture's data, if any. An unknown media type is the schema's concern, not this one's. */
export function imageFault(mediaType: unknown, data: string): PlanCode | undefined {
  const size = decodedLength(data);
  if (size === undefined || size === 0) return "image-data-invalid";
  if (size > MAX_IMAGE_BYTES) return "image-too-large";
  const begins =
    typeof mediaType === "string" && Object.hasOwn(BEGINNINGS, mediaType) ? BEGINNINGS[mediaType] : undefined;
  if (begins === undefined) return undefined;
  return begins(firstBytes(data)) ? undefined : "image-type-mismatch";
}

/** Bytes that base64 stands for; undefined when it is not base64 with padding (RFC 4648, section 4). */
function decodedLength(data: string): number | undefined {
  if (data.length % 4 !== 0) return undefined;
  const padding = data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0;
  if (/[^A-Za-z0-9+/]/.test(data.slice(0, data.length - padding))) return undefined;
  return (data.length / 4) * 3 - padding;
}

/** The first 12 bytes, one character each. */
function firstBytes(data: string): string {
  return atob(data.slice(0, 16));
}
