// clearplan review: writes into an easy-read script that a person accepts it, or parts or rows of it.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { acceptable, acceptScript } from "../easy-read/accept-script.js";
import { parseScript } from "../easy-read/parse-script.js";
import type { Script } from "../easy-read/script.js";
import type { Io } from "./io.js";
import { listOf, near, quote, wrong, type Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, isRealDate, readClock } from "./read-input.js";
import { belowScript, readScript } from "./read-script.js";
import { writeFile } from "./write-file.js";

export async function review([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const refuse = (faults: readonly Diagnostic[]): number => {
    printFaults(io, faults, { json, of: path });
    return 2;
  };
  const read = all(await readScript(path, undefined, io), readClock(values, io));
  if (!read.ok) return refuse(read.diagnostics);
  const [script, clock] = read.value;
  if (script === undefined) throw new Error("a path that is text names a script");
  const ids = listOf(String(values["accept"]));
  const unknown = unknownIds(script, ids);
  if (unknown.length > 0) return refuse(unknown);
  const on = typeof values["on"] === "string" ? values["on"] : clock.now.slice(0, 10);
  if (!isRealDate(on))
    return refuse([wrong("unknown-value", `--on is no date: ${quote(on)}.`, "Write it as 2026-02-14.")]);
  // What was typed is held to what a script may hold.
  const accepted = parseScript(acceptScript(script, ids, { by: String(values["by"]), on }));
  if (!accepted.ok) return refuse(accepted.diagnostics.map(belowScript));
  const text = `${JSON.stringify(accepted.value, null, 2)}\n`;
  const { out } = values;
  if (typeof out !== "string") {
    io.stdout(text);
    return 0;
  }
  const written = await writeFile(out, new TextEncoder().encode(text), io);
  if (!written.ok) return refuse(written.diagnostics);
  io.stderr(`${out}: accepted ${ids.join(", ")}\n`);
  return 0;
}

function unknownIds(script: Script, ids: readonly string[]): Diagnostic[] {
  const known = acceptable(script);
  return ids
    .filter((id) => !known.includes(id))
    .map((id) =>
      wrong(
        "unknown-value",
        `The script has no part or row ${quote(id)}.`,
        // Of hundreds of rows only the nearest helps.
        near(id, known).startsWith("Did") ? near(id, known) : "Use all, or the id of a part or a row.",
      ),
    );
}
