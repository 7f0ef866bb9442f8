// Checks a script: the rules of easy reading on what the child sees, and the fact gate on everything.

import { pointer } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/finding.js";
import type { Plan } from "../plan/schema.js";
import { childNames } from "./easy-read-context.js";
import { factFindings } from "./fact-gate.js";
import type { Glossary } from "./glossary.js";
import { finding, type RuleContext, type RuleRow } from "./rules/rule.js";
import { ROW_RULES, SCRIPT_RULES } from "./rules/script-rules.js";
import { SENTENCE_RULES } from "./rules/sentence-rules.js";
import type { Script, ScriptRow } from "./script.js";

/** Every finding of a script: rules T, L and D, facts F1 to F8, and rows that wait for a person (R). */
export function checkScript(script: Script, plan: Plan, { glossary }: { glossary: Glossary }): Finding[] {
  const context: RuleContext = { script, glossary, names: childNames(plan).names };
  const rows = visible(script);
  return [
    ...rows.flatMap((row) => sentenceFindings(row, context)),
    ...rows.flatMap((row) => rowFindings(row, context)),
    ...SCRIPT_RULES.flatMap((rule) => rule(context)),
    ...factFindings(script, plan),
  ];
}

function visible(script: Script): RuleRow[] {
  return script.parts.flatMap((part, p) =>
    part.rows.flatMap((row, r) =>
      row.hidden === true ? [] : [{ row, partId: part.id, pointer: pointer("parts", p, "rows", r) }],
    ),
  );
}

/** Own words are quoted as they were said, notes for adults and credits are not for the child, a cover has no sentences. */
function isBoundByRules(row: ScriptRow, partId: string): boolean {
  return row.kind !== "quote" && row.kind !== "adult-note" && partId !== "cover";
}

function sentenceFindings({ row, partId, pointer: at }: RuleRow, context: RuleContext): Finding[] {
  if (!isBoundByRules(row, partId)) return [];
  return row.sentences.flatMap((sentence, index) =>
    SENTENCE_RULES.filter((rule) => rule.breaks(sentence.text, row, context)).map((rule) =>
      finding(rule, `${at}${pointer("sentences", index)}`, sectionOf(row)),
    ),
  );
}

function rowFindings({ row, partId, pointer: at }: RuleRow, context: RuleContext): Finding[] {
  if (!isBoundByRules(row, partId)) return [];
  return ROW_RULES.filter((rule) => rule.breaks(row, context)).map((rule) =>
    finding(rule, at, sectionOf(row)),
  );
}

function sectionOf(row: ScriptRow): string {
  return /^\/sections\/([^/]+)/.exec(row.sources[0]?.pointer ?? "")?.[1] ?? "";
}
