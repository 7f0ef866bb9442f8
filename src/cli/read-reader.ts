// The reader that times are reckoned for: by their words a minute, or by a text that they read aloud against a clock.

import { isHumanPace } from "../analysis/read-aloud.js";
import type { TimedReader } from "../analysis/read-aloud.js";
import { speechLoad, spokenWords } from "../analysis/speech-load.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { quote, wrong } from "./parse-arguments.js";
import { decode, readBytes } from "./read-input.js";

/** The ranges of a timed reader rest on a minute of reading. */
const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 3600;

const NUMBER = /^\d{1,4}(?:\.\d+)?$/;

/** The reader whom `--reader-wpm`, or `--reader-text` and `--reader-seconds`, tell of; nothing without them. */
export async function readReader(values: Values, io: Io): Promise<Parsed<TimedReader | undefined>> {
  const { "reader-wpm": pace, "reader-text": text, "reader-seconds": seconds } = values;
  if (typeof pace === "string") return text === undefined && seconds === undefined ? byPace(pace) : both();
  if (typeof text === "string") return byText(text, String(seconds ?? SHORTEST_SECONDS), io);
  return seconds === undefined ? { ok: true, value: undefined } : withoutText();
}

const refused = (fault: Diagnostic): Parsed<never> => ({ ok: false, diagnostics: [fault] });

const both = (): Parsed<never> =>
  refused(
    wrong(
      "conflicting-options",
      "--reader-wpm and a timed text stand together.",
      "Give one of them: the words a minute, or the text that was read.",
    ),
  );

const withoutText = (): Parsed<never> =>
  refused(
    wrong(
      "missing-option",
      "--reader-seconds stands without --reader-text.",
      "Give the file with the text that was read in that time.",
    ),
  );

function byPace(pace: string): Parsed<TimedReader> {
  const reader = { wordsPerMinute: NUMBER.test(pace) ? Number(pace) : NaN };
  return isHumanPace(reader)
    ? { ok: true, value: reader }
    : refused(
        wrong(
          "unknown-value",
          `--reader-wpm is no pace of reading aloud: ${quote(pace)}.`,
          "Give the words that the reader reads aloud in a minute, from 61 to 377.",
        ),
      );
}

async function byText(path: string, written: string, io: Io): Promise<Parsed<TimedReader>> {
  const seconds = NUMBER.test(written) ? Number(written) : NaN;
  if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS))
    return refused(
      wrong(
        "unknown-value",
        `--reader-seconds is no time from ${SHORTEST_SECONDS} to ${LONGEST_SECONDS}: ${quote(written)}.`,
        "Let the reader read aloud for a minute or more, and give the seconds.",
      ),
    );
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  if (text === undefined)
    return refused(wrong("not-utf-8", `${quote(path)} is not UTF-8.`, "Save it as UTF-8."));
  const passage = speechLoad(text);
  const reader = { passage, seconds };
  if (spokenWords(passage) > 0 && isHumanPace(reader)) return { ok: true, value: reader };
  return refused(
    wrong(
      "unknown-value",
      `Nobody reads the text in ${quote(path)} aloud in ${seconds} seconds.`,
      "Cut the text where the reader stopped, or correct the seconds.",
    ),
  );
}
