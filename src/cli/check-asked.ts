// What a check is asked for: how to give the report, under which policy, against which baseline.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { Clock } from "../plan/clock.js";
import type { RenderRequest } from "../produce.js";
import { readBaseline } from "./baseline-file.js";
import type { FORMATS_OF_CHECK } from "./commands.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { wrong } from "./parse-arguments.js";
import { all, readClock, readPolicy, readStage } from "./read-input.js";
import { readReader } from "./read-reader.js";

export type ReportFormat = (typeof FORMATS_OF_CHECK)[number];

export interface Asked {
  format: ReportFormat;
  request: RenderRequest;
  clock: Clock;
  /** File for the report; standard output without it. */
  out?: string;
  plain: boolean;
  writeBaseline?: string;
}

/** Reads the options of a check; every fault at once. */
export async function readAsked(paths: readonly string[], values: Values, io: Io): Promise<Parsed<Asked>> {
  const format = values["json"] === true ? "json" : ((values["format"] ?? "text") as ReportFormat);
  const out = textOf(values["out"]);
  const writeBaseline = textOf(values["write-baseline"]);
  const read = all(
    await readPolicy(values["policy"], io),
    readClock(values, io),
    await readReader(values, io),
    await readBaseline(textOf(values["baseline"]), io),
    fitting(format, out, paths),
  );
  if (!read.ok) return read;
  const [policy, clock, reader, baseline] = read.value;
  const stage = readStage(values);
  return {
    ok: true,
    value: {
      format,
      // No file is made: the plan is composed and analysed, which is what the report needs.
      request: {
        editions: ["standard"],
        formats: [],
        policy,
        ...(stage === undefined ? {} : { stage }),
        ...(reader === undefined ? {} : { reader }),
        ...(baseline === undefined ? {} : { baseline }),
        secondOpinion: values["second-opinion"] === true,
      },
      clock,
      plain: values["plain"] === true,
      ...(out === undefined ? {} : { out }),
      ...(writeBaseline === undefined ? {} : { writeBaseline }),
    },
  };
}

const textOf = (value: string | true | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const refused = (fault: Diagnostic): Parsed<never> => ({ ok: false, diagnostics: [fault] });

/** A page is about one plan, and a PDF is nothing to print on a terminal. */
function fitting(format: ReportFormat, out: string | undefined, paths: readonly string[]): Parsed<true> {
  if ((format === "html" || format === "pdf") && paths.length > 1)
    return refused(
      wrong(
        "one-plan-only",
        `--format ${format} is a page on one plan, and ${paths.length} are given.`,
        "Give one plan, or take text, csv, json, sarif or junit.",
      ),
    );
  if (format === "pdf" && out === undefined)
    return refused(wrong("missing-option", "--format pdf needs a file.", "Add --out report.pdf."));
  return { ok: true, value: true };
}
