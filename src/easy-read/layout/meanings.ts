// A hard word is explained in the next sentence where it is used first (UK government, accessible communication
// formats; Department of Health 2010), and again at the end with all others.

import { paragraph, strong } from "../../document/build.js";
import type { Block, Inline, Paragraph, PictureRow } from "../../document/tree.js";
import { inlineText, linksOf } from "../../document/visit.js";
import { wordAnchor } from "../mark-hard-words.js";
import type { HardWord } from "../script.js";

/** Blocks with the meaning of each hard word right after the words that use it first. */
export function withMeanings(blocks: readonly Block[], hardWords: readonly HardWord[]): Block[] {
  const unexplained = new Map(hardWords.map((entry) => [`#${wordAnchor(entry.word)}`, entry]));
  const meaningsOf = (inlines: readonly Inline[]): Paragraph[] =>
    linksOf(inlines).flatMap(({ target, children }) => {
      const entry = unexplained.get(target);
      if (entry === undefined) return [];
      unexplained.delete(target);
      return [meaning(inlineText(children), entry)];
    });
  const explainedParagraphs = (paragraphs: readonly Paragraph[]): Paragraph[] =>
    paragraphs.flatMap((own) => [own, ...meaningsOf(own.children)]);
  const explained = (own: readonly Block[]): Block[] =>
    own.flatMap((block): Block[] => {
      switch (block.type) {
        case "heading":
        case "paragraph":
          return [block, ...meaningsOf(block.children)];
        case "section":
        case "card":
        case "notice":
          return [{ ...block, children: explained(block.children) }];
        case "picture-row":
          return shortRows({ ...block, children: explainedParagraphs(block.children) });
        case "list": {
          const children = block.children.map((item) => ({ ...item, children: explained(item.children) }));
          return [{ ...block, children }];
        }
        case "facts":
          return [
            { ...block, items: block.items.map((item) => ({ ...item, value: explained(item.value) })) },
          ];
        case "table":
        case "frame":
        case "figure":
        case "contents":
        case "scale":
          return [block];
      }
    });
  return explained(blocks);
}

/** Most meanings in one row: a row is never cut by the end of a page. */
const MOST_MEANINGS = 3;

/** A row with many meanings as several: the words go on beside no picture. */
function shortRows(row: PictureRow): PictureRow[] {
  const parts: Paragraph[][] = [[]];
  let meanings = 0;
  for (const group of withOwnMeanings(row.children)) {
    const own = group.length - 1;
    if (meanings > 0 && meanings + own > MOST_MEANINGS) {
      parts.push([]);
      meanings = 0;
    }
    meanings += own;
    parts.at(-1)?.push(...group);
  }
  const { picture: _picture, ...bare } = row;
  return parts.map((children, index) =>
    index === 0 ? { ...row, children } : { ...bare, id: `${row.id}-${index + 1}`, children },
  );
}

/** Each paragraph with the meanings under it. */
function withOwnMeanings(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const own of paragraphs) {
    const last = groups.at(-1);
    if (own.role === "meaning" && last !== undefined) last.push(own);
    else groups.push([own]);
  }
  return groups;
}

/** What a word means, under the word as the child has just read it; one of several is explained as one. */
function meaning(said: string, entry: HardWord): Paragraph {
  const word = said.toLowerCase() === `${entry.word.toLowerCase()}s` ? entry.word : said;
  const lead = `${word.charAt(0).toUpperCase()}${word.slice(1)}:`;
  return paragraph([strong(lead), ` ${entry.meaning}`], "meaning");
}
