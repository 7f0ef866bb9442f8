// Rows of the database as renders, and the statements that several acts share.

import { randomBytes } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Statements } from "../database/database.js";
import type { RenderOptions } from "../requests/render-options.js";
import type { EditionState, Failure, Progress, Render, RenderEvent, RenderStatus } from "./render.js";

export interface RenderRow {
  id: string;
  tenant: string;
  status: RenderStatus;
  request: RenderOptions;
  accepted_at: Date;
  accepted_by: string;
  batch_id: string | null;
  attempt: number;
  started_at: Date | null;
  finished_at: Date | null;
  expires_at: Date;
  erased_at: Date | null;
  progress: Progress | null;
  editions: Record<string, EditionState>;
  diagnostics: Diagnostic[];
  failure: Failure | null;
  callback: Uint8Array | null;
}

export interface OutputRow {
  render_id: string;
  name: string;
  media_type: string;
  bytes: number;
  digest: string;
  pages: number | null;
  blob: string;
}

export function renderOf(row: RenderRow, outputs: readonly OutputRow[]): Render {
  return {
    id: row.id,
    tenant: row.tenant,
    status: row.status,
    request: row.request,
    acceptedAt: row.accepted_at,
    ...(row.started_at === null ? {} : { startedAt: row.started_at }),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
    expiresAt: row.expires_at,
    ...(row.erased_at === null ? {} : { erasedAt: row.erased_at }),
    ...(row.batch_id === null ? {} : { batchId: row.batch_id }),
    attempt: row.attempt,
    ...(row.progress === null ? {} : { progress: row.progress }),
    editions: row.editions,
    diagnostics: row.diagnostics,
    ...(row.failure === null ? {} : { failure: row.failure }),
    outputs: outputs
      .filter(({ render_id }) => render_id === row.id)
      .map(({ name, media_type, bytes, digest, pages }) => ({
        name,
        mediaType: media_type,
        bytes,
        digest,
        ...(pages === null ? {} : { pages }),
      })),
  };
}

/** 128 random bits: an id tells nothing and cannot be guessed. */
export const makeId = (prefix: "r" | "b"): string => `${prefix}_${randomBytes(16).toString("hex")}`;

/** Tells watchers what happened. Part of the caller's transaction, after its own change of the row. */
export async function addEvent(
  tx: Statements,
  renderId: string,
  event: Pick<RenderEvent, "type" | "data" | "at">,
): Promise<void> {
  await tx.query(
    `with next as (
       update clearplan.render set event_seq = event_seq + 1 where id = $1 returning event_seq)
     insert into clearplan.render_event (render_id, seq, type, data, at)
     select $1, event_seq, $2, $3::jsonb, $4 from next`,
    [renderId, event.type, JSON.stringify(event.data), event.at],
  );
}

export const statusEvent = (status: RenderStatus, at: Date): Pick<RenderEvent, "type" | "data" | "at"> => ({
  type: "status",
  data: { status },
  at,
});

export const DAY = 86_400_000;
