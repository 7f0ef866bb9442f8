// Q10: respectful, people-first wording. Somebody's own words, what stands in quotation marks, hopes of the family and
// the diagnoses as the plan records them are nobody's to reword.

import { listFinder, type FoundPhrase } from "../language/phrase-finder.js";
import type { TextItem } from "../plan/items.js";
import { placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { WORDING } from "./wording-list.js";

export const wordingCheck: Check = {
  id: "Q10",
  title: "The wording is respectful",
  severity: { d: "info", f: "info", a: "info" },
  source: "Good practice",
  hint: "Say what the person does and needs, in words that they could read about themselves.",
  examples: {
    bad: "Kofi suffers from epilepsy and refuses to work in groups of three.",
    good: "Kofi has epilepsy and finds it too hard to work in groups of three.",
  },
  run: respectful,
};

const findWording = listFinder(WORDING);
/** What the child and the family hope for is theirs. */
const OWN_WORDS = /^\/sections\/A\/aspirations\//;

function respectful({ texts, plan, toldIn }: CheckContext): Observation[] {
  const recorded = (plan.subject.diagnoses ?? []).map((diagnosis) => diagnosis.toLowerCase());
  return texts
    .filter(({ kind, pointer }) => kind === "text" && !OWN_WORDS.test(pointer))
    .flatMap((text) =>
      findWording(toldIn(text.text))
        .filter(
          ({ match: [words] }) => !recorded.some((diagnosis) => diagnosis.includes(words.toLowerCase())),
        )
        .map((found) => observe(text, found)),
    );
}

function observe(
  text: TextItem,
  { entry: { phrase, instead }, match }: FoundPhrase<(typeof WORDING)[number]>,
): Observation {
  return {
    section: text.section,
    pointer: text.pointer,
    span: [match.index, match.index + match[0].length],
    message: `${placeOf(text)}: “${phrase}” may hurt whom it is about.`,
    hint: `Write ${instead} instead.`,
  };
}
