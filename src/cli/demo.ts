// npm run demo: every example plan in every edition and format, into out/<example>/, with the reports on the terminal.

import { realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { defaultPolicy } from "../checks/policy.js";
import { EDITIONS } from "../document/tree.js";
import { FORMATS } from "../produce.js";
import { INSTALLATION } from "../resources/installation.js";
import type { Io } from "./io.js";
import { printFaults } from "./print-faults.js";
import { processIo } from "./process-io.js";
import { readPlan } from "./read-input.js";
import { printRendered, renderInto } from "./render.js";

/** The dates of the examples are set around this day, so that their reports are the same whenever they are made. */
const CLOCK = { now: "2026-11-23T09:00:00Z" };

/** @returns 0 when every document was made. Findings are no failure here: an example has defects to show them. */
export async function demo(examples: string, out: string, io: Io): Promise<number> {
  const names = (await readdir(examples)).filter((name) => name.endsWith(".json")).sort();
  const resources = await io.loadResources();
  const request = { editions: EDITIONS, formats: FORMATS, policy: defaultPolicy };
  let exit = 0;
  for (const name of names) {
    const folder = join(out, basename(name, ".json"));
    const read = await readPlan(join(examples, name), io);
    if (read.ok) await io.makeFolder(folder);
    const rendered = read.ok
      ? await renderInto(folder, { plan: read.value.plan, request, resources, clock: CLOCK }, io)
      : read;
    if (!rendered.ok) {
      printFaults(io, rendered.diagnostics, { json: false, of: name });
      exit = 2;
      continue;
    }
    io.stdout(`\n${name}\n\n`);
    printRendered(rendered.value, io);
    if (rendered.value.missing.length > 0) exit = Math.max(exit, 1);
  }
  return exit;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  process.exitCode = await demo(join(INSTALLATION, "examples"), "out", processIo());
