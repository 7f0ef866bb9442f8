// The commands and their options: one table that is parsed by, checked against and printed as help.

import { STAGE_NAMES } from "../checks/stage.js";
import { EDITIONS } from "../document/tree.js";
import { SCOPE_NAMES } from "../keys/principal.js";
import { BACKGROUNDS, PAPERS, THEME_FONTS } from "../theme/theme.js";

export interface Option {
  /** Name of its value in the help; without it the option is a switch. */
  value?: string;
  /** The values it may take, where they are few. */
  choices?: readonly string[];
  /** Several of the choices, joined by commas. */
  many?: true;
  required?: true;
  /** It may stand several times. */
  repeat?: true;
  help: string;
}

export interface Command {
  /** One word, or two: `keys create` is one of the commands of `keys`. */
  name: string;
  summary: string;
  /** Names of the arguments in the help. One in brackets may be left out; a last one with "..." may stand several times. */
  arguments: readonly string[];
  options: Readonly<Record<string, Option>>;
  notes: readonly string[];
}

const JSON_SWITCH: Option = { help: "Print for machines: results and faults as JSON on standard output." };
const NOW: Option = { value: "ISO-DATE-TIME", help: "The time to work at, instead of the machine's clock." };
const POLICY: Option = { value: "FILE", help: "Budgets, severities, words and overrides, as JSON or YAML." };
const SYMBOL_SET: Option = {
  value: "ID",
  help: "Pictures of easy read: openmoji, openmoji-black (black lines), words-only (none), or a pack's id; without it the set the plan records, else openmoji.",
};
const SYMBOLS: Option = {
  value: "PATH",
  repeat: true,
  help: "A pack of symbols or the child's own photos: a folder, .zip, .obf or .obz. May stand several times.",
};
const SCRIPT: Option = {
  value: "SCRIPT.json",
  help: "The easy-read script as a person edited it, of this plan or an earlier version of it.",
};
const READER: Readonly<Record<string, Option>> = {
  "reader-wpm": {
    value: "N",
    help: "Times for a reader of N words a minute on plain prose, with narrower ranges.",
  },
  "reader-text": {
    value: "FILE",
    help: "Times for a reader who read this plain text aloud in a minute, or in --reader-seconds.",
  },
  "reader-seconds": {
    value: "N",
    help: "The seconds that the reader took for --reader-text; 60 without this.",
  },
};
const HELP: Option = { help: "Print this help." };
const TENANT: Option = { value: "NAME", help: "One tenant; all of them without this." };
const PLAN_NOTE = "PLAN.json is a plan in the standard format; - reads it from standard input.";

const SETTINGS_NOTE =
  "Settings come from the environment, as for the service: DATA_DIR, DATABASE_URL, MASTER_KEY.";
const RUNNING_NOTE =
  "A running service that holds the embedded database is asked to do this, for the tenant “local”.";

export const FORMATS_OF_CHECK = ["text", "json", "html", "pdf", "csv", "sarif", "junit"] as const;

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
        help: "Page colour, or monochrome for a copy in greys; without it the one the plan records, else white.",
      },
      font: {
        value: "NAME",
        choices: THEME_FONTS,
        help: "Font of every edition: atkinson-hyperlegible without this.",
      },
      "font-size": {
        value: "POINTS",
        help: "Size of body text in large print and easy read, 16 to 40; large print is never below 18.",
      },
      "template-set": {
        value: "NAME",
        help: "Templates to use: “standard” without this, “side-by-side”, or a set of your own.",
      },
      paper: {
        value: "SIZE",
        choices: PAPERS,
        help: "Sheet of the easy-read copy: a4 without this, or a5 for a booklet.",
      },
      "no-scale": { help: "Easy read without the faces that ask how each goal is going." },
      drawing: { help: "Easy read with frames to draw or write in." },
      "symbol-set": SYMBOL_SET,
      symbols: SYMBOLS,
      script: SCRIPT,
      policy: POLICY,
      stage: {
        value: "STAGE",
        choices: STAGE_NAMES,
        help: "Check as a draft, final or amended plan; the plan's status without this.",
      },
      ...READER,
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
    arguments: ["PLAN.json..."],
    options: {
      policy: POLICY,
      stage: {
        value: "STAGE",
        choices: STAGE_NAMES,
        help: "Check as a draft, final or amended plan; the plan's status without this.",
      },
      ...READER,
      "second-opinion": {
        help: "Let another tool judge every sentence too; slower, and only shown in the report.",
      },
      format: {
        value: "FORMAT",
        choices: FORMATS_OF_CHECK,
        help: "How to give the report; text without this.",
      },
      out: { value: "FILE", help: "File to write the report to; standard output without this." },
      plain: { help: "Text without bars and colours, a line for each section: for screen readers and logs." },
      baseline: {
        value: "FILE",
        help: "Findings that --write-baseline kept: the plan fails only on what is new.",
      },
      "write-baseline": {
        value: "FILE",
        help: "Keep what is found now, without a word of the plan, for --baseline later; exits with 0.",
      },
      now: NOW,
      json: { help: "The same as --format json; faults of the input as JSON too." },
      help: HELP,
    },
    notes: [
      PLAN_NOTE,
      "Several plans give a table with a row for each plan; csv, json, sarif and junit hold all of them.",
    ],
  },
  {
    name: "draft",
    summary: "Write the easy-read script of a plan, for a person to edit.",
    arguments: ["PLAN.json"],
    options: {
      out: { value: "FILE", help: "File to write; standard output without this." },
      "symbol-set": SYMBOL_SET,
      symbols: SYMBOLS,
      script: SCRIPT,
      now: NOW,
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [PLAN_NOTE],
  },
  {
    name: "review",
    summary: "Accept an easy-read script, or parts or rows of it, in a person's name.",
    arguments: ["SCRIPT.json"],
    options: {
      accept: {
        value: "LIST",
        required: true,
        help: "all, or ids of parts and rows, joined by commas.",
      },
      by: { value: "NAME", required: true, help: "Who accepts it; printed in the copy." },
      on: { value: "DATE", help: "When, as 2026-02-14; today without this." },
      out: { value: "FILE", help: "File to write; standard output without this." },
      now: NOW,
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [
      "SCRIPT.json is an easy-read script that draft or render wrote; - reads it from standard input.",
      "Accepting shows nothing that is hidden: take “hidden” out of a row for that.",
    ],
  },
  {
    name: "board",
    summary: "Make a communication board of the child's goals (Open Board Format).",
    arguments: ["PLAN.json"],
    options: {
      out: { value: "FILE.obz", required: true, help: "File to write." },
      "symbol-set": SYMBOL_SET,
      symbols: SYMBOLS,
      script: SCRIPT,
      now: NOW,
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [PLAN_NOTE, "Communication programs that read Open Board Format open it, with its pictures."],
  },
  {
    name: "schema",
    summary: "Print the JSON Schema (2020-12) of the plan format, or of a policy file.",
    arguments: ["[plan|policy]"],
    options: { json: JSON_SWITCH, help: HELP },
    notes: [],
  },
  {
    name: "serve",
    summary: "Run the service: the API; with the embedded database the worker too.",
    arguments: [],
    options: { help: HELP },
    notes: ["Settings come from the environment; README.md lists them. SIGTERM stops it in good order."],
  },
  {
    name: "worker",
    summary: "Run a worker of the service, beside others on the same DATABASE_URL.",
    arguments: [],
    options: { help: HELP },
    notes: ["Settings come from the environment; README.md lists them. SIGTERM stops it in good order."],
  },
  {
    name: "keys create",
    summary: "Make an API key and print it, once.",
    arguments: [],
    options: {
      tenant: { value: "NAME", required: true, help: "The tenant: small letters, digits and dashes." },
      scopes: {
        value: "LIST",
        required: true,
        choices: SCOPE_NAMES,
        many: true,
        help: "What the key may do.",
      },
      label: { value: "TEXT", help: "For people, to know the key by." },
      days: { value: "N", help: "Days until it expires, or “never”; 365 without this." },
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [SETTINGS_NOTE, RUNNING_NOTE],
  },
  {
    name: "keys list",
    summary: "List API keys, without what opens anything.",
    arguments: [],
    options: { tenant: TENANT, json: JSON_SWITCH, help: HELP },
    notes: [SETTINGS_NOTE, RUNNING_NOTE],
  },
  {
    name: "keys revoke",
    summary: "Revoke an API key, at once and for ever.",
    arguments: ["KEY_ID"],
    options: { json: JSON_SWITCH, help: HELP },
    notes: [SETTINGS_NOTE, RUNNING_NOTE],
  },
  {
    name: "keys rotate",
    summary: "Wrap every key in the database anew with the master key.",
    arguments: [],
    options: { json: JSON_SWITCH, help: HELP },
    notes: [
      "Set MASTER_KEY to the new key and OLD_MASTER_KEYS to the one before; unset the latter afterwards.",
      "It may be stopped and started again. Processes of the service must know both keys meanwhile.",
    ],
  },
  {
    name: "keys webhook-secret",
    summary: "Print the secret that a tenant verifies webhooks with.",
    arguments: [],
    options: {
      tenant: { value: "NAME", required: true, help: "The tenant." },
      rotate: { help: "Make a new secret first; the earlier one signs beside it for 24 hours." },
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [SETTINGS_NOTE],
  },
  {
    name: "audit verify",
    summary: "Prove that the audit trail is whole and accounts for every render.",
    arguments: [],
    options: { tenant: TENANT, json: JSON_SWITCH, help: HELP },
    notes: [SETTINGS_NOTE, RUNNING_NOTE],
  },
  {
    name: "audit export",
    summary: "Write the audit trail as JSON lines, with the head of each chain.",
    arguments: [],
    options: {
      tenant: TENANT,
      out: { value: "FILE", help: "File to write; standard output without this." },
      json: { help: "Print faults as JSON; the export is JSON lines always." },
      help: HELP,
    },
    notes: [SETTINGS_NOTE, RUNNING_NOTE],
  },
  {
    name: "audit reproduce",
    summary: "Render a plan again as it was recorded, and compare each output.",
    arguments: ["RENDER_ID", "PLAN.json"],
    options: {
      tenant: TENANT,
      policy: { value: "FILE", help: "The policy that was sent with the plan, if one was." },
      script: { value: "FILE", help: "The easy-read script that was sent with the plan, if one was." },
      json: JSON_SWITCH,
      help: HELP,
    },
    notes: [PLAN_NOTE, SETTINGS_NOTE, RUNNING_NOTE],
  },
];

export const EXIT_CODES = [
  "0  fine",
  "1  the policy failed, something could not be rendered or opened, or a proof failed",
  "2  the input is invalid, or the command was used wrongly",
];

/** What may stand first on a command line: the commands of one word, and the groups of the others. */
export const FIRST_WORDS: readonly string[] = [
  ...new Set(COMMANDS.map(({ name }) => name.split(" ")[0] ?? "")),
];

/** The commands of a group: those of `keys` for "keys". */
export const commandsOf = (group: string): readonly Command[] =>
  COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
