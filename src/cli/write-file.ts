// One file that a command was asked to write.

import { dirname } from "node:path";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Io } from "./io.js";
import { systemCode } from "./io.js";
import { quote, wrong } from "./parse-arguments.js";
import { rethrow } from "./read-input.js";

/** Writes it whole, with the folders that it lies in; a file that cannot be written is a fault of use. */
export async function writeFile(path: string, bytes: Uint8Array, io: Io): Promise<Parsed<true>> {
  try {
    await io.makeFolder(dirname(path));
    await io.writeFiles([{ path, bytes }]);
    return { ok: true, value: true };
  } catch (error) {
    const code = systemCode(error) ?? rethrow(error);
    const message = `${quote(path)} could not be written (${code}).`;
    return { ok: false, diagnostics: [wrong("file-not-writable", message, "Give another file.")] };
  }
}
