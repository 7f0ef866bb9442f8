// The colours that a finished PDF asks for: those of its content streams, and of its pictures.

import { qpdfObjects } from "./read-pdf.js";

/** Operators that set a colour (ISO 32000-1, table 74), with the numbers before them. */
const COLOUR = /((?:-?[\d.]+\s+){1,4})(scn|SCN|sc|SC|rg|RG|k|K)\b/g;
const STRING = /<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)/g;

export interface PdfColours {
  /** Numbers of each colour that lines, fills and letters have, each once: "0.2 0.2 0.2". */
  inks: string[];
  /** Colour space of each picture, as it stands in the file. */
  pictures: unknown[];
}

export function pdfColours(bytes: Uint8Array): PdfColours {
  const { objects, streams, pages } = qpdfObjects(bytes);
  const inks = new Set<string>();
  for (const page of pages) {
    const { "/Contents": contents } = objects.get(page) as Record<string, string | string[]>;
    for (const part of [contents].flat()) {
      const content = streams.get(String(part))?.toString("latin1") ?? "";
      for (const [, numbers = ""] of content.replace(STRING, "").matchAll(COLOUR))
        inks.add(numbers.trim().replace(/\s+/g, " "));
    }
  }
  const pictures = [...objects.values()].flatMap((object) => {
    const dictionary = (object ?? {}) as Record<string, unknown>;
    return dictionary["/Subtype"] === "/Image" ? [dictionary["/ColorSpace"]] : [];
  });
  return { inks: [...inks].sort(), pictures };
}

/** Whether the numbers of a colour are those of a grey: one number, or three that are the same. */
export function isGrey(ink: string): boolean {
  const numbers = ink.split(" ");
  return numbers.length !== 4 && new Set(numbers).size === 1;
}
