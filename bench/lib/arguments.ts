// The few options of the benches.

import { argv, exit, stderr } from "node:process";

/** What follows an option: `--only pdf,check`. */
export function optionValue(name: string): string | undefined {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? undefined : argv[at + 1];
}

export const hasOption = (name: string): boolean => argv.includes(`--${name}`);

/** Ends with a word on what is wrong. */
export function refuse(message: string): never {
  stderr.write(`${message}\n`);
  exit(2);
}
