// The command line as a function: words in, exit code out. It knows which command to call and nothing of its work.

import { InstallationError } from "../diagnostics/installation-error.js";
import { commandHelp, generalHelp, groupHelp } from "./help.js";
import type { Io } from "./io.js";
import type { Invocation, Values } from "./parse-arguments.js";
import { parseArguments, wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";

type Run = (names: readonly string[], values: Values, io: Io) => Promise<number> | number;

/** Loaded when they are asked for: help and version need none of the engine. */
const RUN: Record<string, () => Promise<Run>> = {
  render: async () => (await import("./render.js")).render,
  check: async () => (await import("./check.js")).check,
  draft: async () => (await import("./draft.js")).draft,
  review: async () => (await import("./review.js")).review,
  board: async () => (await import("./board.js")).board,
  schema: async () => (await import("./schema.js")).schema,
  serve: async () => (await import("./service.js")).serve,
  worker: async () => (await import("./service.js")).worker,
  "keys create": async () => (await import("./keys.js")).keysCreate,
  "keys list": async () => (await import("./keys.js")).keysList,
  "keys revoke": async () => (await import("./keys.js")).keysRevoke,
  "keys rotate": async () => (await import("./keys.js")).keysRotate,
  "keys webhook-secret": async () => (await import("./keys.js")).keysWebhookSecret,
  "audit verify": async () => (await import("./audit.js")).auditVerify,
  "audit export": async () => (await import("./audit.js")).auditExport,
  "audit reproduce": async () => (await import("./audit-reproduce.js")).auditReproduce,
};

/** Runs one command line. @returns an exit code, see EXIT_CODES. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const asked = parseArguments(argv);
  switch (asked.kind) {
    case "version":
      io.stdout(`${await io.version()}\n`);
      return 0;
    case "help":
      io.stdout(helpFor(asked));
      return 0;
    case "wrong": {
      printFaults(io, asked.faults, { json: asked.json, of: "clearplan" });
      const help =
        asked.command === undefined ? "clearplan --help" : `clearplan ${asked.command.name} --help`;
      if (!asked.json) io.stderr(`Try ${help}.\n`);
      return 2;
    }
    case "command": {
      const command = RUN[asked.command.name];
      if (command === undefined) throw new Error(`no function for the command ${asked.command.name}`);
      return inWords((await command())(asked.arguments, asked.values, io), asked.values["json"] === true, io);
    }
  }
}

/** A fault of the installation is told in words; anything else that is thrown is a bug and keeps its stack. */
async function inWords(code: Promise<number> | number, json: boolean, io: Io): Promise<number> {
  try {
    return await code;
  } catch (error) {
    if (!(error instanceof InstallationError)) throw error;
    const hint = "Mend the template set, or take it out of templates/.";
    printFaults(io, [wrong("installation", error.message, hint)], { json, of: "clearplan" });
    return 1;
  }
}

function helpFor({ command, group }: Extract<Invocation, { kind: "help" }>): string {
  if (command !== undefined) return commandHelp(command);
  return group === undefined ? generalHelp() : groupHelp(group);
}
