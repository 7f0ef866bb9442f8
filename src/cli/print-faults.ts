// Faults of the input or of use, for a person or for a program.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { countOf } from "../language/format.js";
import type { Io } from "./io.js";

/** Prints faults: for machines a JSON array on standard output, for people text on standard error. */
export function printFaults(
  io: Io,
  faults: readonly Diagnostic[],
  { json, of }: { json: boolean; of?: string },
): void {
  if (json) io.stdout(`${JSON.stringify(faultsJson(faults), null, 2)}\n`);
  else io.stderr(faultsText(faults, of));
}

/** The shape that programs rely on. */
export function faultsJson(
  faults: readonly Diagnostic[],
): Pick<Diagnostic, "pointer" | "code" | "message" | "hint">[] {
  return faults.map(({ pointer, code, message, hint }) => ({ pointer, code, message, hint }));
}

function faultsText(faults: readonly Diagnostic[], of: string | undefined): string {
  const title =
    of === undefined ? [] : [`${of === "-" ? "standard input" : of}: ${countOf(faults.length, "fault")}`];
  const rows = faults.map(({ pointer, message, hint }) => {
    const place = pointer === "" ? "" : `${pointer}\n    `;
    return `  ${place}${message} ${hint}`;
  });
  return `${[...title, ...rows].join("\n")}\n`;
}
