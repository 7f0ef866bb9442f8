// Every match of a pattern in a text. `String.matchAll` makes a copy of the pattern each time, which has to be compiled
// anew once the engine has tidied its memory; the patterns of a plan's check are large, and that took a third of a check.

/**
 * All matches of a global pattern, in order.
 * @param pattern global; it is always looked for from the start of the text
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // The two halves of one character are not looked at apart.
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
