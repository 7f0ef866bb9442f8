// Asks the process of this container how it is: `node deploy/health.mjs livez` or `readyz`. Exit code 0 or 1.
// A worker answers on WORKER_PORT, the API on PORT.

const port = Number(process.env.WORKER_PORT) || Number(process.env.PORT) || 8080;
const answer = await fetch(`http://127.0.0.1:${port}/${process.argv[2] ?? "livez"}`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
