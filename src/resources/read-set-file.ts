// `set.json` of a template set: the authority's logo and its own titles of sections. A fault in it is thrown for: it belongs
// to the installation, and no plan can be rendered well without it.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { z } from "zod";
import type { TemplateSet } from "../compose/template-set.js";
import { InstallationError } from "../diagnostics/installation-error.js";
import { imageFault } from "../plan/image-rules.js";
import type { ImageData } from "../plan/schema.js";
import { SECTION_CODES } from "../plan/sections.js";

const MEDIA_TYPES: Record<string, ImageData["mediaType"]> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
};

const setFileSchema = z.strictObject({
  logo: z.strictObject({ file: z.string().min(1), alt: z.string().trim().min(1) }).optional(),
  sectionTitles: z.partialRecord(z.enum(SECTION_CODES), z.string().trim().min(1).max(120)).optional(),
});

/** What the `set.json` of a folder says; nothing when there is none. @throws when it, or its logo, has a fault. */
export async function readSetFile(folder: string): Promise<Pick<TemplateSet, "logo" | "sectionTitles">> {
  const path = join(folder, "set.json");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return {};
  const read = setFileSchema.safeParse(jsonOf(text, path));
  if (!read.success) throw new InstallationError(`${path} has faults: ${z.prettifyError(read.error)}`);
  const { logo, sectionTitles } = read.data;
  return {
    ...(sectionTitles === undefined ? {} : { sectionTitles }),
    ...(logo === undefined ? {} : { logo: await readLogo(folder, logo) }),
  };
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InstallationError(`${path} is not JSON.`, { cause: error });
  }
}

async function readLogo(folder: string, { file, alt }: { file: string; alt: string }): Promise<ImageData> {
  const mediaType = MEDIA_TYPES[extname(file).toLowerCase()];
  const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
    throw new InstallationError(`The logo ${join(folder, file)} cannot be read.`, { cause: error });
  });
  const data = bytes.toString("base64");
  if (mediaType === undefined || imageFault(mediaType, data) !== undefined)
    throw new InstallationError(
      `The logo ${join(folder, file)} is no PNG, JPEG or WebP picture of at most 2 MiB.`,
    );
  return { mediaType, data, alt };
}
