// Reads a table of recorded speech: what was read, by whom, and how long it took. Data for fitting, never in the repository.

import { readFileSync } from "node:fs";

export interface Clip {
  source: string;
  id: string;
  speaker: string;
  text: string;
  normalised: string;
  seconds: number;
}

/** The clips of a TSV with the columns source, id, speaker, text, text_normalised, seconds. */
export function readClips(file: string): Clip[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    return {
      source: cell("source"),
      id: cell("id"),
      speaker: cell("speaker"),
      text: cell("text"),
      normalised: cell("text_normalised"),
      seconds: Number(cell("seconds")),
    };
  });
}

/** The chapter that a clip was cut from. */
export const chapter = ({ id }: Clip): string => id.split("-")[0] ?? id;
