// Words in another language than the document's are marked with it, so that a screen reader changes its voice. In another
// writing system it is a language that the plan records for the child and family, where one fits, else only the system is
// said. In Latin letters only recorded languages are looked for, in an English document.

import { mapInlines } from "../document/map-inlines.js";
import type { DocumentTree, Inline, Text } from "../document/tree.js";
import { textUnits } from "../document/visit.js";
import {
  foreignStretches,
  languageOfItalics,
  tellable,
  type LanguageDetector,
} from "../language/foreign-words.js";
import { fitsScript, scriptOf, scriptRuns, type Script } from "../language/scripts.js";
import { isBcp47Tag } from "../plan/rules.js";
import type { Plan } from "../plan/schema.js";
import { languageTag } from "./view/language-name.js";

/** Letters beyond the Latin ones: without any, a document in Latin letters needs no look at its words. */
const BEYOND_LATIN = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/** Languages of the child, the home and the contacts, as BCP 47 tags, each once, the child's first. */
export function spokenLanguages({ subject, contacts }: Plan): string[] {
  const recorded = [
    subject.firstLanguage,
    ...(subject.homeLanguages ?? []),
    ...(contacts ?? []).map((contact) => contact.firstLanguage),
  ];
  const tags = recorded.flatMap((language) => (language === undefined ? [] : (languageTag(language) ?? [])));
  return [...new Set(tags)].filter(isBcp47Tag);
}

interface Languages {
  /** The document's own. */
  own: string;
  /** Those in which words of another writing may be. */
  all: readonly string[];
  /** Those in Latin letters, and what tells them from English. */
  latin: readonly string[];
  detector: LanguageDetector | undefined;
}

/**
 * The tree with every stretch in another language marked; what is marked already stays as it is.
 * @param detector tells languages in Latin letters apart; without it only other writing systems are marked
 */
export function markLanguages(
  tree: DocumentTree,
  spoken: readonly string[],
  detector?: LanguageDetector,
): DocumentTree {
  const { language: own } = tree.meta;
  const system = scriptOf(own) ?? "Latn";
  const latin = detector && own.startsWith("en") ? tellable(spoken) : [];
  const texts = [...textUnits(tree.children)];
  if (latin.length === 0 && system === "Latn" && !texts.some(({ text }) => BEYOND_LATIN.test(text)))
    return tree;
  // The engine's own words are English, whatever the plan is written in.
  const languages: Languages = { own, all: [...spoken, "en-GB"], latin, detector };
  return mapInlines(tree, (inlines) => marked(inlines, languages));
}

function marked(inlines: readonly Inline[], languages: Languages): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case "text":
        return markedText(inline, languages).flatMap((part) =>
          part.type === "text" ? markedStretches(part, languages) : [part],
        );
      case "emphasis":
        return [{ ...inline, children: markedWhole(inline.children, languages) }];
      case "strong":
      case "link":
        return [{ ...inline, children: marked(inline.children, languages) }];
      case "language":
      case "break":
      case "emoji":
        return [inline];
    }
  });
}

/** Words in italics are in one language as a whole, or are marked like any others. */
function markedWhole(children: readonly Inline[], languages: Languages): Inline[] {
  const [only, ...more] = children;
  if (languages.detector && only?.type === "text" && more.length === 0) {
    const language = languageOfItalics(only.value, languages.latin, languages.detector);
    if (language !== undefined) return [{ type: "language", language, children: [only] }];
  }
  return marked(children, languages);
}

function markedStretches(text: Text, { latin, detector }: Languages): Inline[] {
  const found = detector && latin.length > 0 ? foreignStretches(text.value, latin, detector) : [];
  return splitText(text, found);
}

function markedText(text: Text, { own, all }: Languages): Inline[] {
  const { value } = text;
  const found = scriptRuns(value)
    .filter(({ script, from, to }) => !fitsScript(own, script) && !isSymbol(script, value.slice(from, to)))
    .map(({ script, from, to }) => ({
      from,
      to,
      language: all.find((each) => fitsScript(each, script)) ?? `und-${script}`,
    }));
  return splitText(text, found);
}

/** A text with stretches of it in their languages. */
function splitText(
  text: Text,
  stretches: readonly { from: number; to: number; language: string }[],
): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  const part = (from: number, to: number): Text => ({ ...text, value: text.value.slice(from, to) });
  for (const { from, to, language } of stretches) {
    if (from > end) inlines.push(part(end, from));
    inlines.push({ type: "language", language, children: [part(from, to)] });
    end = to;
  }
  if (end === 0) return [text];
  if (end < text.value.length) inlines.push(part(end, text.value.length));
  return inlines;
}

/** Greek letters by themselves are signs of a measure or a formula, and no words. */
const isSymbol = (script: Script, words: string): boolean =>
  script === "Grek" && !/\p{L}\p{M}*\p{L}/u.test(words);
