// Reads template sets from templates/: each folder is a set, each folder in it an edition, `partials` what
// they share, `set.json` the logo and the titles of an authority.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withFallback, type TemplateSet } from "../compose/template-set.js";
import { INSTALLATION } from "./installation.js";
import { readSetFile } from "./read-set-file.js";

/** The set that the others fall back on. */
export const STANDARD_SET = "standard";

/** The folder of the installation's sets. */
const TEMPLATES = join(INSTALLATION, "templates");

/** All template sets of the installation by name; nothing a caller sends is ever compiled. */
export async function loadTemplateSets(root = TEMPLATES): Promise<Map<string, TemplateSet>> {
  const sets = new Map<string, TemplateSet>();
  for (const name of await templateSetNames(root))
    sets.set(name, await loadTemplateSet(join(root, name), name));
  const standard = sets.get(STANDARD_SET);
  if (!standard) throw new Error("the installation has no standard template set");
  return new Map(
    [...sets].map(([name, set]) => [name, name === STANDARD_SET ? set : withFallback(set, standard)]),
  );
}

/** Names of the sets in a folder. */
async function templateSetNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function loadTemplateSet(folder: string, name: string): Promise<TemplateSet> {
  const set: TemplateSet = { name, templates: {}, partials: {}, ...(await readSetFile(folder)) };
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
