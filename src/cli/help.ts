// Help, printed from the table of commands.

import type { Command, Option } from "./commands.js";
import { COMMANDS, EXIT_CODES } from "./commands.js";

export function generalHelp(): string {
  return lines(
    "clearplan: accessible documents from Education, Health and Care plans.",
    "",
    "Usage",
    ...COMMANDS.map((command) => `  ${usage(command)}`),
    "",
    "Commands",
    ...columns(COMMANDS.map(({ name, summary }) => [name, summary])),
    "",
    "Options",
    ...columns([
      ["--help", "Print this help, or that of a command: clearplan render --help."],
      ["--version", "Print the version."],
    ]),
    "",
    ...exitCodes(),
  );
}

export function commandHelp(command: Command): string {
  return lines(
    command.summary,
    "",
    "Usage",
    `  ${usage(command)}`,
    "",
    "Options",
    ...columns(
      Object.entries(command.options).map(([name, option]) => [optionName(name, option), helpOf(option)]),
    ),
    ...(command.notes.length > 0 ? ["", ...command.notes] : []),
    "",
    ...exitCodes(),
  );
}

/** "clearplan render PLAN.json --out DIR [--editions LIST] ...": required options stand bare. */
function usage({ name, arguments: names, options }: Command): string {
  const shown = Object.entries(options)
    .filter(([option]) => option !== "help")
    .map(([option, row]) => (row.required ? optionName(option, row) : `[${optionName(option, row)}]`));
  return ["clearplan", name, ...names, ...shown].join(" ");
}

const optionName = (name: string, { value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

const helpOf = ({ help, choices, many }: Option): string =>
  choices === undefined ? help : `${help} ${many ? "Any of" : "One of"} ${choices.join(", ")}.`;

const exitCodes = (): string[] => ["Exit codes", ...EXIT_CODES.map((code) => `  ${code}`)];

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const lines = (...all: string[]): string => `${all.join("\n")}\n`;
