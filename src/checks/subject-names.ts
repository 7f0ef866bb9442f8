// The child's or young person's own names, and whether a word is one of them misspelt.

import type { Plan } from "../plan/schema.js";

/** Given, preferred and family names, each part by itself. */
export function subjectNames({ subject }: Plan): string[] {
  return [subject.givenNames, subject.preferredName ?? "", subject.familyName]
    .flatMap((name) => name.split(/[\s-]+/))
    .filter((name) => name.length > 1);
}

/** Letters that are no other letter with a mark. */
const PLAIN: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** A name as it is compared: lower case, without accents. */
export const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN[letter] ?? letter);

/** Other accents, or one slip in a name of four letters or more that begins alike; a plural is none. */
export function isSlip(word: string, name: string): boolean {
  if (word === name) return false;
  const [a, b] = [fold(word.normalize("NFC")), fold(name.normalize("NFC"))];
  if (a === b) return word.normalize("NFC") !== name.normalize("NFC");
  if (b.length < 4 || a[0] !== b[0] || a === `${b}s`) return false;
  return oneSlip(a, b);
}

/** One letter added, dropped, changed, or swapped with its neighbour. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number): string => text.slice(from);
  if (a.length !== b.length)
    return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1);
  if (rest(a, at + 1) === rest(b, at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2);
}
