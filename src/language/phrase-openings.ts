// How the matches of a pattern may begin: their first three letters, read off the pattern itself. What this cannot tell
// for sure it leaves open, so that it may allow too much and never too little.

/** 0 for what is no letter, 1 to 26 for a letter of ASCII in either case, 27 for any character beyond ASCII. */
export type LetterClass = number;

export const CLASSES = 28;
export const BEYOND_ASCII: LetterClass = 27;
const LETTERS = 3;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? letter - 0x60 : 0;
});
/** Without regard to case these two are an s and a k. */
const LONG_S = 0x17f;
const KELVIN = 0x212a;

export function letterClass(code: number): LetterClass {
  if (code < 128) return ASCII[code]!;
  if (code === LONG_S) return ASCII[0x73]!;
  return code === KELVIN ? ASCII[0x6b]! : BEYOND_ASCII;
}

/** The place of three letters in a table of openings. */
export const openingKey = (first: LetterClass, second: LetterClass, third: LetterClass): number =>
  (first * CLASSES + second) * CLASSES + third;

/** The beginning of a match as far as it is known; `open` when anything may follow it. */
interface Opening {
  letters: readonly LetterClass[];
  open: boolean;
}

const EMPTY: Opening = { letters: [], open: false };
const ANYTHING: Opening = { letters: [], open: true };

const isKnown = ({ letters, open }: Opening): boolean =>
  open || letters.length === LETTERS || letters.at(-1) === 0;

/** Every three letters with which a match of the pattern may begin, as a table by `openingKey`. */
export function openingsOf(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(CLASSES ** LETTERS);
  for (const opening of new PatternReader(pattern.source).read()) allow(table, opening);
  return table;
}

/** Where a pattern ends after two letters, or says no more about the third, any may follow. */
function allow(table: Uint8Array, { letters }: Opening): void {
  const choices = Array.from({ length: LETTERS }, (_, at) => {
    const letter = letters[at];
    const isOver = letters.slice(0, at).includes(0);
    return letter === undefined || isOver ? Array.from({ length: CLASSES }, (_letter, one) => one) : [letter];
  });
  const [firsts = [], seconds = [], thirds = []] = choices;
  for (const first of firsts)
    for (const second of seconds) for (const third of thirds) table[openingKey(first, second, third)] = 1;
}

/** What belongs to an escape behind its letter. */
const ARGUMENT: Readonly<Record<string, RegExp>> = {
  p: /^\{[^}]*\}/,
  P: /^\{[^}]*\}/,
  k: /^<\w+>/,
  u: /^(?:\{[^}]*\}|[\dA-Fa-f]{4})/,
  x: /^[\dA-Fa-f]{2}/,
};

/** Walks a pattern and gathers how its matches may begin. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  read(): Opening[] {
    return distinct(this.alternatives());
  }

  private alternatives(): Opening[] {
    const all = this.sequence();
    while (this.source[this.at] === "|") {
      this.at += 1;
      all.push(...this.sequence());
    }
    return distinct(all);
  }

  private sequence(): Opening[] {
    let openings: Opening[] = [EMPTY];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at]!)) {
      const element = this.quantified(this.element());
      openings = distinct(openings.flatMap((opening) => followedBy(opening, element)));
    }
    return openings;
  }

  /** What one character, class or group may begin with. */
  private element(): Opening[] {
    const char = this.source[this.at]!;
    this.at += 1;
    if (char === "(") return this.group();
    if (char === "[") return this.characterClass();
    if (char === "\\") return this.escape();
    if (char === "^" || char === "$") return [EMPTY];
    if (char === ".") return [ANYTHING];
    return [literal(char)];
  }

  private group(): Opening[] {
    const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? "";
    this.at += kind.length;
    const inside = this.alternatives();
    this.at += 1;
    return /[=!]$/.test(kind) ? [EMPTY] : inside;
  }

  private characterClass(): Opening[] {
    const end = /^(?:[^\]\\]|\\.)*/su.exec(this.source.slice(this.at))![0].length;
    const inside = this.source.slice(this.at, this.at + end);
    this.at += end + 1;
    const plain = inside.replace(/\\s/g, " \u00A0").replace(/\\u00A0/gi, "\u00A0");
    // Ranges, properties and negations may be anything.
    if (/^\^|\\|[^\s]-[^\s]/.test(plain)) return [ANYTHING];
    return [...plain].map(literal);
  }

  private escape(): Opening[] {
    const char = this.source[this.at]!;
    this.at += 1;
    if (char === "b" || char === "B") return [EMPTY];
    if (char === "d") return [literal("0")];
    // White space beyond ASCII counts too.
    if (char === "s") return [literal(" "), { letters: [BEYOND_ASCII], open: true }];
    if (/[\p{L}\d]/u.test(char)) {
      this.at += ARGUMENT[char]?.exec(this.source.slice(this.at))?.[0].length ?? 0;
      return [ANYTHING];
    }
    return [literal(char)];
  }

  private quantified(element: Opening[]): Opening[] {
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at))?.[0];
    if (quantifier === undefined) return element;
    this.at += quantifier.length;
    const repeated = /^(?:\?\??|\{1\})$/.test(quantifier) ? element : element.map(leftOpen);
    return /^(?:[?*]|\{0)/.test(quantifier) ? [EMPTY, ...repeated] : repeated;
  }
}

const literal = (char: string): Opening => ({ letters: [letterClass(char.charCodeAt(0))], open: false });

const leftOpen = ({ letters }: Opening): Opening => ({ letters, open: true });

const followedBy = (opening: Opening, element: readonly Opening[]): Opening[] =>
  isKnown(opening)
    ? [opening]
    : element.map(({ letters, open }) => ({
        letters: [...opening.letters, ...letters].slice(0, LETTERS),
        open,
      }));

function distinct(openings: readonly Opening[]): Opening[] {
  const byName = new Map(openings.map((opening) => [`${opening.letters.join()} ${opening.open}`, opening]));
  return [...byName.values()];
}
