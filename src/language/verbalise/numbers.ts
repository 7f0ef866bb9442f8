// Numbers as they are said in British English. Everything here takes whole, non-negative numbers or their digits.

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: readonly [size: number, name: string][] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
];

const IRREGULAR_ORDINALS: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function belowHundred(value: number): string {
  if (value < 20) return SMALL[value] ?? "";
  const rest = value % 10;
  return `${TENS[(value - rest) / 10]}${rest === 0 ? "" : `-${SMALL[rest]}`}`;
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  const rest = value % 100;
  const hundreds = `${SMALL[(value - rest) / 100]} hundred`;
  return rest === 0 ? hundreds : `${hundreds} and ${belowHundred(rest)}`;
}

/** Above this a number of the language is no longer exact; nobody says such numbers. */
const SAYABLE = 1e15;

/** "one hundred and twenty-three thousand and four". */
export function cardinal(value: number): string {
  if (!(value < SAYABLE)) return "a very great number";
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of SCALES) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${belowThousand(count)} ${name}`);
    rest -= count * size;
  }
  if (parts.length === 0) return belowThousand(rest);
  if (rest === 0) return parts.join(" ");
  return `${parts.join(" ")} ${rest < 100 ? "and " : ""}${belowThousand(rest)}`;
}

/** "twenty-first", "one hundredth". */
export function ordinal(value: number): string {
  const words = cardinal(value);
  const at = Math.max(words.lastIndexOf(" "), words.lastIndexOf("-")) + 1;
  const last = words.slice(at);
  const said = IRREGULAR_ORDINALS[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, at) + said;
}

/** One digit after the other, "oh" for 0 as in telephone numbers. */
export function digits(text: string): string {
  return [...text].map((digit) => (digit === "0" ? "oh" : (SMALL[Number(digit)] ?? digit))).join(" ");
}

/** Digits with or without commas and a decimal part: "1,250" and "2.5" ("two point five", "nought point oh five"). */
export function decimal(text: string): string {
  const [whole = "", fraction] = text.replaceAll(",", "").split(".");
  const value = Number(whole);
  if (fraction === undefined)
    return whole.length > 1 && whole.startsWith("0") ? digits(whole) : cardinal(value);
  const tail = [...fraction].map((digit) => (digit === "0" ? "nought" : SMALL[Number(digit)])).join(" ");
  return `${value === 0 ? "nought" : cardinal(value)} point ${tail}`;
}

/** A year: "twenty twenty-six", "two thousand and five", "eighteen oh two", "nineteen hundred". */
export function year(value: number): string {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (value < 1000 || value > 2999 || (century % 10 === 0 && rest < 10)) return cardinal(value);
  if (rest === 0) return `${belowHundred(century)} hundred`;
  return `${belowHundred(century)} ${rest < 10 ? `oh ${SMALL[rest]}` : belowHundred(rest)}`;
}

/** The plural of a said number: "fifties", "sixes", "tens". */
export function plural(words: string): string {
  if (words.endsWith("y")) return `${words.slice(0, -1)}ies`;
  return /(?:x|s)$/.test(words) ? `${words}es` : `${words}s`;
}

/** Letters said one by one: "EHC" is "E H C". */
export function letters(text: string): string {
  return [...text.replaceAll(/[^\p{L}]/gu, "")].map((letter) => letter.toUpperCase()).join(" ");
}
