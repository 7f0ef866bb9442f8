// The plan's own text with marks. Every mark is said in words behind what it marks, so that neither colour nor a mouse
// is needed to read it.

import { countOf } from "../../language/format.js";
import type { TextItem } from "../../plan/items.js";
import type { SectionCode } from "../../plan/sections.js";
import { SECTION_CODES, sectionLabel } from "../../plan/sections.js";
import type { Mark, MarkedSentence, MarkedText, Piece } from "../highlights.js";
import { LONG_SENTENCE, markTexts, piecesOf } from "../highlights.js";
import type { Report } from "../report.js";
import { escapeHtml as text } from "./escape.js";

/** The section; empty without texts. */
export function ownWords(report: Report, texts: readonly TextItem[]): string {
  const marked = markTexts(texts, report);
  if (marked.length === 0) return "";
  return `<section aria-labelledby="own-words" class="own">
<h2 id="own-words">The plan’s own words, marked</h2>
<p>Long sentences have more than ${LONG_SENTENCE} words. Somebody’s own words are marked only where a finding is about them.</p>
<p class="legend"><span><span class="long">Long sentence</span> <span class="tag">30 words</span></span> <span><span class="passive">passive</span> <span class="tag">passive</span></span> <span><span class="wordy">wordy phrase</span> <span class="tag">what can stand for it</span></span> <span><mark>words in question</mark> <span class="tag">id of the check</span></span></p>
${SECTION_CODES.map((code) =>
  ownSection(
    code,
    marked.filter(({ item }) => item.section === code),
  ),
)
  .filter((part) => part !== "")
  .join("\n")}
</section>`;
}

function ownSection(code: SectionCode, texts: readonly MarkedText[]): string {
  if (texts.length === 0) return "";
  return `<h3><span class="label"><span class="letter s${code}">${code}</span><span>${text(sectionLabel(code).title)}</span></span></h3>
${texts.map(ownText).join("\n")}`;
}

/** Entries of one list stand under one name. */
function ownText(
  { item, name, words, sentences }: MarkedText,
  index: number,
  all: readonly MarkedText[],
): string {
  const named = all[index - 1]?.name !== name;
  const what = `<p class="what"><span class="check">${text(name)}</span> <span class="where">${countOf(words, "word")}${item.kind === "quote" ? ", quoted" : ""}</span></p>\n`;
  return `<div class="text">${named ? what : ""}<p class="words">${withGaps(item.text, sentences)}</p></div>`;
}

/** The text with its sentences marked; what stands between them (spaces, line ends, bullets) as it is. */
function withGaps(whole: string, sentences: readonly MarkedSentence[]): string {
  let at = 0;
  let html = "";
  for (const sentence of sentences) {
    html += text(whole.slice(at, sentence.from)) + sentenceHtml(whole, sentence);
    at = sentence.to;
  }
  return html + text(whole.slice(at));
}

function sentenceHtml(whole: string, { from, to, words, long, marks }: MarkedSentence): string {
  const inner = piecesOf(whole, from, to, marks).map(pieceHtml).join("");
  const passive = marks.some(({ kind }) => kind === "passive") ? tag("passive") : "";
  const length = long ? tag(countOf(words, "word")) : "";
  return `${long ? `<span class="long">${inner}</span>` : inner}${length}${passive}`;
}

function pieceHtml({ text: words, under, ends }: Piece): string {
  const labels = ends.filter(({ kind }) => kind !== "passive").map(labelHtml);
  return under.reduceRight((inner, mark) => wrapped(inner, mark), text(words)) + labels.join("");
}

function wrapped(inner: string, { kind, severity }: Mark): string {
  return kind === "finding"
    ? `<mark class="${severity ?? "info"}">${inner}</mark>`
    : `<span class="${kind}">${inner}</span>`;
}

const labelHtml = ({ label, finding, severity }: Mark): string =>
  finding === undefined
    ? tag(label)
    : ` <a class="tag ${severity ?? "info"}" href="#finding-${finding}">${text(label)}</a>`;

const tag = (label: string): string => ` <span class="tag">${text(label)}</span>`;
