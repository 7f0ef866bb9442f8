// Words of the plan inside the style (page headers in print), escaped so that they can end neither the string nor the element.

/** A CSS string (CSS Syntax 3, section 4.3.7): every character that is not a plain letter, digit or space is escaped. */
export function cssString(words: string): string {
  const inside = words.replaceAll(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${inside}"`;
}
