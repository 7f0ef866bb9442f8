// Facts of a source against facts of what is said for it: missing, added, changed. One finding code for each kind.

import { factsOf } from "../language/facts.js";
import { factKey, type BareFact, type Fact } from "../language/facts-model.js";

export interface FactCheck {
  /** Names, roles and places known from the plan. */
  names: readonly string[];
  /** Names of the child, whom the copy calls "you". */
  childNames: readonly string[];
}

/** F1 numbers, F2 dates, F3 rates, F4 names, F5 negations, F6 modality, F7 bounds, F8 words that no fact holds. */
export type FactCode = "F1" | "F2" | "F3" | "F4" | "F5" | "F6" | "F7" | "F8";

export interface FactDifference {
  code: FactCode;
  kind: "missing" | "added" | "changed";
  /** Keys of the facts, for tests and for the report; never shown in a message. */
  source?: string;
  said?: string;
}

export interface CompareOptions {
  /** Facts that the place in the plan implies, beside its words: "will" in a provision. */
  implied?: readonly BareFact[];
  /** Facts of structured fields, in place of facts of words. */
  expected?: readonly BareFact[];
}

/** What differs between the facts of a source and the facts of the sentences said for it. */
export function compareFacts(
  source: string,
  said: string,
  check: FactCheck,
  options: CompareOptions = {},
): FactDifference[] {
  const expected: BareFact[] = [...factsOf(source, { names: check.names }), ...(options.expected ?? [])];
  const found = factsOf(said, { names: [...check.names, ...capitalNames(expected)] });
  return differences(
    withoutChild(expected, check),
    withoutChild(found, check),
    options.implied ?? [],
    source,
    said,
  );
}

/** Names that the source holds with a capital inside a sentence: looked for anywhere in what is said. */
function capitalNames(facts: readonly BareFact[]): string[] {
  return facts.flatMap((fact) => (fact.kind === "name" ? [fact.name] : []));
}

function withoutChild(facts: readonly BareFact[], check: FactCheck): BareFact[] {
  const child = new Set(check.childNames.map((name) => name.toLowerCase()));
  return facts.filter((fact) => fact.kind !== "name" || !child.has(fact.name.replace(/['’]s$/, "")));
}

/** Said or not, not how many times: a subject or an auxiliary is repeated when a sentence is split. */
const AS_SETS = new Set<Fact["kind"]>(["name", "modal"]);

function differences(
  expected: readonly BareFact[],
  found: readonly BareFact[],
  implied: readonly BareFact[],
  source: string,
  said: string,
): FactDifference[] {
  const missing = subtract(expected, found);
  const added = subtract(subtract(found, expected), implied).filter((fact) => !isInWords(fact, source));
  const lost = missing.filter((fact) => !isInWords(fact, said));
  return pairUp(lost, added);
}

/** A capitalised word that the other side holds too, at the start of a sentence, is no difference. */
function isInWords(fact: BareFact, text: string): boolean {
  return fact.kind === "name" && text.toLowerCase().includes(fact.name);
}

/** The facts of `all` that `taken` does not hold, as multisets (as sets for names and modal words). */
function subtract(all: readonly BareFact[], taken: readonly BareFact[]): BareFact[] {
  const left = new Map<string, number>();
  for (const fact of taken) left.set(kindKey(fact), (left.get(kindKey(fact)) ?? 0) + 1);
  return all.filter((fact) => {
    const key = kindKey(fact);
    const count = left.get(key) ?? 0;
    if (count === 0) return true;
    if (!AS_SETS.has(fact.kind)) left.set(key, count - 1);
    return false;
  });
}

const kindKey = (fact: BareFact): string => `${fact.kind} ${factKey(fact)}`;

/** A missing and an added fact of one kind are one change. */
function pairUp(missing: readonly BareFact[], added: readonly BareFact[]): FactDifference[] {
  const rest = [...added];
  const lost = missing.map((fact): FactDifference => {
    const at = rest.findIndex((other) => other.kind === fact.kind);
    const other = at < 0 ? undefined : rest.splice(at, 1)[0];
    return other === undefined
      ? { code: codeOf(fact), kind: "missing", source: kindKey(fact) }
      : { code: changeCode(fact, other), kind: "changed", source: kindKey(fact), said: kindKey(other) };
  });
  return [
    ...lost,
    ...rest.map((fact): FactDifference => ({ code: codeOf(fact), kind: "added", said: kindKey(fact) })),
  ];
}

function codeOf(fact: BareFact): FactCode {
  switch (fact.kind) {
    case "quantity":
      return fact.per !== "" ? "F3" : "F1";
    case "ratio":
      return "F1";
    case "date":
    case "time":
      return "F2";
    case "name":
      return "F4";
    case "negation":
      return "F5";
    case "modal":
      return "F6";
    case "condition":
    case "degree":
    case "alternative":
      return "F7";
  }
}

/** A quantity changed in its bound or its rate only is that fault, not one of number. */
function changeCode(fact: BareFact, other: BareFact): FactCode {
  if (fact.kind === "quantity" && other.kind === "quantity") {
    if (fact.value !== other.value || fact.unit !== other.unit) return "F1";
    return fact.bound !== other.bound ? "F7" : "F3";
  }
  if (fact.kind === "date" && other.kind === "date" && fact.date === other.date) return "F7";
  return codeOf(fact);
}
