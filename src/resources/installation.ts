// Where this installation keeps what it ships: found from this file upwards, so that sources and build agree.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";

/** The folder that holds package.json, templates/, fonts/ and symbols/. */
export const INSTALLATION = findInstallation(import.meta.dirname);

function findInstallation(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "templates"))) return folder;
    if (folder === dirname(folder)) throw new Error("the installation's templates folder was not found");
  }
}

const require = createRequire(import.meta.url);

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  const folder = findPackage(name);
  if (folder === undefined) throw new Error(`the package ${name} is not installed`);
  return folder;
}

/** The folder of a package; undefined where it is not installed. A package may hide its own package.json from others. */
export function findPackage(name: string): string | undefined {
  const folders = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name));
  return folders.find((folder) => existsSync(join(folder, "package.json")));
}

/** Version of this installation. */
export async function readVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(INSTALLATION, "package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}
