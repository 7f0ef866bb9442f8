// Prometheus metrics. The only file that imports prom-client. Labels are few and known: no id, no tenant, no plan.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof makeMetrics>;

/** Makes a registry of its own, so that a test can have several. */
export function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "clearplan_" });
  return {
    registry,
    accepted: new Counter({ registers, name: "clearplan_renders_accepted_total", help: "Renders accepted." }),
    finished: new Counter({
      registers,
      name: "clearplan_renders_finished_total",
      help: "Renders that ended, by how.",
      labelNames: ["status"],
    }),
    renderSeconds: new Histogram({
      registers,
      name: "clearplan_render_seconds",
      help: "Seconds to make the files of one edition.",
      labelNames: ["edition"],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64],
    }),
    waitSeconds: new Histogram({
      registers,
      name: "clearplan_wait_seconds",
      help: "Seconds from acceptance to the start of work.",
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600],
    }),
    pages: new Counter({
      registers,
      name: "clearplan_pages_total",
      help: "Pages of PDF made, by edition.",
      labelNames: ["edition"],
    }),
    waiting: new Gauge({
      registers,
      name: "clearplan_renders_waiting",
      help: "Renders that are accepted and not yet being worked on.",
    }),
    inQueue: new Gauge({
      registers,
      name: "clearplan_queue_jobs",
      help: "Jobs in the queue, by state.",
      labelNames: ["state"],
    }),
    restarts: new Counter({
      registers,
      name: "clearplan_render_restarts_total",
      help: "Renders that had to be started again, or threads that were replaced, by reason.",
      labelNames: ["reason"],
    }),
    conformance: new Counter({
      registers,
      name: "clearplan_conformance_failures_total",
      help: "Outputs that were not written since they would have broken a promise, by rule.",
      labelNames: ["rule"],
    }),
    requests: new Histogram({
      registers,
      name: "clearplan_http_seconds",
      help: "Seconds to answer a request.",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    }),
    webhooks: new Counter({
      registers,
      name: "clearplan_webhooks_total",
      help: "Attempts to deliver a webhook, by result.",
      labelNames: ["result"],
    }),
    swept: new Counter({
      registers,
      name: "clearplan_swept_total",
      help: "What the sweeper removed, by kind.",
      labelNames: ["kind"],
    }),
  };
}
