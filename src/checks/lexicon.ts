// The vague-wording lexicon of check P04: phrases that leave open whether, how much, how often or by whom. Sources:
// Worcestershire v SE [2020] UKUT 217 (AAC); [2025] UKUT 187 (AAC). Each entry says what it leaves open, and which
// facts, in the same sentence or in the item's own fields, settle it.

export type Grade = "high" | "medium";

/** What can settle a phrase, so that it is not vague where it stands. */
export type Settlement =
  /** The sentence says how often, or the item's schedule does. */
  | "often"
  /** The sentence says how long, or the item's schedule does. */
  | "long"
  /** The item says who, with a qualification. */
  | "who"
  /** The sentence names training, or the item says who with a qualification. */
  | "training"
  /** The sentence says how many are in the group, or the item does. */
  | "size"
  /** The item says how often it is reviewed, or how often it happens. */
  | "review"
  /** The sentence says who writes it. */
  | "author"
  /** A flexibility clause states the minimum, who decides and how often that is reviewed. */
  | "flexibility"
  /** Maintenance of equipment, by somebody named, within a time limit. */
  | "maintenance"
  /** A list after a colon says what is meant. */
  | "list";

export interface LexiconEntry {
  /** The phrase as the lexicon names it. */
  phrase: string;
  grade: Grade;
  /** Source of a regular expression; a space stands for any white space, also across
   *  marks of bold; `~` for white space or a hyphen. */
  pattern: string;
  /** What the phrase leaves open: ends the sentence "... leaves open". */
  open: string;
  hint: string;
  settledBy: readonly Settlement[];
  /** Another sense of the words, told by what stands directly before or after them. */
  otherSense?: { before?: RegExp; after?: RegExp };
}

const WHETHER = {
  open: "whether it will be provided",
  hint: "Say what will be provided, by whom, how often and for how long.",
};
const OFTEN = {
  open: "how often",
  hint: "Say how many times a day, week or term, and for how many minutes.",
};
const MUCH = { open: "how much", hint: "Say how many hours or minutes, how often, and by whom." };
const WHO = { open: "who it is", hint: "Give the role, and the training or qualification, of the person." };
const DECIDES = {
  open: "who decides, and what is the least that is provided",
  hint: "State the minimum, who decides on more, and how often that decision is reviewed.",
};
const WHAT = { open: "what exactly is provided", hint: "Name what is provided, instead of examples." };
const ENOUGH = { open: "what is enough", hint: "Say how much, of what, or to which standard." };
const SIZE = {
  open: "how many are in it",
  hint: "Give the largest size of the group and the number of adults.",
};

const entry = (
  grade: Grade,
  phrase: string,
  pattern: string,
  leaves: { open: string; hint: string },
  settledBy: readonly Settlement[] = [],
  otherSense?: LexiconEntry["otherSense"],
): LexiconEntry => ({ phrase, grade, pattern, ...leaves, settledBy, ...(otherSense ? { otherSense } : {}) });

/** "support" as a verb, as a part of the name of a role or a plan, or of the body is no bare noun. */
const NO_BARE_NOUN = {
  before:
    /(?<!\p{L})(?:to|will|can|should|could|may|must|would|who|that|which|adults|staff|helps?|not|life|arm|foot|head|back|postural|lateral|neck|trunk|income)\s+(?:also\s+|then\s+)?$/iu,
  // Case matters: a name after the word makes it a verb ("support Kofi").
  after:
    /^\s+(?:\p{Lu}\p{Ll}+|(?:assistant|worker|officer|plan|staff|teacher|team|service|programme|advis[eo]r|practitioner|co-?ordinator|lead|leader|partner|manager|mentor|group|device|method|switch)(?:e?s)?|him|her|them|his|their|its|the|this|these|each|every)(?![\p{L}\p{N}])/u,
};
const NO_BARE_INPUT = {
  before: /(?:data|text|voice|audio|switch|keyboard|speech|eye-gaze|touch)\s+$/iu,
  after: NO_BARE_NOUN.after,
};

const SKILLED =
  "(?:(?:(?:suitably|appropriately|specially|specialist|highly|fully|well) )?(?:trained|experienced|skilled)|(?:suitably|appropriately|highly|fully|well) qualified)";
const PEOPLE =
  "(?:staff|adults?|people|practitioners?|professionals?|members? of staff|assistants?|(?:teaching|learning support|classroom|support) assistants?|TAs?|LSAs?|teachers?)";

export const LEXICON: readonly LexiconEntry[] = [
  entry("high", "access to", "access to", WHETHER, [], {
    before: /(?:wheelchair|step-free|level|ramped|lift|physical|disabled|vehicle|toilet)\s+$/iu,
  }),
  entry("high", "opportunities for / to", "opportunit(?:y|ies) (?:for|to)", WHETHER),
  entry("high", "regular", "regular(?:ly)?", OFTEN, ["often", "review"]),
  entry("high", "as required", "(?:as and when|as|if|when|where) required", DECIDES, [
    "flexibility",
    "maintenance",
  ]),
  entry(
    "high",
    "as needed",
    "(?:as and when|as|if|when|where) (?:needed|necessary)|as and when (?:(?:the|a|an) )?\\p{L}+ (?:needs?|requires?|wants?)(?: (?:it|them|this|to))?",
    DECIDES,
    ["flexibility", "maintenance"],
  ),
  entry("high", "as appropriate", "(?:as|where|when|if) appropriate", DECIDES, ["flexibility"]),
  entry("high", "where possible", "(?:where|wherever|when|whenever) possible", DECIDES, ["flexibility"]),
  entry(
    "high",
    "where practicable",
    "(?:where|wherever|when|whenever|if|as far as(?: is)?) (?:reasonably )?practicable",
    DECIDES,
    ["flexibility"],
  ),
  entry("high", "would benefit from", "(?:(?:would|will|may|could) )?benefits? from", WHETHER),
  entry("high", "support", "support", MUCH, ["long"], NO_BARE_NOUN),
  entry("high", "input", "input", MUCH, ["long"], NO_BARE_INPUT),
  entry("high", "intervention", "interventions?", MUCH, ["long"], { after: NO_BARE_NOUN.after }),
  entry("high", "a level of", "an? (?:\\p{L}+ )?level of|high levels? of", MUCH, [], {
    after: /^\s+(?:\d|one|two|three|fluency|proficiency|his|her|their)/iu,
  }),
  entry(
    "high",
    "programmes tailored to need",
    "(?:programmes?|package|curriculum|work) tailored to (?:(?:his|her|their|the|individual|identified) )*needs?",
    WHAT,
  ),
  entry("high", "strategies to", "strategies to", WHAT, ["list"]),
  entry("high", "available", "available", WHETHER, [], {
    before: /(?:not|un|commercially|freely|publicly)\s*$/iu,
    after: /^\s+from\s+\d/u,
  }),
  entry("high", "or equivalent", "or equivalent|or similar", WHAT),
  entry("high", "such as", "such as", WHAT),
  entry("high", "e.g.", "e\\.g\\.?|e\\. g\\.|eg\\.?", WHAT),
  entry("high", "for example", "for (?:example|instance)", WHAT),
  entry("high", "etc.", "etc\\.?|et cetera|and so on", WHAT),
  entry("high", "including but not limited to", "including,? but not limited to", WHAT),
  entry("high", "key adult", "key adults?", WHO, ["who"]),
  entry("high", "school staff", "(?:school|setting|college|nursery) staff", WHO, ["who"]),
  entry(
    "high",
    "trained or experienced staff",
    `(?:${SKILLED} (?:(?:and|or) ${SKILLED} )?)${PEOPLE}`,
    { open: "what they are trained in", hint: "Name the training, qualification or years of experience." },
    ["training"],
  ),
  entry("high", "small group", "small~groups?", SIZE, ["size"]),
  entry(
    "high",
    "high adult to pupil ratio",
    "high (?:adult|staff|staffing)(?:~to~(?:pupils?|child|children|students?))? ratios?",
    {
      open: "how many adults for how many pupils",
      hint: "Give the ratio in numbers: 1 adult to 4 pupils.",
    },
    ["size"],
  ),
  entry("high", "small class", "small(?:er)? class(?:es)?(?: sizes?)?", SIZE, ["size"]),

  entry("medium", "ongoing", "ongoing|on-going", OFTEN, ["often"]),
  entry("medium", "frequent", "frequent(?:ly)?", OFTEN, ["often"]),
  entry("medium", "often", "often", OFTEN, ["often"], { before: /(?:how|as|more)\s+$/iu }),
  entry("medium", "periodic", "periodic(?:al|ally)?", OFTEN, ["often", "review"]),
  entry("medium", "occasional", "occasional(?:ly)?", OFTEN, ["often"], {
    before: /(?<!\p{L})(?:he|she|they|who)\s+(?:\p{L}+\s+)?$/iu,
    after: /^,?\s+(?:he|she|they|needs?|has|shows?|finds?|becomes?|gets?|refuses?)(?!\p{L})/iu,
  }),
  entry(
    "medium",
    "several sessions",
    "several (?:sessions|times|visits|lessons|hours|minutes|meetings|blocks|breaks|occasions)",
    OFTEN,
    ["often"],
  ),
  entry("medium", "from time to time", "from time to time", OFTEN, ["often"]),
  entry("medium", "sufficient", "sufficient(?:ly)?", ENOUGH),
  entry("medium", "adequate", "adequate(?:ly)?", ENOUGH),
  entry("medium", "appropriate", "appropriate(?:ly)?", ENOUGH),
  entry("medium", "suitable", "suitabl[ey]", ENOUGH),
  entry("medium", "reasonable", "reasonabl[ey]", ENOUGH),
  entry("medium", "considered", "considered", WHETHER),
  entry("medium", "encouraged", "encouraged", WHETHER, ["often"]),
  entry("medium", "enhanced", "enhanced", MUCH, [], { after: /^\s+(?:DBS|disclosure)/u }),
  entry("medium", "additional support", "(?:additional|extra) (?:adult )?support", MUCH, ["long"]),
  entry("medium", "targeted support", "targeted (?:support|interventions?|input)", MUCH, ["long"]),
  entry("medium", "differentiated", "differentiat(?:ed|ion)", WHAT),
  entry("medium", "quality first teaching", "(?:high~)?quality first teaching", WHAT),
  entry(
    "medium",
    "consideration to be given",
    "consideration (?:(?:to|will|should|must) )?(?:be )?given",
    WHETHER,
  ),
  entry("medium", "should be offered", "(?:should|may|might|can|could|ought to) be offered", WHETHER),
  entry("medium", "if possible", "if possible|as far as possible|as much as possible", DECIDES, [
    "flexibility",
  ]),
  entry("medium", "at the discretion of", "at (?:the|their|its|his|her) discretion(?: of)?", DECIDES, [
    "flexibility",
  ]),
  entry("medium", "key members of staff", "key (?:members? of staff|staff(?: members?)?)", WHO, ["who"]),
  entry("medium", "monitor", "monitor(?:ed|ing|s)?", OFTEN, ["often", "review"], {
    before:
      /(?:glucose|heart(?: rate)?|seizure|oxygen|baby|blood pressure|radio|external|large|computer|screen)\s+$/iu,
  }),
  entry("medium", "liaison", "liais(?:on|e|es|ing)", OFTEN, ["often"]),
  entry("medium", "familiar adult", "familiar (?:adult|person|member of staff|staff)s?", WHO, [
    "who",
    "long",
    "size",
  ]),
  entry(
    "medium",
    "sensory diet",
    "sensory diets?",
    {
      open: "who writes it, and when it is done",
      hint: "Say who writes the sensory diet, and how often and for how long it is done.",
    },
    ["often", "author"],
  ),
  entry("medium", "movement breaks", "movement breaks?", OFTEN, ["often"]),
  entry("medium", "check-ins", "check~ins?", OFTEN, ["often"]),
  entry("medium", "will be supported to", "(?:will|is|are|be)(?: be)? supported to", MUCH, ["long"]),
  entry(
    "medium",
    "weekly basis",
    "(?:daily|weekly|fortnightly|monthly|termly|regular) basis",
    {
      open: "how long each time",
      hint: "Give the minutes of each time.",
    },
    ["long"],
  ),
];

/** Found by its amount (open-amounts.ts), because a cap on a group and a stated minimum make it definite. */
export const UP_TO: LexiconEntry = entry("high", "up to", "up to", {
  open: "the least that is provided",
  hint: "State the minimum: “at least 20 minutes”.",
});

/** A phrase that an authority adds in its policy. */
export function ownEntry(phrase: string, grade: Grade): LexiconEntry {
  const pattern = phrase
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/\s+/g, " ");
  return entry(grade, phrase.trim(), pattern, ENOUGH);
}
