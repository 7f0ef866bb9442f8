// From the words of a command line to a command with its values, or to every fault of use at once.

import { parseArgs } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearestName } from "../plan/nearest-name.js";
import type { Command, Option } from "./commands.js";
import { COMMANDS } from "./commands.js";

/** Values of options by name: text where the option takes one, `true` where it is a switch. */
export type Values = Readonly<Record<string, string | true>>;

export type Invocation =
  | { kind: "command"; command: Command; arguments: string[]; values: Values }
  | { kind: "help"; command?: Command }
  | { kind: "version" }
  | { kind: "wrong"; command?: Command; json: boolean; faults: Diagnostic[] };

export function parseArguments(argv: readonly string[]): Invocation {
  const json = argv.includes("--json");
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help")
    return { kind: "help", ...found(rest.find((word) => !word.startsWith("-"))) };
  if (name === "--version" || name === "-V") return { kind: "version" };
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) return { kind: "wrong", json, faults: [unknownCommand(name)] };
  if (rest.includes("--help") || rest.includes("-h")) return { kind: "help", command };
  return parseCommand(command, rest, json);
}

function found(name: string | undefined): { command?: Command } {
  const command = COMMANDS.find((known) => known.name === name);
  return command === undefined ? {} : { command };
}

function parseCommand(command: Command, words: readonly string[], json: boolean): Invocation {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? "boolean" : "string" },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: Diagnostic[] = [];
  const faulty = new Set<string>();
  const values: Record<string, string | true> = {};
  const given: { word: string; stray: boolean }[] = [];
  let unknownAt: number | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") given.push({ word: token.value, stray: unknownAt === token.index - 1 });
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) {
      faults.push(unknownOption(token.rawName, command));
      unknownAt = token.index;
    } else {
      const wrong = valueFault(token.name, option, token.value, token.inlineValue === true);
      if (wrong === undefined) values[token.name] = token.value ?? true;
      else {
        faults.push(wrong);
        faulty.add(token.name);
      }
    }
  }
  // A word after an unknown option is its value rather than one argument too many.
  const tooMany = given.length > command.arguments.length;
  const names = given.filter(({ stray }) => !(stray && tooMany)).map(({ word }) => word);
  faults.push(...countFaults(command, names), ...missingOptions(command, values, faulty));
  return faults.length > 0
    ? { kind: "wrong", command, json, faults }
    : { kind: "command", command, arguments: names, values };
}

function valueFault(
  name: string,
  option: Option,
  value: string | undefined,
  inline: boolean,
): Diagnostic | undefined {
  if (option.value === undefined)
    return value === undefined
      ? undefined
      : wrong("unexpected-value", `--${name} takes no value.`, `Write --${name} alone.`);
  // "--out --json": the next option is no value, though "--out=--json" may be meant.
  if (value === undefined || value === "" || (!inline && value.startsWith("--")))
    return wrong("missing-value", `--${name} needs a value.`, `Write --${name} ${option.value}.`);
  const { choices } = option;
  if (choices === undefined) return undefined;
  const asked = option.many ? listOf(value) : [value];
  const unknown = asked.find((one) => !choices.includes(one));
  if (unknown === undefined && asked.length > 0) return undefined;
  return wrong(
    "unknown-value",
    `--${name} does not know ${quote(unknown ?? value)}.`,
    near(unknown ?? "", choices),
  );
}

/** The parts of a list joined by commas, each once. */
export const listOf = (value: string): string[] => [...new Set(value.split(",").map((part) => part.trim()))];

function countFaults({ name, arguments: names }: Command, given: readonly string[]): Diagnostic[] {
  const missing = names.slice(given.length);
  if (missing.length > 0)
    return [
      wrong(
        "missing-argument",
        `${missing.join(" ")} is missing.`,
        `Write clearplan ${name} ${names.join(" ")} ...`,
      ),
    ];
  const extra = given.slice(names.length);
  return extra.map((word) =>
    wrong(
      "unexpected-argument",
      `${quote(word)} is one argument too many.`,
      `clearplan ${name} takes ${names.join(" ") || "none"}.`,
    ),
  );
}

function missingOptions({ options }: Command, values: Values, faulty: ReadonlySet<string>): Diagnostic[] {
  return Object.entries(options)
    .filter(([name, option]) => option.required && values[name] === undefined && !faulty.has(name))
    .map(([name, { value = "" }]) =>
      wrong("missing-option", `--${name} is missing.`, `Add --${name} ${value}.`),
    );
}

function unknownCommand(name: string): Diagnostic {
  return wrong(
    "unknown-command",
    `There is no command ${quote(name)}.`,
    near(
      name,
      COMMANDS.map((known) => known.name),
    ),
  );
}

function unknownOption(rawName: string, { name, options }: Command): Diagnostic {
  const known = Object.keys(options).map((option) => `--${option}`);
  return wrong("unknown-option", `clearplan ${name} has no option ${quote(rawName)}.`, near(rawName, known));
}

/** "Did you mean X?", or all there are. */
export function near(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? `Use one of ${known.join(", ")}.` : `Did you mean ${nearest}?`;
}

export const quote = (word: string): string => `“${word.replace(/\p{Cc}/gu, "?").slice(0, 60)}”`;

/** A fault of use. It names what was typed at the prompt, never what stands in a plan. */
export const wrong = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: "error",
  pointer: "",
  message,
  hint,
});
