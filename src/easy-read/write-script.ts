// The easy-read copy of a plan as a script: rows from structure, free text by guarded rules, a person's edits on top.

import { pointer, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/finding.js";
import type { Clock } from "../plan/clock.js";
import { planDigest } from "../plan/digest.js";
import { formatDate } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import { assignSymbols } from "./assign-symbols.js";
import { checkScript } from "./check-script.js";
import { easyReadContext, type EasyReadContext } from "./easy-read-context.js";
import type { Glossary } from "./glossary.js";
import { isWrongFact } from "./fact-gate.js";
import { hardWordsOf } from "./hard-words.js";
import { JudgedRows } from "./judged-rows.js";
import { checkedBy, withOverrides, type Checked } from "./overrides.js";
import { markOf, partMark, printMark } from "./made-mark.js";
import { isClosing, mergeScript, type Merged } from "./merge-script.js";
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
import { creditsOf } from "./picture-credits.js";
import { SCRIPT_VERSION, type HardWord, type Script, type ScriptPart, type ScriptRow } from "./script.js";
import { SourceDigests } from "./source-digest.js";
import { symbolOf, type SymbolSet } from "./symbols.js";

export interface ScriptResources {
  glossary: Glossary;
  symbols: SymbolSet;
  clock: Clock;
}

/** Writes the script. The findings of its own checks stand in it: a finished script says what is wrong with it. */
export function writeScript(plan: Plan, resources: ScriptResources): Script {
  const context = easyReadContext(plan, resources.clock);
  const told = withOverrides(plan, childsParts(context));
  const closing = forAdults(context, told, undefined);
  const draft: Script = {
    scriptVersion: SCRIPT_VERSION,
    plan: { planId: plan.planId, planVersion: plan.planVersion, digest: planDigest(plan) },
    ageBand: context.band,
    symbolSet: resources.symbols.id,
    parts: assignSymbols([...told, closing], resources.symbols, context),
    hardWords: [],
    findings: [],
  };
  const finished = finishScript(draft, context, resources);
  const script = withoutFailed(finished, finished.findings);
  if (script === finished) return withMarks(script, plan);
  // Only rows that were kept back are judged again.
  return withMarks(finishScript(script, context, { ...resources, judged: new JudgedRows(finished) }), plan);
}

export interface Reviewed extends Merged {
  /** What somebody should look at. */
  diagnostics: Diagnostic[];
}

/** What is known before a review, so that it need not be worked out again. */
export interface Earlier {
  /** The script as the engine writes it. */
  generated: Script;
  /** A script that was reviewed against the same plan, for the same reader, by the same rules. */
  reviewed?: Script | undefined;
}

/** The script of a plan with what a person decided in an edited script of it, and what became of that. */
export function reviewScript(
  plan: Plan,
  edited: Script,
  resources: ScriptResources,
  { generated, reviewed }: Earlier = { generated: writeScript(plan, resources) },
): Reviewed {
  const { script, tally } = mergeScript(generated, edited, plan);
  const { script: shown, unknown } = withPicturesOf(script, generated, resources.symbols);
  return {
    script: finishScript(shown, easyReadContext(plan, resources.clock), {
      ...resources,
      judged: judgedFor(shown, reviewed),
    }),
    tally,
    diagnostics: unknown === 0 ? [] : [unknownPictures(unknown)],
  };
}

/** Another plan, reader or set of pictures, and every row is judged anew. */
function judgedFor(script: Script, reviewed: Script | undefined): JudgedRows | undefined {
  const isSame =
    reviewed !== undefined &&
    reviewed.plan.digest === script.plan.digest &&
    reviewed.ageBand === script.ageBand &&
    reviewed.symbolSet === script.symbolSet;
  return isSame ? new JudgedRows(reviewed) : undefined;
}

const unknownPictures = (count: number): Diagnostic => ({
  code: "unknown-picture",
  severity: "warning",
  pointer: "/script",
  message: `Pictures that the script names are not in the symbol set of the copy: ${count}.`,
  hint: "Add the pack that they come from, or choose others.",
});

type FinishResources = ScriptResources & { judged?: JudgedRows | undefined };

/**
 * Writes what stands about the copy in it: credits, the page for adults, hard words, who checked it, and the findings. A copy
 * in which the gate finds a fact that the plan does not have is not called checked, whoever accepted it.
 */
function finishScript(script: Script, context: EasyReadContext, resources: FinishResources): Script {
  const told = script.parts.filter((part) => !isClosing(part));
  const checked = checkedBy(context.plan, told);
  const finished = finishAs(checked, script, context, resources);
  if (checked === undefined || !finished.findings.some(isWrongFact)) return finished;
  return finishAs(undefined, script, context, { ...resources, judged: new JudgedRows(finished) });
}

function finishAs(
  checked: Checked | undefined,
  script: Script,
  context: EasyReadContext,
  { glossary, symbols, judged }: FinishResources,
): Script {
  const told = script.parts.filter((part) => !isClosing(part));
  const closing = forAdults(context, told, checkedLine(checked));
  // The picture of the page was chosen with those of all parts.
  const symbol = script.parts.find(({ id }) => id === closing.id)?.symbol ?? null;
  const last = assignSymbols([closing], symbols, context).map((part) => ({ ...part, symbol }));
  const hardWords = hardWordsOf([...told, ...last], glossary, symbols);
  const parts = withCredits(context, [...told, ...last], hardWords, symbols);
  const { checked: _checked, ...kept } = script;
  const finished: Script = {
    ...kept,
    ...(checked === undefined ? {} : { checked }),
    parts,
    hardWords,
    findings: [],
  };
  return { ...finished, findings: checkScript(finished, context.plan, { glossary, judged }) };
}

/** The engine's marks on what the child reads, by which a person's changes are known when the script comes back. */
function withMarks(script: Script, plan: Plan): Script {
  const digests = new SourceDigests(plan);
  const parts = script.parts.map((part): ScriptPart => {
    if (isClosing(part)) return part;
    const rows = part.rows.map((row, index): ScriptRow => {
      const sourceDigest = digests.of(row.sources);
      const made = printMark(markOf(row, index));
      return { ...row, ...(sourceDigest === undefined ? {} : { sourceDigest }), made };
    });
    return { ...part, rows, made: printMark(partMark(part)) };
  });
  return { ...script, parts };
}

/**
 * Pictures that a person chose or accepted, as the set of this copy has them. For one that it does not have stands the
 * picture that the engine gives the same sentence.
 */
function withPicturesOf(
  script: Script,
  generated: Script,
  symbols: SymbolSet,
): { script: Script; unknown: number } {
  const engines = new Map(generated.parts.flatMap(({ rows }) => rows.map((row) => [row.id, row.sentences])));
  let unknown = 0;
  const shown = (symbol: string | null, otherwise: string | null = null): string | null => {
    const own = symbol === null ? null : symbolOf(symbols, symbol);
    if (symbol === null || own !== null) return own;
    if (symbols.style !== "none") unknown += 1;
    return otherwise;
  };
  const parts = script.parts.map((part) => ({
    ...part,
    symbol: shown(part.symbol),
    rows: part.rows.map((row) => ({
      ...row,
      sentences: row.sentences.map(({ text, symbol }, index) => {
        const engine = engines.get(row.id)?.[index];
        return { text, symbol: shown(symbol, engine?.text === text ? engine.symbol : null) };
      }),
    })),
  }));
  return { script: { ...script, parts }, unknown };
}

/** A generated row in which the gate finds a fact lost, added or changed is kept back for a person. */
function withoutFailed(script: Script, findings: readonly Finding[]): Script {
  const failed = new Set(findings.filter(isWrongFact).map(rowPointer));
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
  parts: readonly ScriptPart[],
  hardWords: readonly HardWord[],
  symbols: SymbolSet,
): ScriptPart[] {
  const used = creditsOf(parts, hardWords, symbols);
  if (used.length === 0) return [...parts];
  return [
    ...parts.slice(0, -1),
    ...assignSymbols([credits(context, used)], symbols, context),
    ...parts.slice(-1),
  ];
}
