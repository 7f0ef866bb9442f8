// Anchors of items: what a link in the document points at.

/**
 * The anchor of an item from its id: "item-B2". Ids are free strings, so every character that has no place in a URL
 * fragment is written as its code between underscores; two ids never share an anchor.
 */
export function itemAnchor(id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}_`,
  );
  return `item-${safe}`;
}
