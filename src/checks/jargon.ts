// Q04: acronyms and words of professions that nobody explains where they are first used. Own words, names and what
// everybody knows are left alone.

import { listFinder } from "../language/phrase-finder.js";
import { acronymsIn, explainedIn } from "../language/acronyms.js";
import { countOf } from "../language/format.js";
import type { TextItem } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { SECTION_CODES } from "../plan/sections.js";
import { placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { JARGON } from "./jargon-words.js";
import type { PlanString } from "./strings.js";

export const jargonCheck: Check = {
  id: "Q04",
  title: "Acronyms and professional words are explained",
  severity: { d: "warning", f: "warning", a: "warning" },
  source: "Guidance of the national EHC plan template",
  hint: "Write the words in full where it is first used, with the acronym in brackets after them.",
  examples: {
    bad: "Kofi is seen by the SaLT each term.",
    good: "Kofi is seen by the speech and language therapist (SaLT) each term.",
  },
  run: (context) => [...acronyms(context), ...professionalWords(context)],
};

/** Known to everybody, or not meant to be read out in full. EHCP is explained by the document itself. */
const EVERYDAY = new Set(
  (
    "NHS UK GB USA EU TV PE GP GCSE EHC EHCP IT ICT PC CD DVD USB ID DIY BBC OK AM PM CV RE DJ LED DNA PDF QR WC PIN FM " +
    "LEGO PhD BSc MSc BA MA DfE VIP SOS DVLA HGV AA CCTV"
  ).split(" "),
);
/** A placeholder is for check Q03, a word in capitals is only loud. */
const NO_ACRONYMS = new Set(
  "TBC TBA TBD NOT MUST AND OR ALL NO NEVER ONLY ALWAYS STOP YES DO IS ARE WILL WHEN IF BUT MAY CAN ONE TWO NB INSERT XXY XY XX".split(
    " ",
  ),
);

interface Use {
  text: TextItem;
  from: number;
  to: number;
}

/** How often something is used that nobody explained, from its first use. */
interface Unexplained {
  first: Use;
  uses: number;
  later: boolean;
}

function acronyms({ plan, texts, strings, toldIn }: CheckContext): Observation[] {
  const explained = explainedOutside(strings, texts);
  const names = namesWithAcronyms(plan);
  const ids = new Set(itemIds(plan));
  const found = new Map<string, Unexplained>();
  for (const text of texts) {
    for (const key of explainedIn(text.text)) {
      const earlier = found.get(key);
      if (earlier !== undefined) earlier.later = true;
      explained.set(key, 0);
    }
    if (text.kind === "quote") continue;
    const told = toldIn(text.text);
    for (const { key, from, to } of acronymsIn(told)) {
      if (EVERYDAY.has(key) || NO_ACRONYMS.has(key) || ids.has(key) || /^Y\d/.test(key)) continue;
      if ((explained.get(key) ?? Infinity) <= SECTION_CODES.indexOf(text.section) && !found.has(key))
        continue;
      if (isPostcode(told, from) || standsInName(told, from, to, names)) continue;
      count(found, key, { text, from, to });
    }
  }
  return [...found.values()].map((one) => observe(one, "an acronym"));
}

function count(found: Map<string, Unexplained>, key: string, use: Use): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, { first: use, uses: 1, later: false });
  else known.uses += 1;
}

function observe({ first, uses, later }: Unexplained, what: string, hint?: string): Observation {
  const when = later ? "is explained only further on" : "is not explained";
  const often = uses === 1 ? "" : `; the plan uses it ${countOf(uses, "time")}`;
  return {
    section: first.text.section,
    pointer: first.text.pointer,
    span: [first.from, first.to],
    message: `${placeOf(first.text)} uses ${what} that ${when}${often}.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * Acronyms that other words of the plan explain, roles and qualifications above all, with the section from which a reader
 * has seen it: the front of the plan counts as before section A.
 */
function explainedOutside(strings: readonly PlanString[], texts: readonly TextItem[]): Map<string, number> {
  const inTexts = new Set(texts.map(({ pointer }) => pointer));
  const explained = new Map<string, number>();
  for (const { section, pointer, text } of strings) {
    if (inTexts.has(pointer) || !text.includes("(")) continue;
    const place = SECTION_CODES.findIndex((code) => code === section);
    for (const key of explainedIn(text)) explained.set(key, Math.min(place, explained.get(key) ?? Infinity));
  }
  return explained;
}

/** Names of schools, people and services that an acronym is part of. */
function namesWithAcronyms({ authority, services, contacts, sections }: Plan): string[] {
  return [
    authority.name,
    services?.setting?.name,
    services?.gp?.practice,
    ...(contacts ?? []).map(({ name }) => name),
    ...sections.I.placements.map(({ name }) => name),
  ].filter((name) => name !== undefined && acronymsIn(name).length > 0) as string[];
}

function standsInName(text: string, from: number, to: number, names: readonly string[]): boolean {
  return names.some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (at <= from && to <= at + name.length) return true;
    return false;
  });
}

/** "FM7 2QL": the first half looks like an acronym with a figure. */
const isPostcode = (text: string, from: number): boolean =>
  /^[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?![A-Z\d])/.test(text.slice(from, from + 9));

/** Ids of items, which a text may name: "see CT1". */
function itemIds(plan: Plan): string[] {
  const { sections, contacts = [], consents = [] } = plan;
  return [
    ...contacts,
    ...consents,
    ...(sections.A.views ?? []),
    ...(sections.A.aspirations ?? []),
    ...sections.B.areas.flatMap(({ needs }) => needs),
    ...sections.C.needs,
    ...sections.D.needs,
    ...sections.E.outcomes,
    ...[sections.F, sections.G, sections.H1, sections.H2].flatMap(({ items }) => items),
    ...sections.J.components,
    ...sections.K.advice,
  ].map(({ id }) => id);
}

const findJargon = listFinder(JARGON);
/** What a definition may begin with: "which is how", not "which is worse at home". */
const DEFINES = String.raw`(?:how|when|where|what|knowing|understanding|using|hearing|feeling|planning|repeating|saying|thinking|seeing|looking|moving|keeping|calming|(?:a|the)\s(?:way|sense|ability|skill|use|word|term|name|kind|type))(?!\p{L})`;
const EXPLAINED_AFTER = new RegExp(
  String.raw`^[\p{L}\s]{0,20}?["”’*]*\s*(?:\(|[–—-]\s|:\s${DEFINES}|,?\s(?:which|that)\smeans\s|,?\s(?:which|that)\s(?:is|are)\s${DEFINES}|,\s(?:or|meaning)\s|,\sthat\sis(?:,|\sto\ssay)|[.;]\s[Tt]his\smeans\s|means\s|(?:is|are)\s(?:how|when)\s)`,
  "u",
);
const EXPLAINED_BEFORE = /(?:(?<!\p{L})(?:called|known\s+as|or)\s+|\(\s*)(?:(?:a|an|the)\s+)?["“‘*]*$/u;

function professionalWords({ texts, toldIn }: CheckContext): Observation[] {
  const found = new Map<string, Unexplained>();
  const explained = new Set<string>();
  for (const text of texts) {
    if (text.kind === "quote") continue;
    const told = toldIn(text.text);
    for (const { entry, match } of findJargon(told)) {
      const { plain } = entry;
      const to = match.index + match[0].length;
      if (explained.has(plain)) continue;
      if (isExplained(text.text, match.index, to)) {
        explained.add(plain);
        const earlier = found.get(plain);
        if (earlier !== undefined) earlier.later = true;
      } else count(found, plain, { text, from: match.index, to });
    }
  }
  return [...found].map(([plain, one]) =>
    observe(one, "a professional word", `Put plain words beside it where it is first used: ${plain}.`),
  );
}

const isExplained = (text: string, from: number, to: number): boolean =>
  EXPLAINED_AFTER.test(text.slice(to, to + 80)) ||
  EXPLAINED_BEFORE.test(text.slice(Math.max(0, from - 30), from));
