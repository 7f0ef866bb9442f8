// Emoji in a text become pictures with their names: no font draws them in colour, and a screen reader says the name.

import { mapInlines } from "./map-inlines.js";
import type { DocumentTree, Emoji, Inline, Text } from "./tree.js";
import { textUnits } from "./visit.js";

/** Pictures and names of emoji, by the emoji without its variation selectors. */
export type EmojiNames = ReadonlyMap<string, Pick<Emoji, "image" | "name">>;

/**
 * One emoji: a flag of two letters, a keycap, or a character with its skin tone and what is joined to it. Many of these
 * characters are also plain symbols; `isPicture` tells which.
 */
const SEQUENCE =
  /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Emoji}(?:\p{EMod}|\ufe0f)?[\u{e0020}-\u{e007f}]*(?:\u200d\p{Emoji}(?:\p{EMod}|\ufe0f)?)*/gu;

const isPicture = (sequence: string): boolean =>
  /\p{Emoji_Presentation}|\ufe0f|\u20e3/u.test(sequence) && !/^[0-9#*]\ufe0f?$/u.test(sequence);

/** Whether a document shows an emoji at all: most do not, and need no names. */
export function hasEmoji({ children, meta }: DocumentTree): boolean {
  if (showsEmoji(meta.subjectName) || showsEmoji(meta.authority)) return true;
  for (const { text } of textUnits(children)) if (showsEmoji(text)) return true;
  return false;
}

function showsEmoji(text: string): boolean {
  if (!/[\p{Emoji_Presentation}\ufe0f\u20e3]/u.test(text)) return false;
  return [...text.matchAll(SEQUENCE)].some(([sequence]) => isPicture(sequence));
}

/**
 * The tree with each emoji that has a picture as an inline of its own, also in the names on every page; every other
 * character stays where it was.
 */
export function markEmoji(tree: DocumentTree, names: EmojiNames): DocumentTree {
  const { meta } = tree;
  const words = (value: string): Inline[] => markedText({ type: "text", value }, names);
  const inHeader = showsEmoji(meta.subjectName) || showsEmoji(meta.authority);
  const header = { subjectName: words(meta.subjectName), authority: words(meta.authority) };
  return {
    ...mapInlines(tree, (inlines) => marked(inlines, names)),
    ...(inHeader ? { meta: { ...meta, header } } : {}),
  };
}

function marked(inlines: readonly Inline[], names: EmojiNames): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "text") return markedText(inline, names);
    return "children" in inline ? [{ ...inline, children: marked(inline.children, names) }] : [inline];
  });
}

function markedText(text: Text, names: EmojiNames): Inline[] {
  const { value } = text;
  const inlines: Inline[] = [];
  let end = 0;
  for (const { 0: sequence, index } of value.matchAll(SEQUENCE)) {
    const found = isPicture(sequence) ? names.get(bareEmoji(sequence)) : undefined;
    if (found === undefined) continue;
    if (index > end) inlines.push({ ...text, value: value.slice(end, index) });
    inlines.push({ ...text, type: "emoji", value: sequence, ...found });
    end = index + sequence.length;
  }
  if (end === 0) return [text];
  if (end < value.length) inlines.push({ ...text, value: value.slice(end) });
  return inlines;
}

/** An emoji without variation selectors, which come and go in typed text. */
export function bareEmoji(sequence: string): string {
  return sequence.replaceAll("\ufe0f", "");
}
