// A short program that runs the built sources (dist) in a process of its own, for tests that kill one or need two.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ChildProcess } from "node:child_process";
import { exitOf, start, type Exit } from "./processes.js";

const BUILT = join(import.meta.dirname, "..", "..", "dist", "src");

export interface Script {
  child: ChildProcess;
  pid: number;
  /** Lines of its standard output, as they come. */
  lines: string[];
  /** How it ended, when its output has been read to the end. */
  exited: Promise<Exit>;
  /** What it wrote to standard error. */
  errors(): string;
}

/** @param source an ES module; `built("database/pglite.js")` in it is the url of a built file. */
export function runBuilt(source: string, env: Readonly<Record<string, string>> = {}): Script {
  if (!existsSync(join(BUILT, "config.js"))) throw new Error("dist is missing: run npm run build first");
  const built = `const built = (path) => ${JSON.stringify(`file://${BUILT}/`)} + path;\n`;
  const child = start(process.execPath, ["--input-type=module", "-e", built + source], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let errors = "";
  child.stderr?.on("data", (part: Buffer) => (errors += part.toString()));
  const read = (async () => {
    if (child.stdout) for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  })();
  const exited = Promise.all([exitOf(child), read]).then(([exit]) => exit);
  return { child, pid: child.pid ?? 0, lines, exited, errors: () => errors };
}
