// The page docs/checks.md, made from the checks themselves.

import { CATALOGUE } from "../../src/checks/catalogue.js";
import type { Check } from "../../src/checks/check.js";
import { CHECK_IDS } from "../../src/checks/check-ids.js";
import type { Stage } from "../../src/checks/stage.js";
import { STAGES } from "../../src/checks/stage.js";
import type { FindingSeverity } from "../../src/diagnostics/finding.js";

const GROUPS: readonly [title: string, letters: string][] = [
  ["Form of the plan", "S"],
  ["Needs and the golden thread", "N"],
  ["Outcomes", "O"],
  ["Provision", "P"],
  ["Money, advice and the child's own section", "JKA"],
  ["Quality and safety", "QR"],
];

const OPENING = `# The pre-issue checks

For whoever writes a plan, issues it, or reads a report about it. \`clearplan check PLAN.json\` runs the checks; so does every run that makes documents. This page is made from the code.

A finding says what is wrong, where, how to mend it, and which law, guidance or practice it rests on. An **error** stops issue until it is mended or an officer overrides it with a written reason. A **warning** must be seen. An **info** is for whoever wants a better plan.

A check runs when the plan is a draft, final or amended, as its line says. A policy may change a severity, switch a check off or override a finding, by the check's id. An id is never used again for another check.

What the checks do not do: they read words, and know nothing of the child. A plan without findings may still be wrong; a finding may be an officer's good reason to do otherwise.`;

/** The whole page, without the line break at its end. */
export function checksPage(): string {
  const byId = new Map(CATALOGUE.map((check) => [check.id, check]));
  const sections = GROUPS.flatMap(([title, letters]) => [
    `## ${title}`,
    ...CHECK_IDS.filter((id) => letters.includes(id.charAt(0))).map((id) => entry(byId.get(id)!)),
  ]);
  return [OPENING, ...sections].join("\n\n");
}

function entry({ id, title, severity, source, hint, examples }: Check): string {
  return [
    `### ${id} ${title}`,
    `${severityLine(severity)} Source: ${source}.`,
    [`- Bad: ${examples.bad}`, `- Good: ${examples.good}`, `- To mend it: ${hint}`].join("\n"),
  ].join("\n\n");
}

const NAMES: Record<Stage, string> = { d: "draft", f: "final", a: "amended" };

/** "Error." where it is the same at every stage; "Error when final, warning when amended." where it is not. */
function severityLine(severity: Check["severity"]): string {
  const kinds = new Map<FindingSeverity, Stage[]>();
  for (const stage of STAGES) {
    const kind = severity[stage];
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), stage]);
  }
  const parts = [...kinds].map(([kind, stages]) =>
    stages.length === STAGES.length
      ? kind
      : `${kind} when ${stages.map((stage) => NAMES[stage]).join(" or ")}`,
  );
  const line = parts.join(", ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
