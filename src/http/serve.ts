// Listens: an HTTP server around the app, with limits of its own for what comes before the app sees a request.

import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { BOUNDS } from "./bounds.js";

export interface ServeOptions {
  host: string;
  /** 0: any that is free. */
  port: number;
  /** Milliseconds for the headers of a request. */
  headersTimeout?: number;
}

export interface Serving {
  url: string;
  port: number;
  /** Takes nothing new, lets what runs end, and cuts what has not ended after so many seconds. */
  close(seconds?: number): Promise<void>;
}

const HEADERS_TIMEOUT = 15_000;
/** Longer than proxies keep idle connections, so that it is they who close them. */
const KEEP_ALIVE = 75_000;
const MOST_HEADER_BYTES = 16 * 1024;
/** Milliseconds between two looks for connections that are too slow. */
const CHECK_EVERY = 5_000;
const CLOSE_SECONDS = 10;
/** Milliseconds between two looks for connections that are idle, while it closes. */
const TIDY_EVERY = 50;

/** @throws Error when it cannot listen there. */
export async function serveApp(app: Hono, options: ServeOptions): Promise<Serving> {
  const { host, port, headersTimeout = HEADERS_TIMEOUT } = options;
  const stopping = new AbortController();
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, { ...env, stopping: stopping.signal }),
    // Node's Request and Response stay as they are for everybody else in the process.
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout,
      // The app has its own for bodies; this one is for what gets past it.
      requestTimeout: (BOUNDS.batchSeconds + 60) * 1000,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: MOST_HEADER_BYTES,
      connectionsCheckingInterval: CHECK_EVERY,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listening}`,
    port: listening,
    close: (seconds = CLOSE_SECONDS) => {
      stopping.abort();
      return closeServer(server, seconds);
    },
  };
}

function closeServer(server: Server, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    // A client that keeps its connection after its answer would keep the server.
    const tidy = setInterval(() => server.closeIdleConnections(), TIDY_EVERY);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(tidy);
      resolve();
    });
  });
}
