// Speech synthesis as an independent witness of how long a text takes. GPL: it is run by tests and never ships.

import ESpeakNg from "espeak-ng";
import { verbalise } from "../../src/language/verbalise.js";

/** Words a minute that the synthesiser is asked for. */
const PACE = "175";
const HEADER_BYTES = 44;
/** Where the header of a WAV file says how many bytes a second has. */
const BYTES_A_SECOND = 28;

/** Seconds that the synthesiser takes for units of text, said as we say them, an empty line between two units. */
export async function spokenSeconds(units: readonly string[]): Promise<number> {
  const text = units.map(verbalise).join("\n\n");
  const { FS } = await ESpeakNg({ arguments: ["-v", "en-gb", "-s", PACE, "-w", "out.wav", text] });
  const wave = FS.readFile("out.wav");
  const view = new DataView(wave.buffer, wave.byteOffset, wave.byteLength);
  return (wave.byteLength - HEADER_BYTES) / view.getUint32(BYTES_A_SECOND, true);
}
