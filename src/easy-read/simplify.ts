// One sentence of the plan as sentences for the child: said to them, in easier words, with figures, split where a rule
// is sure. The facts of the result are compared with the facts of the source; any doubt sends the row to a person.

import { matchesOf } from "../language/matches.js";
import { compareFacts, type FactCheck } from "./compare-facts.js";
import { addressChild, mentionsChild, type Address, type ChildNames, type SpokenOf } from "./person.js";
import { figures, plainWords } from "./plain-words.js";
import { asSentence, COMFORTABLE, LONGEST, lowerWords, wordCount } from "./sentence.js";
import { knownThirdPerson } from "./verbs.js";
import { GOAL_RULES, SPLIT_RULES, type FiniteVerbs, type SplitRule } from "./split-sentence.js";

export interface Simplifier {
  child: ChildNames;
  /** Under 16: "other children" for peers. */
  young: boolean;
  facts: FactCheck;
}

export type Simplified =
  | { ok: true; sentences: string[]; rules: string[] }
  /** `text` is the best attempt, for the reviewer. */
  | { ok: false; text: string; reasons: string[] };

export interface SimplifyOptions {
  to?: Address;
  goal?: boolean;
  /** Whom the sentences before spoke of; the child when nothing is said. */
  spokenOf?: SpokenOf;
}

/** Says a sentence of the plan easily, or says why that must be left to a person. */
export function simplify(source: string, simplifier: Simplifier, options: SimplifyOptions = {}): Simplified {
  const addressed = addressChild(
    source.replace(/\s+/g, " ").trim(),
    simplifier.child,
    options.to ?? "you",
    options.spokenOf,
  );
  if (!addressed.ok) return { ok: false, text: source, reasons: [addressed.reason] };
  const plain = dropShortForms(figures(plainWords(addressed.text, simplifier.young)));
  const rules: string[] = [];
  const splitter: Splitter = {
    rules: options.goal === true ? GOAL_RULES : SPLIT_RULES,
    finite: easierVerbs(addressed.finite, source, simplifier.young),
  };
  const sentences = splitAll([asSentence(plain)], splitter, rules);
  const reasons = [...doubts(sentences, simplifier), ...factReasons(source, sentences, simplifier)];
  return reasons.length > 0
    ? { ok: false, text: sentences.join(" "), reasons }
    : { ok: true, sentences, rules };
}

interface Splitter {
  rules: readonly SplitRule[];
  finite: FiniteVerbs;
}

/** Verbs of the child as they are said in easier words; one that also stands as an infinitive tells nothing. */
function easierVerbs(verbs: FiniteVerbs, source: string, young: boolean): FiniteVerbs {
  const inSource = new Set(lowerWords(source));
  const said = [...verbs].map((verb) => lowerWords(plainWords(verb, young))[0] ?? verb);
  return new Set(said.filter((verb) => !inSource.has(verb)));
}

/** Nobody writes a longer sentence that rules could split; searching one takes time that grows with its square. */
const MOST_SPLIT = 100;

/** Applies the rules until no sentence is longer than is comfortable or no rule is sure. */
function splitAll(sentences: readonly string[], splitter: Splitter, used: string[]): string[] {
  return sentences.flatMap((sentence) => {
    const length = wordCount(sentence);
    if (length > MOST_SPLIT || (length <= COMFORTABLE && !sentence.includes(";"))) return [sentence];
    for (const rule of splitter.rules) {
      const parts = rule.split(sentence, splitter.finite);
      if (parts === undefined || parts.some((part) => wordCount(part) >= length)) continue;
      used.push(rule.id);
      return splitAll(parts, splitter, used);
    }
    return [sentence];
  });
}

/** "teaching assistant (TA)" keeps the words only: brackets with a short form say nothing more. */
function dropShortForms(text: string): string {
  return text.replace(/ {2,}/g, " ").replace(/\s*\((?:\p{Lu}[\p{Lu}\p{N}&]{1,7}|\p{Lu}{2,}s?)\)/gu, "");
}

function doubts(sentences: readonly string[], { child }: Simplifier): string[] {
  const reasons = new Set<string>();
  for (const sentence of sentences) {
    if (wordCount(sentence) > LONGEST) reasons.add("A sentence is too long and no rule splits it safely.");
    if (/[()[\]]/.test(sentence)) reasons.add("Words in brackets need a decision.");
    if (/[;:–—]/.test(sentence.replace(/\d:\d/g, ""))) reasons.add("A list or an aside needs a decision.");
    if (disagrees(sentence)) reasons.add("It is not sure whether a word is a verb.");
    if (mentionsChild(sentence, child)) reasons.add("The child is still spoken of in the third person.");
    if (/,\s+(?:who|which|whose)\b/.test(sentence)) reasons.add("A clause about somebody needs a decision.");
    if (MEDICAL.test(sentence))
      reasons.add("Medical words need somebody who knows what the child has been told.");
    if (hasLongQuote(sentence)) reasons.add("Quoted words need a decision.");
  }
  return [...reasons];
}

/** "you watches": the child became "you" in a place where the rule did not see its verb. */
function disagrees(sentence: string): boolean {
  return [
    ...matchesOf(sentence, /\b(?:you|I)\s+(?:\p{L}+ly\s+|often\s+|sometimes\s+|also\s+)?(\p{L}+)/giu),
  ].some((match) =>
    /^(?:has|is|was|does)$/.test(match[1] ?? "")
      ? !/^I was$/i.test(match[0])
      : knownThirdPerson((match[1] ?? "").toLowerCase()) !== undefined,
  );
}

/** A word or two in quotation marks name something ("come here"); more, or a person in them, is what somebody says. */
function hasLongQuote(sentence: string): boolean {
  const quotes = matchesOf(sentence, /["“]([^"”]*)["”]/g).map((match) => match[1] ?? "");
  const marks = sentence.match(/["“”]/g)?.length ?? 0;
  return (
    marks !== quotes.length * 2 ||
    quotes.some((quote) => quote.split(/\s+/).length > 3 || /\b(?:I|you|me|my|your|we|us)\b/i.test(quote))
  );
}

/** Words of doctors: no child is told of a septal defect by a machine. */
const MEDICAL =
  /(?<!\p{L})(?:\p{L}*(?:ventricular|vascular|septal|ectomy|ostomy|oscopy|itis|emia|osis|pathy|plasia|trophy|algia|penia)|grommets?|malignant|benign|congenital|chronic|neonatal|spasms?|tonic-clonic|absences?|lesions?|haemorrhage\w*|contractures?|aspirat\w+|dislocat\w+|scoliosis|reflux|valve)(?!\p{L})/iu;

function factReasons(source: string, sentences: readonly string[], { facts }: Simplifier): string[] {
  const differences = compareFacts(source, sentences.join(" "), facts);
  return differences.length > 0 ? ["A fact would be lost or changed."] : [];
}
