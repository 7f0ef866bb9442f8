// The easy-read copy of a plan as a script: rows from structure, free text by guarded rules, a person's edits on top.

import { pointer } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/finding.js";
import type { Clock } from "../plan/clock.js";
import { planDigest } from "../plan/digest.js";
import { formatDate } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import { assignSymbols } from "./assign-symbols.js";
import { checkScript } from "./check-script.js";
import { easyReadContext, type EasyReadContext } from "./easy-read-context.js";
import type { Glossary } from "./glossary.js";
import { hardWordsOf } from "./hard-words.js";
import { checkedBy, withOverrides, type Checked } from "./overrides.js";
import { aboutMe } from "./parts/about-me.js";
import { cover } from "./parts/cover.js";
import { credits } from "./parts/credits.js";
import { forAdults } from "./parts/for-adults.js";
import { goals } from "./parts/goals.js";
import { hardForMe } from "./parts/hard-for-me.js";
import { hopes } from "./parts/hopes.js";
import { howToHelpMe } from "./parts/how-to-help-me.js";
import { howToUsePart } from "./parts/how-to-use.js";
import { money } from "./parts/money.js";
import { next } from "./parts/next.js";
import { notHappyPart } from "./parts/not-happy.js";
import { otherHelp } from "./parts/other-help.js";
import { people } from "./parts/people.js";
import { school } from "./parts/school.js";
import type { DraftPart } from "./row.js";
import { SCRIPT_VERSION, type Script, type ScriptPart, type ScriptRow } from "./script.js";
import type { SymbolSet } from "./symbols.js";

export interface ScriptResources {
  glossary: Glossary;
  symbols: SymbolSet;
  clock: Clock;
}

/** Writes the script. The findings of its own checks stand in it: a finished script says what is wrong with it. */
export function writeScript(plan: Plan, { glossary, symbols, clock }: ScriptResources): Script {
  const context = easyReadContext(plan, clock);
  const told = withOverrides(plan, childsParts(context));
  const checked = checkedBy(plan, told);
  const closing = forAdults(context, told, checkedLine(checked));
  const parts = withCredits(context, [...told, closing], symbols);
  const draft: Script = {
    scriptVersion: SCRIPT_VERSION,
    plan: { planId: plan.planId, planVersion: plan.planVersion, digest: planDigest(plan) },
    ageBand: context.band,
    symbolSet: symbols.id,
    ...(checked === undefined ? {} : { checked }),
    parts,
    hardWords: hardWordsOf(parts, glossary, symbols),
    findings: [],
  };
  const findings = checkScript(draft, plan, { glossary });
  const script = withoutFailed(draft, findings);
  // Only a script that has changed has to be checked again.
  return { ...script, findings: script === draft ? findings : checkScript(script, plan, { glossary }) };
}

/** A generated row in which the gate finds a fact lost, added or changed is kept back for a person. */
function withoutFailed(script: Script, findings: readonly Finding[]): Script {
  const failed = new Set(
    findings.filter(({ check, severity }) => check.startsWith("F") && severity === "error").map(rowPointer),
  );
  if (failed.size === 0) return script;
  const parts = script.parts.map((part, p) => ({
    ...part,
    rows: part.rows.map((row, r): ScriptRow => {
      if (row.status !== "auto" || !failed.has(pointer("parts", p, "rows", r))) return row;
      const reasons = [...row.reasons, "The fact gate found that it does not say what the plan says."];
      return { ...row, status: "needs-review", hidden: true, reasons };
    }),
  }));
  return { ...script, parts };
}

function rowPointer({ pointer: at }: Finding): string {
  return /^\/parts\/\d+\/rows\/\d+/.exec(at)?.[0] ?? at;
}

/** The parts that the child reads, in the order of the book; parts with nothing in them are left out. */
function childsParts(context: EasyReadContext): DraftPart[] {
  return [
    cover(context),
    howToUsePart(context),
    aboutMe(context),
    howToHelpMe(context),
    hopes(context),
    hardForMe(context),
    goals(context),
    ...otherHelp(context),
    school(context),
    ...money(context),
    next(context),
    notHappyPart(context),
    people(context),
  ].filter((part) => part.rows.length > 0);
}

function checkedLine(checked: Checked | undefined): string | undefined {
  return checked === undefined
    ? undefined
    : `Checked by ${checked.by.join(" and ")} on ${formatDate(checked.on)}.`;
}

/** Credits name the sets that the finished rows use, so they are made from them and put before the last part. */
function withCredits(
  context: EasyReadContext,
  drafts: readonly DraftPart[],
  symbols: SymbolSet,
): ScriptPart[] {
  const parts = assignSymbols(drafts, symbols, context);
  const used = parts.flatMap((part) => [
    part.symbol,
    ...part.rows.flatMap((row) => row.sentences.map(({ symbol }) => symbol)),
  ]);
  const sets = [
    ...new Set(used.flatMap((symbol) => (symbol === null ? [] : [symbol.split(":")[0] ?? ""]))),
  ].sort();
  const [credit] = assignSymbols(
    [credits(context, ["openmoji", ...sets.filter((set) => set !== "openmoji")])],
    symbols,
    context,
  );
  return credit === undefined ? parts : [...parts.slice(0, -1), credit, ...parts.slice(-1)];
}
