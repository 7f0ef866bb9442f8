// The phrases that the messages of checks share.

/** "F3 and F5", "F3, F5 and F6". */
export function and(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export const blank = (text: string | undefined): boolean => text === undefined || text.trim() === "";
