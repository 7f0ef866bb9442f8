#!/usr/bin/env node
// The program `clearplan`.

import { processIo } from "./process-io.js";
import { run } from "./run.js";

// A reader that closes early (`clearplan schema | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// React's development build is many times slower; it is loaded later, so this is in time.
process.env["NODE_ENV"] ??= "production";

process.exitCode = await run(process.argv.slice(2), processIo());
