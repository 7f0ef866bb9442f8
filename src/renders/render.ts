// A render: one plan that was accepted, and what became of it. The words and shapes that every room of the service uses.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Edition } from "../document/tree.js";
import type { RenderOptions } from "../requests/render-options.js";

export const RENDER_STATUSES = [
  // A line of a batch that is still being received: nobody works on it, nobody is told of it.
  "staged",
  "queued",
  "rendering",
  "succeeded",
  "partly-succeeded",
  "failed",
  "cancelled",
  "expired",
  "erased",
] as const;
export type RenderStatus = (typeof RENDER_STATUSES)[number];

export type TerminalStatus = Exclude<RenderStatus, "staged" | "queued" | "rendering">;

/** States that nothing but erasure or expiry changes any more. */
export const TERMINAL: readonly RenderStatus[] = [
  "succeeded",
  "partly-succeeded",
  "failed",
  "cancelled",
  "expired",
  "erased",
];

/** Who asks: every read and write is for one tenant. */
export interface Caller {
  tenant: string;
  /** Id of the API key (`key_...`) or of the OAuth client. */
  actor: string;
  /** The officer that the caller acts for, as it says. */
  onBehalfOf?: string;
}

export interface EditionState {
  state: "waiting" | "rendering" | "done" | "not-made";
  pages?: number;
}

/** Why a render failed that was no fault of the plan; a stable word and a sentence. */
export interface Failure {
  code: "render-too-long" | "render-out-of-memory" | "render-crashed" | "data-damaged" | "engine-fault";
  message: string;
}

export interface Progress {
  /** "easy-read PDF, 2 of 4" */
  message: string;
  done: number;
  of: number;
}

export interface RenderOutput {
  /** `standard.pdf`, `easy-read.json`, `report.json`, `report.html`. */
  name: string;
  mediaType: string;
  bytes: number;
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string;
  pages?: number;
}

/** A render as its tenant sees it. */
export interface Render {
  id: string;
  tenant: string;
  status: RenderStatus;
  request: RenderOptions;
  acceptedAt: Date;
  startedAt?: Date;
  finishedAt?: Date;
  expiresAt: Date;
  /** Since when nothing of the plan can be read any more. */
  erasedAt?: Date;
  batchId?: string;
  /** How often the work was begun. */
  attempt: number;
  progress?: Progress;
  editions: Partial<Record<Edition, EditionState>>;
  /** Why an output that was asked for is not there; pointers into the plan. */
  diagnostics: Diagnostic[];
  failure?: Failure;
  outputs: RenderOutput[];
}

/** What happened to a render, in order, for server-sent events. */
export interface RenderEvent {
  seq: number;
  /** `status`: data is `{ status }`; `progress`: data is a Progress. */
  type: "status" | "progress";
  data: object;
  at: Date;
}
