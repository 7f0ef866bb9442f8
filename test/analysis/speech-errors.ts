// How far the read-aloud model is from speech synthesis on the plan-style sections, and how far a word count would be.

import { spokenSeconds as modelSeconds } from "../../src/analysis/read-aloud.js";
import { speechLoad } from "../../src/analysis/speech-load.js";
import { spokenSeconds } from "../helpers/speak.js";
import { SPOKEN_SECTIONS } from "./spoken-sections.js";

/** A reader takes 1.18 times as long as the synthesiser at 175 words a minute; its pauses are its own, as measured. */
const READER_TO_SYNTHESISER = 1.18;
const STOP = 0.375;
const BLANK_LINE = 0.6;
/** What the synthesiser says of plain prose in a minute; what a word count would be divided by. */
const PROSE_WORDS_PER_MINUTE = 188;

export interface SpeechError {
  /** What it is in the section's text: letter and heading. */
  section: string;
  seconds: number;
  /** Relative errors, signed. */
  model: number;
  words: number;
}

export async function speechErrors(): Promise<SpeechError[]> {
  const found: SpeechError[] = [];
  for (const { code, units } of SPOKEN_SECTIONS) {
    const seconds = await spokenSeconds(units);
    const loads = units.map((unit) => speechLoad(unit));
    const said = loads.reduce((sum, load) => sum + modelSeconds(load), 0) / READER_TO_SYNTHESISER;
    const pauses = loads.reduce((sum, load) => sum + STOP * load.stops, 0) + BLANK_LINE * (units.length - 1);
    const words = units.join(" ").split(/\s+/).length;
    found.push({
      section: `${code} ${units[0]}`,
      seconds,
      model: (said + pauses - seconds) / seconds,
      words: ((60 * words) / PROSE_WORDS_PER_MINUTE - seconds) / seconds,
    });
  }
  return found;
}

export const meanError = (errors: readonly number[]): number =>
  errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
