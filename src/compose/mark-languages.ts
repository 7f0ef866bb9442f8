// Words in another writing system than the document's are marked with their language, so that a screen reader changes its
// voice: the language is one that the plan records for the child and family, where one fits, else only the system is said.

import { mapInlines } from "../document/map-inlines.js";
import type { DocumentTree, Inline, Text } from "../document/tree.js";
import { textUnits } from "../document/visit.js";
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

/** The tree with every stretch in another system marked; what is marked already stays as it is. */
export function markLanguages(tree: DocumentTree, spoken: readonly string[]): DocumentTree {
  const own = scriptOf(tree.meta.language) ?? "Latn";
  const texts = [...textUnits(tree.children)];
  if (own === "Latn" && !texts.some(({ text }) => BEYOND_LATIN.test(text))) return tree;
  // The engine's own words are English, whatever the plan is written in.
  const languages = [...spoken, "en-GB"];
  return mapInlines(tree, (inlines) => marked(inlines, tree.meta.language, languages));
}

function marked(inlines: readonly Inline[], own: string, languages: readonly string[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    switch (inline.type) {
      case "text":
        return markedText(inline, own, languages);
      case "strong":
      case "emphasis":
      case "link":
        return [{ ...inline, children: marked(inline.children, own, languages) }];
      case "language":
      case "break":
      case "emoji":
        return [inline];
    }
  });
}

function markedText(text: Text, own: string, languages: readonly string[]): Inline[] {
  const { value } = text;
  const inlines: Inline[] = [];
  let end = 0;
  for (const { script, from, to } of scriptRuns(value)) {
    if (fitsScript(own, script) || isSymbol(script, value.slice(from, to))) continue;
    if (from > end) inlines.push({ ...text, value: value.slice(end, from) });
    const language = languages.find((each) => fitsScript(each, script)) ?? `und-${script}`;
    inlines.push({ type: "language", language, children: [{ ...text, value: value.slice(from, to) }] });
    end = to;
  }
  if (end === 0) return [text];
  if (end < value.length) inlines.push({ ...text, value: value.slice(end) });
  return inlines;
}

/** Greek letters by themselves are signs of a measure or a formula, and no words. */
const isSymbol = (script: Script, words: string): boolean =>
  script === "Grek" && !/\p{L}\p{M}*\p{L}/u.test(words);
