// The easy-read script that a person edited, as a command is given it, and what became of its rows in words.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { MergeTally } from "../easy-read/merge-script.js";
import { otherPlanFault, parseScript } from "../easy-read/parse-script.js";
import type { Script } from "../easy-read/script.js";
import { countOf } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import type { Io } from "./io.js";
import { readBytes } from "./read-input.js";

/** The script that `--script` names, if it does. Pointers of its faults begin with /script, as in the service. */
export async function readScript(
  path: string | true | undefined,
  plan: Plan | undefined,
  io: Io,
): Promise<Parsed<Script | undefined>> {
  if (typeof path !== "string") return { ok: true, value: undefined };
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const script = parseScript(bytes.value);
  if (!script.ok) return { ok: false, diagnostics: script.diagnostics.map(belowScript) };
  const other = plan === undefined ? undefined : otherPlanFault(script.value, plan);
  return other === undefined ? script : { ok: false, diagnostics: [belowScript(other)] };
}

/** A fault of a script beside a plan. */
export const belowScript = (fault: Diagnostic): Diagnostic => ({
  ...fault,
  pointer: `/script${fault.pointer}`,
});

/** "5 rows kept as a person decided, 1 to look at again, 3 new, 0 gone from the plan". */
export const tallyInWords = ({ kept, stale, new: added, gone }: MergeTally): string =>
  `${countOf(kept, "row")} kept as a person decided, ${stale} to look at again, ${added} new, ${gone} gone from the plan`;
