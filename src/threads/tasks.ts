// What render threads are asked and what they answer: plain values that travel between threads.

import type { MessagePort } from "node:worker_threads";
import type { Excerpt } from "../analysis/excerpt.js";
import type { Report } from "../analysis/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Finding } from "../diagnostics/finding.js";
import type { RowEdit } from "../easy-read/edit-script.js";
import type { RowPlace } from "../easy-read/row-place.js";
import type { TypedRow } from "../easy-read/row-findings.js";
import type { Acceptance } from "../easy-read/script.js";
import type { ProgressStep } from "../produce.js";
import type { RenderOptions } from "../requests/render-options.js";

/** What was added to the installation for the service, so that threads know it too. */
export interface AddedSymbols {
  /** Folder of packs; absent when there is none. */
  folder?: string;
  /** Sets of pictures that may be asked for. */
  sets: readonly string[];
  /** Template sets that may be asked for, and the one that is taken where none is; without these the built-in ones. */
  templates?: { sets: readonly string[]; usual?: string };
}

/** Reads the body of `POST /v1/renders`, or one line of a batch: everything that may be wrong with it, at once. */
export interface AcceptTask {
  kind: "accept";
  body: Uint8Array;
}

export interface AcceptedBody {
  options: RenderOptions;
  /** gzip of the JSON `{ plan, policy?, script? }`, as `RenderTask` takes it. */
  payload: Uint8Array;
  plan: { digest: string; planId: string; planVersion: number };
  callbackUrl?: string;
  /** Digest of the policy, when one was sent; its overrides with reason, officer and date, for the audit trail. */
  policy?: { digest: string; overrides: { check: string; reason: string; by: string; on: string }[] };
  /** Digest of the script, when one was sent. */
  script?: { digest: string };
}

/** The body of `POST /v1/checks`: `{ plan, policy?, stage? }`. */
export interface CheckTask {
  kind: "check";
  body: Uint8Array;
  /** ISO 8601 date-time in UTC. */
  now: string;
  as: "json" | "html";
}

export interface CheckedBody {
  /** The report as JSON or HTML, UTF-8. */
  report: Uint8Array;
  plan: { digest: string; planId: string; planVersion: number };
  verdict: { pass: boolean; errors: number; warnings: number; infos: number; overridden: number };
  overrides: { check: string; reason: string; by: string; on: string }[];
  engine: { version: string; templates: string; rules: string };
}

/** The body of `POST /v1/easy-read/drafts`: `{ plan, script?, symbolSet? }`. */
export interface DraftTask {
  kind: "draft";
  body: Uint8Array;
  now: string;
}

export interface DraftedBody {
  /** The script as JSON, UTF-8. */
  script: Uint8Array;
  plan: { digest: string; planId: string; planVersion: number };
}

/** A plan file as somebody chose it on the web page: every fault at once, or what the page shows of it. */
export interface OpenTask {
  kind: "open";
  /** The file. */
  body: Uint8Array;
  now: string;
}

export interface OpenedPlan {
  /** gzip of the plan's JSON. */
  plan: Uint8Array;
  /** gzip of the JSON of a {@link PlanView}. */
  view: Uint8Array;
  /** The plan's own words with marks, as HTML of our own making; gzip. */
  words: Uint8Array;
  about: { digest: string; planId: string; planVersion: number; status: string };
  verdict: CheckedBody["verdict"];
  engine: CheckedBody["engine"];
}

/** What the report page shows. */
export interface PlanView {
  report: Report;
  /** For each finding of the report, in its order: the words in question, where they stand. */
  excerpts: (Excerpt | null)[];
}

/** An edit of the easy-read script of a plan, or the first writing of it; the rules and the fact gate run in any case. */
export interface ReviseTask {
  kind: "revise";
  /** As in {@link OpenedPlan}. */
  plan: Uint8Array;
  /** gzip of the script as the engine wrote it, and as it was last saved; absent when there is none yet. */
  scripts?: {
    written: Uint8Array;
    last: Uint8Array;
    /** The rules that judged the last one, as in {@link RevisedScript}. */
    rules: string;
  };
  edit?: { rowId: string; edit: RowEdit; by: Acceptance } | { partId: string; by: Acceptance };
  /** Words that are still being typed: only what would be found of their row is told, and the script stays as it is. */
  typed?: TypedRow;
  now: string;
}

export interface RevisedScript {
  /** gzip of the script's JSON. */
  script: Uint8Array;
  /** Version of the rules that judged it. */
  rules: string;
  /** What the edit of a row leads to. */
  findings: Finding[];
  /** Where the row that was edited stands in its part now, or what stands in its place. */
  place?: RowPlace;
}

export interface RenderTask {
  kind: "render";
  payload: Uint8Array;
  options: RenderOptions;
  /** When the plan was accepted: the clock of the work, so that a second try gives the same bytes. */
  now: string;
  /** Gets each ProgressStep. */
  progress?: MessagePort;
}

export interface MadeOutput {
  /** `standard.pdf`, `standard.html`, `easy-read.json` (the script), `report.json`, `report.html`. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string;
  pages?: number;
}

export interface Rendered {
  outputs: MadeOutput[];
  /** `edition.format` that was asked for and would have broken a promise. */
  missing: string[];
  diagnostics: Diagnostic[];
  engine: { version: string; templates: string; rules: string };
  plan: { digest: string };
  pass: boolean;
  /** Seconds for each edition, for the metrics. */
  seconds: Record<string, number>;
}

export type { ProgressStep };

/** The body was read, or everything that is wrong with it. */
export type Answer<T> = { ok: true; value: T } | { ok: false; faults: Diagnostic[] };
