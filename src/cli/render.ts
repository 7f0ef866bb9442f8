// clearplan render: the documents of one plan in a folder, with the report.

import { join } from "node:path";
import { EDITIONS } from "../document/tree.js";
import type { Edition } from "../document/tree.js";
import { printReport } from "../analysis/print-report.js";
import { reportHtml } from "../analysis/report-html.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { Script } from "../easy-read/script.js";
import type { Clock } from "../plan/clock.js";
import { textsOf } from "../plan/items.js";
import type { Plan } from "../plan/schema.js";
import { textAt } from "../plan/text-at.js";
import { FORMATS, produce } from "../produce.js";
import type { Format, Production, RenderRequest, Resources } from "../produce.js";
import type { Background, Paper, ThemeFont } from "../theme/theme.js";
import type { Io, NewFile } from "./io.js";
import { systemCode } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { listOf, near, quote, wrong } from "./parse-arguments.js";
import { faultsJson, printFaults } from "./print-faults.js";
import { makeProgress } from "./progress.js";
import { readReader } from "./read-reader.js";
import { readScript, tallyInWords } from "./read-script.js";
import { readSymbols, tellUnused } from "./symbols.js";
import { all, readClock, readPlan, readPolicy, readStage, rethrow } from "./read-input.js";

export async function render([path = ""]: readonly string[], values: Values, io: Io): Promise<number> {
  const json = values["json"] === true;
  const out = String(values["out"]);
  const given = await readPlan(path, io);
  const read = all(
    given,
    await readPolicy(values["policy"], io),
    readClock(values, io),
    readFontSize(values),
    await openFolder(out, io),
    await readSymbols(values, io),
    await readEdited(values, given.ok ? given.value.plan : undefined, io),
    await readReader(values, io),
  );
  if (!read.ok) return refuse(io, read.diagnostics, json, path);
  const [{ plan }, policy, clock, fontSize, , symbols, script, reader] = read.value;
  const { symbolSet } = symbols;
  const resources = await io.loadResources(symbols.packs);
  const templateSet = readTemplateSet(values, resources);
  if (!templateSet.ok) return refuse(io, templateSet.diagnostics, json, path);
  const stage = readStage(values);
  const request: RenderRequest = {
    editions: editionsOf(values),
    formats: formatsOf(values),
    policy,
    ...(stage === undefined ? {} : { stage }),
    ...(reader === undefined ? {} : { reader }),
    ...(typeof values["theme"] === "string" ? { background: values["theme"] as Background } : {}),
    ...(typeof values["font"] === "string" ? { font: values["font"] as ThemeFont } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(typeof values["paper"] === "string" ? { paper: values["paper"] as Paper } : {}),
    ...(values["no-scale"] === true ? { scale: false } : {}),
    ...(values["drawing"] === true ? { drawing: true } : {}),
    ...(templateSet.value === undefined ? {} : { templateSet: templateSet.value }),
    ...(symbolSet === undefined ? {} : { symbolSet }),
    ...(script === undefined ? {} : { script }),
  };
  const rendered = await renderInto(out, { plan, request, resources, clock }, io);
  if (!rendered.ok) return refuse(io, rendered.diagnostics, json, path);
  tellUnused(symbols, rendered.value.production.script, io);
  if (json) io.stdout(`${JSON.stringify(summaryOf(rendered.value), null, 2)}\n`);
  else printRendered(rendered.value, io);
  return rendered.value.production.report.policy.pass && rendered.value.missing.length === 0 ? 0 : 1;
}

export interface Work {
  plan: Plan;
  request: RenderRequest;
  resources: Resources;
  clock: Clock;
}

export interface Rendered {
  production: Production;
  files: NewFile[];
  /** Names of files that were asked for and could not be made. */
  missing: string[];
}

/** Makes what is asked for and writes it into a folder that is there. */
export async function renderInto(
  out: string,
  { plan, request, resources, clock }: Work,
  io: Io,
): Promise<Parsed<Rendered>> {
  const progress = makeProgress(io);
  const production = await produce(plan, request, resources, clock, progress.step).finally(progress.end);
  const files = filesOf(production, out, plan);
  const missing = missingFiles(request, production);
  const written = await writeAll(out, files, missing, io);
  return written.ok ? { ok: true, value: { production, files, missing } } : written;
}

function refuse(io: Io, faults: readonly Diagnostic[], json: boolean, path: string): number {
  printFaults(io, faults, { json, of: path });
  return 2;
}

const editionsOf = ({ editions }: Values): Edition[] => {
  const asked = typeof editions === "string" ? listOf(editions) : EDITIONS;
  return EDITIONS.filter((edition) => asked.includes(edition));
};

const formatsOf = ({ formats }: Values): Format[] => {
  const asked = typeof formats === "string" ? listOf(formats) : FORMATS;
  return FORMATS.filter((format) => asked.includes(format));
};

/** A script for no easy-read copy would be left unused without a word. */
async function readEdited(
  values: Values,
  plan: Plan | undefined,
  io: Io,
): Promise<Parsed<Script | undefined>> {
  if (values["script"] === undefined || editionsOf(values).includes("easy-read"))
    return readScript(values["script"], plan, io);
  return {
    ok: false,
    diagnostics: [
      wrong(
        "script-without-easy-read",
        "--script is given, and no easy-read edition is asked for.",
        "Add easy-read to --editions, or leave --script out.",
      ),
    ],
  };
}

function readFontSize({ "font-size": size }: Values): Parsed<number | undefined> {
  if (typeof size !== "string") return { ok: true, value: undefined };
  const points = /^\d+(?:\.\d+)?$/.test(size) ? Number(size) : NaN;
  return points >= 16 && points <= 40
    ? { ok: true, value: points }
    : {
        ok: false,
        diagnostics: [
          wrong(
            "unknown-value",
            `--font-size is no size in points: ${quote(size)}.`,
            "Write a number from 16 to 40.",
          ),
        ],
      };
}

function readTemplateSet(
  { "template-set": name }: Values,
  { templateSets }: Resources,
): Parsed<string | undefined> {
  if (typeof name !== "string") return { ok: true, value: undefined };
  if (templateSets.has(name)) return { ok: true, value: name };
  const hint = near(name, [...templateSets.keys()]);
  return {
    ok: false,
    diagnostics: [wrong("unknown-value", `There is no template set ${quote(name)} here.`, hint)],
  };
}

/** The folder is made before the work, so that nobody waits for documents that cannot be written. */
async function openFolder(path: string, io: Io): Promise<Parsed<string>> {
  try {
    await io.makeFolder(path);
    return { ok: true, value: path };
  } catch (error) {
    return { ok: false, diagnostics: [notWritable(path, systemCode(error) ?? rethrow(error))] };
  }
}

function notWritable(path: string, code: string): Diagnostic {
  switch (code) {
    case "EEXIST":
    case "ENOTDIR":
      return wrong(
        "folder-not-writable",
        `${quote(path)} is no folder: a file stands in its way.`,
        "Give another folder.",
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return wrong(
        "folder-not-writable",
        `${quote(path)} may not be written to.`,
        "Give a folder that you may write to.",
      );
    case "ENOSPC":
      return wrong(
        "folder-not-writable",
        `There is no room left in ${quote(path)}.`,
        "Make room, or give another folder.",
      );
    default:
      return wrong(
        "folder-not-writable",
        `${quote(path)} could not be written to (${code}).`,
        "Give another folder.",
      );
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const encodeJson = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);

/** Everything that keeps its promise, with the report. */
function filesOf({ outputs, script, report }: Production, out: string, plan: Plan): NewFile[] {
  const html = reportHtml(report, { textAt: textAt(plan), texts: textsOf(plan) });
  return [
    ...outputs.map(({ edition, format, bytes }) => ({ path: join(out, `${edition}.${format}`), bytes })),
    ...(script === undefined
      ? []
      : [{ path: join(out, "easy-read.script.json"), bytes: encodeJson(script) }]),
    { path: join(out, "report.json"), bytes: encodeJson(report) },
    { path: join(out, "report.html"), bytes: encode(html) },
  ];
}

/** Files that were asked for and could not be made. */
function missingFiles({ editions, formats }: RenderRequest, { outputs }: Production): string[] {
  return editions.flatMap((edition) =>
    formats
      .filter((format) => !outputs.some((output) => output.edition === edition && output.format === format))
      .map((format) => `${edition}.${format}`),
  );
}

/** Writes the files, and removes those of an earlier run that this run could not make: they show another plan. */
async function writeAll(
  out: string,
  files: readonly NewFile[],
  missing: readonly string[],
  io: Io,
): Promise<Parsed<true>> {
  try {
    await io.writeFiles(files);
    for (const name of missing) await io.removeFile(join(out, name));
    return { ok: true, value: true };
  } catch (error) {
    return { ok: false, diagnostics: [notWritable(out, systemCode(error) ?? rethrow(error))] };
  }
}

/** For programs: which files there are, the verdict, and why a file is not there. */
function summaryOf({
  production: { outputs, report, review, diagnostics },
  files,
  missing,
}: Rendered): object {
  return {
    files: files.map(({ path }) => path),
    outputs: outputs.map(({ edition, format, bytes, pages }) => ({
      edition,
      format,
      bytes: bytes.byteLength,
      pages,
    })),
    missing,
    ...(review === undefined ? {} : { review }),
    diagnostics: faultsJson(diagnostics),
    policy: report.policy,
  };
}

/** For people: the report, the files, and what could not be made. */
export function printRendered(
  { production: { outputs, report, script, review, diagnostics }, files, missing }: Rendered,
  io: Io,
): void {
  io.stdout(printReport(report, io.terminal));
  io.stdout(`\n${files.map(({ path }) => `  ${path}${pagesOf(path, outputs)}\n`).join("")}`);
  if (script !== undefined) io.stdout(waitingRows(script));
  if (review !== undefined) io.stdout(`\nEasy read, edited: ${tallyInWords(review)}.\n`);
  if (diagnostics.length > 0) printFaults(io, diagnostics, { json: false, of: "Documents" });
  if (missing.length > 0) io.stderr(`Not made: ${missing.join(", ")}.\n`);
}

/** A copy without the rows that wait must not look like a finished one. */
function waitingRows({ parts }: Script): string {
  const rows = parts.flatMap((part) => part.rows);
  const waiting = rows.filter((row) => row.status === "needs-review").length;
  return waiting === 0
    ? ""
    : `\nEasy read: ${waiting} of ${rows.length} rows wait for a person; easy-read.script.json shows each beside its source.\n`;
}

function pagesOf(path: string, outputs: Production["outputs"]): string {
  const output = outputs.find(({ edition, format }) => path.endsWith(`${edition}.${format}`));
  return output?.pages === undefined ? "" : `  ${output.pages} ${output.pages === 1 ? "page" : "pages"}`;
}
