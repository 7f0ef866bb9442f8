// Small pieces of HTML for the pages of this room.

import { STYLE } from "./style.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Text whose `code` is shown as code; a blank line begins a paragraph, a line with a dash is an item of a list. */
export function prose(text: string): string {
  return text
    .split(/\n\n+/)
    .map((block) => {
      const lines = block.split("\n");
      const items = lines
        .filter((line) => line.startsWith("- "))
        .map((line) => `<li>${inline(line.slice(2))}</li>`);
      const rest = lines.filter((line) => !line.startsWith("- ")).join(" ");
      return `${rest === "" ? "" : `<p>${inline(rest)}</p>`}${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}`;
    })
    .join("\n");
}

export const inline = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");

/** A table that scrolls by itself when it is too wide. @param rows cells as HTML; the first of each is its heading. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const headings = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("");
  const lines = rows.map(
    ([first = "", ...cells]) =>
      `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="wide" role="region" aria-label="${escape(caption)}" tabindex="0"><table><caption>${escape(caption)}</caption>
<thead><tr>${headings}</tr></thead><tbody>${lines.join("\n")}</tbody></table></div>`;
}

export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
