// Help, printed from the table of commands.

import type { Command, Option } from "./commands.js";
import { COMMANDS, commandsOf, EXIT_CODES } from "./commands.js";

export function generalHelp(): string {
  return overview("clearplan: accessible documents from Education, Health and Care plans.", COMMANDS);
}

/** Help on the commands of two words that begin alike. */
export function groupHelp(group: string): string {
  return overview(`clearplan ${group}: its commands.`, commandsOf(group));
}

function overview(title: string, commands: readonly Command[]): string {
  return lines(
    title,
    "",
    "Usage",
    ...commands.map((command) => `  ${usage(command)}`),
    "",
    "Commands",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
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

/** "clearplan render PLAN.json --out DIR [options]": required options stand bare. */
function usage({ name, arguments: names, options }: Command): string {
  const required = Object.entries(options).filter(([, option]) => option.required);
  return [
    "clearplan",
    name,
    ...names,
    ...required.map(([option, row]) => optionName(option, row)),
    "[options]",
  ].join(" ");
}

const optionName = (name: string, { value }: Option): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

const helpOf = ({ help, choices, many }: Option): string =>
  choices === undefined ? help : `${help} ${many ? "Any of" : "One of"} ${choices.join(", ")}.`;

const exitCodes = (): string[] => ["Exit codes", ...EXIT_CODES.map((code) => `  ${code}`)];

/** Columns of a line of help. */
const WIDTH = 96;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) =>
    wrap(text, WIDTH - left).map(
      (line, index) => `${index === 0 ? `  ${name}`.padEnd(left) : " ".repeat(left)}${line}`,
    ),
  );
}

function wrap(text: string, width: number): string[] {
  const rows = [""];
  for (const word of text.split(" ")) {
    const row = rows.at(-1) ?? "";
    if (row === "") rows[rows.length - 1] = word;
    else if (row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  return rows;
}

const lines = (...all: string[]): string => `${all.join("\n")}\n`;
