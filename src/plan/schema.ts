// The plan format, version 1.0: the one source of the parser, the TypeScript types and the published JSON Schema.
// Rules between parts of a plan (unique ids, references that exist) stand in cross-rules.ts; limits of size in limits.ts.

import { z } from "zod";
import {
  fits,
  integer,
  isBcp47Tag,
  isCodePointLength,
  isHttpUrl,
  isMailAddress,
  isMoney,
  isOneLine,
  isWithinYear,
  notBlank,
} from "./rules.js";
import { SECTION_CODES } from "./sections.js";

/** What a string in the plan is for; read by cross-rules.ts and by tests. */
export type FieldRole =
  | { role: "id"; of: ItemKind }
  | { role: "reference"; to: ItemKind }
  | { role: "easy-read-entries" }
  | { role: "none" }
  | { role: "image" }
  | { role: "text" };

/** The kinds of item that carry an id. */
export type ItemKind =
  | "advice"
  | "aspiration"
  | "component"
  | "consent"
  | "contact"
  | "need"
  | "outcome"
  | "provision"
  | "step"
  | "view";

/** Roles of fields, beside the schema so that they stay out of the published JSON Schema. */
export const fieldRoles = z.registry<FieldRole>();

export const PLAN_TYPES = ["ehcp", "isp"] as const;
export const PLAN_STATUSES = [
  "draft",
  "draft-amended",
  "amendment-notice",
  "final",
  "final-amended",
  "superseded",
  "ceased",
] as const;
export const AREA_CODES = ["CI", "CL", "SEMH", "SP"] as const;
export const SEN_TYPES = [
  "SPLD",
  "MLD",
  "SLD",
  "PMLD",
  "SEMH",
  "SLCN",
  "HI",
  "VI",
  "MSI",
  "PD",
  "ASD",
  "DS",
  "OTH",
] as const;
export const SENSITIVITIES = ["normal", "safeguarding", "third-party", "health-confidential"] as const;
export const PFA_AREAS = ["employment", "independent-living", "community", "health"] as const;
export const PROVISION_KINDS = [
  "direct",
  "indirect",
  "training",
  "equipment",
  "assessment",
  "environment",
  "accommodation",
] as const;
export const SCHEDULE_PERIODS = ["day", "week", "fortnight", "half-term", "term", "year", "once"] as const;
export const ADVICE_CATEGORIES = [
  "parent",
  "education",
  "medical",
  "psychology",
  "social-care",
  "pfa",
  "sensory",
  "requested",
  "other",
] as const;

const textSchema = z.string().meta({
  id: "Text",
  description:
    "Plain text; may be empty. A blank line starts a paragraph, lines that begin with '- ' are a bullet list, **bold** and *emphasis* are marks; everything else is literal. No HTML. CRLF is read as a newline.",
});
fieldRoles.add(textSchema, { role: "text" });

const nameSchema = z
  .string()
  .refine(notBlank, fits("blank-string"))
  .refine(isOneLine, fits("not-one-line"))
  .meta({ id: "Name", pattern: "\\S", description: "A name, title or code: one line, never blank." });

const wordsSchema = z.string().refine(notBlank, fits("blank-string")).meta({
  id: "Words",
  pattern: "\\S",
  description: "A short phrase, never blank: leave the property out instead.",
});

const idSchema = z
  .string()
  .refine(notBlank, fits("blank-string"))
  .refine(isOneLine, fits("not-one-line"))
  .refine(isCodePointLength(64), fits("id-too-long"))
  .meta({
    id: "Id",
    minLength: 1,
    maxLength: 64,
    pattern: "\\S",
    description: "1 to 64 characters on one line.",
  });

const dateSchema = z.iso.date().meta({ id: "Date", description: "ISO 8601 calendar date: 2026-02-14." });

const text = (description: string) => textSchema.describe(description);
const name = (description: string) => nameSchema.describe(description);
const words = (description: string) => wordsSchema.describe(description);
const date = (description: string) => dateSchema.describe(description);
const planId = (description: string) => idSchema.describe(description);
const flag = (description: string) => z.boolean().describe(description);
const choice = <const V extends readonly string[]>(values: V, description: string) =>
  z.enum(values).describe(description);

function id(of: ItemKind, description: string) {
  const schema = idSchema.describe(description);
  fieldRoles.add(schema, { role: "id", of });
  return schema;
}

function reference(to: ItemKind, description: string) {
  const schema = idSchema.describe(description);
  fieldRoles.add(schema, { role: "reference", to });
  return schema;
}

const references = (to: ItemKind, description: string) =>
  z.array(reference(to, `Id of one ${to}.`)).describe(description);

function none(description: string) {
  const schema = flag(description);
  fieldRoles.add(schema, { role: "none" });
  return schema;
}

const count = (description: string, least: number, most: number) =>
  z
    .number()
    .refine(integer(least, most), fits("number-out-of-range", { least, most, whole: true }))
    .meta({
      description,
      type: "integer",
      minimum: least,
      maximum: most,
    });

const webAddress = (description: string) =>
  z.string().refine(isHttpUrl, fits("invalid-web-address")).meta({ description, format: "uri" });

const mailAddress = (description: string) =>
  z.string().refine(isMailAddress, fits("invalid-email-address")).meta({ description, format: "email" });

export const addressSchema = z
  .strictObject({
    lines: z
      .array(words("One line of the address."))
      .describe("Lines of the address above the town, in the order they are written."),
    town: words("Post town.").optional(),
    county: words("County.").optional(),
    postcode: name("UK postcode; its form is checked, not refused (check Q12).").optional(),
  })
  .meta({ id: "Address", description: "A postal address." });

export const imageDataSchema = z
  .strictObject({
    mediaType: choice(
      ["image/png", "image/jpeg", "image/webp"],
      "Media type; must agree with the first bytes of the data.",
    ),
    data: z.string().meta({
      description:
        "The file as base64 (RFC 4648, section 4) without a data: prefix; at most 2 MiB when decoded.",
      contentEncoding: "base64",
    }),
    alt: name("What the picture shows, in words, for readers who do not see it."),
  })
  .meta({ id: "ImageData", description: "A picture inside the plan." });
fieldRoles.add(imageDataSchema, { role: "image" });

export const accessibleFormatsSchema = z
  .strictObject({
    preferred: z
      .array(
        choice(
          ["standard", "large-print", "easy-read", "html", "braille", "audio", "bsl", "translation"],
          "One format.",
        ),
      )
      .describe("Formats the child or young person needs, most wanted first.")
      .optional(),
    fontSizePt: z
      .number()
      .refine((size) => size >= 6 && size <= 144, fits("number-out-of-range", { least: 6, most: 144 }))
      .meta({
        description: "Smallest size of text they can read, in points (6 to 144).",
        minimum: 6,
        maximum: 144,
      })
      .optional(),
    background: choice(
      ["white", "cream", "pale-blue", "pale-yellow", "black"],
      "Colour of the page that suits them.",
    ).optional(),
    communication: z
      .array(words("One way of communicating."))
      .describe("How they communicate: speech, Makaton, PECS, BSL ...")
      .optional(),
    symbolSet: name("Symbol set they use, for the easy-read copy.").optional(),
  })
  .meta({ id: "AccessibleFormats", description: "How the child or young person reads and communicates." });

export const subjectSchema = z
  .strictObject({
    givenNames: name("Given names as in the record; the first stands before the family name."),
    familyName: name("Family name."),
    preferredName: name("What the child is called in the easy-read copy and the summary.").optional(),
    pronouns: name("she/her, he/him, they/them, or as the child or young person says.").optional(),
    birthDate: date("Date of birth."),
    sex: choice(["M", "F"], "Sex as recorded.").optional(),
    ethnicity: words("Ethnicity as recorded.").optional(),
    firstLanguage: name("First language: a BCP 47 tag (pl) or its name (Polish).").optional(),
    homeLanguages: z
      .array(name("One language: a BCP 47 tag or its name."))
      .describe("Languages spoken at home.")
      .optional(),
    upn: name("Unique pupil number, 13 characters (check Q12).").optional(),
    uln: name("Unique learner number, 10 digits (check Q12).").optional(),
    nhsNumber: name("NHS number, 10 digits (check Q12); numbers that begin 999 are for tests.").optional(),
    address: addressSchema.describe("Home address.").optional(),
    diagnoses: z.array(words("One diagnosis.")).describe("Diagnoses as recorded.").optional(),
    accessibleFormats: accessibleFormatsSchema
      .describe("Formats the child or young person needs.")
      .optional(),
  })
  .meta({ id: "Subject", description: "The child or young person the plan is about." });

export const contactSchema = z
  .strictObject({
    id: id("contact", "Id of the contact, unique in the plan."),
    name: name("Full name."),
    relationship: name("Relationship to the child or young person: mother, foster carer ..."),
    parentalResponsibility: flag("Whether the person has parental responsibility.").optional(),
    email: mailAddress("E-mail address.").optional(),
    phone: name("Telephone number.").optional(),
    address: addressSchema.describe("Postal address.").optional(),
    confidentialAddress: flag("True: the address is never printed in any copy.").optional(),
    firstLanguage: name("First language: a BCP 47 tag or its name.").optional(),
    preferredFormat: words("Format this person asked for.").optional(),
  })
  .meta({ id: "Contact", description: "A parent, carer or other person to contact." });

export const authoritySchema = z
  .strictObject({
    name: name("Name of the local authority."),
    dfeCode: z
      .string()
      .refine((code) => /^\d{3}$/.test(code), fits("invalid-dfe-code"))
      .meta({
        description: "Department for Education code of the authority: 3 digits.",
        pattern: "^[0-9]{3}$",
      })
      .optional(),
    gssCode: name("Government Statistical Service code of the authority: E10000000.").optional(),
    department: name("Department that writes the plan.").optional(),
    email: mailAddress("E-mail address of the department.").optional(),
    phone: name("Telephone number of the department.").optional(),
    address: addressSchema.describe("Postal address of the department.").optional(),
    localOfferUrl: webAddress("Address of the Local Offer, http or https.").optional(),
    sendiass: z
      .strictObject({
        name: name("Name of the service."),
        url: webAddress("Web address of the service, http or https.").optional(),
        phone: name("Telephone number of the service.").optional(),
      })
      .describe("The SEND information, advice and support service of the area.")
      .optional(),
    logo: imageDataSchema.describe("Logo of the authority.").optional(),
  })
  .meta({ id: "Authority", description: "The local authority that keeps the plan." });

export const datesSchema = z
  .strictObject({
    requestReceived: date("When the request for an assessment was received.").optional(),
    draftSent: date("When the draft was sent to the family.").optional(),
    representationsBy: date(
      "Last day for comments on the draft: 15 days or more after it was sent.",
    ).optional(),
    finalIssued: date("When this final plan was issued.").optional(),
    originalFinal: date("When the first final plan was issued, for an amended plan.").optional(),
    amended: date("When the plan was amended.").optional(),
    reviewBy: date("When the plan must next be reviewed.").optional(),
    phaseTransferDue: date("When a plan for a move to the next phase of education is due.").optional(),
  })
  .meta({ id: "Dates", description: "Dates of the plan's life." });

export const servicesSchema = z
  .strictObject({
    setting: z
      .strictObject({
        name: name("Name of the school, college or other setting attended now."),
        urn: name("Unique reference number of the setting, 6 digits (check Q12).").optional(),
        ukprn: name("UK provider reference number, 8 digits.").optional(),
      })
      .describe("Where the child or young person is educated now.")
      .optional(),
    gp: z
      .strictObject({
        practice: name("Name of the practice."),
        odsCode: name("ODS code of the practice.").optional(),
      })
      .describe("General practitioner.")
      .optional(),
    keyHealthProfessional: name("Role or name of the key health professional.").optional(),
    knownToSocialCare: flag("Whether the child or young person is known to social care.").optional(),
    lookedAfter: z
      .strictObject({
        now: flag("Looked after now."),
        ever: flag("Ever looked after.").optional(),
      })
      .describe("Whether the child or young person is or was looked after by a local authority.")
      .optional(),
    others: z
      .array(
        z
          .strictObject({
            role: name("Role."),
            service: name("Service or body.").optional(),
          })
          .describe("One other service."),
      )
      .describe("Other services that are involved.")
      .optional(),
    transferredFrom: name("Local authority the plan was transferred from.").optional(),
  })
  .meta({ id: "Services", description: "Services around the child or young person." });

export const viewSchema = z
  .strictObject({
    id: id("view", "Id of the view, unique in the plan."),
    holder: choice(["child", "young-person", "parent", "other"], "Whose view it is."),
    mode: choice(
      ["direct", "represented"],
      "direct: in their own words. represented: told by somebody else.",
    ),
    gatheredBy: name("Who gathered the view.").optional(),
    method: words("How it was gathered: talking mats, a visit, a questionnaire ...").optional(),
    date: date("When it was gathered.").optional(),
    text: text("The view."),
  })
  .meta({ id: "View", description: "What somebody thinks, in their words or represented." });

export const aspirationSchema = z
  .strictObject({
    id: id("aspiration", "Id of the aspiration, unique in the plan."),
    holder: choice(["child", "young-person", "parent"], "Whose aspiration it is."),
    horizon: words("When it is meant for: next year, as an adult ...").optional(),
    pfaArea: choice(PFA_AREAS, "Area of preparing for adulthood.").optional(),
    text: text("The aspiration."),
  })
  .meta({ id: "Aspiration", description: "What somebody hopes for." });

export const sectionASchema = z
  .strictObject({
    history: text("The child or young person's history.").optional(),
    communication: text("How to communicate with the child or young person.").optional(),
    howToSupport: text("How to support them well, in a few lines.").optional(),
    views: z.array(viewSchema).describe("Views of the child or young person and the parents.").optional(),
    interests: z.array(text("One interest.")).describe("What they like.").optional(),
    strengths: z.array(text("One strength.")).describe("What they are good at.").optional(),
    importantPeople: z
      .array(text("One person, or people, who matter to them."))
      .describe("People who matter to them.")
      .optional(),
    aspirations: z
      .array(aspirationSchema)
      .describe("Aspirations, of the child or young person and the parents.")
      .optional(),
  })
  .meta({ id: "SectionA", description: "Views, interests and aspirations." });

export const needSchema = z
  .strictObject({
    id: id("need", "Id of the need, unique in the plan: B1."),
    title: name("Short title of the need.").optional(),
    text: text("The need."),
    impact: text("What the need means for learning and daily life.").optional(),
    relatesToSen: flag(
      "Sections C and D: whether the need relates to the special educational needs.",
    ).optional(),
    s2csdpa: flag(
      "Section D: whether the need comes under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
    ).optional(),
    adviceIds: references("advice", "Advice in section K that the need rests on.").optional(),
    sensitivity: choice(SENSITIVITIES, "Who may read it; normal when absent.").optional(),
    consentId: reference("consent", "The consent that lets the plan record it.").optional(),
  })
  .meta({ id: "Need", description: "One need." });

export const areaSchema = z
  .strictObject({
    code: choice(
      AREA_CODES,
      "Communication and interaction; cognition and learning; social, emotional and mental health; sensory and/or physical.",
    ),
    label: name("The authority's own label of the area.").optional(),
    strengths: text("What the child or young person does well in this area.").optional(),
    none: none("True: no needs were identified in this area; needs is then empty.").optional(),
    needs: z.array(needSchema).describe("Needs in this area."),
  })
  .meta({ id: "Area", description: "Needs in one area of need." });

export const sectionBSchema = z
  .strictObject({
    primaryNeed: choice(SEN_TYPES, "Primary type of need, as in the SEN2 census.").optional(),
    secondaryNeeds: z
      .array(choice(SEN_TYPES, "One type of need."))
      .describe("Other types of need.")
      .optional(),
    areas: z.array(areaSchema).describe("Areas of need; an area may be left out."),
  })
  .meta({ id: "SectionB", description: "Special educational needs." });

export const needsSectionSchema = z
  .strictObject({
    none: none("True: no needs were identified in this section; needs is then empty.").optional(),
    strengths: text("What goes well.").optional(),
    needs: z.array(needSchema).describe("Needs of this section."),
  })
  .meta({ id: "NeedsSection", description: "Health needs (C) or social care needs (D)." });

export const stepSchema = z
  .strictObject({
    id: id("step", "Id of the step, unique in the plan."),
    text: text("The step."),
    by: date("When it should be reached.").optional(),
  })
  .meta({ id: "Step", description: "One step towards an outcome." });

export const outcomeSchema = z
  .strictObject({
    id: id("outcome", "Id of the outcome, unique in the plan: E1."),
    text: text("The outcome."),
    domain: choice(["education", "health", "social-care"], "Which service it belongs to."),
    educationTraining: flag("Whether it is an education or training outcome (age 17 and over).").optional(),
    pfaArea: choice(PFA_AREAS, "Area of preparing for adulthood.").optional(),
    by: date("When it should be reached.").optional(),
    phase: words("Phase by whose end it should be reached: KS3.").optional(),
    baseline: text("Where the child or young person is now.").optional(),
    measures: z.array(text("One measure.")).describe("How progress is measured.").optional(),
    steps: z.array(stepSchema).describe("Steps towards the outcome.").optional(),
    aspirationIds: references("aspiration", "Aspirations in section A that it serves.").optional(),
    needIds: references("need", "Needs it answers."),
  })
  .meta({ id: "Outcome", description: "One outcome." });

export const sectionESchema = z
  .strictObject({
    outcomes: z.array(outcomeSchema).describe("Outcomes."),
    monitoring: text("How progress is monitored.").optional(),
    shortTermTargets: text("How short-term targets are set.").optional(),
    forwardPlans: z
      .array(text("One plan."))
      .describe("Forward plans for moves between phases and into adult life.")
      .optional(),
  })
  .meta({ id: "SectionE", description: "Outcomes." });

export const scheduleSchema = z
  .strictObject({
    times: count("How many times in each period.", 1, 10_000),
    per: choice(SCHEDULE_PERIODS, "The period; once: that many times in all."),
    minutes: z
      .number()
      .refine(isWithinYear, fits("number-out-of-range", { least: 0, most: 527_040, above: true }))
      .meta({ description: "Length of each time in minutes.", exclusiveMinimum: 0, maximum: 527_040 })
      .optional(),
    weeksPerYear: count("In how many weeks of the year.", 1, 53).optional(),
  })
  .meta({ id: "Schedule", description: "How often, and how long each time." });

export const provisionSchema = z
  .strictObject({
    id: id("provision", "Id of the provision, unique in the plan: F1."),
    kind: choice(PROVISION_KINDS, "What kind of provision it is."),
    what: text("What is provided."),
    who: z
      .strictObject({
        role: name("Role of the person who delivers it."),
        qualification: words("Qualification or expertise.").optional(),
        employer: name("Who employs them.").optional(),
      })
      .describe("Who delivers it.")
      .optional(),
    ratio: z
      .strictObject({
        staff: count("Members of staff.", 1, 1_000),
        pupils: count("Pupils.", 1, 1_000),
      })
      .describe("Staff to pupils.")
      .optional(),
    groupMax: count("Largest size of the group.", 1, 1_000).optional(),
    schedule: scheduleSchema.describe("How often, and how long each time.").optional(),
    quantity: count("How many pieces, for equipment or the environment.", 1, 1_000_000).optional(),
    where: words("Where it is delivered.").optional(),
    startBy: date("When it starts at the latest.").optional(),
    endBy: date("When it ends.").optional(),
    reviewEvery: words("How often it is reviewed: half-term, term, year, or in words.").optional(),
    securedBy: choice(
      ["la", "icb", "setting", "family"],
      "Who secures it: local authority, integrated care board, setting, family.",
    ).optional(),
    fundedBy: words("Who pays for it.").optional(),
    needIds: references("need", "Needs it meets."),
    outcomeIds: references("outcome", "Outcomes it supports."),
    educatesOrTrains: flag("Whether it educates or trains (then it belongs in section F).").optional(),
    csdpaCategory: choice(
      [
        "practical-assistance",
        "recreation",
        "travel",
        "adaptation",
        "holiday",
        "meals",
        "telephone-equipment",
        "short-break",
        "carer",
      ],
      "Section H1: category under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
    ).optional(),
    flexibility: z
      .strictObject({
        minimum: text("The least that is always provided."),
        decidedBy: name("Who decides."),
        reviewEvery: words("How often the decision is reviewed."),
      })
      .describe("Room for change that is stated and bounded.")
      .optional(),
    departure: z
      .strictObject({ reason: text("Why the plan departs from the advice.") })
      .describe("Given when the provision departs from the advice.")
      .optional(),
    adviceIds: references("advice", "Advice in section K that it rests on.").optional(),
    tribunalOrder: z
      .strictObject({
        reference: name("Reference of the order."),
        date: date("Date of the order."),
        text: text("The wording ordered; must equal `what` (check P13)."),
      })
      .describe("Set when a tribunal ordered the wording.")
      .optional(),
    sensitivity: choice(SENSITIVITIES, "Who may read it; normal when absent.").optional(),
  })
  .meta({ id: "Provision", description: "One piece of provision." });

export const provisionSectionSchema = z
  .strictObject({
    none: none("True: no provision is needed in this section; items is then empty.").optional(),
    items: z.array(provisionSchema).describe("Provision of this section."),
    commissionerAgreement: z
      .strictObject({
        body: name("The health commissioning body."),
        date: date("When it agreed."),
      })
      .describe("Section G: agreement of the commissioning body, SEND Regulations 2014, regulation 12(2).")
      .optional(),
    modifications: z
      .array(text("One modification."))
      .describe("Section F: modifications of the National Curriculum.")
      .optional(),
    disapplications: z
      .array(text("One disapplication."))
      .describe("Section F: parts of the National Curriculum that do not apply.")
      .optional(),
  })
  .meta({ id: "ProvisionSection", description: "Provision: section F, G, H1 or H2." });

export const placementSchema = z
  .strictObject({
    name: name("Name of the setting; absent in a first draft.").optional(),
    urn: name("Unique reference number of the setting, 6 digits (check Q12).").optional(),
    type: name("Type of the setting."),
    attendance: choice(
      ["day", "weekly-boarding", "termly-residential", "52-week"],
      "How the child or young person attends.",
    ).optional(),
    from: date("First day.").optional(),
    to: date("Last day.").optional(),
  })
  .meta({ id: "Placement", description: "One school, college or other setting." });

export const sectionISchema = z
  .strictObject({
    placements: z.array(placementSchema).describe("Settings; empty in a first draft."),
    blankReason: choice(
      ["draft", "eotas"],
      "Why there is no placement: a first draft, or education otherwise than at school.",
    ).optional(),
    requestedBy: text("Who asked for the placement, and under which right.").optional(),
    transport: text("Transport.").optional(),
  })
  .meta({ id: "SectionI", description: "School or college." });

export const jComponentSchema = z
  .strictObject({
    id: id("component", "Id of the component, unique in the plan: J1."),
    mode: choice(["direct-payment", "organised-arrangement", "third-party"], "How the money is handled."),
    source: choice(["education", "health", "social-care", "integrated"], "Which budget it comes from."),
    annualAmount: z.number().refine(isMoney, fits("invalid-amount")).meta({
      description: "Pounds sterling in a year, with pence at most.",
      minimum: 0,
      maximum: 1_000_000_000,
    }),
    recipient: name("Who receives the payment.").optional(),
    provisionIds: references("provision", "Provision it pays for."),
    needIds: references("need", "Needs it meets."),
    outcomeIds: references("outcome", "Outcomes it supports."),
    agreed: date("When it was agreed.").optional(),
    reviewBy: date("When it is reviewed.").optional(),
  })
  .meta({ id: "JComponent", description: "One part of a personal budget." });

export const sectionJSchema = z
  .strictObject({
    none: none("True: there is no personal budget; components is then empty.").optional(),
    arrangements: text("Arrangements for the personal budget.").optional(),
    components: z.array(jComponentSchema).describe("Parts of the personal budget."),
  })
  .meta({ id: "SectionJ", description: "Personal budget." });

export const adviceSchema = z
  .strictObject({
    id: id("advice", "Id of the advice, unique in the plan: K1."),
    category: choice(ADVICE_CATEGORIES, "Kind of advice, SEND Regulations 2014, regulation 6(1)."),
    title: name("Title of the advice."),
    author: name("Who wrote it."),
    role: name("Role of the author.").optional(),
    organisation: name("Body the author works for.").optional(),
    received: date("When it was received.").optional(),
    dated: date("Date on the advice.").optional(),
    pages: count("Number of pages.", 0, 100_000).optional(),
    appended: flag("Whether it is appended to the plan."),
    notAppendedReason: words("Why it is not appended.").optional(),
  })
  .meta({ id: "Advice", description: "One piece of advice or information." });

export const sectionKSchema = z
  .strictObject({ advice: z.array(adviceSchema).describe("Advice and information gathered for the plan.") })
  .meta({ id: "SectionK", description: "Advice and information." });

export const sectionsSchema = z
  .strictObject({
    A: sectionASchema.describe("Section A: views, interests and aspirations."),
    B: sectionBSchema.describe("Section B: special educational needs."),
    C: needsSectionSchema.describe("Section C: health needs."),
    D: needsSectionSchema.describe("Section D: social care needs."),
    E: sectionESchema.describe("Section E: outcomes."),
    F: provisionSectionSchema.describe("Section F: special educational provision."),
    G: provisionSectionSchema.describe("Section G: health provision."),
    H1: provisionSectionSchema.describe("Section H1: social care provision under the 1970 Act."),
    H2: provisionSectionSchema.describe("Section H2: other social care provision."),
    I: sectionISchema.describe("Section I: school or college."),
    J: sectionJSchema.describe("Section J: personal budget."),
    K: sectionKSchema.describe("Section K: advice and information."),
  })
  .meta({ id: "Sections", description: "The twelve sections of SEND Regulations 2014, regulation 12(1)." });

export const reviewSchema = z
  .strictObject({
    by: date("When the next review is due.").optional(),
    lastMeeting: date("When the last review meeting was held.").optional(),
    decision: choice(["amend", "maintain", "cease"], "What was decided after the last review.").optional(),
    arrangements: text("How the plan is reviewed.").optional(),
  })
  .meta({ id: "Review", description: "Review of the plan." });

export const signOffSchema = z
  .strictObject({
    officerName: name("Name of the officer who signs."),
    role: name("Role of the officer."),
    signedOn: date("When the plan was signed."),
    signature: imageDataSchema.describe("Picture of the signature.").optional(),
  })
  .meta({ id: "SignOff", description: "Signature of the local authority's officer." });

export const amendmentSchema = z
  .strictObject({
    date: date("Date of the amendment."),
    reason: choice(
      ["annual-review", "phase-transfer", "tribunal", "reassessment", "move", "correction"],
      "Why the plan was amended.",
    ),
    sections: z.array(choice(SECTION_CODES, "Code of a section.")).describe("Sections that changed."),
    summary: text("What changed."),
  })
  .meta({ id: "Amendment", description: "One amendment." });

export const consentSchema = z
  .strictObject({
    id: id("consent", "Id of the consent, unique in the plan."),
    scope: words("What was agreed to."),
    givenBy: name("Who gave the consent."),
    date: date("When it was given."),
    withdrawn: date("When it was withdrawn.").optional(),
  })
  .meta({ id: "Consent", description: "A recorded consent." });

export const easyReadEntrySchema = z
  .strictObject({
    sentences: z
      .array(
        z
          .strictObject({
            text: text("One sentence."),
            symbol: name("Symbol beside it, by its id in the symbol set.").optional(),
          })
          .describe("One sentence with its symbol."),
      )
      .describe("Sentences that stand in place of the generated ones."),
    reviewedBy: name("Who reviewed the sentences.").optional(),
    reviewedOn: date("When they were reviewed.").optional(),
  })
  .meta({ id: "EasyReadEntry", description: "A person's wording of one item or section." });

const easyReadEntriesSchema = z
  .record(z.string(), easyReadEntrySchema)
  .describe(
    "Keyed by the id of an item of this plan, or by a section code; an item's id comes first when both exist.",
  );
fieldRoles.add(easyReadEntriesSchema, { role: "easy-read-entries" });

export const easyReadOverridesSchema = z
  .strictObject({
    symbolSet: name("Symbol set for the easy-read copy.").optional(),
    entries: easyReadEntriesSchema.optional(),
  })
  .meta({ id: "EasyReadOverrides", description: "A person's edits to the easy-read copy." });

export const planSchema = z
  .strictObject({
    schemaVersion: z.literal("1.0").describe("Version of this format."),
    planType: choice(PLAN_TYPES, "ehcp: Education, Health and Care plan. isp: Individual Support Plan."),
    planId: planId("Id of the plan in the system that sends it."),
    planVersion: count("Version of the plan, from 1.", 1, Number.MAX_SAFE_INTEGER),
    previousPlanId: planId("Id of the plan that this one replaces.").optional(),
    status: choice(PLAN_STATUSES, "Where the plan is in its life."),
    language: z
      .string()
      .refine(isBcp47Tag, fits("invalid-language-tag"))
      .meta({ description: "BCP 47 tag of the plan's language; en-GB when absent." })
      .optional(),
    authority: authoritySchema.describe("The local authority that keeps the plan."),
    dates: datesSchema.describe("Dates of the plan's life."),
    subject: subjectSchema.describe("The child or young person the plan is about."),
    contacts: z.array(contactSchema).describe("Parents, carers and other people to contact.").optional(),
    services: servicesSchema.describe("Services around the child or young person.").optional(),
    sections: sectionsSchema.describe("The twelve sections; each is always present."),
    review: reviewSchema.describe("Review of the plan.").optional(),
    signOff: signOffSchema.describe("Signature of the local authority's officer.").optional(),
    amendments: z.array(amendmentSchema).describe("Amendments, oldest first.").optional(),
    consents: z.array(consentSchema).describe("Recorded consents.").optional(),
    easyRead: easyReadOverridesSchema.describe("A person's edits to the easy-read copy.").optional(),
    extensions: z
      .record(z.string(), z.unknown())
      .describe("Anything else the sending system wants to keep; never read, never printed.")
      .optional(),
  })
  .meta({ id: "Plan", description: "An EHC plan or Individual Support Plan." });

export type Plan = z.infer<typeof planSchema>;
export type Authority = z.infer<typeof authoritySchema>;
export type Dates = z.infer<typeof datesSchema>;
export type Subject = z.infer<typeof subjectSchema>;
export type AccessibleFormats = z.infer<typeof accessibleFormatsSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Address = z.infer<typeof addressSchema>;
export type ImageData = z.infer<typeof imageDataSchema>;
export type Services = z.infer<typeof servicesSchema>;
export type Sections = z.infer<typeof sectionsSchema>;
export type SectionA = z.infer<typeof sectionASchema>;
export type View = z.infer<typeof viewSchema>;
export type Aspiration = z.infer<typeof aspirationSchema>;
export type SectionB = z.infer<typeof sectionBSchema>;
export type Area = z.infer<typeof areaSchema>;
export type NeedsSection = z.infer<typeof needsSectionSchema>;
export type Need = z.infer<typeof needSchema>;
export type SectionE = z.infer<typeof sectionESchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Step = z.infer<typeof stepSchema>;
export type ProvisionSection = z.infer<typeof provisionSectionSchema>;
export type Provision = z.infer<typeof provisionSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;
export type SectionI = z.infer<typeof sectionISchema>;
export type Placement = z.infer<typeof placementSchema>;
export type SectionJ = z.infer<typeof sectionJSchema>;
export type JComponent = z.infer<typeof jComponentSchema>;
export type SectionK = z.infer<typeof sectionKSchema>;
export type Advice = z.infer<typeof adviceSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type Amendment = z.infer<typeof amendmentSchema>;
export type Consent = z.infer<typeof consentSchema>;
export type EasyReadEntry = z.infer<typeof easyReadEntrySchema>;
export type EasyReadOverrides = z.infer<typeof easyReadOverridesSchema>;
export type PlanType = (typeof PLAN_TYPES)[number];
export type PlanStatus = (typeof PLAN_STATUSES)[number];
export type AreaCode = (typeof AREA_CODES)[number];
export type SenType = (typeof SEN_TYPES)[number];
export type Sensitivity = (typeof SENSITIVITIES)[number];
export type PfaArea = (typeof PFA_AREAS)[number];
export type ProvisionKind = (typeof PROVISION_KINDS)[number];
export type SchedulePeriod = (typeof SCHEDULE_PERIODS)[number];
export type AdviceCategory = (typeof ADVICE_CATEGORIES)[number];
/** Plain text with the small marks that text.ts reads. */
export type Text = z.infer<typeof textSchema>;
