// A plain document as HTML, for the peers that print it: in the font, sizes and page of our standard edition.

import type { TextStyle } from "../../src/theme/theme.js";
import type { Sheet } from "./peer.js";
import type { PlainBlock, PlainDocument } from "./plain-blocks.js";

const FAMILY = "Body";

export function htmlSource({ title, language, blocks }: PlainDocument, sheet: Sheet): string {
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${styleOf(sheet)}</style></head><body>`,
    ...blocks.map(blockHtml),
    "</body></html>",
  ].join("\n");
}

function styleOf({ text, margin, fonts }: Sheet): string {
  const size = ({ size: points, leading }: TextStyle): string =>
    `font-size: ${points}pt; line-height: ${leading}pt`;
  const heading = (name: "h1" | "h2" | "h3" | "h4"): string =>
    `${name} { ${size(text[name])}; margin: 12pt 0 6pt }`;
  return [
    ...fonts.map(
      ({ weight, dataUrl }) =>
        `@font-face { font-family: ${FAMILY}; font-weight: ${weight}; src: url("${dataUrl}") }`,
    ),
    `@page { size: A4; margin: ${margin.top}pt ${margin.side}pt ${margin.bottom}pt }`,
    `body { font-family: ${FAMILY}; margin: 0; ${size(text.body)} }`,
    ...(["h1", "h2", "h3", "h4"] as const).map(heading),
    "p, ul, ol, table { margin: 0 0 8pt }",
    "table { border-collapse: collapse; width: 100% }",
    "td, th { border: 1px solid #767676; padding: 4pt; text-align: left; vertical-align: top }",
  ].join("\n");
}

function blockHtml(block: PlainBlock): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list": {
      const name = block.ordered ? "ol" : "ul";
      return `<${name}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</${name}>`;
    }
    case "table": {
      const head = block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("");
      const rows = block.rows.map(
        (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
      );
      return `<table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
    }
  }
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };

const escaped = (text: string): string => text.replace(/[&<>\n]/g, (character) => ENTITIES[character] ?? "");
