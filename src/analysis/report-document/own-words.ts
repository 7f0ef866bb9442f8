// The plan's own text with marks: each is said in brackets behind what it marks, so that it is read aloud too.

import { heading, link, paragraph, strong } from "../../document/build.js";
import type { Block, Inline, SectionBlock } from "../../document/tree.js";
import { countOf } from "../../language/format.js";
import type { TextItem } from "../../plan/items.js";
import { SECTION_CODES, sectionLabel } from "../../plan/sections.js";
import type { MarkedSentence, MarkedText, Piece } from "../highlights.js";
import { LONG_SENTENCE, markTexts, piecesOf } from "../highlights.js";
import type { Report } from "../report.js";
import { part } from "./part.js";

/** The part; none without texts. */
export function ownWords(report: Report, texts: readonly TextItem[]): SectionBlock[] {
  const marked = markTexts(texts, report);
  if (marked.length === 0) return [];
  return [
    part(
      "own-words",
      [
        heading(2, "own-words-title", "The plan’s own words, marked"),
        paragraph(
          `In brackets stand, behind a sentence, the number of its words when there are more than ${LONG_SENTENCE}, and that it is in the passive; behind words in bold, the check that found them; behind a wordy phrase, what can stand for it.`,
          "purpose",
        ),
        ...SECTION_CODES.flatMap((code) => {
          const own = marked.filter(({ item }) => item.section === code);
          return own.length === 0
            ? []
            : [
                heading(3, `own-words-${code}`, `${code}: ${sectionLabel(code).title}`),
                ...own.flatMap((text, index) => ownText(text, own[index - 1], report)),
              ];
        }),
      ],
      "page",
    ),
  ];
}

/** Entries of one list stand under one name. */
function ownText(
  { item, name, words, sentences }: MarkedText,
  before: MarkedText | undefined,
  report: Report,
): Block[] {
  return [
    ...(before?.name === name
      ? []
      : [heading(4, `own-words-${item.pointer.slice(1)}`, `${name}: ${countOf(words, "word")}`)]),
    paragraph(markedInlines(item.text, sentences, report), item.kind === "quote" ? "quote" : "body"),
  ];
}

function markedInlines(
  whole: string,
  sentences: readonly MarkedSentence[],
  report: Report,
): (string | Inline)[] {
  let at = 0;
  const inlines: (string | Inline)[] = [];
  for (const sentence of sentences) {
    inlines.push(whole.slice(at, sentence.from), ...sentenceInlines(whole, sentence, report));
    at = sentence.to;
  }
  return [...inlines, whole.slice(at)].filter((one) => one !== "");
}

function sentenceInlines(
  whole: string,
  { from, to, words, long, marks }: MarkedSentence,
  report: Report,
): (string | Inline)[] {
  const said = [
    ...(long ? [countOf(words, "word")] : []),
    ...(marks.some(({ kind }) => kind === "passive") ? ["passive"] : []),
  ];
  return [
    ...piecesOf(whole, from, to, marks).flatMap((piece) => pieceInlines(piece, report)),
    ...(said.length === 0 ? [] : [` [${said.join(", ")}]`]),
  ];
}

function pieceInlines({ text, under, ends }: Piece, report: Report): (string | Inline)[] {
  const found = under.some(({ kind }) => kind === "finding");
  return [
    found ? strong(text) : text,
    ...ends.flatMap(({ kind, label, finding }): (string | Inline)[] => {
      if (kind === "passive") return [];
      if (finding === undefined)
        return [` [${kind === "wordy" && label !== "leave out" ? `say: ${label}` : label}]`];
      const about = report.findings[finding]?.message ?? "";
      return [" [", link(`#finding-${finding}`, `${label}: ${about}`, label), "]"];
    }),
  ];
}
