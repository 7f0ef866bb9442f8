// Every rule that is asked of a copy, in the order of the documentation.

import { PAGE_RULES } from "./page-rule.js";
import type { Rule } from "./rule.js";
import { COPY_RULES, ROW_RULES } from "./script-rules.js";
import { SENTENCE_RULES } from "./sentence-rules.js";

/** What a rule looks at. */
export type Scope = "each sentence" | "each row" | "the whole copy" | "the laid-out pages";

export interface CataloguedRule {
  rule: Rule;
  scope: Scope;
}

const scoped = (rules: readonly Rule[], scope: Scope): CataloguedRule[] =>
  rules.map((rule) => ({ rule, scope }));

/** T before L before D, each by number. */
export const RULES: readonly CataloguedRule[] = [
  ...scoped(SENTENCE_RULES, "each sentence"),
  ...scoped(ROW_RULES, "each row"),
  ...scoped(COPY_RULES, "the whole copy"),
  ...scoped(PAGE_RULES, "the laid-out pages"),
].sort((a, b) => place(a.rule.id) - place(b.rule.id));

function place(id: string): number {
  const [, letter = "", number = ""] = /^([A-Z])(\d+)/.exec(id) ?? [];
  return "TLD".indexOf(letter) * 100 + Number(number);
}
