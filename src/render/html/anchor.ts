// Anchors of the tree as HTML ids. Ids of a plan are free strings; an HTML id must hold no space, because
// `aria-labelledby` is a list of ids divided by spaces, and one that needs no escaping works in an address too.

import type { Block } from "../../document/tree.js";
import { visitBlocks } from "../../document/visit.js";

/** Ids that the renderer makes itself begin so; `anchorId` never makes one (it writes "_" as "_5f_"). */
export const OWN_ID = "_";

/** The HTML id of an anchor; two anchors never share one. */
export function anchorId(anchor: string): string {
  return anchor.replaceAll(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}_`,
  );
}

/** Every anchor of blocks that a link may lead to. */
export function anchorsOf(blocks: readonly Block[]): Set<string> {
  const anchors = new Set<string>();
  visitBlocks(blocks, (block) => {
    if ((block.type === "section" || block.type === "heading") && block.id !== "") anchors.add(block.id);
    if (block.type === "card" && block.id !== undefined) anchors.add(block.id);
    if (block.type === "picture-row") anchors.add(block.id);
    if (block.type === "facts")
      for (const item of block.items) if (item.id !== undefined) anchors.add(item.id);
  });
  return anchors;
}
