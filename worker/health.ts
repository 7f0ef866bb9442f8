// Health and metrics of a process that answers no requests otherwise.

import { createServer, type ServerResponse } from "node:http";
import { cannotListen } from "./listen.js";
import type { Service } from "./main.js";
import { readiness } from "./readiness.js";

export async function startHealth(service: Service, port: number): Promise<{ stop: () => Promise<void> }> {
  const { core, config } = service;
  const server = createServer((request, response) => {
    void answer(request.url ?? "").catch((err: unknown) => {
      core.log.error({ err }, "a health question failed");
      send(response, 500, "application/json", '{"ok":false}');
    });
    async function answer(url: string): Promise<void> {
      switch (url) {
        case "/livez":
          return send(response, 200, "application/json", '{"ok":true}');
        case "/readyz": {
          const ready = await readiness(service);
          return send(response, ready.ok ? 200 : 503, "application/json", JSON.stringify(ready));
        }
        case "/metrics": {
          const { registry } = core.metrics;
          return send(response, 200, registry.contentType, await registry.metrics());
        }
        default:
          return send(response, 404, "application/json", '{"ok":false}');
      }
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, config.host, resolve);
  }).catch(cannotListen("WORKER_PORT"));
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}
