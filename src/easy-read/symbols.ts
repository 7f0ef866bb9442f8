// Concepts and their pictures. Rows made by templates name their concept; free text is matched phrase by phrase, and
// "no picture" is a good answer. Matching by keyword or tag is never done: it puts a mage beside "spell".

import { pointer, type Diagnostic, type Parsed } from "../diagnostics/diagnostic.js";

export interface Concept {
  concept: string;
  /** Words and phrases of free text that mean it, in lower case. */
  lemmas: string[];
  /** `openmoji:1F9D1` or `clearplan:one-to-one`; null when no drawing fits. */
  symbol: string | null;
  /** `A`: shows it. `B`: stands for it, with the word beside it. */
  fit: "A" | "B" | null;
  /** Whether it may be found in free text, or only where a template row names it. */
  inText: boolean;
}

export interface SymbolSet {
  id: string;
  concepts: ReadonlyMap<string, Concept>;
  /** Concepts of free text by phrase. */
  phrases: ReadonlyMap<string, Concept>;
  /** Words in the longest phrase. */
  longest: number;
}

const COLUMNS = ["concept", "lemmas", "symbol", "fit", "use"] as const;
const SYMBOL = /^(?:openmoji:[0-9A-F]{4,5}(?:-[0-9A-F]{4,5})*|clearplan:[a-z0-9-]+)$/;

/** Reads symbols/concepts.tsv. Every fault is reported with its line. */
export function parseConcepts(tsv: string, id = "openmoji"): Parsed<SymbolSet> {
  const diagnostics: Diagnostic[] = [];
  const concepts = new Map<string, Concept>();
  const phrases = new Map<string, Concept>();
  for (const [index, line] of tsv.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#") || line === COLUMNS.join("\t")) continue;
    const concept = parseLine(line);
    const fault =
      typeof concept === "string"
        ? concept
        : concepts.has(concept.concept)
          ? "The concept stands on another line too."
          : concept.lemmas.some((lemma) => phrases.has(lemma))
            ? "A lemma belongs to another concept too."
            : undefined;
    if (fault !== undefined || typeof concept === "string") {
      diagnostics.push(conceptFault(index, fault ?? ""));
      continue;
    }
    concepts.set(concept.concept, concept);
    if (concept.inText) for (const lemma of concept.lemmas) phrases.set(lemma, concept);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const longest = Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  return { ok: true, value: { id, concepts, phrases, longest } };
}

function parseLine(line: string): Concept | string {
  const cells = line.split("\t");
  const [concept, lemmas, symbol, fit, use] = cells;
  if (cells.length !== COLUMNS.length || !concept || !lemmas || !symbol || !fit || !use)
    return `A line has ${COLUMNS.length} columns.`;
  if (symbol !== "-" && !SYMBOL.test(symbol)) return "A symbol is openmoji:HEX, clearplan:name or -.";
  if (!/^[AB-]$/.test(fit) || (fit === "-") !== (symbol === "-"))
    return "The fit is A or B, and - without a symbol.";
  if (use !== "text" && use !== "template") return "The use is text or template.";
  return {
    concept,
    lemmas: lemmas === "-" ? [] : lemmas.split(",").map((lemma) => lemma.trim().toLowerCase()),
    symbol: symbol === "-" ? null : symbol,
    fit: fit === "-" ? null : (fit as "A" | "B"),
    inText: use === "text",
  };
}

function conceptFault(line: number, message: string): Diagnostic {
  return {
    code: "invalid-concept",
    severity: "error",
    pointer: pointer("line", line + 1),
    message,
    hint: "Mend the line in the concept map.",
  };
}

/** The symbol of a concept, or of a symbol id given as it is; null when there is none. */
export function symbolOf(symbols: SymbolSet, name: string): string | null {
  if (SYMBOL.test(name)) return name;
  const concept = symbols.concepts.get(name) ?? symbols.phrases.get(name.trim().toLowerCase());
  return concept?.symbol ?? null;
}

export interface ConceptMatch {
  concept: Concept;
  from: number;
  to: number;
  /** Words in the phrase. */
  words: number;
}

export interface MatchOptions {
  /** Names, masked before anything is matched: "Will", "Hill Park School". */
  names?: readonly string[];
}

/**
 * The concepts of a sentence, best first: longer phrases before shorter, drawings that show before those that stand
 * for, then in order of reading. What a negation denies is left out, so that no picture contradicts its sentence.
 */
export function conceptsIn(text: string, symbols: SymbolSet, options: MatchOptions = {}): ConceptMatch[] {
  const words = maskedWords(text, options.names ?? []);
  const found: ConceptMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = matchAt(words, at, symbols);
    if (match === undefined) continue;
    if (!isDenied(words, at, match) && !isOtherSense(words, at, match)) found.push(match);
    at += match.words - 1;
  }
  return found.sort((a, b) => b.words - a.words || fitRank(a) - fitRank(b) || a.from - b.from);
}

const fitRank = (match: ConceptMatch): number => (match.concept.fit === "A" ? 0 : 1);

interface MatchWord {
  word: string;
  from: number;
  to: number;
  masked: boolean;
  /** A sentence or clause ends after it. */
  stop: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’:-][\p{L}\p{M}\p{N}]+)*/gu;

function maskedWords(text: string, names: readonly string[]): MatchWord[] {
  const lower = text.toLowerCase();
  const masks = names
    .filter((name) => name.trim() !== "")
    .flatMap((name) => [...occurrences(text, lower, name.trim())]);
  return [...text.matchAll(WORD)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return {
      word: match[0].toLowerCase().replaceAll("’", "'"),
      from,
      to,
      masked: masks.some(([start, end]) => from < end && start < to),
      stop: /^\s*[,.;:!?]/.test(text.slice(to)),
    };
  });
}

function* occurrences(text: string, lower: string, name: string): Generator<[number, number]> {
  // One-word names are masked only where they carry a capital: "will" the verb stays.
  const exact = !name.includes(" ");
  const haystack = exact ? text : lower;
  const needle = exact ? name : name.toLowerCase();
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
    yield [at, at + needle.length];
}

function matchAt(words: readonly MatchWord[], at: number, symbols: SymbolSet): ConceptMatch | undefined {
  for (let length = Math.min(symbols.longest, words.length - at); length >= 1; length--) {
    const run = words.slice(at, at + length);
    if (run.some((word, index) => word.masked || (word.stop && index < length - 1))) continue;
    const phrase = run.map((word) => word.word).join(" ");
    const concept = symbols.phrases.get(phrase) ?? symbols.phrases.get(phrase.replace(/'s$/, ""));
    if (concept !== undefined)
      return { concept, from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0, words: length };
  }
  return undefined;
}

const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "without",
  "cannot",
  "nobody",
  "none",
  "neither",
  "nor",
  "unable",
]);
/** Negative concepts show what the sentence says: "do not like". */
const NEGATIVE = new Set(["do not like", "not happy", "no"]);

/** Whether a negation reaches the phrase: up to five words before it, in the same clause. */
function isDenied(words: readonly MatchWord[], at: number, match: ConceptMatch): boolean {
  if (NEGATIVE.has(match.concept.concept)) return false;
  for (let back = 1; back <= 5; back++) {
    const before = words[at - back];
    if (before === undefined || before.stop) return false;
    if (NEGATIONS.has(before.word) || before.word.endsWith("n't")) return true;
  }
  return false;
}

/** Words before or after that show another sense of a word of the map. */
const OTHER_SENSE: Record<string, { before?: RegExp; after?: RegExp }> = {
  hard: {
    before: /^(?:works?|worked|working|try|tries|tried|trying|very)$/,
    after: /^(?:drive|copy|hats?)$/,
  },
  look: { after: /^(?:after|for|forward|like|at)$/ },
  looks: { after: /^(?:after|for|forward|like|at)$/ },
  watch: { after: /^(?:out)$/ },
  break: { before: /^(?:to|will|can|may|not)$/, after: /^(?:down|up|it|things)$/ },
  breaks: { before: /^(?:he|she|they|it|you|which|that)$/, after: /^(?:down|up|things|work|tasks?|the)$/ },
  chair: { before: /^(?:to|will)$/ },
  change: { before: /^(?:to|will|not)$/, after: /^(?:for|clothes|into|out)$/ },
  changes: { before: /^(?:he|she|they|you|it)$/, after: /^(?:for|clothes|into|out)$/ },
  check: { after: /^(?:in|ins)$/ },
  safe: { after: /^(?:to)$/ },
  exam: { before: /^(?:medical|physical)$/ },
  tests: { before: /^(?:he|she|it|who)$/ },
  test: { before: /^(?:to|will|hearing|blood|eye|swallowing|competence|agreement|vision|skin)$/ },
  train: { before: /^(?:to|will|must)$/ },
  light: { before: /^(?:in)$/ },
  map: { before: /^(?:to)$/ },
  rest: { before: /^(?:the)$/, after: /^(?:of|on)$/ },
  sign: { after: /^(?:of|off|up)$/ },
  signs: { before: /^(?:the|early|body|two|three|warning|first)$/, after: /^(?:of|off|up|that)$/ },
  start: { before: /^(?:a|the|its|her|his|their|your)$/ },
  stop: { before: /^(?:the|bus|a)$/ },
  stops: { before: /^(?:and|then|bus)$/ },
  finish: { before: /^(?:a|the)$/ },
  support: { after: /^(?:worker|plan|service|services)$/ },
  table: { before: /^(?:times)$/ },
  tablet: { before: /^(?:a|one|each)$/, after: /^(?:of|twice|daily)$/ },
  water: { before: /^(?:to)$/ },
  bird: { after: /^(?:hide)$/ },
  letters: { after: /^(?:home|to|from|about|go)$/ },
  number: { after: /^(?:of)$/ },
  numbers: { after: /^(?:of)$/ },
  count: { after: /^(?:on|slowly)$/ },
  home: { after: /^(?:address|office|visit|visits|county)$/ },
  hospital: { after: /^(?:passport)$/ },
  car: { after: /^(?:park)$/ },
  park: { before: /^(?:car|to)$/ },
  book: { before: /^(?:to|will)$/ },
  draw: { after: /^(?:up|out|on|in|attention)$/ },
  draws: { after: /^(?:up|out|on|attention)$/ },
  play: { before: /^(?:role|a|to)$/, after: /^(?:a|its|their)$/ },
  plays: { before: /^(?:role|short)$/, after: /^(?:a|its|their)$/ },
  walk: { after: /^(?:away|out|through)$/ },
  run: { after: /^(?:by|out|the|a|through)$/ },
  runs: { after: /^(?:by|out|the|a|through)$/ },
  running: { before: /^(?:days|times|sessions|weeks|lessons)$/, after: /^(?:the|a|record)$/ },
  stand: { after: /^(?:for|out|up|in|before|so|as|ready)$/ },
  stands: { after: /^(?:for|out|up|in|before|so|as|ready)$/ },
  sit: { after: /^(?:exams?|tests?|the|gcses?|well|below|above|under|with)$/ },
  sits: { after: /^(?:exams?|tests?|the|gcses?|well|below|above|under|with|on)$/ },
  move: { after: /^(?:to|into|on|from|between|school|house|through|schools)$/ },
  moves: { after: /^(?:to|into|on|from|with|between|through)$/ },
  moving: { after: /^(?:to|into|on|from|between|through)$/ },
  feeling: { after: /^(?:of|that)$/ },
  group: { before: /^(?:age|year|focus|peer|bird)$/, after: /^(?:closed)$/ },
  class: { before: /^(?:first|second|world)$/ },
  mouth: { before: /^(?:by)$/ },
  hands: { before: /^(?:clock|with|change|it)$/, after: /^(?:in|over|out)$/ },
  touch: { before: /^(?:in|keep|keeps|out)$/, after: /^(?:base)$/ },
  pool: { before: /^(?:car)$/ },
  space: { before: /^(?:quiet|calm|safe|a|own|the|more|enough)$/ },
  fish: { before: /^(?:tinned|eat|eats|or|of)$/ },
  step: { after: /^(?:down|in)$/ },
};

function isOtherSense(words: readonly MatchWord[], at: number, match: ConceptMatch): boolean {
  if (match.words > 1) return false;
  const rule = OTHER_SENSE[words[at]?.word ?? ""];
  if (rule === undefined) return false;
  const before = words[at - 1];
  const after = words[at]?.stop === true ? undefined : words[at + 1];
  // "your hands over your ears" is hands, "hands over a card" is not.
  const owned = before !== undefined && !before.stop && /^(?:your|my|both|two|2)$/.test(before.word);
  if (owned) return rule.before?.test(before.word) ?? false;
  return (
    (rule.before !== undefined && before !== undefined && !before.stop && rule.before.test(before.word)) ||
    (rule.after !== undefined && after !== undefined && rule.after.test(after.word))
  );
}
