// Rules T1 to T17 that look at one sentence. Each is small, has an id that is never reused, and a source.

import { escapeRegExp } from "../../language/escape-regexp.js";
import { wordsOf } from "../../language/words.js";
import { hardWordsIn } from "../glossary.js";
import { LONGEST, wordCount } from "../sentence.js";
import { isAdverb } from "../verbs.js";
import type { SentenceRule } from "./rule.js";

const GOV = "Accessible communication formats (UK government): easy read";
const DH = "Making written information easier to understand (Department of Health, 2010)";
const PROJECT = "Clearplan easy-read rules, 1.2";

export const t1Long: SentenceRule = {
  id: "T1",
  severity: "error",
  message: "A sentence has more than 15 words.",
  hint: "Say it in two sentences.",
  source: DH,
  breaks: (sentence) => wordCount(sentence) > LONGEST,
};

export const t1Warning: SentenceRule = {
  id: "T1W",
  severity: "info",
  message: "A sentence has more than 12 words.",
  hint: "Aim for 10 words or fewer.",
  source: GOV,
  breaks: (sentence) => wordCount(sentence) > 12 && wordCount(sentence) <= LONGEST,
};

export const t3Verbs: SentenceRule = {
  id: "T3",
  severity: "warning",
  message: "A sentence has three verbs or more.",
  hint: "Say one idea a sentence.",
  source: GOV,
  breaks: (sentence) =>
    (sentence.match(
      /\b(?:is|are|am|was|were|has|have|had|will|can|must|should|may|could|would|do|does|did)\b/gi,
    )?.length ?? 0) >= 3,
};

export const t4Joiners: SentenceRule = {
  id: "T4",
  severity: "warning",
  message: "A sentence has brackets, a dash, a semicolon, or more than one joining word.",
  hint: "Make it two sentences.",
  source: GOV,
  breaks: (sentence, row) =>
    (row.kind !== "note" && /[;()]|\s[–—-]\s/.test(sentence)) ||
    (sentence.match(/,\s(?:and|but|so)\b|\b(?:which|because|although|while)\b/gi)?.length ?? 0) > 1,
};

const IRREGULAR_PARTICIPLES =
  "given|made|taken|shown|told|taught|held|kept|seen|done|written|read|sent|brought|chosen|broken|left|met|paid|put|set|found|led|run|built|worn|drawn|spoken";

export const t5Passive: SentenceRule = {
  id: "T5",
  severity: "info",
  message: "A sentence is in the passive: it does not say who does something.",
  hint: "Say who does it, if the plan says so.",
  source: GOV,
  breaks: (sentence) => {
    const match = new RegExp(
      `\\b(?:is|are|was|were|be|been|being)\\s+(\\p{L}+ly\\s+)?(\\p{L}+ed|${IRREGULAR_PARTICIPLES})\\b`,
      "iu",
    ).exec(sentence);
    return (
      match !== null &&
      !/^(?:called|based|tired|worried|excited|interested|scared|bored|confused|frightened|upset)$/i.test(
        match[2] ?? "",
      )
    );
  },
};

export const t6Negation: SentenceRule = {
  id: "T6",
  severity: "error",
  message: "A sentence denies twice.",
  hint: "Say what is, not what is not without.",
  source: PROJECT,
  breaks: (sentence) => {
    const negations = wordsOf(
      sentence.replace(/\b(?:no|not) (?:more|less|fewer|longer|later) than\b/gi, ""),
    ).filter(({ text }) =>
      /^(?:not|no|never|cannot|without|unless|nobody|nothing|none|neither|nor)$|n['’]t$/i.test(text),
    );
    return (
      negations.length >= 2 &&
      !/\b(?:do|does) not \w+(?: \w+)? without \w+ing\b/i.test(sentence) &&
      !/\b(?:neither|nor|and not|or not|but not|, not)\b/i.test(sentence) &&
      !isListOfNegations(sentence)
    );
  },
};

/** "You do not like the hall. You do not like bells" in one breath is two plain denials, not a double one. */
function isListOfNegations(sentence: string): boolean {
  return /\bnot\b.*\b(?:and|but)\b.*\bnot\b/i.test(sentence);
}

export const t7Marks: SentenceRule = {
  id: "T7",
  severity: "warning",
  message: "A sentence has a contraction, a short form such as e.g., or a sign such as & or %.",
  hint: "Write the words out.",
  source: "Norfolk County Council, easy read guidance; UNE 153101",
  breaks: (sentence) =>
    /n['’]t\b|\b(?:e\.?g|i\.?e|etc)\b\.?|[&%]|\w\s?\/\s?\w/i.test(sentence.replace(/https?:\S+/g, "")),
};

const KNOWN_SHORT = new Set(["OK", "TV", "PE", "UK", "NHS", "DVD", "CD", "ID", "GP", "EHC", "EHCP", "SEND"]);

export const t8Acronyms: SentenceRule = {
  id: "T8",
  severity: "warning",
  message: "A short form in capitals is not explained.",
  hint: "Write it out, or add it to the list of hard words.",
  source: GOV,
  breaks: (sentence, _row, { glossary }) => {
    const explained = hardWordsIn(sentence, glossary);
    return [...sentence.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu)].some(
      (match) =>
        !KNOWN_SHORT.has(match[0].replace(/s$/, "")) &&
        !explained.some(({ from, to }) => from <= match.index && match.index < to),
    );
  },
};

export const t11Numbers: SentenceRule = {
  id: "T11",
  severity: "info",
  message: "A number is written as a word.",
  hint: "Write numbers as figures.",
  source: "Inclusion Europe, Information for all",
  breaks: (sentence) =>
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b/i.test(
      sentence,
    ),
};

export const t12You: SentenceRule = {
  id: "T12",
  severity: "warning",
  message: "The child is spoken of in the third person.",
  hint: "Say you.",
  source: PROJECT,
  breaks: (sentence, row, { names }) =>
    row.status !== "needs-review" &&
    row.kind !== "person" &&
    names.some(
      (name) => name !== "" && new RegExp(`(?<!\\p{L})${escapeRegExp(name)}(?!\\p{L})`, "u").test(sentence),
    ),
};

export const t16Idioms: SentenceRule = {
  id: "T16",
  severity: "warning",
  message: "A sentence has an idiom that does not mean what its words say.",
  hint: "Say plainly what is meant.",
  source: "Inclusion Europe, Information for all",
  breaks: (sentence) =>
    /\b(?:golden thread|on board|signposted|touch base|going forward|in the loop|step up|pick up on|reach out|light bulb moment|comfort zone|take on board|loses the thread|lose the thread|going under|passes (?:you )?by|reading between the lines)\b/i.test(
      sentence,
    ),
};

export const t17Vague: SentenceRule = {
  id: "T17",
  severity: "warning",
  message: "A vague phrase of the plan is carried over: the copy must not make it a promise.",
  hint: "Ask for the plan to say how much, how often and by whom.",
  source: "SEND Code of Practice 2015, 9.69 F",
  breaks: (sentence) =>
    /\b(?:access to|opportunit(?:y|ies) (?:for|to)|as appropriate|where appropriate|as required|as needed|when needed|when you need it|regular(?:ly)?|where possible|if possible|would benefit)\b/i.test(
      sentence,
    ),
};

export const t13Pronoun: SentenceRule = {
  id: "T13",
  severity: "info",
  message: "A sentence starts with he or she, and it may not be clear who that is.",
  hint: "Name the person.",
  source: "PIF, Easy Read Matters (2023)",
  breaks: (sentence) => /^(?:He|She|His|Her)\b/.test(sentence) && !isAdverb(sentence),
};

export const SENTENCE_RULES: readonly SentenceRule[] = [
  t1Long,
  t1Warning,
  t3Verbs,
  t4Joiners,
  t5Passive,
  t6Negation,
  t7Marks,
  t8Acronyms,
  t11Numbers,
  t12You,
  t13Pronoun,
  t16Idioms,
  t17Vague,
];
