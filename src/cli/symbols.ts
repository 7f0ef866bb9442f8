// The pictures that a command line asks for: packs by their paths, and the set by its id.

import type { Parsed } from "../diagnostics/diagnostic.js";
import type { SymbolPack } from "../easy-read/packs/pack.js";
import { symbolSetIds } from "../easy-read/symbol-sets.js";
import type { Script } from "../easy-read/script.js";
import type { Io } from "./io.js";
import { eachOf, near, quote, wrong, type Values } from "./parse-arguments.js";

export interface AskedSymbols {
  packs: readonly SymbolPack[];
  /** Absent: the plan says. */
  symbolSet?: string;
}

/** Reads `--symbols` and `--symbol-set`. What a pack leaves out is told on standard error. */
export async function readSymbols(values: Values, io: Io): Promise<Parsed<AskedSymbols>> {
  const packs = await io.loadPacks(eachOf(values["symbols"]));
  if (!packs.ok) return packs;
  const { "symbol-set": asked } = values;
  const sets = symbolSetIds(packs.value);
  if (typeof asked === "string" && !sets.includes(asked))
    return {
      ok: false,
      diagnostics: [
        wrong("unknown-value", `There is no symbol set ${quote(asked)} here.`, near(asked, sets)),
      ],
    };
  for (const { message, hint } of packs.value.flatMap(({ warnings }) => warnings))
    io.stderr(`${message} ${hint}\n`);
  return {
    ok: true,
    value: { packs: packs.value, ...(typeof asked === "string" ? { symbolSet: asked } : {}) },
  };
}

/** Says so when a set was brought and another one drew the copy, or photos that are for other plans. */
export function tellUnused({ packs }: AskedSymbols, script: Script | undefined, io: Io): void {
  if (script === undefined) return;
  for (const { id, planIds } of packs)
    if (planIds !== undefined && !planIds.includes(script.plan.planId))
      io.stderr(`The photos of the pack ${id} are for other plans, and not in this copy.\n`);
  const brought = packs.filter(({ kind }) => kind === "symbols");
  if (brought.length === 0 || brought.some(({ id }) => id === script.symbolSet)) return;
  const ids = brought.map(({ id }) => `--symbol-set ${id}`).join(" or ");
  io.stderr(`Easy read was drawn with ${script.symbolSet}; ${ids} draws it with a pack.\n`);
}
