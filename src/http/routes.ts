// Every route of the API. What is not in this list is not served, and what is in it is documented.

import { makeOpenApi, type OpenApi } from "./openapi.js";
import type { Route } from "./route.js";
import { getExport, getVerification } from "./routes/audit.js";
import { getBatch, postBatch } from "./routes/batches.js";
import { postCheck, postDraft } from "./routes/checks.js";
import { contractRoutes, getPlanSchema } from "./routes/contract.js";
import { getEvents } from "./routes/events.js";
import { deleteKey, getKeys, postKey } from "./routes/keys.js";
import { getLive, getMetrics, getReady, getVersion } from "./routes/operation.js";
import { getOutput, getReport } from "./routes/outputs.js";
import { deleteRender, getRender, getRenders, postRender } from "./routes/renders.js";
import { getDeliveries, postReplay } from "./routes/webhooks.js";

export const ROUTES: readonly Route[] = [
  postRender,
  getRenders,
  getRender,
  deleteRender,
  getEvents,
  getOutput,
  getReport,
  postCheck,
  postDraft,
  postBatch,
  getBatch,
  getDeliveries,
  postReplay,
  getVerification,
  getExport,
  postKey,
  getKeys,
  deleteKey,
  getPlanSchema,
  ...contractRoutes((version) => openApi(version)),
  getVersion,
  getLive,
  getReady,
  getMetrics,
];

export function openApi(version: string): OpenApi {
  return makeOpenApi(ROUTES, version);
}
