// Whose pictures a copy shows: for exactly the sets that it uses, those of packs too, the credit and the licence of each.

import { visibleRows, type HardWord, type ScriptPart } from "./script.js";
import { symbolOf, type PackCredit, type SymbolSet } from "./symbols.js";
import { SCALE } from "./wording.js";

export interface PictureCredit {
  /** First half of its symbols' ids. */
  set: string;
  /** A sentence to print. */
  text: string;
}

/** A set of pictures that comes with an installation: whose it is, for print and for machines. */
export interface SetLicence extends PackCredit {
  author: string;
  licenceUrl: string;
}

/** The sets of the installation, by the first half of their symbols' ids. */
const BUILT_IN: ReadonlyMap<string, SetLicence> = new Map([
  [
    "openmoji",
    {
      creditText: "All emojis designed by OpenMoji – the open-source emoji and icon project (openmoji.org)",
      licence: "CC BY-SA 4.0",
      commercialOk: true,
      author: "OpenMoji",
      licenceUrl: "https://creativecommons.org/licenses/by-sa/4.0/",
      url: "https://openmoji.org",
    },
  ],
  [
    "clearplan",
    {
      creditText: "Other pictures: drawings of the Clearplan project",
      licence: "MIT",
      commercialOk: true,
      author: "Clearplan",
      licenceUrl: "https://opensource.org/license/mit",
    },
  ],
  [
    "healthicons",
    {
      creditText: "Health Icons by Resolve to Save Lives (healthicons.org)",
      licence: "MIT",
      commercialOk: true,
      author: "Resolve to Save Lives",
      licenceUrl: "https://opensource.org/license/mit",
      url: "https://healthicons.org",
    },
  ],
  [
    "guidance",
    {
      creditText: "Guidance icons by Streamline (streamlinehq.com), drawn here with thinner lines",
      licence: "CC BY 4.0",
      commercialOk: true,
      author: "Streamline",
      licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
      url: "https://streamlinehq.com",
    },
  ],
]);

/** The set that a symbol is of: the line versions are of the same hand as the coloured drawings. */
export const setOf = (symbol: string): string => (symbol.split(":")[0] ?? "").replace(/-black$/, "");

/** What is known of a set's licence; undefined for a set that is not here. */
export const licenceOf = (set: string, symbols: SymbolSet): (PackCredit & Partial<SetLicence>) | undefined =>
  BUILT_IN.get(set) ?? symbols.credits.get(set);

/** A credit for each set that the printed copy shows a picture of. */
export function creditsOf(
  parts: readonly ScriptPart[],
  hardWords: readonly HardWord[],
  symbols: SymbolSet,
): PictureCredit[] {
  const sets = [...new Set(shownSymbols(parts, hardWords, symbols).map(setOf))].sort(openMojiFirst);
  return sets.flatMap((set) => {
    const licence = licenceOf(set, symbols);
    return licence === undefined ? [] : [{ set, text: creditText(licence) }];
  });
}

const openMojiFirst = (a: string, b: string): number =>
  Number(b === "openmoji") - Number(a === "openmoji") || (a < b ? -1 : 1);

/** "Not for commercial use" is said: whoever prints the copy is bound by it. */
export function creditText({ creditText: text, licence, commercialOk }: PackCredit): string {
  const credit = text.trim().replace(/\.$/, "");
  return `${credit}. License: ${licence.replace(/\.$/, "")}.${commercialOk ? "" : " Not for commercial use."}`;
}

/** Beside rows and titles, in the list of hard words, and on the scale of each goal. */
function shownSymbols(
  parts: readonly ScriptPart[],
  hardWords: readonly HardWord[],
  symbols: SymbolSet,
): string[] {
  const shown = parts
    .map((part) => ({ part, rows: visibleRows(part) }))
    .filter(({ rows }) => rows.some(({ kind }) => kind !== "adult-note"));
  const hasGoals = shown.some(({ part }) => part.id === "goals");
  return [
    ...shown.flatMap(({ part, rows }) => [
      part.symbol,
      ...rows.flatMap((row) => row.sentences.map(({ symbol }) => symbol)),
    ]),
    ...hardWords.map(({ symbol }) => symbol ?? null),
    ...(hardWords.length > 0 ? [symbolOf(symbols, HARD_WORDS)] : []),
    ...(hasGoals ? SCALE.map(([, concept]) => symbolOf(symbols, concept)) : []),
  ].filter((symbol) => symbol !== null);
}

/** The drawing beside the title of the list of hard words. */
export const HARD_WORDS = "clearplan:hard-words";
