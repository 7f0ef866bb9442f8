// One validator for all suites of this folder: starting Java costs seconds.

import { VeraPdf } from "../helpers/verapdf.js";

let running: VeraPdf | undefined;

/** The running validator, started when it is first asked for. */
export function vera(): VeraPdf {
  running ??= new VeraPdf();
  return running;
}

export function closeVera(): void {
  running?.close();
  running = undefined;
}
