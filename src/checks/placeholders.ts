// Q03: what a template or a hurried writer leaves behind. Each pattern has a name that a message may show.

import { matchesOf } from "../language/matches.js";
import { phraseFinder } from "../language/phrase-finder.js";

export interface Placeholder {
  name: string;
  from: number;
  to: number;
}

interface Pattern {
  name: string;
  pattern: RegExp;
  /** Not in somebody's own words, where it may be meant: kisses, an unsure "???". */
  notInQuotes?: true;
}

const ASKED_FOR = String.raw`(?:(?:child|pupil|student|learner|young\s+person|parent|carer|school|setting|college|officer|author|first|last|given|family|preferred|sur|full|la|local\s+authority)(?:['’]s)?[\s_-]*)*(?:name|forename|surname|date(?:\s+of\s+birth)?|dob|d\.o\.b\.?|address|age|number|text|details?|role|title|pronouns?|he\/she|his\/her|him\/her|child|pupil|student|school|setting)`;
const COMMAND = String.raw`[^\]>\n]{0,40}\b(?:insert|enter|delete|complete|type|add|specify|tbc|tba|tbd|xx+)\b[^\]>\n]{0,60}`;

const PATTERNS: readonly Pattern[] = [
  {
    name: "a gap in brackets",
    pattern: new RegExp(String.raw`\[(?:${COMMAND}|${ASKED_FOR}|[\s._…]*|[A-Z][A-Z\s_/]{3,})\]`, "giu"),
  },
  {
    name: "a gap in brackets",
    pattern: new RegExp(String.raw`<{1,2}(?:${COMMAND}|${ASKED_FOR})>{1,2}`, "giu"),
  },
  { name: "a merge field", pattern: /\{\{[^{}\n]{1,60}\}\}|«[^»\n]{1,60}»|\bMERGEFIELD\b/gu },
  { name: "TBC", pattern: /(?<![\p{L}\p{N}])(?:TBC|TBA|TBD|T\.B\.C\.?)(?![\p{L}\p{N}])/giu },
  {
    name: "to be confirmed",
    pattern:
      /(?<![\p{L}\p{N}])to\s+be\s+(?:confirmed|determined|inserted|advised(?=\s*(?:[.);,]|$)))(?![\p{L}\p{N}])/giu,
  },
  {
    name: "xxx",
    pattern:
      /(?<![\p{L}\p{N},])x{3,}(?![\p{L}\p{N}]|\s+(?:syndrome|chromosome))|(?<![\p{L}\p{N}])xx[/-]xx/giu,
    notInQuotes: true,
  },
  {
    name: "lorem ipsum",
    pattern: /(?<![\p{L}\p{N}])lorem\s+ipsum|(?<![\p{L}\p{N}])lorem(?![\p{L}\p{N}])/giu,
  },
  {
    name: "information not available",
    pattern:
      /(?<![\p{L}\p{N}])(?:information\s+(?:(?:is|was)\s+)?(?:not\s+(?:yet\s+)?(?:available|provided|received|supplied)|awaited|pending)|no\s+information\s+(?:(?:is|was|has\s+been)\s+)?(?:available|provided|received|supplied))(?![\p{L}\p{N}])/giu,
  },
  {
    name: "guidance of a template",
    pattern:
      /(?<![\p{L}\p{N}])(?:click\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+(?:enter|add|insert)|delete\s+as\s+(?:appropriate|applicable|necessary)|please\s+(?:insert|enter|delete|complete\s+(?:this|the|all|below))|(?:insert|enter|type)\s+(?:your\s+)?(?:text|name|date|photo|details)\s+here|this\s+section\s+(?:should|must|needs\s+to)\s+(?:include|contain|set\s+out|describe|detail|be\s+completed)|guidance\s+(?:notes?|for\s+(?:writers|authors|completing|completion))\s*:)/giu,
  },
  { name: "a line to fill in", pattern: /_{4,}|\.{6,}|…{3,}/gu },
  { name: "question marks", pattern: /\?{3,}/gu, notInQuotes: true },
  {
    name: "a value that was lost",
    pattern: /^\s*(?:null|undefined|NaN|#REF!|#N\/A|\[object Object\])\s*$/gu,
  },
];

/** Most texts hold no sign and no word that any pattern needs. */
const SIGNS = ["[", "<", "{", "«", "_", "#", "?", "…", "......"];
const findWords = phraseFinder(
  /(?<!\p{L})(?:tb[acd]|t\.b\.c|to\s+be\s|xx|lorem|information|click|delete|please|here|this\s+section|guidance|mergefield|null|undefined|nan)/giu,
);

/** Placeholders in a text, in order; `quoted` where the text is somebody's own words. */
export function placeholdersIn(text: string, quoted: boolean): Placeholder[] {
  if (!SIGNS.some((sign) => text.includes(sign)) && findWords(text).length === 0) return [];
  const found = PATTERNS.filter(({ notInQuotes }) => !(quoted && notInQuotes)).flatMap(({ name, pattern }) =>
    matchesOf(text, pattern).map((match) => ({
      name,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((one, index) => !found.slice(0, index).some((before) => one.from < before.to));
}
