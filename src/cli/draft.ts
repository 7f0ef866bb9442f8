// clearplan draft: the easy-read script of a plan, rows that a person reads, edits and sends back.

import { dirname } from "node:path";
import type { Parsed } from "../diagnostics/diagnostic.js";
import { defaultPolicy } from "../checks/policy.js";
import { countOf } from "../language/format.js";
import { produce } from "../produce.js";
import type { Io } from "./io.js";
import { systemCode } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { quote, wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, readClock, readPlan, rethrow } from "./read-input.js";

export async function draft([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const { out } = values;
  const read = all(await readPlan(path, io), readClock(values, io));
  if (!read.ok) {
    printFaults(io, read.diagnostics, { json, of: path });
    return 2;
  }
  const [{ plan }, clock] = read.value;
  const request = { editions: ["easy-read"] as const, formats: [], policy: defaultPolicy };
  const { script } = await produce(plan, request, await io.loadResources(), clock);
  if (script === undefined) throw new Error("produce made no script for the easy-read edition");
  const text = `${JSON.stringify(script, null, 2)}\n`;
  if (typeof out !== "string") {
    io.stdout(text);
    return 0;
  }
  const written = await writeScript(out, text, io);
  if (!written.ok) {
    printFaults(io, written.diagnostics, { json, of: path });
    return 2;
  }
  const rows = script.parts.flatMap((part) => part.rows);
  const open = rows.filter(({ status }) => status === "needs-review").length;
  io.stderr(`${out}: ${countOf(rows.length, "row")}, ${open} of them for a person to review\n`);
  return 0;
}

async function writeScript(path: string, text: string, io: Io): Promise<Parsed<true>> {
  try {
    await io.makeFolder(dirname(path));
    await io.writeFiles([{ path, bytes: new TextEncoder().encode(text) }]);
    return { ok: true, value: true };
  } catch (error) {
    const code = systemCode(error) ?? rethrow(error);
    const fault = wrong(
      "file-not-writable",
      `${quote(path)} could not be written (${code}).`,
      "Give another file.",
    );
    return { ok: false, diagnostics: [fault] };
  }
}
