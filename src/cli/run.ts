// The command line as a function: words in, exit code out. It knows which command to call and nothing of its work.

import { commandHelp, generalHelp } from "./help.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { parseArguments } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";

type Run = (names: readonly string[], values: Values, io: Io) => Promise<number> | number;

/** Loaded when they are asked for: help and version need none of the engine. */
const RUN: Record<string, () => Promise<Run>> = {
  render: async () => (await import("./render.js")).render,
  check: async () => (await import("./check.js")).check,
  draft: async () => (await import("./draft.js")).draft,
  schema: async () => (await import("./schema.js")).schema,
};

/** Runs one command line. @returns 0 fine, 1 policy failed or something not rendered, 2 input or usage wrong. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const asked = parseArguments(argv);
  switch (asked.kind) {
    case "version":
      io.stdout(`${await io.version()}\n`);
      return 0;
    case "help":
      io.stdout(asked.command === undefined ? generalHelp() : commandHelp(asked.command));
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
      return (await command())(asked.arguments, asked.values, io);
    }
  }
}
