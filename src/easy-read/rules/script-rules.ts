// Rules that look at a row or at the whole copy.

import { pointer } from "../../diagnostics/diagnostic.js";
import { hardWordsIn } from "../glossary.js";
import { visibleRows, type Script, type ScriptRow } from "../script.js";
import { wordCount } from "../sentence.js";
import { WORDS_ONLY } from "../symbol-sets.js";
import { competingTerms } from "./one-term.js";
import { copyGrade, unknownShare } from "./reading-ease.js";
import { boundRows, boundSentences, SOURCES, type CopyRule, type RowRule } from "./rule.js";

export const t2OneIdea: RowRule = {
  id: "T2",
  severity: "warning",
  message: "A row has more than two sentences beside one picture.",
  hint: "Give each idea a row of its own.",
  source: SOURCES.health,
  breaks: (row) => row.sentences.length > 2,
};

export const l7Picture: RowRule = {
  id: "L7P",
  severity: "info",
  message: "A row has no picture.",
  hint: "Choose a picture that shows what the row says, or leave it without by decision.",
  source: SOURCES.health,
  breaks: (row, { script }) =>
    script.symbolSet !== WORDS_ONLY &&
    row.kind !== "note" &&
    row.sentences.every(({ symbol }) => symbol === null),
};

export const ROW_RULES: readonly RowRule[] = [t2OneIdea, l7Picture];

export const t1Average: CopyRule = {
  id: "T1A",
  severity: "warning",
  message: "The sentences of the copy have more than 10 words on average.",
  hint: "Shorten the longest sentences first.",
  source: SOURCES.government,
  breaks: ({ script }) => {
    const sentences = boundSentences(script);
    const words = sentences.reduce((sum, { text }) => sum + wordCount(text), 0);
    return broken(words > 10 * sentences.length);
  },
};

export const t9HardWords: CopyRule = {
  id: "T9",
  severity: "error",
  message: "A hard word is not explained in the copy.",
  hint: "Add it to the list of hard words.",
  source: SOURCES.government,
  breaks: ({ script, glossary }) => {
    const listed = new Set(script.hardWords.map(({ word }) => word));
    const isMissing = (row: ScriptRow): boolean =>
      row.sentences.some(({ text }) =>
        hardWordsIn(text, glossary).some(
          ({ entry }) => ![entry.term, ...entry.variants].some((word) => listed.has(word)),
        ),
      );
    return boundRows(script).flatMap(({ row, pointer: at }) => (isMissing(row) ? [at] : []));
  },
};

export const t10OneTerm: CopyRule = {
  id: "T10",
  severity: "warning",
  message: "One thing has two names in the copy.",
  hint: "Use the same word for it everywhere.",
  source: SOURCES.inclusion,
  breaks: ({ script, names }) => competingTerms(boundSentences(script), names),
};

export const t14Grade: CopyRule = {
  id: "T14",
  severity: "warning",
  message: "The copy reads above grade 4.",
  hint: "Use shorter words and shorter sentences.",
  source: SOURCES.norfolk,
  breaks: (context) => broken(copyGrade(context) > 4),
};

export const t15Words: CopyRule = {
  id: "T15",
  severity: "warning",
  message: "More than 1 word in 20 is on no list of words that children know, and is not explained.",
  hint: "Use easier words, or add the hard ones to the glossary.",
  source: "Dale and Chall 1948, list of 3,000 familiar words",
  breaks: (context) => broken(unknownShare(context) > 0.05),
};

export const l7OnePicture: CopyRule = {
  id: "L7",
  severity: "warning",
  message: "The same sentence has different pictures in two places.",
  hint: "Give it one picture.",
  source: SOURCES.photosymbols,
  breaks: ({ script }) => {
    const shown = new Map<string, string>();
    return script.parts.flatMap((part, p) =>
      part.rows.flatMap((row, r) =>
        row.hidden === true
          ? []
          : row.sentences.flatMap(({ text, symbol }, s) => {
              if (symbol === null) return [];
              const first = shown.get(text) ?? symbol;
              shown.set(text, first);
              return first === symbol ? [] : [pointer("parts", p, "rows", r, "sentences", s)];
            }),
      ),
    );
  },
};

export const d1FrontMatter: CopyRule = {
  id: "D1",
  severity: "error",
  message:
    "The front of the copy lacks its title, the child's name, how to use it, or that the full plan is the one that counts.",
  hint: "Put the cover and the first page back.",
  source: SOURCES.clearplan,
  breaks: ({ script }) => {
    const cover = script.parts.filter(({ id }) => id === "cover");
    const use = script.parts.filter(({ id }) => id === "how-to-use").flatMap(visibleRows);
    return broken(
      !cover.some(({ title }) => title.trim() !== "") ||
        !cover.flatMap(visibleRows).some(({ id }) => id === "cover.name") ||
        !/\bfull plan\b/i.test(textOf(use)),
    );
  },
};

export const d2HardWordList: CopyRule = {
  id: "D2",
  severity: "error",
  message:
    "The list of hard words is out of order, has a word twice, or explains one in more than two sentences.",
  hint: "Sort the list, and say each meaning in one or two short sentences.",
  source: SOURCES.government,
  breaks: ({ script }) => {
    const words = script.hardWords.map(({ word }) => word.toLowerCase());
    const inOrder = words.every((word, index) => index === 0 || (words[index - 1] ?? "") < word);
    const long = script.hardWords.some(
      ({ meaning }) => meaning.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u).length > 2,
    );
    return broken(!inOrder || long);
  },
};

/** The people and services that a copy names as help. */
function helpers(script: Script): ScriptRow[] {
  return script.parts.filter(({ id }) => id === "people" || id === "not-happy").flatMap(visibleRows);
}

export const d3Somebody: CopyRule = {
  id: "D3",
  severity: "error",
  message: "The copy names nobody who can help.",
  hint: "Add a person or a role.",
  source: SOURCES.clearplan,
  breaks: ({ script }) => broken(!helpers(script).some(({ kind }) => kind === "person")),
};

export const d3Contact: CopyRule = {
  id: "D3C",
  severity: "warning",
  message: "The copy gives no way to reach somebody who can help.",
  hint: "Add a telephone number, an email address or a website to the plan's authority or its advice service.",
  source: SOURCES.clearplan,
  breaks: ({ script }) => broken(!/\d{5}|@|https?:/.test(textOf(helpers(script)))),
};

export const d4Credits: CopyRule = {
  id: "D4",
  severity: "error",
  message: "The copy does not credit its pictures with their licence.",
  hint: "Put the credits back.",
  source: "Creative Commons BY-SA 4.0, section 3(a)",
  breaks: ({ script }) => {
    const shown = script.parts
      .flatMap(visibleRows)
      .some((row) => row.sentences.some(({ symbol }) => symbol !== null));
    const credits = script.parts.filter(({ id }) => id === "credits").flatMap(visibleRows);
    return broken(shown && !/\blicen[cs]e\b/i.test(textOf(credits)));
  },
};

export const d5Status: CopyRule = {
  id: "D5",
  severity: "error",
  message: "The copy does not say which version of the plan it was made from, or whether it was checked.",
  hint: "Put the page for adults back.",
  source: SOURCES.din,
  breaks: ({ script }) => {
    const lines = script.parts
      .filter(({ id }) => id === "for-adults")
      .flatMap(visibleRows)
      .flatMap((row) => row.sentences.map(({ text }) => text));
    return broken(
      !lines.some((line) => /version \d+/.test(line)) ||
        !lines.some((line) => /^(?:Draft: not yet checked|Checked by )/.test(line)),
    );
  },
};

const broken = (isBroken: boolean): string[] => (isBroken ? [""] : []);

function textOf(rows: readonly ScriptRow[]): string {
  return rows.flatMap((row) => row.sentences.map(({ text }) => text)).join(" ");
}

export const COPY_RULES: readonly CopyRule[] = [
  t1Average,
  t9HardWords,
  t10OneTerm,
  t14Grade,
  t15Words,
  l7OnePicture,
  d1FrontMatter,
  d2HardWordList,
  d3Somebody,
  d3Contact,
  d4Credits,
  d5Status,
];
