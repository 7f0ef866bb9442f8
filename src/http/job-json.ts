// A render in the form that the API answers with.

import type { Edition } from "../document/tree.js";
import type { EditionState, Render, RenderOutput } from "../renders/render.js";
import type { Job } from "./schemas/job.js";

const outputHref = (id: string, name: string): string => `/v1/renders/${id}/outputs/${name}`;

export const renderHref = (id: string): string => `/v1/renders/${id}`;

export function jobJson(render: Render): Job {
  const { id, outputs } = render;
  const self = renderHref(id);
  const status = toldStatus(render.status);
  return {
    id,
    status,
    request: render.request,
    acceptedAt: render.acceptedAt.toISOString(),
    ...(render.startedAt === undefined ? {} : { startedAt: render.startedAt.toISOString() }),
    ...(render.finishedAt === undefined ? {} : { finishedAt: render.finishedAt.toISOString() }),
    expiresAt: render.expiresAt.toISOString(),
    ...(render.erasedAt === undefined ? {} : { erasedAt: render.erasedAt.toISOString() }),
    ...(render.batchId === undefined ? {} : { batch: `/v1/batches/${render.batchId}` }),
    attempt: render.attempt,
    ...(render.progress === undefined ? {} : { progress: render.progress }),
    editions: editionsJson(render),
    outputs: outputs.map((output) => ({ ...output, href: hrefOf(id, output.name) })),
    diagnostics: render.diagnostics,
    ...(render.failure === undefined ? {} : { failure: render.failure }),
    links: {
      self,
      events: `${self}/events`,
      ...(outputs.some(({ name }) => name === "report.json") ? { report: `${self}/report` } : {}),
    },
  };
}

/** Nobody is told of a render whose batch is not complete: it cannot be found. */
export function toldStatus(status: Render["status"]): Job["status"] {
  if (status === "staged") throw new Error("a staged render was about to be told");
  return status;
}

/** The report has an address of its own, which answers in either form. */
const hrefOf = (id: string, name: string): string =>
  name.startsWith("report.") ? `${renderHref(id)}/report` : outputHref(id, name);

function editionsJson({ id, editions, outputs }: Render): Job["editions"] {
  const entries = Object.entries(editions) as [Edition, EditionState][];
  return Object.fromEntries(
    entries.map(([edition, state]) => [edition, { ...state, links: linksOf(id, edition, outputs) }]),
  );
}

function linksOf(id: string, edition: Edition, outputs: readonly RenderOutput[]): Record<string, string> {
  const own = outputs.filter(({ name }) => name.startsWith(`${edition}.`));
  return Object.fromEntries(own.map(({ name }) => [name.slice(edition.length + 1), outputHref(id, name)]));
}
