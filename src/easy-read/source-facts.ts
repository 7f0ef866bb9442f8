// The facts that a source of the plan holds: of its words, or of its structure where it is no text.

import { factsOf } from "../language/facts.js";
import type { BareFact } from "../language/facts-model.js";
import { formatMoney } from "../language/format.js";
import type { Placement, Plan, Provision, Schedule } from "../plan/schema.js";
import { plainText } from "../plan/text.js";
import type { FactCheck } from "./compare-facts.js";
import { reviewText, scheduleFacts } from "./schedule-words.js";
import type { SourceSpan } from "./script.js";
import { ATTENDANCE, NO_SCHOOL } from "./wording.js";

export interface SourceFacts {
  facts: BareFact[];
  /** Words that must be said again as they are: a role, a place, a name. */
  words: string[];
  /** The plain words at the source, for quotes. */
  text: string;
}

/** What a source holds; undefined when the plan has nothing there. */
export function sourceFacts(plan: Plan, source: SourceSpan, check: FactCheck): SourceFacts | undefined {
  const value = valueAt(plan, source.pointer);
  if (value === undefined) return undefined;
  const field = source.pointer.split("/").at(-1) ?? "";
  const structured = factsOfField(field, value);
  if (structured !== undefined) return { facts: structured, words: [], text: "" };
  if (typeof value !== "string") return { facts: [], words: [], text: "" };
  const plain = plainText(value);
  const text = source.span === undefined ? plain : plain.slice(...source.span);
  if (isWords(source.pointer))
    return { facts: factsOf(text, { names: check.names, capitals: false }), words: [text], text };
  return { facts: factsOf(text, { names: check.names }), words: [], text };
}

/** The value at an RFC 6901 pointer. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root;
  for (const token of pointer.split("/").slice(1)) {
    if (value === null || typeof value !== "object") return undefined;
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

const DATES: Record<string, "by" | "from" | "until"> = {
  startBy: "by",
  endBy: "by",
  by: "by",
  reviewBy: "by",
  representationsBy: "by",
  from: "from",
  to: "until",
};

/** Facts of a field that is no text; undefined for texts. */
function factsOfField(field: string, value: unknown): BareFact[] | undefined {
  const bound = DATES[field];
  if (bound !== undefined && typeof value === "string") return [{ kind: "date", date: value, bound }];
  switch (field) {
    case "schedule":
      return scheduleFacts(value as Schedule);
    case "ratio": {
      const ratio = value as NonNullable<Provision["ratio"]>;
      return [{ kind: "ratio", staff: ratio.staff, pupils: ratio.pupils }];
    }
    case "groupMax":
      return [{ kind: "quantity", value: String(value), unit: "child", per: "", bound: "<=" }];
    case "quantity":
      return [{ kind: "quantity", value: String(value), unit: "", per: "", bound: "" }];
    case "annualAmount":
      return factsOf(`${formatMoney(Number(value))} each year`);
    case "reviewEvery":
      return factsOf(reviewText(String(value)));
    case "blankReason":
      return factsOf(NO_SCHOOL[value === "eotas" ? "eotas" : "draft"]);
    case "placements":
      return factsOf(NO_SCHOOL.draft);
    case "attendance":
      return factsOf(ATTENDANCE[value as NonNullable<Placement["attendance"]>]);
    case "provisionIds":
    case "subject":
      return [];
    default:
      return undefined;
  }
}

/** Short fields whose words are kept. */
function isWords(pointer: string): boolean {
  return /\/(?:who\/role|where|name|type|recipient|phone|email|url|gatheredBy|relationship)$|\/communication\/\d+$/.test(
    pointer,
  );
}
