// What a finished document must say, from its tree: to compare with what other tools read back.

import type { DocumentTree } from "../../src/document/tree.js";
import { textUnits } from "../../src/document/visit.js";
import { blockTexts, comparable, type ReadPdf } from "./read-pdf.js";

/** The texts of a tree's units in reading order. */
export function treeTexts(tree: DocumentTree): string[] {
  return [...textUnits(tree.children)].map((unit) => comparable(unit.text)).filter((text) => text !== "");
}

/** The texts of a PDF's blocks in structure order. */
export function pdfTexts(pdf: ReadPdf): string[] {
  return blockTexts(pdf.root)
    .map(comparable)
    .filter((text) => text !== "");
}
