// The tables of rules as docs/easy-read.md shows them, made from the code.

import { RULES } from "../../src/easy-read/rules/catalogue.js";
import { TESTED_RULES } from "./tested-rules.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

/** Rules that are asked of each copy. */
export function rulesTable(): string {
  return table(
    ["Rule", "Level", "Asked of", "What is wrong", "What to do", "Source"],
    RULES.map(({ rule, scope }) => [
      rule.id,
      LEVELS[rule.severity],
      scope,
      rule.message,
      rule.hint,
      rule.source,
    ]),
  );
}

/** Rules that theme and layout keep for every copy. */
export function testedTable(): string {
  return table(
    ["Rule", "What holds for every copy", "Source"],
    TESTED_RULES.map(({ id, asks, source }) => [id, asks, source]),
  );
}
