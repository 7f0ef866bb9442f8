// Reads template sets from templates/: each folder is a set, each folder in it an edition, `partials` what they share.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withFallback, type TemplateSet } from "../compose/template-set.js";
import { INSTALLATION } from "./installation.js";

/** The set that the others fall back on. */
export const STANDARD_SET = "standard";

/** All template sets of the installation by name; nothing a caller sends is ever compiled. */
export async function loadTemplateSets(): Promise<Map<string, TemplateSet>> {
  const root = join(INSTALLATION, "templates");
  const names = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const sets = new Map<string, TemplateSet>();
  for (const { name } of names) sets.set(name, await loadTemplateSet(name));
  const standard = sets.get(STANDARD_SET);
  if (!standard) throw new Error("the installation has no standard template set");
  return new Map(
    [...sets].map(([name, set]) => [name, name === STANDARD_SET ? set : withFallback(set, standard)]),
  );
}

async function loadTemplateSet(name: string): Promise<TemplateSet> {
  const folder = join(INSTALLATION, "templates", name);
  const set: TemplateSet = { name, templates: {}, partials: {} };
  for (const edition of await readdir(folder, { withFileTypes: true })) {
    if (!edition.isDirectory()) continue;
    for (const file of await readdir(join(folder, edition.name))) {
      if (!file.endsWith(".hbs")) continue;
      const source = await readFile(join(folder, edition.name, file), "utf8");
      const key = file.slice(0, -".hbs".length);
      if (edition.name === "partials") set.partials[key] = source;
      else set.templates[`${edition.name}/${key}`] = source;
    }
  }
  return set;
}
