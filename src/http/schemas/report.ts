// report.json as the contract has it: the same object as the command line writes.

import { z } from "zod";
import { FORMATS } from "../../document/formats.js";
import { EDITIONS } from "../../document/tree.js";
import { SECTION_CODES } from "../../plan/sections.js";
import { component, count, text } from "./components.js";

const scoreSchema = component(
  "Score",
  "A score with its interval, two standard deviations each way.",
  z.object({ value: z.number(), low: z.number(), high: z.number() }),
);
const score = scoreSchema.optional();

const readabilitySchema = component(
  "Readability",
  "Readability scores; none where there are fewer than 100 words.",
  z.object({
    tooShort: z.boolean().describe("Whether the text is too short to be scored."),
    fleschReadingEase: score,
    fleschKincaidGrade: score,
    gunningFog: score,
    smog: score,
    colemanLiau: score,
    ari: score,
    daleChall: score,
    newDaleChall: score,
    spache: score,
    spache1953: score,
    forcast: score,
    linsearWrite: score,
    lix: score,
    rix: score,
    rareWords: score,
    lengthAndFrequency: score,
    readingAge: z
      .object({ low: z.number(), high: z.number(), years: text("The school years of England.") })
      .describe("Approximate age at which it can be read.")
      .optional(),
    secondOpinion: z
      .object({
        age: z.number(),
        sentences: count("Sentences that were judged."),
        hard: count("Those that are too hard at that age."),
      })
      .describe("What another tool says, when it was asked.")
      .optional(),
  }),
);

const secondsSchema = component(
  "Seconds",
  "Seconds to hear a text, with the range to expect.",
  z.object({ seconds: z.number(), low: z.number(), high: z.number() }),
);

const readAloudSchema = component(
  "ReadAloud",
  "Seconds to read a text aloud, for each kind of listener.",
  z.object({
    adult: secondsSchema,
    child: secondsSchema,
    processingDelay: secondsSchema,
    screenReader: secondsSchema,
  }),
);

const measures = {
  words: count("Words."),
  sentences: count("Sentences."),
  syllables: count("Syllables."),
  letters: count("Letters."),
  readability: readabilitySchema,
  readAloud: readAloudSchema,
  hardTokens: z
    .object({
      numbers: count("Numbers, amounts, times."),
      acronyms: count("Acronyms that are not explained."),
      dates: count("Dates."),
      longSentences: count("Sentences of more than 25 words."),
    })
    .describe("What is hard to hear."),
  proseStyle: z
    .object({
      passiveSentences: count("Sentences with a clause in the passive."),
      passivePercent: z.number().describe("Of all sentences."),
      longSentencePercent: z.number().describe("Sentences of more than 25 words, of all sentences."),
      nominalisations: count("Nouns made of verbs."),
      nominalisationsPer100Words: z.number().describe("For each hundred words."),
      hardTokensPer100Words: z
        .number()
        .describe("Numbers, dates and unexplained acronyms for each hundred words."),
    })
    .describe("What makes prose heavy and can be mended sentence by sentence."),
};

const voiceSchema = z.object({
  words: measures.words,
  sentences: measures.sentences,
  readability: readabilitySchema,
});

const span = z.tuple([z.int(), z.int()]).describe("From and to in the text at the pointer, in UTF-16 units.");
const pointer = text("JSON Pointer into the plan.");

const placeSchema = component(
  "Place",
  "A place in the plan.",
  z.object({ section: text("Section of the plan, or empty for all of it."), pointer, span: span.optional() }),
);

export const findingSchema = component(
  "Finding",
  "What a check says about a plan, or about a copy made from it.",
  z.object({
    check: text("Stable id of the check, such as P04."),
    severity: z.enum(["error", "warning", "info"]),
    section: text("Section of the plan, or empty for all of it."),
    pointer: text("JSON Pointer into the plan; of an easy-read finding, into the script."),
    span: z
      .tuple([z.int(), z.int()])
      .describe("From and to in the text at the pointer, in UTF-16 units.")
      .optional(),
    message: text("What is wrong."),
    hint: text("What to change."),
    source: text("The law, guidance or practice that the check rests on."),
    seconds: z.number().describe("Read-aloud seconds that mending it would save.").optional(),
    related: z.array(placeSchema).describe("Other places that it is about.").optional(),
    known: z.literal(true).describe("It stands in the baseline, and does not stop issue.").optional(),
  }),
);

const verdictSchema = component(
  "PolicyVerdict",
  "Whether the plan may be issued under the policy.",
  z.object({
    pass: z.boolean().describe("Whether nothing that stops issue is left."),
    errors: count("Errors that are left."),
    warnings: count("Warnings that are left."),
    infos: count("Remarks."),
    overridden: count("Findings that an officer overrides."),
    known: count("Findings of the baseline, which are not counted above.").optional(),
  }),
);

const budgetSchema = z.object({ ok: z.number(), warn: z.number() });

const length = {
  words: count("Words."),
  seconds: z.number().describe("Seconds to read them aloud to a child."),
  share: z.number().describe("Share of all texts of the plan, 0 to 1, by seconds."),
};
const sectionCode = z.enum(SECTION_CODES);

const concisionSchema = component(
  "Concision",
  "Lengths of the plan's own texts against the budgets, and the wordy phrases in them.",
  z.object({
    words: length.words,
    seconds: length.seconds,
    sections: z.array(
      z.object({
        code: sectionCode,
        ...length,
        budget: count("Most words, where the policy sets them.").optional(),
      }),
    ),
    items: z.array(
      z.object({
        section: sectionCode,
        item: text("The plan's id of the item."),
        pointer,
        ...length,
        budget: z
          .object({ pointer, words: count("Words of this text."), most: count("Most words.") })
          .describe("The text of the item that is furthest over its budget, or nearest to it.")
          .optional(),
      }),
    ),
    wordy: z.array(
      z.object({
        section: sectionCode,
        item: text("The plan's id of the item.").optional(),
        pointer,
        span,
        phrase: text("The phrase as the list has it."),
        instead: text("What can stand for it; empty when it can be left out."),
        seconds: z.number().describe("Seconds that it would save."),
      }),
    ),
  }),
);

const changesSchema = component(
  "Changes",
  "What to change for a shorter plan, the change that saves most first; nothing is counted twice.",
  z.object({
    ...length,
    items: z.array(
      z.object({
        kind: z.enum(["repeat", "near-repeat", "wordy", "over-budget"]),
        section: text("Section of the plan."),
        item: text("The plan's id of the item.").optional(),
        pointer,
        span: span.optional(),
        message: text("What to do."),
        words: count("Words less."),
        seconds: z.number().describe("Seconds less."),
        related: z.array(placeSchema).describe("The copy that stays.").optional(),
      }),
    ),
  }),
);

const editionReportSchema = component(
  "EditionReport",
  "The numbers of one edition.",
  z.object({
    words: measures.words,
    sentences: measures.sentences,
    pages: count("Pages of the PDF."),
    readability: readabilitySchema,
    readAloud: readAloudSchema,
    rules: z.record(z.string(), z.unknown()).describe("Results of the easy-read rules.").optional(),
    symbols: z
      .object({
        rows: count("Rows."),
        withSymbol: count("Rows with a picture."),
        without: count("Rows without one."),
      })
      .optional(),
    facts: z
      .object({
        missing: z.array(z.unknown()),
        added: z.array(z.unknown()),
        changed: z.array(z.unknown()),
      })
      .describe("What the fact gate found; empty when no fact was lost, added or changed.")
      .optional(),
    outputs: z
      .array(
        z.object({
          format: z.enum(FORMATS),
          bytes: count("Length of the file."),
          sha256: text("Digest of the file."),
          claims: z.array(text("A standard that the file claims.")),
          checked: z.array(
            z.object({ what: text("What was looked at. It passed."), by: text("By whom, and when.") }),
          ),
        }),
      )
      .describe("The files of the edition, what each promises and who looked.")
      .optional(),
  }),
);

export const reportSchema = component(
  "Report",
  "How hard a plan is to read, how long it takes to read aloud, and what stands in the way of issuing it.",
  z.object({
    reportVersion: z.literal("1.0"),
    plan: z.object({
      planId: text("The plan's own id."),
      planVersion: z.number(),
      status: text("The plan's status."),
      digest: text("SHA-256 of the plan as it was read."),
    }),
    engine: z.object({
      version: text("Version of the engine."),
      templates: text("Digest or version of the templates."),
      rules: text("Version of the rules."),
    }),
    sections: z.array(
      z.object({
        code: z.enum(SECTION_CODES),
        label: text("The section in words."),
        ...measures,
        voices: z
          .object({ author: voiceSchema, quoted: voiceSchema })
          .describe("Where somebody's own words are quoted, they are scored apart.")
          .optional(),
      }),
    ),
    total: z.object({ ...measures, pages: z.partialRecord(z.enum(EDITIONS), z.number()) }),
    findings: z.array(findingSchema),
    policy: verdictSchema,
    budgets: z
      .object({
        words: budgetSchema.optional(),
        pages: budgetSchema.optional(),
        readAloudMinutes: budgetSchema.optional(),
      })
      .describe("The limits of the policy.")
      .optional(),
    reader: z
      .object({ wordsPerMinute: z.number() })
      .describe("The reader whose times these are; an unknown adult without this.")
      .optional(),
    concision: concisionSchema.optional(),
    changes: changesSchema.optional(),
    editions: z.partialRecord(z.enum(EDITIONS), editionReportSchema),
  }),
);
