// What a fact is: a discriminated union, one member for each kind, and the key that says when two are the same.

/** How a quantity or date is bounded; "" when it is exact. */
export type Bound =
  "" | "<=" | ">=" | "<" | ">" | "~" | "within" | "by" | "before" | "from" | "until" | "since" | "after";

interface Place {
  /** The words of the fact, and their UTF-16 offsets in the text: from inclusive, to exclusive. */
  text: string;
  from: number;
  to: number;
}

export type Fact = Place &
  (
    | {
        kind: "quantity";
        /** "3", "2.5", "10-15" for a range, "4/5" for a fraction. Hours count as minutes. */
        value: string;
        /** Lemma of the unit, "" when none is known: "minute", "time", "child", "%", "£". */
        unit: string;
        /** What it happens in each of: "week", "half-term", "12 month"; "" when nothing is said. */
        per: string;
        bound: Bound;
      }
    | { kind: "ratio"; staff: number; pupils: number }
    | { kind: "date"; date: string; bound: Bound }
    | { kind: "time"; time: string }
    | { kind: "name"; name: string }
    | { kind: "negation"; head: string }
    | { kind: "modal"; class: ModalClass }
    | { kind: "condition"; word: string }
    | { kind: "degree"; word: string }
    | { kind: "alternative" }
  );

export type FactKind = Fact["kind"];

/** Must, shall and will are one class: in a plan all three bind. */
export type ModalClass = "will" | "should" | "can" | "would" | "recommended";

/** What a fact says, without its place: equal keys are equal facts. */
export function factKey(fact: BareFact): string {
  switch (fact.kind) {
    case "quantity":
      return `${fact.bound}${fact.value}${fact.unit === "" ? "" : ` ${fact.unit}`}${fact.per === "" ? "" : ` /${fact.per}`}`;
    case "ratio":
      return `${fact.staff}:${fact.pupils}`;
    case "date":
      return `${fact.bound === "" ? "" : `${fact.bound} `}${fact.date}`;
    case "time":
      return `at ${fact.time}`;
    case "name":
      return fact.name;
    case "negation":
      return `not ${fact.head}`;
    case "modal":
      return fact.class;
    case "condition":
    case "degree":
      return fact.word;
    case "alternative":
      return "or";
  }
}

type WithoutPlace<T> = T extends unknown ? Omit<T, keyof Place> : never;
/** A fact before its place is known. */
export type BareFact = WithoutPlace<Fact>;

/** What a reader of tokens found. */
export interface Reading {
  /** Undefined: the tokens are understood and are no fact. */
  fact: BareFact | undefined;
  /** A second fact in the same word: "cannot" denies and is modal. */
  also?: BareFact;
  /** Tokens it takes. */
  length: number;
}

/** What is known of a text before its facts are read. */
export interface FactOptions {
  /** Names, roles and places known from the plan; found wherever they stand. */
  names?: readonly string[];
  /** Also take words with a capital inside a sentence for names (default true). */
  capitals?: boolean;
}
