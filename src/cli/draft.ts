// clearplan draft: the easy-read script of a plan, rows that a person reads, edits and sends back.

import type { Parsed } from "../diagnostics/diagnostic.js";
import { defaultPolicy } from "../checks/policy.js";
import type { MergeTally } from "../easy-read/merge-script.js";
import type { Script } from "../easy-read/script.js";
import { countOf } from "../language/format.js";
import type { Plan } from "../plan/schema.js";
import { produce, type RenderRequest, type Resources } from "../produce.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, readClock, readPlan } from "./read-input.js";
import { readScript, tallyInWords } from "./read-script.js";
import { readSymbols, tellUnused } from "./symbols.js";
import { writeFile } from "./write-file.js";

export async function draft([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const { out } = values;
  const drafted = await draftAsked(path, values, io);
  if (!drafted.ok) {
    printFaults(io, drafted.diagnostics, { json, of: path });
    return 2;
  }
  const { script, review } = drafted.value;
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
  plan: Plan;
  script: Script;
  /** What became of the rows of an edited script. */
  review?: MergeTally;
  /** Set of pictures that the command line asks for. */
  symbolSet?: string;
  resources: Resources;
}

const ABOUT_PICTURES = ["unknown-symbol-set", "unknown-picture"];

/**
 * The easy-read script of a plan with the pictures and the decisions that the command line gives; no document is made.
 * What somebody should look at is told on standard error.
 */
export async function draftAsked(path: string, values: Values, io: Io): Promise<Parsed<Drafted>> {
  const given = await readPlan(path, io);
  const read = all(
    given,
    readClock(values, io),
    await readSymbols(values, io),
    await readScript(values["script"], given.ok ? given.value.plan : undefined, io),
  );
  if (!read.ok) return read;
  const [{ plan }, clock, symbols, edited] = read.value;
  const { symbolSet } = symbols;
  const request: RenderRequest = {
    editions: ["easy-read"],
    formats: [],
    policy: defaultPolicy,
    ...(symbolSet === undefined ? {} : { symbolSet }),
    ...(edited === undefined ? {} : { script: edited }),
  };
  const resources = await io.loadResources(symbols.packs);
  const { script, review, diagnostics } = await produce(plan, request, resources, clock);
  if (script === undefined) throw new Error("produce made no script for the easy-read edition");
  const told = diagnostics.filter(({ code }) => ABOUT_PICTURES.includes(code));
  if (told.length > 0) printFaults(io, told, { json: false, of: path });
  tellUnused(symbols, script, io);
  return {
    ok: true,
    value: {
      plan,
      script,
      ...(review === undefined ? {} : { review }),
      ...(symbolSet === undefined ? {} : { symbolSet }),
      resources,
    },
  };
}
