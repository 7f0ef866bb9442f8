// The template sets of the repository and the example plans, read for tests.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TemplateSet } from "../../src/compose/template-set.js";
import { parsePlan } from "../../src/plan/parse.js";
import type { Plan } from "../../src/plan/schema.js";
import { loadTemplateSets } from "../../src/resources/load-templates.js";

const sets = await loadTemplateSets();

export function templateSet(name: string): TemplateSet {
  const set = sets.get(name);
  if (set === undefined) throw new Error(`no template set ${name}`);
  return set;
}

export const standardSet = templateSet("standard");
export const setNames = [...sets.keys()];

/** A date at which the examples are what they say they are. */
export const clock = { now: "2026-12-12T09:00:00Z" };

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");

/** Every plan in examples/, by its file name without .json. */
export const examples: { name: string; plan: Plan }[] = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => {
    const parsed = parsePlan(readFileSync(join(EXAMPLES, file)));
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.diagnostics)}`);
    return { name: file.replace(/\.json$/, ""), plan: parsed.value };
  });
