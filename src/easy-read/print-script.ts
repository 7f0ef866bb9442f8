// A script as a person reads it: one line a sentence, with its picture and what became of the row.

import type { Script, ScriptRow } from "./script.js";

/** Readable text of a script, for review and for golden tests. */
export function printScript(script: Script): string {
  const head = [
    `Easy read of plan ${script.plan.planId}, version ${script.plan.planVersion}, for a reader ${script.ageBand}`,
    script.checked === undefined
      ? "Draft: not yet checked"
      : `Checked by ${script.checked.by.join(" and ")} on ${script.checked.on}`,
  ];
  const parts = script.parts.flatMap((part) => [
    "",
    `# ${part.title} [${part.symbol ?? "no picture"}]`,
    ...part.rows.flatMap(printRow),
  ]);
  const words = [
    "",
    "# Hard words",
    ...script.hardWords.map(({ word, meaning, symbol }) => `${word} [${symbol ?? "no picture"}]: ${meaning}`),
  ];
  const findings = [
    "",
    "# Findings",
    ...script.findings.map(
      ({ check, severity, pointer, message }) => `${check} ${severity} ${pointer} ${message}`,
    ),
  ];
  return [...head, ...parts, ...words, ...findings].join("\n");
}

function printRow(row: ScriptRow): string[] {
  const state = row.status === "auto" ? "" : ` ${row.status}`;
  const lines = row.sentences.map(({ text, symbol }) => `    ${text} [${symbol ?? "-"}]`);
  const why = row.reasons.map((reason) => `    ! ${reason}`);
  return [`  ${row.hidden === true ? "(hidden) " : ""}${row.id} ${row.kind}${state}`, ...lines, ...why];
}
