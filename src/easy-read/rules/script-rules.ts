// Rules that look at a row or at the whole script: T2, T9, L7 and D1 to D5.

import { pointer } from "../../diagnostics/diagnostic.js";
import type { Finding } from "../../diagnostics/finding.js";
import { hardWordsIn } from "../glossary.js";
import { visibleRows, type Script } from "../script.js";
import { finding, type RowRule, type RuleContext } from "./rule.js";

const GOV = "Accessible communication formats (UK government): easy read";
const PROJECT = "Clearplan easy-read rules, 1.2";

export const t2OneIdea: RowRule = {
  id: "T2",
  severity: "info",
  message: "A row has more than two sentences beside one picture.",
  hint: "Give each idea a row of its own.",
  source: "Making written information easier to understand (Department of Health, 2010)",
  breaks: (row) => row.kind !== "quote" && row.sentences.length > 2,
};

export const l7Picture: RowRule = {
  id: "L7P",
  severity: "info",
  message: "A row has no picture.",
  hint: "Choose a picture that shows what the row says, or leave it without by decision.",
  source: "Making written information easier to understand (Department of Health, 2010)",
  breaks: (row) =>
    !["note", "adult-note", "quote"].includes(row.kind) &&
    row.sentences.every(({ symbol }) => symbol === null),
};

export const ROW_RULES: readonly RowRule[] = [t2OneIdea, l7Picture];

/** T9: a hard word that the child meets is not in the list of hard words. */
export function t9HardWords({ script, glossary }: RuleContext): Finding[] {
  const listed = new Set(script.hardWords.map(({ word }) => word));
  return script.parts.flatMap((part, p) =>
    part.rows.flatMap((row, r) => {
      if (row.hidden === true || row.kind === "quote" || row.kind === "adult-note") return [];
      const missing = row.sentences.some(({ text }) =>
        hardWordsIn(text, glossary).some(({ entry }) => !listed.has(entry.term)),
      );
      return missing
        ? [
            finding(
              {
                id: "T9",
                severity: "error",
                message: "A hard word is not explained in the copy.",
                hint: "Add it to the list of hard words.",
                source: GOV,
              },
              pointer("parts", p, "rows", r),
            ),
          ]
        : [];
    }),
  );
}

/** L7: one drawing beside two sentences that name different concepts is found by the writer; here, a row without its own. */
export function d1FrontMatter({ script }: RuleContext): Finding[] {
  return hasRow(script, "cover.name") && hasPart(script, "how-to-use")
    ? []
    : [
        missing(
          "D1",
          "The front of the copy lacks the child's name or how to use the book.",
          "Put the cover and the first page back.",
        ),
      ];
}

export function d2HardWordList({ script }: RuleContext): Finding[] {
  const words = script.hardWords.map(({ word }) => word.toLowerCase());
  const inOrder = words.every((word, index) => index === 0 || (words[index - 1] ?? "") <= word);
  return inOrder
    ? []
    : [missing("D2", "The list of hard words is not in the order of the alphabet.", "Sort it.")];
}

export function d3Somebody({ script }: RuleContext): Finding[] {
  const people = script.parts
    .filter((part) => part.id === "people" || part.id === "not-happy")
    .flatMap(visibleRows);
  return people.some((row) => row.kind === "person")
    ? []
    : [
        missing(
          "D3",
          "The copy names nobody who can help.",
          "Add a person or a role, with how to reach them.",
        ),
      ];
}

export function d4Credits({ script }: RuleContext): Finding[] {
  const part = script.parts.find(({ id }) => id === "credits");
  return part !== undefined && part.rows.length > 0
    ? []
    : [missing("D4", "The copy does not credit its pictures.", "Put the credits back.")];
}

export function d5Status({ script }: RuleContext): Finding[] {
  const part = script.parts.find(({ id }) => id === "for-adults");
  const lines =
    part === undefined ? [] : visibleRows(part).flatMap((row) => row.sentences.map(({ text }) => text));
  const ok =
    lines.some((line) => /version \d+/.test(line)) &&
    lines.some((line) => /^(?:Draft: not yet checked|Checked by )/.test(line));
  return ok
    ? []
    : [
        missing(
          "D5",
          "The copy does not say which plan it was made from, or whether it was checked.",
          "Put the page for adults back.",
        ),
      ];
}

function hasRow(script: Script, id: string): boolean {
  return script.parts.some((part) => visibleRows(part).some((row) => row.id === id));
}

function hasPart(script: Script, id: string): boolean {
  return script.parts.some((part) => part.id === id && visibleRows(part).length > 0);
}

function missing(id: string, message: string, hint: string): Finding {
  return finding({ id, severity: "error", message, hint, source: PROJECT }, "");
}

export const SCRIPT_RULES: readonly ((context: RuleContext) => Finding[])[] = [
  t9HardWords,
  d1FrontMatter,
  d2HardWordList,
  d3Somebody,
  d4Credits,
  d5Status,
];
