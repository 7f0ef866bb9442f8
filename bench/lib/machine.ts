// The machine that figures were measured on, in plain words.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { version } from "node:process";
import { readVersion } from "../../src/resources/installation.js";

/** Lines of Markdown. */
export async function machineLines(): Promise<string[]> {
  return [
    `- Machine: ${cpus().length} cores (${processorName()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `- Node ${version.replace(/^v/, "")}, Clearplan ${await readVersion()}`,
    `- PostgreSQL ${programVersion("psql", ["--version"])}, Redis ${programVersion("redis-server", ["--version"])}`,
  ];
}

function processorName(): string {
  const lines = existsSync("/proc/cpuinfo") ? readFileSync("/proc/cpuinfo", "utf8") : "";
  const field = (name: string): string | undefined => new RegExp(`^${name}\\s*: (.*)$`, "m").exec(lines)?.[1];
  const name = field("model name") ?? cpus()[0]?.model ?? "unknown";
  // Of a virtual machine the name alone says little.
  const model = field("model");
  return model === undefined ? name : `${name}, family ${field("cpu family")}, model ${model}`;
}

/** The first version number that a program says; "absent" where there is no such program. */
export function programVersion(program: string, args: readonly string[]): string {
  try {
    const said = execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? "of unknown version";
  } catch {
    return "absent";
  }
}
