// From the words of a command line to a command with its values, or to every fault of use at once.

import { parseArgs } from "node:util";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearestName } from "../plan/nearest-name.js";
import type { Command, Option } from "./commands.js";
import { COMMANDS, commandsOf, FIRST_WORDS } from "./commands.js";

/**
 * Values of options by name: text where the option takes one, `true` where it is a switch. Of an option that may stand
 * several times the values are joined by U+0000, which no word of a command line can hold; `eachOf` parts them.
 */
export type Values = Readonly<Record<string, string | true>>;

const BETWEEN = "\0";

/** The values of an option that may stand several times. */
export const eachOf = (value: string | true | undefined): string[] =>
  typeof value === "string" ? value.split(BETWEEN) : [];

export type Invocation =
  | { kind: "command"; command: Command; arguments: string[]; values: Values }
  | { kind: "help"; command?: Command; group?: string }
  | { kind: "version" }
  | { kind: "wrong"; command?: Command; json: boolean; faults: Diagnostic[] };

export function parseArguments(argv: readonly string[]): Invocation {
  const json = argv.includes("--json");
  const [name, ...rest] = argv;
  if (name === undefined || isHelp(name) || name === "help") return helpOn(rest);
  if (name === "--version" || name === "-V") return { kind: "version" };
  const command = commandAt(argv);
  if (command === undefined)
    return commandsOf(name).length > 0 && rest.every(isHelp)
      ? helpOn([name])
      : { kind: "wrong", json, faults: [unknownCommand(name, rest[0])] };
  if (rest.some(isHelp)) return { kind: "help", command };
  return parseCommand(command, argv.slice(wordsOf(command)), json);
}

const isHelp = (word: string): boolean => word === "--help" || word === "-h";

const wordsOf = ({ name }: Command): number => name.split(" ").length;

/** The command whose one or two words a line begins with. */
const commandAt = (words: readonly string[]): Command | undefined =>
  COMMANDS.find((command) => words.slice(0, wordsOf(command)).join(" ") === command.name);

/** Help on a command, on the commands of a group, or on everything. */
function helpOn(words: readonly string[]): Invocation {
  const named = words.filter((word) => !word.startsWith("-"));
  const command = commandAt(named);
  if (command !== undefined) return { kind: "help", command };
  const [group = ""] = named;
  return commandsOf(group).length > 0 ? { kind: "help", group } : { kind: "help" };
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
      if (wrong === undefined) values[token.name] = together(option, values[token.name], token.value ?? true);
      else {
        faults.push(wrong);
        faulty.add(token.name);
      }
    }
  }
  // A word after an unknown option is its value rather than one argument too many.
  const tooMany = given.length > mostArguments(command);
  const names = given.filter(({ stray }) => !(stray && tooMany)).map(({ word }) => word);
  faults.push(...countFaults(command, names), ...missingOptions(command, values, faulty));
  return faults.length > 0
    ? { kind: "wrong", command, json, faults }
    : { kind: "command", command, arguments: names, values };
}

/** Of an option that stands twice the last counts, or all do. */
const together = (
  { repeat }: Option,
  before: string | true | undefined,
  value: string | true,
): string | true => (repeat && typeof before === "string" ? `${before}${BETWEEN}${String(value)}` : value);

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

const isOptional = (name: string): boolean => name.startsWith("[");

const mostArguments = ({ arguments: names }: Command): number =>
  names.at(-1)?.endsWith("...") === true ? Infinity : names.length;

const once = (names: readonly string[]): string => names.join(" ").replace(/\.\.\.$/, "");

function countFaults(command: Command, given: readonly string[]): Diagnostic[] {
  const { name, arguments: names } = command;
  const missing = names.slice(given.length).filter((argument) => !isOptional(argument));
  if (missing.length > 0)
    return [
      wrong("missing-argument", `${once(missing)} is missing.`, `Write clearplan ${name} ${once(names)} ...`),
    ];
  const extra = given.slice(mostArguments(command));
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

/** @param second the word after it, which is what is not known when the first one is a group. */
function unknownCommand(name: string, second: string | undefined): Diagnostic {
  const group = commandsOf(name).map((known) => known.name.slice(name.length + 1));
  if (group.length === 0)
    return wrong("unknown-command", `There is no command ${quote(name)}.`, near(name, FIRST_WORDS));
  return second === undefined || second.startsWith("-")
    ? wrong("unknown-command", `clearplan ${name} needs a word more.`, near("", group))
    : wrong("unknown-command", `There is no command ${quote(`${name} ${second}`)}.`, near(second, group));
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
