// The end of the book: the hard words, the credits of the pictures, the page for adults.

import { fact, heading, paragraph, section } from "../../document/build.js";
import type { Fact, Paragraph, SectionBlock } from "../../document/tree.js";
import { wordAnchor } from "../mark-hard-words.js";
import { HARD_WORDS } from "../picture-credits.js";
import { visibleRows, type ScriptPart, type ScriptRow } from "../script.js";
import { symbolOf } from "../symbols.js";
import { partTitle } from "../wording.js";
import { noteLine, type Layout } from "./layout.js";

/** Every hard word with its meaning, where it is used first and, where one fits, its picture. */
export function hardWordSection(
  { script, symbols }: Layout,
  uses: ReadonlyMap<string, string>,
): SectionBlock {
  const image = symbolOf(symbols, HARD_WORDS);
  return {
    ...section("part-hard-words", "part", [
      heading(2, "title-hard-words", partTitle("hard-words", script.ageBand)),
      {
        type: "facts",
        layout: "words",
        items: script.hardWords.map((entry): Fact => ({
          ...fact(
            entry.word,
            entry.meaning.split(/(?<=[.!?])\s+/).map((sentence) => paragraph(sentence)),
          ),
          id: wordAnchor(entry.word),
          ...seenAt(uses.get(entry.word)),
          ...(entry.symbol === undefined ? {} : { picture: { image: entry.symbol, alt: "" } }),
        })),
      },
    ]),
    break: "page",
    ...(image === null ? {} : { picture: { image, alt: "" } }),
  };
}

function seenAt(anchor: string | undefined): { seen?: string } {
  return anchor === undefined ? {} : { seen: anchor };
}

export function closingSection(layout: Layout, part: ScriptPart): SectionBlock {
  return {
    ...section(`part-${part.id}`, "part", [
      heading(2, `title-${part.id}`, part.title),
      ...visibleRows(part).map((row) => (part.id === "credits" ? creditLine(row) : noteLine(layout, row))),
    ]),
    // What is for adults may stand under the last of the words.
    break: "none",
  };
}

/** As its owner wrote it: no word of a credit is marked or explained. */
const creditLine = ({ sentences }: ScriptRow): Paragraph =>
  paragraph(sentences.map(({ text }) => text).join(" "), "small");
