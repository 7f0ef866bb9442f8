// Rules that look at one sentence. Each is small, has an id that is never reused, and a source.

import { escapeRegExp } from "../../language/escape-regexp.js";
import { matchesOf } from "../../language/matches.js";
import { wordsOf } from "../../language/words.js";
import { hardWordsIn, wordKey } from "../glossary.js";
import type { ScriptRow } from "../script.js";
import { LONGEST, wordCount } from "../sentence.js";
import { isAdverb, isFiniteVerb } from "../verbs.js";
import { sentenceGrade } from "./reading-ease.js";
import { SOURCES, type RuleContext, type SentenceRule } from "./rule.js";

export const t1Long: SentenceRule = {
  id: "T1",
  severity: "error",
  message: "A sentence has more than 15 words.",
  hint: "Say it in two sentences.",
  source: SOURCES.health,
  breaks: (sentence) => wordCount(sentence) > LONGEST,
};

/** Allowed by every guide, and longer than the best of them ask for: counted, not asked about one by one. */
export const t1Warning: SentenceRule = {
  id: "T1W",
  severity: "info",
  message: "A sentence has more than 12 words.",
  hint: "Aim for 10 words or fewer.",
  source: SOURCES.government,
  breaks: (sentence) => wordCount(sentence) > 12 && wordCount(sentence) <= LONGEST,
};

const MODALS = /^(?:will|can|cannot|must|should|may|might|could|would)$/;
const AUXILIARIES = /^(?:is|are|am|was|were|has|have|had|do|does|did)$/;
const SUBJECTS = /^(?:you|i|he|she|it|they|we|who|which|that|people|adults|children)$/;

/** Finite verbs of a sentence: "will have" and "has been" are one each, and a verb after a subject that is a pronoun. */
export function finiteVerbs(sentence: string): number {
  const words = wordsOf(sentence)
    .map(({ text }) => text.toLowerCase())
    .filter((word) => word !== "not" && !isAdverb(word));
  let verbs = 0;
  let open = false;
  for (const [index, word] of words.entries()) {
    const auxiliary = MODALS.test(word) || AUXILIARIES.test(word);
    const afterSubject = SUBJECTS.test(words[index - 1] ?? "") && isFiniteVerb(word);
    if ((auxiliary || afterSubject) && !open) verbs += 1;
    open = auxiliary;
  }
  return verbs;
}

export const t3Verbs: SentenceRule = {
  id: "T3",
  severity: "error",
  message: "A sentence has four verbs or more.",
  hint: "Say one idea a sentence.",
  source: SOURCES.government,
  breaks: (sentence) => finiteVerbs(sentence) >= 4,
};

export const t3Warning: SentenceRule = {
  id: "T3W",
  severity: "warning",
  message: "A sentence has three verbs.",
  hint: "Say one idea a sentence.",
  source: SOURCES.government,
  breaks: (sentence) => finiteVerbs(sentence) === 3,
};

export const t4Joiners: SentenceRule = {
  id: "T4",
  severity: "warning",
  message: "A sentence has brackets, a dash, a semicolon, a colon inside it, or more than one joining word.",
  hint: "Make it two sentences.",
  source: SOURCES.government,
  breaks: (sentence, row) =>
    // A pointer to the full plan names its items in brackets.
    (row.kind !== "note" && /[;()]|\s[–—-]\s|\p{L}:\s/u.test(sentence)) ||
    (sentence.match(/,\s(?:and|but|so)\b|\b(?:which|because|although|while)\b/gi)?.length ?? 0) > 1,
};

const IRREGULAR_PARTICIPLES =
  "given|made|taken|shown|told|taught|held|kept|seen|done|written|read|sent|brought|chosen|broken|left|met|paid|put|set|found|led|run|built|drawn|spoken";
const PASSIVE = new RegExp(
  `\\b(?:is|are|was|were|be|been|being)\\s+(?:not\\s+)?(?:(?:\\p{L}+ly|often|always|never|sometimes|also|now|still|then)\\s+)?(\\p{L}+ed|${IRREGULAR_PARTICIPLES})\\b(?!-)`,
  "iu",
);
/** Participles that say how somebody or something is. */
const ADJECTIVES =
  /^(?:called|based|tired|worried|excited|interested|scared|bored|confused|frightened|annoyed|pleased|surprised|relaxed|determined|delayed|limited|needed|used|allowed|closed|red|bed)$/i;

export const t5Passive: SentenceRule = {
  id: "T5",
  severity: "warning",
  message: "A sentence is in the passive: it does not say who does something.",
  hint: "Say who does it, if the plan says so.",
  source: SOURCES.government,
  breaks: (sentence) => {
    const participle = PASSIVE.exec(sentence)?.[1];
    return participle !== undefined && !ADJECTIVES.test(participle);
  },
};

const NEGATION = /^(?:not|no|never|cannot|without|unless|nobody|nothing|none|neither|nor)$|n['’]t$/i;

function negations(sentence: string): string[] {
  const bare = sentence.replace(/\b(?:no|not) (?:more|less|fewer|longer|later) than\b/gi, "");
  return wordsOf(bare).flatMap(({ text }) => (NEGATION.test(text) ? [text.toLowerCase()] : []));
}

/** "Do not touch me without asking": an instruction with its exception. */
const EXCEPTION = /\b(?:do|does|will|must|should) not\b.*\b(?:without \w+ing|unless)\b/i;

export const t6Negation: SentenceRule = {
  id: "T6",
  severity: "error",
  message: "A sentence denies twice.",
  hint: "Say what is, not what is not without.",
  source: SOURCES.inclusion,
  breaks: (sentence) =>
    negations(sentence).length >= 2 && !EXCEPTION.test(sentence) && !isListOfDenials(sentence),
};

/** "not the hall and not the bells" is two plain denials in one breath, not a double one. */
function isListOfDenials(sentence: string): boolean {
  return (
    /\b(?:not|no)\b.*\b(?:and|but|or)\b.*\b(?:not|no)\b/i.test(sentence) ||
    /\b(?:neither|nor)\b/i.test(sentence)
  );
}

export const t6Exception: SentenceRule = {
  id: "T6W",
  severity: "warning",
  message: "A sentence denies something and makes an exception: not ... without, not ... unless.",
  hint: "Say first what to do: Ask first. Then you can touch me.",
  source: SOURCES.inclusion,
  breaks: (sentence) => negations(sentence).length >= 2 && EXCEPTION.test(sentence),
};

export const t7Marks: SentenceRule = {
  id: "T7",
  severity: "warning",
  message:
    "A sentence has a contraction, a short form such as e.g., a sign such as & or %, a Roman numeral or an ordinal.",
  hint: "Write the words out.",
  source: `${SOURCES.norfolk}; ${SOURCES.une}`,
  breaks: (sentence) => {
    const text = sentence.replace(/https?:\S+/g, "");
    return (
      /n['’]t\b|\b(?:you|they|we|I|he|she|it)['’](?:re|ll|ve|d|m)\b/i.test(text) ||
      /\b(?:e\.?g|i\.?e|etc)\b\.?|[&%]|\p{L}\s?\/\s?\p{L}/iu.test(text) ||
      /\b\d+(?:st|nd|rd|th)\b|(?<![\p{L}\p{N}])(?:II|III|IV|VI{1,3}|IX|XI{0,3})(?![\p{L}\p{N}])/u.test(text)
    );
  },
};

/** Short forms that are words of everyday life, or of every plan. */
const KNOWN_SHORT = new Set(["OK", "TV", "PE", "UK", "NHS", "DVD", "CD", "ID", "GP", "EHC", "EHCP", "SEND"]);

export const t8Acronyms: SentenceRule = {
  id: "T8",
  severity: "warning",
  message: "A short form in capitals is not explained.",
  hint: "Write it out, or add it to the list of hard words.",
  source: SOURCES.government,
  breaks: (sentence, _row, { glossary, names }) => {
    const explained = hardWordsIn(sentence, glossary);
    return matchesOf(sentence, /(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu).some((match) => {
      const short = match[0].replace(/s$/, "");
      return (
        !KNOWN_SHORT.has(short) &&
        !glossary.byWord.has(wordKey(short)) &&
        !names.some((name) => name.split(/\s+/).includes(match[0])) &&
        !explained.some(({ from, to }) => from <= match.index && match.index < to)
      );
    });
  },
};

export const t11Numbers: SentenceRule = {
  id: "T11",
  severity: "warning",
  message: "A number is a word, a date is in figures only, or a time is on the 24-hour clock.",
  hint: "Write 3, 3 June 2027 and half past 9 or 9.30 am.",
  source: SOURCES.inclusion,
  breaks: (sentence) =>
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b(?!-)/i.test(
      sentence,
    ) ||
    /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/.test(sentence) ||
    /\b(?:0\d|1[3-9]|2[0-3])[:.][0-5]\d\b(?!\s?(?:am|pm))/i.test(sentence),
};

const isPerson = (row: ScriptRow): boolean => row.kind === "person";

/** The words of the row up to a place in one of its sentences. */
function saidBefore(sentence: string, row: ScriptRow, at: number): string {
  const index = row.sentences.findIndex(({ text }) => text === sentence);
  const before = row.sentences.slice(0, Math.max(0, index)).map(({ text }) => text);
  return [...before, sentence.slice(0, at)].join(" ");
}

const SINGULAR =
  /\b(?:mum|dad|mother|father|parent|sister|brother|grand\w+|aunt|uncle|adult|person|friend|child|pupil|student|boy|girl|man|woman|nurse|somebody|someone|\p{L}+(?:er|or|ist|ian|ant|ent))\b|(?<=\S\s)(?!I\b)\p{Lu}\p{Ll}+/u;
const PLURAL =
  /\b(?:people|children|family|staff|council|service|team|everyone|somebody|someone|\d+ \p{L}+|\p{L}+(?:[^s\s]s)(?<!\b(?:is|was|has|this|yes|always|its|does|as|us)))\b|\b(?:and|or)\b/iu;

/** A pronoun in the third person with nobody and nothing before it in the row that it could stand for. */
function loosePronoun(sentence: string, row: ScriptRow): string | undefined {
  for (const match of matchesOf(sentence, /\b(?:he|she|him|his|her|hers|they|them|their|theirs)\b/giu)) {
    const before = saidBefore(sentence, row, match.index);
    const plural = /^th/i.test(match[0]);
    if (!(plural ? PLURAL : SINGULAR).test(before)) return match[0].toLowerCase();
  }
  return undefined;
}

const PRONOUNS: Record<"she" | "he" | "they", RegExp> = {
  she: /^(?:she|her|hers)$/,
  he: /^(?:he|him|his)$/,
  they: /^(?!)/,
};

function isOfChild(pronoun: string, { child }: RuleContext): boolean {
  return child.pronouns !== undefined && PRONOUNS[child.pronouns].test(pronoun);
}

export const t12You: SentenceRule = {
  id: "T12",
  severity: "warning",
  message: "The child is spoken of in the third person.",
  hint: "Say you.",
  source: SOURCES.clearplan,
  breaks: (sentence, row, context) => {
    // What waits for a person is the plan's own sentence.
    if (row.status === "needs-review" || isPerson(row)) return false;
    const pronoun = loosePronoun(sentence, row);
    return (
      context.child.names.some(
        (name) => name !== "" && new RegExp(`(?<!\\p{L})${escapeRegExp(name)}(?!\\p{L})`, "u").test(sentence),
      ) ||
      (pronoun !== undefined && isOfChild(pronoun, context))
    );
  },
};

export const t13Pronoun: SentenceRule = {
  id: "T13",
  severity: "warning",
  message: "He, she or they stands in a row that does not say who that is.",
  hint: "Name the person.",
  source: SOURCES.pif,
  breaks: (sentence, row, context) => {
    // Ways to reach somebody stand under one picture with the name of whom they reach.
    if (isPerson(row)) return false;
    const pronoun = loosePronoun(sentence, row);
    return pronoun !== undefined && !isOfChild(pronoun, context);
  },
};

/** A formula says nothing of a few words: "You will have physiotherapy." would be for students. */
const WORDS_TO_GRADE = 10;

export const t14Hard: SentenceRule = {
  id: "T14S",
  severity: "warning",
  message: `A sentence of ${WORDS_TO_GRADE} words or more reads above grade 6, its explained hard words and names not counted.`,
  hint: "Say it in shorter words, or in two sentences.",
  source: SOURCES.norfolk,
  breaks: (sentence, row, context) =>
    row.kind !== "note" && wordCount(sentence) >= WORDS_TO_GRADE && sentenceGrade(sentence, context) > 6,
};

export const t16Idioms: SentenceRule = {
  id: "T16",
  severity: "warning",
  message: "A sentence has an idiom that does not mean what its words say.",
  hint: "Say plainly what is meant.",
  source: SOURCES.inclusion,
  breaks: (sentence) =>
    /\b(?:golden thread|(?:take|come|get|bring) on board|signpost(?:ed|ing)?|touch(?:es|ing)? base|going forward|in the loop|step(?:s|ping)? up|pick(?:s|ing)? up on|reach(?:es|ing)? out|light ?bulb moment|comfort zone|los(?:es?|ing) the thread|going under|pass(?:es)? (?:you )?by|read(?:ing)? between the lines|at face value|on the same page|out of the blue|under the weather|a piece of cake|in the long run|at the end of the day|up to speed|hit the ground running|building blocks|bottom line|safety net|stepping stones?|toolkit|open door|thinking outside the box|in your shoes|keep(?:s)? an eye on|a blank canvas|round the corner|on top of the world|over the moon|melting point|boiling point|full circle|ups and downs|on the back burner|from scratch|ring a bell|back to square one|hand in hand)\b/i.test(
      sentence,
    ),
};

const VAGUE =
  /\b(?:access to|opportunit(?:y|ies) (?:for|to)|(?:as|where|if|when) (?:and when )?(?:appropriate|required|needed|necessary|possible)|when you need it|regular(?:ly)?|would benefit|from time to time|on an? ad hoc basis|a range of|some form of)\b/i;

export const t17Vague: SentenceRule = {
  id: "T17",
  severity: "warning",
  message: "A vague phrase of the plan is carried over.",
  hint: "Ask for the plan to say how much, how often and by whom.",
  source: SOURCES.code,
  breaks: (sentence) => VAGUE.test(sentence),
};

export const t17Promise: SentenceRule = {
  id: "T17P",
  severity: "error",
  message: "What the plan leaves open has become a promise.",
  hint: "Say that the child can use it, or that people think it could help; do not say that they will have it.",
  source: SOURCES.code,
  breaks: (sentence, row) =>
    /\b(?:access to|opportunit(?:y|ies) (?:for|to)|would benefit|recommended|where possible|if possible)\b/i.test(
      row.sourceText,
    ) &&
    !/\b(?:will|must|shall)\b/i.test(row.sourceText) &&
    /^You will (?:have|get)\b/.test(sentence) &&
    !VAGUE.test(sentence),
};

export const l3Capitals: SentenceRule = {
  id: "L3",
  severity: "error",
  message: "Words side by side are in capitals.",
  hint: "Write them in small letters.",
  source: SOURCES.rnib,
  breaks: (sentence) => /(?<![\p{L}\p{N}])\p{Lu}{2,}\s+\p{Lu}{2,}(?![\p{L}\p{N}])/u.test(sentence),
};

export const SENTENCE_RULES: readonly SentenceRule[] = [
  t1Long,
  t1Warning,
  t3Verbs,
  t3Warning,
  t4Joiners,
  t5Passive,
  t6Negation,
  t6Exception,
  t7Marks,
  t8Acronyms,
  t11Numbers,
  t12You,
  t13Pronoun,
  t14Hard,
  t16Idioms,
  t17Vague,
  t17Promise,
  l3Capitals,
];
