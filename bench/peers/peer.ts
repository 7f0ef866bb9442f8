// What is compared with us: a way from the words of a document to a PDF.

import type { HtmlFont } from "../../src/render/html/style/fonts.js";
import type { Theme } from "../../src/theme/theme.js";
import type { PlainDocument } from "./plain-blocks.js";

/** What all set the words on: sizes of text, and margins in points. */
export interface Sheet {
  text: Theme["text"];
  margin: { side: number; top: number; bottom: number };
  fonts: readonly HtmlFont[];
}

export interface Peer {
  /** With its version. */
  name: string;
  /** What its time is the time of. */
  remark: string;
  /** Prepares the source, which is not part of the time. @returns what makes the PDF of it. */
  prepare: (document: PlainDocument, sheet: Sheet) => Promise<() => Promise<Uint8Array>>;
  close: () => Promise<void>;
}

/** A peer, or why there is none here. */
export type FoundPeer = Peer | { missing: string };
