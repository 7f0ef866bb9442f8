// Says what is being done: one line that changes on a terminal, a line for each step elsewhere; on standard error.

import type { ProgressStep } from "../produce.js";
import type { Io } from "./io.js";

export interface Progress {
  step: (step: ProgressStep) => void;
  /** Leaves the terminal as it was. */
  end: () => void;
}

export function makeProgress(io: Io, prefix = ""): Progress {
  const say = io.terminal.progress
    ? (text: string) => io.stderr(`\r\u001B[2K${text.slice(0, io.terminal.width - 1)}`)
    : (text: string) => io.stderr(`${text}\n`);
  return {
    step: ({ edition, step, index, of }) => say(`${prefix}${edition} (${index} of ${of}): ${step}`),
    end: () => {
      if (io.terminal.progress) io.stderr("\r\u001B[2K");
    },
  };
}
