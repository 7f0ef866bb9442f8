// The commands and their options: one table that is parsed by, checked against and printed as help.

import { EDITIONS } from "../document/tree.js";
import { BACKGROUNDS } from "../theme/theme.js";

export interface Option {
  /** Name of its value in the help; without it the option is a switch. */
  value?: string;
  /** The values it may take, where they are few. */
  choices?: readonly string[];
  /** Several of the choices, joined by commas. */
  many?: true;
  required?: true;
  help: string;
}

export interface Command {
  name: string;
  summary: string;
  /** Names of the arguments in the help, all required. */
  arguments: readonly string[];
  options: Readonly<Record<string, Option>>;
  notes: readonly string[];
}

const JSON_SWITCH: Option = { help: "Print for machines: results and faults as JSON on standard output." };
const NOW: Option = { value: "ISO-DATE-TIME", help: "The time to work at, instead of the machine's clock." };
const POLICY: Option = { value: "FILE", help: "Budgets, severities, words and overrides as JSON." };
const HELP: Option = { help: "Print this help." };
const PLAN_NOTE = "PLAN.json is a plan in the standard format; - reads it from standard input.";

export const FORMATS_OF_CHECK = ["text", "json", "html", "sarif", "junit"] as const;
export const STAGE_NAMES = ["draft", "final", "amended"] as const;

export const COMMANDS: readonly Command[] = [
  {
    name: "render",
    summary: "Make the documents of a plan, and its report.",
    arguments: ["PLAN.json"],
    options: {
      out: { value: "DIR", required: true, help: "Folder for the files; made when it is not there." },
      editions: {
        value: "LIST",
        choices: EDITIONS,
        many: true,
        help: "Editions to make; all of them without this.",
      },
      formats: {
        value: "LIST",
        choices: ["pdf", "html"],
        many: true,
        help: "Formats to make; both without this.",
      },
      theme: {
        value: "NAME",
        choices: BACKGROUNDS,
        help: "Page colour; without it the one the plan records, else white.",
      },
      "font-size": {
        value: "POINTS",
        help: "Size of body text in large print and easy read, 16 to 40; large print is never below 18.",
      },
      "template-set": {
        value: "NAME",
        help: "Templates to use: “standard” without this, or “side-by-side”.",
      },
      policy: POLICY,
      stage: {
        value: "STAGE",
        choices: STAGE_NAMES,
        help: "Check as a draft, final or amended plan; the plan's status without this.",
      },
      now: NOW,
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [
      PLAN_NOTE,
      "Writes <edition>.pdf, <edition>.html, easy-read.script.json, report.json and report.html.",
    ],
  },
  {
    name: "check",
    summary: "Say what stands in the way of issuing a plan.",
    arguments: ["PLAN.json"],
    options: {
      policy: POLICY,
      stage: {
        value: "STAGE",
        choices: STAGE_NAMES,
        help: "Check as a draft, final or amended plan; the plan's status without this.",
      },
      format: {
        value: "FORMAT",
        choices: FORMATS_OF_CHECK,
        help: "How to print the findings; text without this.",
      },
      now: NOW,
      json: { help: "The same as --format json; faults of the input as JSON too." },
      help: HELP,
    },
    notes: [PLAN_NOTE],
  },
  {
    name: "draft",
    summary: "Write the easy-read script of a plan, for a person to edit.",
    arguments: ["PLAN.json"],
    options: {
      out: { value: "FILE", help: "File to write; standard output without this." },
      now: NOW,
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [PLAN_NOTE],
  },
  {
    name: "schema",
    summary: "Print the JSON Schema (2020-12) of the plan format.",
    arguments: [],
    options: { json: JSON_SWITCH, help: HELP },
    notes: [],
  },
];

export const EXIT_CODES = [
  "0  fine",
  "1  the policy failed, or something could not be rendered",
  "2  the input is invalid, or the command was used wrongly",
];
