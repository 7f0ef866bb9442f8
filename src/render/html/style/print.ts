// Print: running header and footer in the page margins where the browser can, nothing torn apart that belongs together.

import type { DocumentMeta, Inline } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import type { Theme } from "../../../theme/theme.js";
import { WORDS, planLine } from "../words.js";
import { cssString } from "./css-string.js";
import { rem } from "./properties.js";

/** Paper needs less air than a screen: the same steps, a third smaller. */
const PRINT_SPACE = 2 / 3;

function tighterSpaces(theme: Theme): string {
  return Object.entries(theme.space)
    .map(([name, points]) => `--space-${name}:${rem(points * PRINT_SPACE)}`)
    .join(";");
}

/** A browser draws emoji in colours of its own: on a page of greys the margins do without them. The words have them. */
function withoutEmoji(words: readonly Inline[]): string {
  return inlineText(words.filter(({ type }) => type !== "emoji"))
    .replace(/\s+/g, " ")
    .trim();
}

export function printStyle(meta: DocumentMeta, theme: Theme): string {
  const plan = [planLine(meta), ...(meta.fictional ? [WORDS.fictional] : [])].join(". ");
  const foot = meta.notThePlan === undefined ? plan : `${meta.notThePlan}\n${plan}`;
  const box = `font-family:var(--font);font-size:${String(theme.text.running.size)}pt;line-height:1.2;color:${theme.colours.secondary}`;
  const { paper } = theme.page;
  const running = (name: "subjectName" | "authority"): string =>
    cssString(theme.inGreys && meta.header ? withoutEmoji(meta.header[name]) : meta[name]);
  const side = paper === "a5" ? "14mm" : "20mm";
  return `
@page{size:${paper.toUpperCase()};margin:${side} ${side} ${theme.text.running.size > 12 ? "28mm" : "20mm"};background:${theme.colours.background};
@top-left{content:${running("subjectName")};${box};font-weight:700}
@top-center{content:${meta.draft ? cssString(meta.statusLabel) : "none"};${box};font-weight:700;color:${theme.colours.text};padding-inline:1em}
@top-right{content:${running("authority")};${box}}
@bottom-left{content:${cssString(foot)};${box};white-space:pre-line}
@bottom-right{content:${cssString(`${WORDS.page} `)} counter(page) ${cssString(` ${WORDS.of} `)} counter(pages);${box};white-space:nowrap;padding-inline-start:1em}
}
@media print{
:root{${tighterSpaces(theme)}}
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{orphans:3;widows:3}
header,main,footer{max-width:none;padding-inline:0}
main{padding-block:var(--space-l) 0}
.band{padding-inline:var(--space-m)}
.running,.skip,.back{display:none}
h1,h2,h3,h4,h5,h6,.opening,caption,legend,.purpose,.leads-on:not(:last-child){break-after:avoid}
h1,h2,h3,h4,h5,h6,.purpose,.card,.picture-row,.frame,.scale,.fact,.figure,.notice,.pair,.data tr,.contents li,.path>li,blockquote{break-inside:avoid}
.card-outcome,.card-provision{break-inside:auto;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.card>:first-child,.card>.outcome{break-after:avoid}
.card>.small{break-before:avoid}
.data thead{display:table-header-group}
.break-page{break-before:page}
.cover.break-page{break-before:auto}
.contents{break-inside:avoid;padding-block:var(--space-m)}
.contents ul{columns:16em 2;column-gap:var(--space-xl)}
.contents a{padding-block:var(--space-xs)}
}
`;
}
