// Q13: an age or a school year in the text that is no longer true.

import type { PhraseFinder } from "../language/phrase-finder.js";
import { phraseFinder } from "../language/phrase-finder.js";
import { escapeRegExp } from "../language/escape-regexp.js";
import type { Plan } from "../plan/schema.js";
import { ageOn, schoolYear } from "../plan/school-year.js";
import { placeOf } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { issueDate } from "./issue-date.js";
import { NUMBER, numberOf } from "./quantities.js";
import { subjectNames } from "./subject-names.js";

export const staleFactsCheck: Check = {
  id: "Q13",
  title: "Age and school year are true",
  severity: { d: "warning", f: "warning", a: "warning" },
  source: "Good practice",
  hint: "Give the age or school year on the day the plan is issued, or leave it out.",
  examples: {
    bad: "Kofi is 9 years old and finds it hard to follow talk. (He is 10.)",
    good: "Kofi is 10 years old and finds it hard to follow talk. (He is 10.)",
  },
  run: stillTrue,
};

/** "When he is in Year 7" is no fact of now. */
const LATER = /(?:when|whenever|if|until|once|while|after|before|as)\s+$/iu;
/** "Kofi is 9 years old", "He is a nine-year-old boy", "She is in Year 4": told of now, and of the child. */
function nowFinder(plan: Plan): PhraseFinder {
  const names = subjectNames(plan).map(escapeRegExp);
  return phraseFinder(
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:he|she|they|${names.join("|")})\s+is\s+(?:now\s+|currently\s+)?` +
        String.raw`(?:aged\s+(${NUMBER})(?![\p{L}\p{N}])|(?:an?\s+)?(${NUMBER})[\s-]+years?[\s-]+old|(?:in\s+|an?\s+)Year\s+(\d{1,2})(?![\p{L}\p{N}]))`,
      "giu",
    ),
  );
}

function stillTrue(context: CheckContext): Observation[] {
  const { plan, texts } = context;
  const { birthDate } = plan.subject;
  const issue = issueDate(context);
  const age = ageOn(birthDate, issue);
  const year = schoolYear(birthDate, issue);
  const findNow = nowFinder(plan);
  return texts
    .filter(({ kind }) => kind === "text")
    .flatMap((text) =>
      findNow(text.text).flatMap((match): Observation[] => {
        const [, aged, old, inYear] = match;
        const wrong = inYear === undefined ? numberOf(aged ?? old ?? "") !== age : Number(inYear) !== year;
        if (!wrong || LATER.test(text.text.slice(Math.max(0, match.index - 12), match.index))) return [];
        const what = inYear === undefined ? "an age" : "a school year";
        return [
          {
            section: text.section,
            pointer: text.pointer,
            span: [match.index, match.index + match[0].length],
            message: `${placeOf(text)} gives ${what} that does not agree with the date of birth.`,
          },
        ];
      }),
    );
}
