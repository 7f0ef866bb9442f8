// Checks a script: the rules of easy reading on what the child sees, and the fact gate on everything.

import { pointer } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/finding.js";
import type { Plan } from "../plan/schema.js";
import { childNames, factCheckOf } from "./easy-read-context.js";
import { factFindings } from "./fact-gate.js";
import type { Glossary } from "./glossary.js";
import type { JudgedRows } from "./judged-rows.js";
import { sectionOf } from "./row-sections.js";
import { boundRows, finding, type RuleContext, type RuleRow } from "./rules/rule.js";
import { COPY_RULES, ROW_RULES } from "./rules/script-rules.js";
import { SENTENCE_RULES } from "./rules/sentence-rules.js";
import type { Script } from "./script.js";

interface CheckResources {
  glossary: Glossary;
  /** What was found before: rows that are as they were then are not judged again. */
  judged?: JudgedRows | undefined;
}

/** Every finding of a script: rules T, L and D on what the child reads, facts F1 to F8 on every row. */
export function checkScript(script: Script, plan: Plan, { glossary, judged }: CheckResources): Finding[] {
  const context: RuleContext = {
    script,
    glossary,
    child: childNames(plan),
    names: factCheckOf(plan).names,
  };
  const rows = boundRows(script);
  return [
    ...rows.flatMap((row) => knownFindings(row, judged, SENTENCE_IDS) ?? sentenceFindings(row, context)),
    ...rows.flatMap((row) => knownFindings(row, judged, ROW_IDS) ?? rowFindings(row, context)),
    ...COPY_RULES.flatMap((rule) => rule.breaks(context).map((at) => finding(rule, at))),
    ...factFindings(script, plan, judged),
  ];
}

const SENTENCE_IDS = new Set(SENTENCE_RULES.map(({ id }) => id));
const ROW_IDS = new Set(ROW_RULES.map(({ id }) => id));

function knownFindings(
  { row, pointer: at }: RuleRow,
  judged: JudgedRows | undefined,
  ids: ReadonlySet<string>,
): Finding[] | undefined {
  return judged?.knows(row) === true ? judged.findingsOf(row, at, (check) => ids.has(check)) : undefined;
}

function sentenceFindings({ row, pointer: at }: RuleRow, context: RuleContext): Finding[] {
  return row.sentences.flatMap((sentence, index) =>
    SENTENCE_RULES.filter((rule) => rule.breaks(sentence.text, row, context)).map((rule) =>
      finding(rule, `${at}${pointer("sentences", index)}`, sectionOf(row) ?? ""),
    ),
  );
}

function rowFindings({ row, pointer: at }: RuleRow, context: RuleContext): Finding[] {
  return ROW_RULES.filter((rule) => rule.breaks(row, context)).map((rule) =>
    finding(rule, at, sectionOf(row) ?? ""),
  );
}
