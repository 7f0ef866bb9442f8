// clearplan board: the child's goals as a communication board that AAC programs open.

import type { ImageBytes, ImageSource } from "../document/tree.js";
import { boardButtons, boardFiles, type BoardButton } from "../easy-read/board.js";
import { chooseSymbols } from "../easy-read/symbol-sets.js";
import { countOf } from "../language/format.js";
import { writeZip } from "../resources/zip.js";
import { draftAsked } from "./draft.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { writeFile } from "./write-file.js";

/** Pictures stand on white buttons. */
const GROUND = "#FFFFFF";

export async function board([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const out = String(values["out"]);
  const drafted = await draftAsked(path, values, io);
  if (!drafted.ok) {
    printFaults(io, drafted.diagnostics, { json, of: path });
    return 2;
  }
  const { plan, script, symbolSet, resources } = drafted.value;
  const { symbols } = chooseSymbols(plan, symbolSet, resources);
  const buttons = boardButtons(script, symbols);
  const images = await drawn(buttons, resources.symbolImages);
  const written = await writeFile(out, writeZip(boardFiles(buttons, images, symbols)), io);
  if (!written.ok) {
    printFaults(io, written.diagnostics, { json, of: path });
    return 2;
  }
  const goals = buttons.filter(({ id }) => id.startsWith("goal-")).length;
  if (json) io.stdout(`${JSON.stringify({ file: out, goals, buttons: buttons.length }, null, 2)}\n`);
  else io.stdout(`${out}: ${countOf(goals, "goal")}, ${countOf(buttons.length, "button")}\n`);
  if (goals === 0)
    io.stderr("No goal is on the board: each still waits for a person, see clearplan draft.\n");
  return 0;
}

async function drawn(buttons: readonly BoardButton[], images: ImageSource): Promise<Map<string, ImageBytes>> {
  const found = new Map<string, ImageBytes>();
  for (const { symbol } of buttons) {
    const image = symbol === null ? undefined : await images(symbol, GROUND);
    if (symbol !== null && image !== undefined) found.set(symbol, image);
  }
  return found;
}
