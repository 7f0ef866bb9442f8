// What a command made: to the file that was asked for, or to standard output.

import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Io } from "./io.js";
import { writeFile } from "./write-file.js";

export async function give(
  made: string | Uint8Array,
  out: string | undefined,
  io: Io,
): Promise<Parsed<true>> {
  if (out !== undefined)
    return writeFile(out, typeof made === "string" ? new TextEncoder().encode(made) : made, io);
  io.stdout(typeof made === "string" ? made : new TextDecoder().decode(made));
  return { ok: true, value: true };
}
