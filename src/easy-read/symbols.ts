// Concepts and their pictures. Rows made by templates name their concept; free text is matched phrase by phrase, and
// "no picture" is a good answer. Matching by keyword or tag is never done: it puts a mage beside "spell".

import { pointer, type Diagnostic, type Parsed } from "../diagnostics/diagnostic.js";
import { matchesOf } from "../language/matches.js";

export interface Concept {
  concept: string;
  /** Words and phrases of free text that mean it, in lower case. */
  lemmas: string[];
  /** `openmoji:1F9D1`, `clearplan:one-to-one`, `healthicons:NAME`, `guidance:NAME`; null when no drawing fits. */
  symbol: string | null;
  /** `A`: shows it. `B`: stands for it, with the word beside it. */
  fit: "A" | "B" | null;
  /** Whether it may be found in free text, or only where a template row names it. */
  inText: boolean;
}

/** How the installation's own drawings are shown: in colour, in black lines, or not at all. */
export type SymbolStyle = "colour" | "black" | "none";

export interface SymbolSet {
  /** What a request or a plan names the set by: `openmoji`, `words-only`, the id of a pack. */
  id: string;
  style: SymbolStyle;
  concepts: ReadonlyMap<string, Concept>;
  /** Concepts of free text by phrase. */
  phrases: ReadonlyMap<string, Concept>;
  /** Words in the longest phrase. */
  longest: number;
  /** Drawings of a concept beside its first, best first: for when the first shows another concept already. */
  others: ReadonlyMap<string, readonly string[]>;
  /** Pictures of packs by symbol id, with the words for those that have words of their own. */
  added: ReadonlyMap<string, { alt?: string }>;
  /** Whose the pictures of packs are, by the id of the pack. */
  credits: ReadonlyMap<string, PackCredit>;
}

/** What is printed of a set wherever one of its pictures stands. */
export interface PackCredit {
  creditText: string;
  licence: string;
  /** Whether the licence lets the pictures be used for money. */
  commercialOk: boolean;
  url?: string;
}

const COLUMNS = ["concept", "lemmas", "symbol", "fit", "use"] as const;
const HEX = "[0-9A-F]{4,5}(?:-[0-9A-F]{4,5})*";
/** What the concept map may name. */
const SYMBOL = new RegExp(`^(?:openmoji:${HEX}|(?:clearplan|healthicons|guidance):[a-z0-9-]+)$`);
/** The same drawings in black lines, as a script may name them. */
const BLACK_SYMBOL = /^(openmoji|clearplan)-black:/;

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
  return {
    ok: true,
    value: {
      id,
      style: "colour",
      concepts,
      phrases,
      longest,
      others: new Map(),
      added: new Map(),
      credits: new Map(),
    },
  };
}

function parseLine(line: string): Concept | string {
  const cells = line.split("\t");
  const [concept, lemmas, symbol, fit, use] = cells;
  if (cells.length !== COLUMNS.length || !concept || !lemmas || !symbol || !fit || !use)
    return `A line has ${COLUMNS.length} columns.`;
  if (symbol !== "-" && !SYMBOL.test(symbol))
    return "A symbol is openmoji:HEX, clearplan:name, healthicons:name, guidance:name or -.";
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

/** The symbol of a concept, or of a symbol id in the style of the set; null when there is none. */
export function symbolOf(symbols: SymbolSet, name: string): string | null {
  if (symbols.style === "none") return null;
  if (symbols.added.has(name)) return name;
  const drawing = name.replace(BLACK_SYMBOL, "$1:");
  if (SYMBOL.test(drawing)) return inStyle(drawing, symbols.style);
  const concept = symbols.concepts.get(name) ?? symbols.phrases.get(name.trim().toLowerCase());
  return concept?.symbol ?? null;
}

/** A drawing of the installation as a style shows it. Health Icons and Guidance are black lines already. */
export function inStyle(symbol: string, style: SymbolStyle): string | null {
  if (style === "none") return null;
  return style === "black" ? symbol.replace(/^(openmoji|clearplan):/, "$1-black:") : symbol;
}

/** Whether a concept may be shown by a drawing. */
export const isDrawnBy = ({ concept, symbol }: Concept, drawing: string, { others }: SymbolSet): boolean =>
  symbol === drawing || (others.get(concept)?.includes(drawing) ?? false);

/** The drawings of a concept, best first. */
export function drawingsOf({ concept, symbol }: Concept, { others }: SymbolSet): string[] {
  return symbol === null ? [] : [symbol, ...(others.get(concept) ?? [])];
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
  return matchesOf(text, WORD).map((match) => {
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

/** A pace or a score falls too, and one falls asleep. */
const FALL = {
  before: /^(?:accuracy|attendance|it|level|pace|rate|score|scores|weight)$/,
  after: /^(?:asleep|behind|below|into|out|short|under|within)$/,
};
/** Words before or after that show another sense of a word of the map. */
const OTHER_SENSE: Record<string, { before?: RegExp; after?: RegExp }> = {
  hard: {
    before: /^(?:works?|worked|working|try|tries|tried|trying|very)$/,
    after: /^(?:drive|copy|hats?)$/,
  },
  look: { after: /^(?:after|for|forward|like|at)$/ },
  looks: { after: /^(?:after|for|forward|like|at)$/ },
  watch: { after: /^(?:out)$/ },
  break: { before: /^(?:to|will|can|could|may|might|not)$/, after: /^(?:down|up|it|things)$/ },
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
  count: { before: /^(?:a|the|by)$/, after: /^(?:of|on|slowly)$/ },
  home: { before: /^(?:outside)$/, after: /^(?:address|office|visit|visits|county)$/ },
  school: { before: /^(?:outside)$/ },
  hospital: { after: /^(?:passport)$/ },
  car: { after: /^(?:park)$/ },
  park: { before: /^(?:car|to)$/ },
  book: { before: /^(?:to|will)$/ },
  draw: { after: /^(?:up|out|on|in|attention)$/ },
  draws: { after: /^(?:up|out|on|attention)$/ },
  play: { before: /^(?:role|a)$/, after: /^(?:a|an|its|the|their)$/ },
  see: { after: /^(?:him|her|that|them|you|your)$/ },
  plays: { before: /^(?:role|short)$/, after: /^(?:a|its|their)$/ },
  walk: { after: /^(?:away|out|through)$/ },
  run: { after: /^(?:away|by|out|the|a|through)$/ },
  runs: { after: /^(?:away|by|out|the|a|through)$/ },
  running: { before: /^(?:days|times|sessions|weeks|lessons)$/, after: /^(?:the|a|record)$/ },
  stand: { after: /^(?:for|out|up|in|back|before|so|as|ready)$/ },
  stands: { after: /^(?:for|out|up|in|back|before|so|as|ready)$/ },
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
  step: { after: /^(?:down|in|back|aside|away)$/ },
  fall: FALL,
  falls: FALL,
  falling: FALL,
  fell: FALL,
  cream: { after: /^(?:background|paper)$/ },
  outside: { after: /^(?:of|home|school|the)$/ },
  picture: { before: /^(?:they|you|to)$/ },
  sight: { before: /^(?:of)$/ },
  wishes: { before: /^(?:he|she|they)$/ },
  community: { after: /^(?:health|nurse|paediatric|paediatrician|team)$/ },
  switch: { before: /^(?:to|will|can|must|then)$/, after: /^(?:on|off|between|from)$/ },
  switches: { before: /^(?:he|she|they|it|who)$/, after: /^(?:on|off|between|to|from)$/ },
  course: { before: /^(?:of|due|main)$/ },
  rules: { after: /^(?:out)$/ },
  wind: { before: /^(?:to|will)$/, after: /^(?:down|up)$/ },
  heart: { before: /^(?:by|at)$/ },
  bank: { after: /^(?:of|holiday|holidays|staff)$/ },
  screen: { before: /^(?:to|will|must)$/, after: /^(?:for)$/ },
  scan: { before: /^(?:to|will|can)$/ },
  label: { before: /^(?:to|will|can|may)$/ },
  box: { after: /^(?:breathing)$/ },
  voice: { after: /^(?:output)$/ },
  wake: { after: /^(?:of)$/ },
  plants: { before: /^(?:he|she)$/ },
  station: { before: /^(?:work|fire|police)$/ },
  stations: { before: /^(?:work)$/ },
  chest: { after: /^(?:of|height)$/ },
  message: { before: /^(?:same|one|clear)$/ },
  messages: { before: /^(?:mixed|same)$/ },
  sailing: { before: /^(?:plain)$/ },
  feet: { before: /^(?:square)$/ },
  egg: { after: /^(?:timer)$/ },
  sun: { after: /^(?:cream|hat|hats)$/ },
  fire: { after: /^(?:drill|drills|door|doors|alarm|station)$/ },
  tools: { before: /^(?:assessment|screening|online)$/ },
  tool: { before: /^(?:assessment|screening|online)$/ },
  type: { before: /^(?:a|an|any|each|of|one|same|some|that|the|this|what|which)$/, after: /^(?:of|1|2)$/ },
  types: { before: /^(?:all|of|some|the|these|two|what|which)$/, after: /^(?:of)$/ },
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
