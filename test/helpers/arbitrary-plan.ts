// Random valid plans for property tests, and ways to break one. All people and places are invented.

import fc from "fast-check";
import {
  ADVICE_CATEGORIES,
  AREA_CODES,
  PFA_AREAS,
  PLAN_STATUSES,
  PROVISION_KINDS,
  SCHEDULE_PERIODS,
  SEN_TYPES,
  SENSITIVITIES,
  type Need,
  type Outcome,
  type Plan,
  type Provision,
  type ProvisionSection,
} from "../../src/plan/schema.js";
import { SECTION_CODES } from "../../src/plan/sections.js";

export interface ArbitraryPlanOptions {
  /** Most entries of each list of items; 3 when absent. */
  maxItems?: number;
  /** What a Text field holds; `arbitraryText()` when absent. */
  text?: fc.Arbitrary<string>;
  /** Lets emoji into texts. */
  emoji?: boolean;
  /** Adds a person's easy-read wording for some items. */
  easyRead?: boolean;
}

const WORDS =
  "adult at and anxious attention autistic be before bell book break calm can card change child choose class clear copy count day each English every explain feel find five friend from given group hand has hear help her hour in is it join known language learn lesson listen look lunch maths may meet minutes more morning move must name needs next not of often on one picture plan play practise pupil quiet read school see sentence small sounds speak step story support talk task teacher ten term that the their then therapist three time to turn twenty twice understand use visual wait week when with word work writes year".split(
    " ",
  );

/** Text that looks like markup, code or trouble, and is none of it here: it must come out as it went in. */
export const HOSTILE_FRAGMENTS: readonly string[] = [
  "{{plan.subject.familyName}}",
  "{{{raw}}}",
  "{{#each needs}}",
  "{{/each}}",
  "{{> partial}}",
  "${process.env}",
  "<script>alert(1)</script>",
  "<b>not bold</b>",
  "<!-- no comment -->",
  "&amp; & &lt;",
  "a | b | c",
  "| --- | --- |",
  ":::item",
  ':::item{ref="B2"}',
  ":smile:",
  "::leaf[text]",
  "# not a heading",
  "###",
  "back\\slash \\n \\*",
  "\\",
  "`code`",
  "```",
  "~~struck~~",
  "[a link](https://example.org)",
  "[^1]",
  "![alt](x.png)",
  "---",
  "===",
  "> not a quotation",
  "1. not a list",
  "+ not a bullet",
  "_under_score_",
  "__init__",
  "**bold words**",
  "*stressed*",
  "***both***",
  "** not closed",
  "not opened**",
  "2 * 3 * 4",
  "2*3*4",
  "****",
  "%s %d %20",
  "$& $1 $$",
  "https://fernmarsh.example/offer?a=1&b=2",
  "someone@fernmarsh.example",
  "“curly” and ‘single’ quotes",
  "don’t",
  "'straight' \"double\"",
  "żółw Łukasz Świątek",
  "Siân Llŷr ŵy",
  "français Noël cœur",
  "cafe\u0301 Zoe\u0308",
  "co\u00ADoperate",
  "10\u00A0minutes",
  "½ ¾ 5 % £3.50 20 °C ±1 × ÷",
  "dash – and — dots…",
  "tab\there",
  "x".repeat(300),
  "supercalifragilistic".repeat(15),
  "undefined null NaN [object Object]",
  "constructor toString hasOwnProperty",
];

const EMOJI = ["\u{1F600}", "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}", "\u2764\uFE0F", "\u{1F44D}\u{1F3FD}"];

const GIVEN_NAMES = [
  "Kofi",
  "Siân",
  "Łucja",
  "Zoë Ann",
  "Aoife",
  "Dev",
  "Mei-Lin",
  "Ann'e",
  "D’Arcy",
  "Noe\u0308l",
  "Ibrahim",
];
const FAMILY_NAMES = [
  "Asante-Brook",
  "O’Quill",
  "Ż. Wróbel",
  "van der Tarn",
  "Fen",
  "Llwyd",
  "McMarsh",
  "Ash & Reed",
];
const ROLES = [
  "teaching assistant",
  "speech and language therapist",
  "occupational therapist",
  "SENCO",
  "teacher of the deaf",
  "personal assistant",
  "class teacher | key worker",
];
const BODIES = [
  "Fernmarsh County Council",
  "Marsh End School",
  "NHS Fernmarsh Integrated Care Board",
  "Reed & Rush Ltd",
];

/** A 1 by 1 pixel PNG. */
export const TINY_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

const word = fc.constantFrom(...WORDS);

function sentence(emoji: boolean): fc.Arbitrary<string> {
  const trouble = fc.constantFrom(...HOSTILE_FRAGMENTS, ...(emoji ? EMOJI : []));
  const part = fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: trouble });
  const quantity = fc
    .tuple(
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom("minutes", "times a week", "weeks", "in 5 lessons"),
    )
    .map(([number, unit]) => `${number} ${unit}`);
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: part }, { weight: 1, arbitrary: quantity }), {
      minLength: 1,
      maxLength: 10,
    })
    .map((parts) => `${capital(parts.join(" "))}.`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A Text: one or two blocks of paragraphs and lists, with marks and hostile fragments; sometimes empty. */
export function arbitraryText(options: { emoji?: boolean } = {}): fc.Arbitrary<string> {
  const one = sentence(options.emoji ?? false);
  const paragraph = fc.array(one, { minLength: 1, maxLength: 2 }).map((sentences) => sentences.join(" "));
  const lines = fc.array(one, { minLength: 2, maxLength: 3 }).map((sentences) => sentences.join("\n"));
  const bullets = fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join("\n"));
  const block = fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 1, arbitrary: lines },
    { weight: 2, arbitrary: bullets },
  );
  const text = fc.array(block, { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join("\n\n"));
  return fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: fc.constant("") });
}

/** A random plan that `parsePlan` accepts, small unless `maxItems` says otherwise. */
export function arbitraryPlan(options: ArbitraryPlanOptions = {}): fc.Arbitrary<Plan> {
  const most = options.maxItems ?? 3;
  const text = options.text ?? arbitraryText({ emoji: options.emoji ?? false });
  return fc
    .record({
      frame: frame(text, most),
      sections: rawSections(text, most),
      ids: idStyle,
      edits: edits(text, most),
      emoji: options.emoji === true ? fc.option(fc.constantFrom(...EMOJI)) : fc.constant(null),
    })
    .map((raw) => {
      const sections = linkSections(raw.sections, raw.ids);
      const plan = withEmoji({ ...raw.frame, sections }, raw.emoji);
      if (options.easyRead === true) plan.easyRead = easyReadFor(plan, raw.edits);
      return plan;
    });
}

/** The plan with an emoji in its names and in the title of its first health need. */
function withEmoji(plan: Plan, emoji: string | null): Plan {
  if (emoji === null) return plan;
  const { subject, authority, sections } = plan;
  const [need, ...needs] = sections.C.needs;
  const titled = need === undefined ? [] : [{ ...need, title: `${need.title ?? "Need"} ${emoji}` }, ...needs];
  return {
    ...plan,
    subject: { ...subject, givenNames: `${subject.givenNames} ${emoji}` },
    authority: { ...authority, name: `${emoji} ${authority.name}` },
    sections: { ...sections, C: { ...sections.C, needs: titled } },
  };
}

const someText = (text: fc.Arbitrary<string>, most: number) => fc.array(text, { maxLength: most });
const phrase = fc
  .array(
    fc.oneof(
      { weight: 15, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom("a | b", "{{x}}", "<i>", "½ hour", "**") },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(" "));
const date = fc
  .record({
    year: fc.integer({ min: 2019, max: 2031 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(isoDate);
const birthDate = fc
  .record({
    year: fc.integer({ min: 2002, max: 2022 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(isoDate);
const personName = fc
  .tuple(fc.constantFrom(...GIVEN_NAMES), fc.constantFrom(...FAMILY_NAMES))
  .map(([given, family]) => `${given} ${family}`);
const role = fc.constantFrom(...ROLES);
const body = fc.constantFrom(...BODIES);
const image = fc.constant({ mediaType: "image/png" as const, data: TINY_PNG, alt: "A small square" });

function isoDate({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const address = fc.record(
  {
    lines: fc.array(fc.constantFrom("1 Reed Lane", "Flat 2b", "The Old Mill"), {
      minLength: 0,
      maxLength: 3,
    }),
    town: fc.constantFrom("Marsh End", "Upper Fenny"),
    county: fc.constant("Fernmarsh"),
    postcode: fc.constantFrom("FM1 2AB", "not a postcode"),
  },
  { requiredKeys: ["lines"] },
);

function frame(text: fc.Arbitrary<string>, most: number): fc.Arbitrary<Omit<Plan, "sections" | "easyRead">> {
  return fc.record(
    {
      schemaVersion: fc.constant("1.0" as const),
      planType: fc.constantFrom("ehcp", "isp"),
      planId: fc.constantFrom("FERN-0001", "fern/2026 <7>", "2c1d6b1e-5f0a-4b7e-9d57-0a4bb7f3c111"),
      planVersion: fc.integer({ min: 1, max: 40 }),
      previousPlanId: fc.constant("FERN-0000"),
      status: fc.constantFrom(...PLAN_STATUSES),
      language: fc.constant("en-GB"),
      authority: authority(),
      dates: dates(),
      subject: subject(),
      contacts: fc
        .array(contact(), { maxLength: most })
        .map((contacts) => contacts.map((one, index) => ({ id: `contact-${index}`, ...one }))),
      services: services(),
      review: fc.record(
        {
          by: date,
          lastMeeting: date,
          decision: fc.constantFrom("amend", "maintain", "cease"),
          arrangements: text,
        },
        { requiredKeys: [] },
      ),
      signOff: fc.record(
        { officerName: personName, role, signedOn: date, signature: image },
        { requiredKeys: ["officerName", "role", "signedOn"] },
      ),
      amendments: fc.array(
        fc.record({
          date,
          reason: fc.constantFrom(
            "annual-review",
            "phase-transfer",
            "tribunal",
            "reassessment",
            "move",
            "correction",
          ),
          sections: fc.uniqueArray(fc.constantFrom(...SECTION_CODES), { minLength: 1, maxLength: 4 }),
          summary: text,
        }),
        { maxLength: 2 },
      ),
      consents: fc.constant([
        { id: "consent-0", scope: "sharing with social care", givenBy: "Ama Asante", date: "2026-01-10" },
      ]),
      extensions: fc.constant({ caseSystem: { anything: ["goes", null, 1.5, { constructor: "kept" }] } }),
    },
    {
      requiredKeys: [
        "schemaVersion",
        "planType",
        "planId",
        "planVersion",
        "status",
        "authority",
        "dates",
        "subject",
        "consents",
      ],
    },
  );
}

function authority(): fc.Arbitrary<Plan["authority"]> {
  return fc.record(
    {
      name: fc.constant("Fernmarsh County Council"),
      dfeCode: fc.constant("999"),
      gssCode: fc.constant("E10000999"),
      department: fc.constant("SEND team"),
      email: fc.constant("send@fernmarsh.example"),
      phone: fc.constant("01632 960 000"),
      address,
      localOfferUrl: fc.constant("https://fernmarsh.example/local-offer"),
      sendiass: fc.record(
        {
          name: fc.constant("Fernmarsh SENDIASS"),
          url: fc.constant("https://sendiass.example"),
          phone: fc.constant("01632 960 001"),
        },
        { requiredKeys: ["name"] },
      ),
      logo: image,
    },
    { requiredKeys: ["name"] },
  );
}

function dates(): fc.Arbitrary<Plan["dates"]> {
  return fc.record(
    {
      requestReceived: date,
      draftSent: date,
      representationsBy: date,
      finalIssued: date,
      originalFinal: date,
      amended: date,
      reviewBy: date,
      phaseTransferDue: date,
    },
    { requiredKeys: [] },
  );
}

function subject(): fc.Arbitrary<Plan["subject"]> {
  return fc.record(
    {
      givenNames: fc.constantFrom(...GIVEN_NAMES),
      familyName: fc.constantFrom(...FAMILY_NAMES),
      preferredName: fc.constantFrom("Ko", "Zoë", "Bee"),
      pronouns: fc.constantFrom("she/her", "he/him", "they/them", "xe/xem"),
      birthDate,
      sex: fc.constantFrom("M", "F"),
      ethnicity: fc.constant("as recorded"),
      firstLanguage: fc.constantFrom("English", "pl", "Welsh"),
      homeLanguages: fc.array(fc.constantFrom("en", "Polish", "cy"), { maxLength: 2 }),
      upn: fc.constantFrom("B801200005001", "A000000000000X"),
      uln: fc.constant("1234567890"),
      nhsNumber: fc.constant("999 000 0018"),
      address,
      diagnoses: fc.array(fc.constantFrom("autism", "Down’s syndrome", "hearing loss"), { maxLength: 2 }),
      accessibleFormats: fc.record(
        {
          preferred: fc.array(fc.constantFrom("standard", "large-print", "easy-read", "html", "braille"), {
            maxLength: 3,
          }),
          fontSizePt: fc.integer({ min: 12, max: 28 }),
          background: fc.constantFrom("white", "cream", "pale-blue", "pale-yellow", "black"),
          communication: fc.array(fc.constantFrom("Makaton", "speech", "PECS"), { maxLength: 2 }),
          symbolSet: fc.constant("openmoji"),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["givenNames", "familyName", "birthDate"] },
  );
}

function contact() {
  return fc.record(
    {
      name: personName,
      relationship: fc.constantFrom("mother", "father", "foster carer"),
      parentalResponsibility: fc.boolean(),
      email: fc.constant("ama@fernmarsh.example"),
      phone: fc.constant("07700 900 000"),
      address,
      confidentialAddress: fc.boolean(),
      firstLanguage: fc.constant("Twi"),
      preferredFormat: fc.constant("large print"),
    },
    { requiredKeys: ["name", "relationship"] },
  );
}

function services(): fc.Arbitrary<NonNullable<Plan["services"]>> {
  return fc.record(
    {
      setting: fc.record(
        { name: fc.constant("Marsh End School"), urn: fc.constant("999001"), ukprn: fc.constant("19999001") },
        { requiredKeys: ["name"] },
      ),
      gp: fc.record(
        { practice: fc.constant("Reed Lane Surgery"), odsCode: fc.constant("Z99999") },
        { requiredKeys: ["practice"] },
      ),
      keyHealthProfessional: role,
      knownToSocialCare: fc.boolean(),
      lookedAfter: fc.record({ now: fc.boolean(), ever: fc.boolean() }, { requiredKeys: ["now"] }),
      others: fc.array(fc.record({ role, service: body }, { requiredKeys: ["role"] }), { maxLength: 2 }),
      transferredFrom: fc.constant("Upper Fenny Borough Council"),
    },
    { requiredKeys: [] },
  );
}

/** Places in lists of items, made into ids that exist when the plan is put together. */
const places = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 3 });

function rawNeed(text: fc.Arbitrary<string>) {
  const need = fc.record(
    {
      title: phrase,
      text,
      impact: text,
      relatesToSen: fc.boolean(),
      s2csdpa: fc.boolean(),
      sensitivity: fc.constantFrom(...SENSITIVITIES),
      consentId: fc.constant("consent-0"),
    },
    { requiredKeys: ["text"] },
  );
  return fc.record({ need, advice: places });
}

function rawOutcome(text: fc.Arbitrary<string>) {
  const outcome = fc.record(
    {
      text,
      domain: fc.constantFrom("education", "health", "social-care"),
      educationTraining: fc.boolean(),
      pfaArea: fc.constantFrom(...PFA_AREAS),
      by: date,
      phase: fc.constantFrom("KS3", "Year 6", "end of | phase"),
      baseline: text,
      measures: someText(text, 2),
    },
    { requiredKeys: ["text", "domain"] },
  );
  const steps = fc.array(fc.record({ text, by: date }, { requiredKeys: ["text"] }), { maxLength: 2 });
  return fc.record({ outcome, steps, aspirations: places, needs: places });
}

function rawProvision(text: fc.Arbitrary<string>) {
  const count = fc.integer({ min: 1, max: 8 });
  const provision = fc.record(
    {
      kind: fc.constantFrom(...PROVISION_KINDS),
      what: text,
      who: fc.record({ role, qualification: phrase, employer: body }, { requiredKeys: ["role"] }),
      ratio: fc.record({ staff: fc.integer({ min: 1, max: 3 }), pupils: count }),
      groupMax: count,
      schedule: fc.record(
        {
          times: fc.integer({ min: 1, max: 12 }),
          per: fc.constantFrom(...SCHEDULE_PERIODS),
          minutes: fc.constantFrom(5, 12.5, 20, 45, 60, 90, 1440),
          weeksPerYear: fc.integer({ min: 1, max: 52 }),
        },
        { requiredKeys: ["times", "per"] },
      ),
      quantity: count,
      where: phrase,
      startBy: date,
      endBy: date,
      reviewEvery: fc.constantFrom("half-term", "term", "year", "each time the team meets"),
      securedBy: fc.constantFrom("la", "icb", "setting", "family"),
      fundedBy: body,
      educatesOrTrains: fc.boolean(),
      csdpaCategory: fc.constantFrom("practical-assistance", "recreation", "travel", "short-break", "carer"),
      flexibility: fc.record({ minimum: text, decidedBy: role, reviewEvery: phrase }),
      departure: fc.record({ reason: text }),
      tribunalOrder: fc.record({ reference: fc.constant("EH999/26/00001"), date, text }),
      sensitivity: fc.constantFrom(...SENSITIVITIES),
    },
    { requiredKeys: ["kind", "what"] },
  );
  return fc.record({ provision, needs: places, outcomes: places, advice: places });
}

function rawProvisionSection(text: fc.Arbitrary<string>, least: number, most: number) {
  const extra = fc.record(
    {
      commissionerAgreement: fc.record({ body, date }),
      modifications: someText(text, 2),
      disapplications: someText(text, 2),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    items: fc.array(rawProvision(text), { minLength: Math.min(least, most), maxLength: most }),
    none: fc.boolean(),
    extra,
  });
}

function rawSectionA(text: fc.Arbitrary<string>, most: number) {
  const view = fc.record(
    {
      holder: fc.constantFrom("child", "young-person", "parent", "other"),
      mode: fc.constantFrom("direct", "represented"),
      gatheredBy: personName,
      method: phrase,
      date,
      text,
    },
    { requiredKeys: ["holder", "mode", "text"] },
  );
  const aspiration = fc.record(
    {
      holder: fc.constantFrom("child", "young-person", "parent"),
      horizon: phrase,
      pfaArea: fc.constantFrom(...PFA_AREAS),
      text,
    },
    { requiredKeys: ["holder", "text"] },
  );
  const rest = fc.record(
    {
      history: text,
      communication: text,
      howToSupport: text,
      interests: someText(text, most),
      strengths: someText(text, most),
      importantPeople: someText(text, most),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    rest,
    views: fc.array(view, { maxLength: most }),
    aspirations: fc.array(aspiration, { maxLength: most }),
  });
}

function rawSections(text: fc.Arbitrary<string>, most: number) {
  const needs = (least: number) =>
    fc.array(rawNeed(text), { minLength: Math.min(least, most), maxLength: most });
  const area = fc.record({
    needs: needs(0),
    none: fc.boolean(),
    rest: fc.record({ label: phrase, strengths: text }, { requiredKeys: [] }),
  });
  const needsSection = fc.record({
    needs: needs(0),
    none: fc.boolean(),
    rest: fc.record({ strengths: text }, { requiredKeys: [] }),
  });
  return fc.record({
    A: rawSectionA(text, most),
    B: fc.record({
      types: fc.record(
        {
          primaryNeed: fc.constantFrom(...SEN_TYPES),
          secondaryNeeds: fc.array(fc.constantFrom(...SEN_TYPES), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      first: fc.record({ code: fc.constantFrom(...AREA_CODES), needs: needs(1) }),
      others: fc.array(area, { maxLength: Math.min(3, most) }),
    }),
    C: needsSection,
    D: needsSection,
    E: fc.record({
      outcomes: fc.array(rawOutcome(text), { minLength: Math.min(1, most), maxLength: most }),
      rest: fc.record(
        { monitoring: text, shortTermTargets: text, forwardPlans: someText(text, 2) },
        { requiredKeys: [] },
      ),
    }),
    F: rawProvisionSection(text, 1, most),
    G: rawProvisionSection(text, 0, Math.min(2, most)),
    H1: rawProvisionSection(text, 0, Math.min(2, most)),
    H2: rawProvisionSection(text, 0, Math.min(2, most)),
    I: sectionI(text),
    J: fc.record({
      arrangements: fc.record({ arrangements: text }, { requiredKeys: [] }),
      none: fc.boolean(),
      components: fc.array(rawComponent(), { maxLength: Math.min(2, most) }),
    }),
    K: fc.array(rawAdvice(), { minLength: Math.min(1, most), maxLength: most }),
  });
}

function sectionI(text: fc.Arbitrary<string>): fc.Arbitrary<Plan["sections"]["I"]> {
  const placement = fc.record(
    {
      name: fc.constant("Marsh End School"),
      urn: fc.constantFrom("999001", "none"),
      type: fc.constantFrom("mainstream school", "special school", "college"),
      attendance: fc.constantFrom("day", "weekly-boarding", "termly-residential", "52-week"),
      from: date,
      to: date,
    },
    { requiredKeys: ["type"] },
  );
  return fc.record(
    {
      placements: fc.array(placement, { maxLength: 2 }),
      blankReason: fc.constantFrom("draft", "eotas"),
      requestedBy: text,
      transport: text,
    },
    { requiredKeys: ["placements"] },
  );
}

function rawComponent() {
  const component = fc.record(
    {
      mode: fc.constantFrom("direct-payment", "organised-arrangement", "third-party"),
      source: fc.constantFrom("education", "health", "social-care", "integrated"),
      annualAmount: fc.integer({ min: 0, max: 9_999_999 }).map((pence) => pence / 100),
      recipient: personName,
      agreed: date,
      reviewBy: date,
    },
    { requiredKeys: ["mode", "source", "annualAmount"] },
  );
  return fc.record({ component, provisions: places, needs: places, outcomes: places });
}

function rawAdvice() {
  return fc.record(
    {
      category: fc.constantFrom(...ADVICE_CATEGORIES),
      title: fc.constantFrom(
        "Report of the educational psychologist",
        "Advice <draft> | v2",
        "Parents’ views",
      ),
      author: personName,
      role,
      organisation: body,
      received: date,
      dated: date,
      pages: fc.integer({ min: 1, max: 60 }),
      appended: fc.boolean(),
      notAppendedReason: phrase,
    },
    { requiredKeys: ["category", "title", "author", "appended"] },
  );
}

type Raw<T> = T extends fc.Arbitrary<infer V> ? V : never;
type RawSections = Raw<ReturnType<typeof rawSections>>;
type RawNeed = Raw<ReturnType<typeof rawNeed>>;
type RawProvisionSection = Raw<ReturnType<typeof rawProvisionSection>>;
type IdStyle = (prefix: string, number: number) => string;

/** Ids are free strings: most look like B1, some like what other systems make. */
const idStyle = fc.oneof(
  { weight: 6, arbitrary: fc.constant<IdStyle>((prefix, number) => `${prefix}${number}`) },
  {
    weight: 1,
    arbitrary: fc.constant<IdStyle>((prefix, number) => `0b7e2f4c-91d3-4a52-8c11-${prefix}-${number}`),
  },
  {
    weight: 1,
    arbitrary: fc.constant<IdStyle>((prefix, number) => `${prefix.toLowerCase()} ${number}/é~"<a>&#`),
  },
);

interface Ids {
  style: IdStyle;
  counts: Map<string, number>;
  made: Map<string, string[]>;
}

function makeId(ids: Ids, prefix: string, kind: string): string {
  const number = (ids.counts.get(prefix) ?? 0) + 1;
  ids.counts.set(prefix, number);
  const id = ids.style(prefix, number);
  ids.made.set(kind, [...(ids.made.get(kind) ?? []), id]);
  return id;
}

function idsAt(ids: Ids, kind: string, at: readonly number[]): string[] {
  const made = ids.made.get(kind) ?? [];
  return [...new Set(at.flatMap((place) => made[place % Math.max(1, made.length)] ?? []))];
}

/** Gives every item its id, then every link an id that exists. */
function linkSections(raw: RawSections, style: IdStyle): Plan["sections"] {
  const ids: Ids = { style, counts: new Map(), made: new Map() };
  const K = { advice: raw.K.map((advice) => ({ id: makeId(ids, "K", "advice"), ...advice })) };
  const views = raw.A.views.map((view) => ({ id: makeId(ids, "AV", "view"), ...view }));
  const aspirations = raw.A.aspirations.map((aspiration) => ({
    id: makeId(ids, "AA", "aspiration"),
    ...aspiration,
  }));
  const needs = (prefix: string, list: readonly RawNeed[]): Need[] =>
    list.map((item) => makeNeed(item, prefix, ids));
  const B: Plan["sections"]["B"] = {
    ...raw.B.types,
    areas: [
      { code: raw.B.first.code, needs: needs("B", raw.B.first.needs) },
      ...AREA_CODES.filter((code) => code !== raw.B.first.code)
        .slice(0, raw.B.others.length)
        .map((code, index) => {
          const { rest, none, needs: list } = raw.B.others[index] ?? { rest: {}, none: false, needs: [] };
          return { code, ...rest, ...noneOf(none, list), needs: needs("B", list) };
        }),
    ],
  };
  const C = { ...noneOf(raw.C.none, raw.C.needs), ...raw.C.rest, needs: needs("C", raw.C.needs) };
  const D = { ...noneOf(raw.D.none, raw.D.needs), ...raw.D.rest, needs: needs("D", raw.D.needs) };
  const outcomes = raw.E.outcomes.map((item): Outcome => {
    const id = makeId(ids, "E", "outcome");
    return {
      id,
      ...item.outcome,
      steps: item.steps.map((step) => ({ id: makeId(ids, "ES", "step"), ...step })),
      aspirationIds: idsAt(ids, "aspiration", item.aspirations),
      needIds: idsAt(ids, "need", item.needs),
    };
  });
  const F = makeProvisionSection(raw.F, "F", ids);
  const G = makeProvisionSection(raw.G, "G", ids);
  const H1 = makeProvisionSection(raw.H1, "H1-", ids);
  const H2 = makeProvisionSection(raw.H2, "H2-", ids);
  const components = raw.J.components.map((item) => ({
    id: makeId(ids, "J", "component"),
    ...item.component,
    provisionIds: idsAt(ids, "provision", item.provisions),
    needIds: idsAt(ids, "need", item.needs),
    outcomeIds: idsAt(ids, "outcome", item.outcomes),
  }));
  return {
    A: { ...raw.A.rest, views, aspirations },
    B,
    C,
    D,
    E: { outcomes, ...raw.E.rest },
    F,
    G,
    H1,
    H2,
    I: raw.I,
    J: { ...noneOf(raw.J.none, components), ...raw.J.arrangements, components },
    K,
  };
}

function noneOf(none: boolean, list: readonly unknown[]): { none?: boolean } {
  return none ? { none: list.length === 0 } : {};
}

function makeNeed({ need, advice }: RawNeed, prefix: string, ids: Ids): Need {
  return { id: makeId(ids, prefix, "need"), ...need, adviceIds: idsAt(ids, "advice", advice) };
}

function makeProvisionSection(raw: RawProvisionSection, prefix: string, ids: Ids): ProvisionSection {
  const items = raw.items.map((item): Provision => ({
    id: makeId(ids, prefix, "provision"),
    ...item.provision,
    needIds: idsAt(ids, "need", item.needs),
    outcomeIds: idsAt(ids, "outcome", item.outcomes),
    adviceIds: idsAt(ids, "advice", item.advice),
  }));
  return { ...noneOf(raw.none, items), items, ...raw.extra };
}

function edits(text: fc.Arbitrary<string>, most: number) {
  const entry = fc.record(
    {
      sentences: fc.array(fc.record({ text, symbol: fc.constant("book") }, { requiredKeys: ["text"] }), {
        maxLength: most,
      }),
      reviewedBy: personName,
      reviewedOn: date,
    },
    { requiredKeys: ["sentences"] },
  );
  return fc.array(entry, { maxLength: 3 });
}

function easyReadFor(plan: Plan, entries: Raw<ReturnType<typeof edits>>): NonNullable<Plan["easyRead"]> {
  const keys = [
    ...plan.sections.E.outcomes.map(({ id }) => id),
    ...plan.sections.F.items.map(({ id }) => id),
    "A",
  ];
  return {
    entries: Object.fromEntries(
      entries.flatMap((entry, index) => (keys[index] === undefined ? [] : [[keys[index], entry]])),
    ),
  };
}
