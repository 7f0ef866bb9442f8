// Which font draws which part of a text: one for a whole word where there is one, so that no word is patched together
// from two faces.

import { matchesOf } from "../../language/matches.js";
import type { Script } from "../../language/scripts.js";
import { hasCharacter, IGNORABLE, type FontFamily, type LoadedFont } from "./fonts.js";

export interface FontRun {
  font: LoadedFont;
  text: string;
}

/** A base character with the marks and joiners that belong to it. */
const CLUSTER = /[\s\S][\p{M}\u00ad\u034f\u061c\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]*/gu;

/** Letters side by side with their marks, and the full stop that is theirs; anything else stands alone. */
const WORD =
  /(?:\p{L}[\p{M}\u00ad\u034f\u061c\u200b-\u200f\u2060\u2028\u2029\ufe00-\ufe0f]*){2,}[\u0964\u0965]*/gu;

/**
 * A text in stretches of one font each.
 * @param script the writing system that the text is marked with, where Chinese characters need to know it
 */
export function fontRuns(
  text: string,
  bold: boolean,
  chain: readonly FontFamily[],
  script?: Script,
): FontRun[] {
  const own = ownFamily(chain, script);
  const [first] = chain;
  if (!first) throw new Error("there are no fonts to set text in");
  if (own === undefined && hasAll(first, text)) return [{ font: weight(first, bold), text }];
  const runs: FontRun[] = [];
  const add = (part: string, family: FontFamily): void => {
    const font = weight(family, bold);
    const last = runs.at(-1);
    if (last?.font === font) last.text += part;
    else runs.push({ font, text: part });
  };
  for (const part of wordsAndOthers(text)) {
    const whole = familyFor(part, chain, own);
    if (whole) add(part, whole);
    else for (const [cluster, family] of clusters(part, chain, own)) add(cluster, family);
  }
  return runs;
}

const weight = ({ regular, bold }: FontFamily, heavy: boolean): LoadedFont => (heavy ? bold : regular);

/** Systems that share the Chinese characters. */
const SHARED: readonly (Script | undefined)[] = ["Hani", "Jpan", "Kore"];

/** The family of the language that a text is marked with: only Chinese characters look different in each. */
function ownFamily(chain: readonly FontFamily[], script: Script | undefined): FontFamily | undefined {
  return script !== undefined && SHARED.includes(script)
    ? chain.find(({ scripts }) => scripts.includes(script))
    : undefined;
}

/** Words of two letters and more, and what stands between them cluster by cluster. */
function wordsAndOthers(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: word, index } of matchesOf(text, WORD)) {
    parts.push(...(text.slice(end, index).match(CLUSTER) ?? []), word);
    end = index + word.length;
  }
  return [...parts, ...(text.slice(end).match(CLUSTER) ?? [])];
}

/** Each cluster of a word that no font has whole; a cluster that none has whole comes apart. */
function clusters(
  word: string,
  chain: readonly FontFamily[],
  own: FontFamily | undefined,
): [string, FontFamily][] {
  return (word.match(CLUSTER) ?? []).flatMap((cluster): [string, FontFamily][] => {
    const whole = familyFor(cluster, chain, own);
    if (whole) return [[cluster, whole]];
    return [...cluster].map((character) => [
      character,
      familyFor(character, chain, own) ?? (chain[0] as FontFamily),
    ]);
  });
}

const CHINESE_AND_KIN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb-\u30ff\uff01-\uffef]/u;

function familyFor(
  text: string,
  chain: readonly FontFamily[],
  own: FontFamily | undefined,
): FontFamily | undefined {
  if (own && CHINESE_AND_KIN.test(text) && hasAll(own, text)) return own;
  return chain.find((family) => hasAll(family, text));
}

/** Printable ASCII, which every family for text has. */
const ASCII = /^[\n\t\r -~]*$/;

/** Families that were found to have all of ASCII. */
const withAscii = new WeakMap<FontFamily, boolean>();

function hasAll(family: FontFamily, text: string): boolean {
  if (ASCII.test(text) && coversAscii(family)) return true;
  for (const character of text)
    if (!IGNORABLE.test(character) && !/[\n\t\r]/.test(character) && !hasCharacter(family, character))
      return false;
  return true;
}

function coversAscii(family: FontFamily): boolean {
  const known = withAscii.get(family);
  if (known !== undefined) return known;
  const codes = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index));
  const all = codes.every((character) => hasCharacter(family, character));
  withAscii.set(family, all);
  return all;
}
