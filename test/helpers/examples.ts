// The example plans, found by walking their folder, and everything made from them once for a test file.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPolicy } from "../../src/checks/policy.js";
import { EDITIONS } from "../../src/document/tree.js";
import { parsePlan } from "../../src/plan/parse.js";
import type { Plan } from "../../src/plan/schema.js";
import { FORMATS, produce, type Production, type RenderRequest, type Resources } from "../../src/produce.js";
import { INSTALLATION } from "../../src/resources/installation.js";
import { loadResources } from "../../src/resources/load-resources.js";

const FOLDER = join(INSTALLATION, "examples");

/** The clock of every test that makes documents. */
export const CLOCK = { now: "2026-11-23T09:00:00Z" };

export const EXAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

export function examplePlan(name: string): Plan {
  const parsed = parsePlan(readFileSync(join(FOLDER, `${name}.json`)));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.diagnostics)}`);
  return parsed.value;
}

let loaded: Promise<Resources> | undefined;

export function resources(): Promise<Resources> {
  loaded ??= loadResources();
  return loaded;
}

export const EVERYTHING: RenderRequest = { editions: EDITIONS, formats: FORMATS, policy: defaultPolicy };

export async function produceExample(
  name: string,
  request: Partial<RenderRequest> = {},
): Promise<Production> {
  return produce(examplePlan(name), { ...EVERYTHING, ...request }, await resources(), CLOCK);
}
