// Words of the plan on their way through a template. A template never holds them: it holds a token that stands for
// one, and the tree gets the words back. So nothing a person wrote is ever read as Handlebars, Markdown or a link,
// and what comes out is what went in, character for character, by construction and not by escaping.

import { matchesOf } from "../language/matches.js";
import { parseText, type Span, type TextBlock } from "../plan/text.js";

/** Words in a line, with the place in the plan they come from where there is one. "\n" is a line break. */
export interface Words {
  literal: "words";
  words: string;
  origin?: string;
}

/** A `Text` of the plan: paragraphs and lists. It stands alone in its paragraph, cell or list item. */
export interface RichText {
  literal: "text";
  blocks: TextBlock[];
  origin: string;
}

export type Literal = Words | RichText;

/** Words with their origin. */
export function words(value: string, origin: string): Words {
  return { literal: "words", words: value, origin };
}

/** A `Text` of the plan with its origin; its marks (paragraphs, bullets, bold, emphasis) become structure. */
export function richText(value: string, origin: string): RichText {
  return { literal: "text", blocks: parseText(value), origin };
}

/** A phrase of ours with a capital, to open a cell. Never for words that a person wrote. */
export function sentenceCase(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

// A token is an index between two private-use characters. Templates have no such characters, and values, which are
// put in after parsing, are never searched for tokens; so no value, whatever it holds, can be taken for another.
const OPEN = "\uE000";
const CLOSE = "\uE001";
const TOKEN = /\uE000(\d+)\uE001/g;

/** The token that stands for the literal at an index. */
export function tokenFor(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** A string cut at its tokens: template words as strings, tokens as indexes, in order. */
export function cutAtTokens(source: string): (string | number)[] {
  const parts: (string | number)[] = [];
  let from = 0;
  for (const match of matchesOf(source, TOKEN)) {
    if (match.index > from) parts.push(source.slice(from, match.index));
    parts.push(Number(match[1]));
    from = match.index + match[0].length;
  }
  if (from < source.length) parts.push(source.slice(from));
  return parts;
}

/** The same string with each token's index changed. */
export function renumberTokens(source: string, index: (old: number) => number): string {
  return source.includes(OPEN)
    ? source.replace(TOKEN, (_, digits: string) => tokenFor(index(Number(digits))))
    : source;
}

/** The words of a literal as one string: paragraphs by a blank line, list items by "- ", marks left out. */
export function literalWords(literal: Literal): string {
  if (literal.literal === "words") return literal.words;
  return literal.blocks.map(blockWords).join("\n\n");
}

function blockWords(block: TextBlock): string {
  const line = (spans: Span[]): string => spans.map((span) => span.text).join("");
  return block.type === "paragraph"
    ? line(block.spans)
    : block.items.map((item) => `- ${line(item)}`).join("\n");
}
