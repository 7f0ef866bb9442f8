// Who the summary is about, and the most important things, in the plan's own words.

import { today } from "../../plan/clock.js";
import { schoolYear, schoolYearLabel } from "../../plan/school-year.js";
import { words, type Words } from "../literal.js";
import { optionalWords, type ViewContext } from "../view/context.js";
import { ageInWords } from "../view/cover.js";
import { schoolInWords } from "../view/placements.js";
import { brief, isLong } from "./brief.js";
import { mostImportant, type Extract } from "./extract.js";

const ITEMS = 2;
const WORDS_OF_AN_ITEM = 8;
/** Two of them stand in one sentence. */
const LONGEST_ITEM = 12;
const QUOTES = 3;

export function viewAbout({ plan, clock, name }: ViewContext) {
  const { subject, services, sections } = plan;
  const year = schoolYear(subject.birthDate, today(clock));
  const school = schoolInWords(plan)?.replaceAll("\n", "; ");
  const at = "/sections/A";
  return {
    name,
    age: words(ageInWords(subject.birthDate, today(clock)), "/subject/birthDate"),
    schoolYear:
      year < -1 || year > 13
        ? undefined
        : words(schoolYearLabel(subject.birthDate, today(clock)), "/subject/birthDate"),
    setting: services?.setting && words(services.setting.name, "/services/setting/name"),
    school: school === services?.setting?.name ? undefined : optionalWords(school, "/sections/I"),
    likes: briefly(sections.A.interests, `${at}/interests`),
    goodAt: briefly(sections.A.strengths, `${at}/strengths`),
  };
}

function briefly(texts: readonly string[] | undefined, origin: string): Words[] {
  return (texts ?? [])
    .map((text, index) => words(brief(text, WORDS_OF_AN_ITEM).replace(/\.$/, ""), `${origin}/${index}`))
    .filter((item) => item.words !== "" && !isLong(item.words, LONGEST_ITEM))
    .slice(0, ITEMS);
}

export function viewImportant(context: ViewContext) {
  const { plan, name } = context;
  return {
    quotes: mostImportant(plan, Math.min(QUOTES, context.room.quotes)).map((extract) => ({
      text: words(extract.text, extract.pointer),
      section: extract.section,
      speaker: speaker(extract, context),
    })),
    name,
  };
}

/** Who speaks, when the words are somebody's own. */
function speaker({ itemId }: Extract, { plan, name }: ViewContext): string | undefined {
  const { views = [], aspirations = [] } = plan.sections.A;
  const view = views.find((item) => item.id === itemId && item.mode === "direct");
  const holder = view?.holder ?? aspirations.find((item) => item.id === itemId)?.holder;
  if (holder === undefined || holder === "other") return undefined;
  return holder === "parent" ? "parent or carer" : name;
}
