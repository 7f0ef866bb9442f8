// The template sets of the installation. Read once before anything starts, so that a set with a fault, or one that is not
// there, stops the start and no render.

import type { Config } from "../src/config.js";
import { StartError } from "../src/database/database.js";
import { loadTemplateSets } from "../src/resources/load-templates.js";
import type { AddedSymbols } from "../src/threads/tasks.js";

/** @throws StartError for a set with a fault, and when TEMPLATE_SET names none that is there. */
export async function readTemplateSets(
  { templateSet: usual }: Pick<Config, "templateSet">,
  root?: string,
): Promise<NonNullable<AddedSymbols["templates"]>> {
  const loaded = await loadTemplateSets(root).catch((error: unknown) => {
    throw new StartError(
      `The template sets have faults. ${error instanceof Error ? error.message : ""}`,
      "Mend the set.json of this set, or remove it.",
    );
  });
  const sets = [...loaded.keys()];
  if (usual === undefined) return { sets };
  if (!sets.includes(usual))
    throw new StartError(
      "TEMPLATE_SET names no template set that is here.",
      `Use one of ${sets.join(", ")}.`,
    );
  return { sets, usual };
}
