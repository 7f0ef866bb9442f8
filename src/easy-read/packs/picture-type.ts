// What a picture of a pack is, by its first bytes and never by its name, and whether it may be drawn at all.

import { packFault, MAX_PICTURE_BYTES, type PictureType } from "./pack.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** The type of a picture; undefined for what is none of those that are drawn. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith("\x89PNG\r\n\x1A\n")) return "png";
  if (start.startsWith("\xFF\xD8\xFF")) return "jpeg";
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "gif";
  if (start.startsWith("RIFF") && start.slice(8) === "WEBP") return "webp";
  return /<svg[\s>]/.test(textOf(bytes.subarray(0, 4096))) ? "svg" : undefined;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * Marks of an SVG that is more than a drawing: scripts, entities and pictures inside it (which can grow without end),
 * foreign content, and anything that would have to be loaded from elsewhere.
 */
const UNSAFE_SVG =
  /<!ENTITY|<(?:\w+:)?(?:script|foreignObject|iframe|audio|video|include)\b|\son[a-z]+\s*=|javascript:|@import|url\(\s*["']?(?!#)|\b(?:xlink:)?href\s*=\s*["']\s*[^#"'\s]/i;
/** Links of an SVG lead nowhere in a drawing, and are left as they are. */
const LINK = /<a\b[^>]*>/gi;

/** What is wrong with the bytes of a picture, if anything. */
export function pictureFault(bytes: Uint8Array | undefined, at: string): Diagnostic | undefined {
  if (bytes === undefined || bytes.byteLength === 0)
    return packFault(at, "picture-missing", "A picture is not in the pack, or is empty.", "Add the file.");
  if (bytes.byteLength > MAX_PICTURE_BYTES)
    return packFault(at, "picture-too-large", "A picture has more than 8 MiB.", "Make the file smaller.");
  const type = pictureType(bytes);
  if (type === undefined)
    return packFault(
      at,
      "picture-unknown",
      "A file is no picture that can be drawn.",
      "Save it as SVG, PNG, JPEG, WebP or GIF.",
    );
  if (type === "svg" && UNSAFE_SVG.test(textOf(bytes).replace(LINK, "")))
    return packFault(
      at,
      "picture-unsafe",
      "An SVG holds a script, an entity, another picture or something to be loaded from elsewhere.",
      "Save it as a plain SVG drawing.",
    );
  return undefined;
}
