// clearplan serve and clearplan worker: the long-running processes of the service.

import type { Config } from "../config.js";
import { StartError } from "../database/database.js";
import type { Parsed } from "../diagnostics/diagnostic.js";
import type { Io, ServiceRole } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";

/** The API; with the embedded database, which only one process can open, the worker too. */
export function serve(_names: readonly string[], _values: Values, io: Io): Promise<number> {
  return start(io, ({ databaseUrl }) => {
    if (databaseUrl !== undefined) return { ok: true, value: "api" };
    io.stderr("DATABASE_URL is not set: API and worker run in this process, with the embedded database.\n");
    return { ok: true, value: "all" };
  });
}

export function worker(_names: readonly string[], _values: Values, io: Io): Promise<number> {
  return start(io, ({ databaseUrl }) => {
    if (databaseUrl !== undefined) return { ok: true, value: "worker" };
    const fault = wrong(
      "no-database",
      "A worker by itself needs DATABASE_URL: the embedded database belongs to one process.",
      "Set DATABASE_URL, or run clearplan serve, which works too.",
    );
    return { ok: false, diagnostics: [fault] };
  });
}

async function start(io: Io, roleFor: (config: Config) => Parsed<ServiceRole>): Promise<number> {
  const config = io.readSettings();
  const role = config.ok ? roleFor(config.value) : config;
  if (!role.ok) {
    printFaults(io, role.diagnostics, { json: false, of: "settings" });
    return 2;
  }
  try {
    return await io.startService(role.value);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    printFaults(io, [wrong("not-started", error.message, error.hint)], { json: false, of: "clearplan" });
    return 1;
  }
}
