// clearplan draft: the easy-read script of a plan, rows that a person reads, edits and sends back.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { defaultPolicy } from "../checks/policy.js";
import type { MergeTally } from "../easy-read/merge-script.js";
import type { Script } from "../easy-read/script.js";
import { countOf } from "../language/format.js";
import type { Clock } from "../plan/clock.js";
import type { Plan } from "../plan/schema.js";
import { produce, type RenderRequest, type Resources } from "../produce.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, readClock, readPlan } from "./read-input.js";
import { readScript, tallyInWords } from "./read-script.js";
import { readSymbols, tellUnused, type AskedSymbols } from "./symbols.js";
import { writeFile } from "./write-file.js";

export async function draft([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const { out } = values;
  const given = await readPlan(path, io);
  const read = all(
    given,
    readClock(values, io),
    await readSymbols(values, io),
    await readScript(values["script"], given.ok ? given.value.plan : undefined, io),
  );
  if (!read.ok) {
    printFaults(io, read.diagnostics, { json, of: path });
    return 2;
  }
  const [{ plan }, clock, symbols, edited] = read.value;
  const { script, review, diagnostics } = await draftScript(plan, { ...symbols, edited }, clock, io);
  if (diagnostics.length > 0) printFaults(io, diagnostics, { json: false, of: path });
  tellUnused(symbols, script, io);
  const text = `${JSON.stringify(script, null, 2)}\n`;
  if (typeof out !== "string") {
    io.stdout(text);
    tellReview(review, values, io);
    return 0;
  }
  const written = await writeFile(out, new TextEncoder().encode(text), io);
  if (!written.ok) {
    printFaults(io, written.diagnostics, { json, of: path });
    return 2;
  }
  const rows = script.parts.flatMap((part) => part.rows);
  const open = rows.filter(({ status }) => status === "needs-review").length;
  io.stderr(`${out}: ${countOf(rows.length, "row")}, ${open} of them for a person to review\n`);
  tellReview(review, values, io);
  return 0;
}

function tellReview(review: MergeTally | undefined, { script }: Values, io: Io): void {
  if (review !== undefined) io.stderr(`From ${String(script)}: ${tallyInWords(review)}\n`);
}

export interface Drafted {
  script: Script;
  /** What became of the rows of an edited script. */
  review?: MergeTally;
  /** What somebody should look at. */
  diagnostics: Diagnostic[];
  resources: Resources;
}

const ABOUT_PICTURES = ["unknown-symbol-set", "unknown-picture"];

export interface AskedDraft extends AskedSymbols {
  /** The script as a person edited it. */
  edited: Script | undefined;
}

/** The easy-read script of a plan with the pictures and the decisions that were given; no document is made. */
export async function draftScript(
  plan: Plan,
  { packs, symbolSet, edited }: AskedDraft,
  clock: Clock,
  io: Io,
): Promise<Drafted> {
  const request: RenderRequest = {
    editions: ["easy-read"],
    formats: [],
    policy: defaultPolicy,
    ...(symbolSet === undefined ? {} : { symbolSet }),
    ...(edited === undefined ? {} : { script: edited }),
  };
  const resources = await io.loadResources(packs);
  const { script, review, diagnostics } = await produce(plan, request, resources, clock);
  if (script === undefined) throw new Error("produce made no script for the easy-read edition");
  return {
    script,
    ...(review === undefined ? {} : { review }),
    diagnostics: diagnostics.filter(({ code }) => ABOUT_PICTURES.includes(code)),
    resources,
  };
}
