// A JSON Pointer into a plan in the words of somebody who looks at a plan and not at JSON: "Section F, provision 9,
// schedule, minutes".

import { SECTION_CODES } from "../plan/sections.js";

/** What entries of a list are called, where the list's own name does not say it. */
const ENTRIES: Readonly<Record<string, string>> = {
  needs: "need",
  areas: "area of need",
  outcomes: "outcome",
  steps: "step",
  advice: "advice",
  placements: "placement",
  components: "component",
  views: "view",
  aspirations: "aspiration",
  contacts: "contact",
  importantPeople: "important person",
  entries: "entry",
};
const PROVISION: readonly string[] = ["F", "G", "H1", "H2"];

/** Names that are no English words. */
const NAMES: Readonly<Record<string, string>> = {
  upn: "UPN",
  nhsNumber: "NHS number",
  dfeCode: "DfE code",
  urn: "URN",
};

/** @returns "The whole file" for the top. */
export function pathInWords(pointer: string): string {
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (tokens.length === 0) return "The whole file";
  const words = tokens.flatMap((token, index) => wordsOf(token, index, tokens));
  const text = words.join(", ");
  return text === "" ? "The whole file" : text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf(token: string, index: number, tokens: readonly string[]): string[] {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (token === "sections" && index === 0) return next === undefined ? ["sections"] : [];
  if (before === "sections" && index === 1 && isSection(token)) return [`section ${token}`];
  // The entry's number says which list it is in.
  if (next !== undefined && isNumber(next) && index > 0) return [];
  if (isNumber(token) && before !== undefined) return [`${entryOf(before, tokens)} ${Number(token) + 1}`];
  return [spelled(token)];
}

const isSection = (token: string): boolean => SECTION_CODES.some((code) => code === token);
const isNumber = (token: string): boolean => /^\d+$/.test(token);

function entryOf(list: string, tokens: readonly string[]): string {
  if (list === "items" && PROVISION.includes(tokens[1] ?? "")) return "provision";
  return ENTRIES[list] ?? spelled(list).replace(/ies$/, "y").replace(/s$/, "");
}

/** "perTerm" is "per term". */
const spelled = (name: string): string =>
  NAMES[name] ?? name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
