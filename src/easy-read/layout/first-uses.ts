// Where each hard word is first used, so that the list of words can lead back to it.

import type { Block } from "../../document/tree.js";
import { linksOf, visitBlocks } from "../../document/visit.js";
import { wordAnchor } from "../mark-hard-words.js";
import type { HardWord } from "../script.js";

/** The anchor at or before the first use of each word; nothing for a word that is used nowhere. */
export function firstUses(blocks: readonly Block[], words: readonly HardWord[]): Map<string, string> {
  const targets = new Map(words.map(({ word }) => [`#${wordAnchor(word)}`, word]));
  const uses = new Map<string, string>();
  let at: string | undefined;
  visitBlocks(blocks, (block) => {
    if ("id" in block && block.id !== undefined) at = block.id;
    const here = at;
    if (here === undefined) return;
    for (const target of linksIn(block)) {
      const word = targets.get(target);
      if (word !== undefined && !uses.has(word)) uses.set(word, here);
    }
  });
  return uses;
}

/** Targets of the links in a block's own words. */
function linksIn(block: Block): string[] {
  return block.type === "heading" || block.type === "paragraph"
    ? linksOf(block.children).map(({ target }) => target)
    : [];
}
