// Trees that show every node, with fictional words: what a renderer must be able to draw. Not made from a plan.

import {
  card,
  cell,
  fact,
  facts,
  heading,
  inlines,
  link,
  list,
  notice,
  paragraph,
  section,
  strong,
  table,
} from "../../src/document/build.js";
import type {
  Block,
  Card,
  DocumentMeta,
  DocumentTree,
  Edition,
  Fact,
  Facts,
  Inline,
  PictureRow,
  SectionBlock,
} from "../../src/document/tree.js";
import { SECTION_CODES, sectionLabel } from "../../src/plan/sections.js";
import type { SectionCode } from "../../src/plan/sections.js";

function meta(edition: Edition, title: string): DocumentMeta {
  const whole = edition === "standard" || edition === "large-print";
  return {
    title,
    language: "en-GB",
    subjectName: "Kofi Mensah-Whitfield",
    authority: "Fernmarsh County Council",
    planId: "FM-2026-0417",
    planVersion: 3,
    statusLabel: whole ? "Draft amended" : "Final",
    draft: whole,
    fictional: true,
    ...(whole
      ? {}
      : {
          notThePlan:
            "This is not the legal plan. It was made from plan FM-2026-0417, version 3, of 14 February 2026.",
        }),
  };
}

const language = (tag: string, words: string): Inline => ({
  type: "language",
  language: tag,
  children: inlines(words),
});
const emphasis = (words: string): Inline => ({ type: "emphasis", children: inlines(words) });
const missing = (item: Fact): Fact => ({ ...item, missing: true });
const pictured = (item: Fact, image: string): Fact => ({ ...item, picture: { image, alt: "" } });
const withCode = (code: SectionCode, id: string, node: Card): Card => ({ ...node, code, id });

function planSection(code: SectionCode, children: Block[]): SectionBlock {
  const { label, purpose } = sectionLabel(code);
  return {
    ...section(`section-${code}`, "plan-section", [
      { ...heading(2, `heading-${code}`, label), letter: code },
      paragraph(purpose, "purpose"),
      ...children,
    ]),
    code,
    break: "third",
  };
}

function cover(): SectionBlock {
  return section("cover", "cover", [
    heading(1, "title", "Education, Health and Care plan"),
    paragraph("Kofi Mensah-Whitfield", "name"),
    paragraph(
      [
        "Draft amended plan, sent for comments on 14 February 2026. Please reply by ",
        strong("2 March 2026"),
        ".",
      ],
      "lead",
    ),
    section("at-a-glance", "part", [
      heading(2, "at-a-glance-title", "At a glance"),
      facts("rows", [
        fact("Date of birth", "3 September 2014 (age 11)"),
        fact("School year", "Year 6"),
        fact("School", "Saltmarsh Primary School, Fernmarsh"),
        fact("Languages", [
          "English and Twi. Kofi's gran says ",
          language("ak", "Akwaaba"),
          " when he comes home.",
        ]),
        missing(fact("Review date", "Not stated")),
        fact("Who to contact", [
          "Priya Raman, plan coordinator, ",
          link("mailto:priya.raman@fernmarsh.example", "Email Priya Raman", "priya.raman@fernmarsh.example"),
          ", ",
          link("tel:+441632960123", "Telephone 01632 960123", "01632 960123"),
        ]),
      ]),
    ]),
    { type: "contents", title: inlines("Contents") },
  ]);
}

function sectionA(): SectionBlock {
  return planSection("A", [
    withCode(
      "A",
      "item-A1",
      card("view", [
        heading(3, "A1", "A1 What Kofi says"),
        paragraph(
          "I like trains because they go where the timetable says.\nI do not like it when people laugh and I do not know why.",
          "quote",
        ),
        paragraph("Kofi used a talking mat with his teaching assistant on 9 January 2026.", "small"),
      ]),
    ),
    withCode(
      "A",
      "item-A2",
      card("view", [
        heading(3, "A2", "A2 What Kofi's mother and grandmother say"),
        paragraph([
          "His grandmother asks for letters in Polish as well: ",
          language("pl", "„Proszę pisać do nas także po polsku, żebyśmy wszystko rozumieli.”"),
          " His uncle writes in Welsh: ",
          language("cy", "Mae’n fachgen caredig."),
          " His cousin writes ",
          language("ar", "كوفي ولد لطيف"),
          " in Arabic.",
        ]),
      ]),
    ),
    withCode(
      "A",
      "item-A3",
      card("aspiration", [
        heading(3, "A3", "A3 What Kofi hopes for"),
        list([
          [paragraph("To have a friend who likes trains too.")],
          [
            paragraph("To travel by himself:"),
            list([
              [paragraph("first to his gran's house,")],
              [paragraph(["then to ", strong("secondary school"), ", and"])],
              [paragraph("one day to work on the railway.")],
            ]),
          ],
          [paragraph(["To be asked ", emphasis("before"), " anything changes."])],
        ]),
      ]),
    ),
  ]);
}

function sectionB(): SectionBlock {
  return planSection("B", [
    section("area-CI", "part", [
      heading(3, "CI", "Communication and interaction"),
      withCode(
        "B",
        "item-B1",
        card("need", [
          heading(4, "B1", "B1 Understanding what is said in groups"),
          paragraph(
            "Kofi has autism and a moderate difficulty with the social use of language. He understands instructions of up to four parts when one person speaks, and of one part when several people speak. He misreads sarcasm, jokes and changes of topic.",
          ),
          heading(5, "B1-impact", "What this means for Kofi"),
          paragraph("He leaves discussions and misses about a third of each group lesson."),
          paragraph(
            [
              "Advice: ",
              link("#item-K4", "Advice K4", "K4"),
              " · Met by: ",
              link("#item-F3", "Provision F3", "F3"),
              ", ",
              link("#item-F5", "Provision F5", "F5"),
            ],
            "small",
          ),
        ]),
      ),
      withCode(
        "B",
        "item-B2",
        card("need", [
          heading(4, "B2", "B2 Long words"),
          paragraph(
            "His profile names hippopotomonstrosesquippedaliophobia and the village of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch.",
          ),
        ]),
      ),
    ]),
    notice("none", [
      paragraph("No special educational needs were identified in the area of cognition and learning."),
    ]),
  ]);
}

function sectionE(): SectionBlock {
  return planSection("E", [
    withCode(
      "E",
      "item-E2",
      card("outcome", [
        heading(3, "E2", "E2 Asking when he has not understood"),
        paragraph("By July 2027 Kofi will ask for clarification in 4 of 5 group lessons.", "outcome"),
        facts("pair", [
          fact("Now", "1 of 5 lessons (November 2025)"),
          fact("How we will know", "Teacher tally over 5 lessons each half-term"),
        ]),
        heading(4, "E2-steps", "Steps"),
        list(
          [
            [paragraph(["Uses a help card in 2 of 5 lessons ", strong("by 18 December 2026")])],
            [paragraph("Uses a help card in 4 of 5 lessons by 1 April 2027")],
            [paragraph("Asks aloud or by sign in 4 of 5 lessons by 20 July 2027")],
          ],
          true,
          "path",
        ),
        paragraph(
          [
            "Needs ",
            link("#item-B1", "Need B1", "B1"),
            " · Provision ",
            link("#item-F3", "Provision F3", "F3"),
          ],
          "small",
        ),
      ]),
    ),
  ]);
}

function strip(where: Fact): Facts {
  return facts("strip", [
    fact(
      "Who and expertise",
      "Speech and language therapist, HCPC registered, NHS trust commissioned by the local authority",
    ),
    fact("How often", "Once a week, 38 weeks a year"),
    fact("How long", "40 minutes each time"),
    fact("Group or ratio", "1 adult to 4 pupils"),
    where,
    fact("Starts and reviewed", "Starts 14 September 2026. Reviewed each term."),
  ]);
}

function sectionF(): SectionBlock {
  return planSection("F", [
    withCode(
      "F",
      "item-F3",
      card("provision", [
        heading(3, "F3", "F3 Social communication group"),
        paragraph(
          "Social communication group following a planned programme, with practice in class led by the teaching assistant.",
        ),
        strip(fact("Where", "A small room at school")),
        paragraph(
          [
            "For need ",
            link("#item-B1", "Need B1", "B1"),
            " and outcome ",
            link("#item-E2", "Outcome E2", "E2"),
          ],
          "small",
        ),
      ]),
    ),
    withCode(
      "F",
      "item-F5",
      card("provision", [
        heading(3, "F5", "F5 Training for staff"),
        paragraph(
          "Training for every adult who teaches Kofi: how he understands language, and what to do when he leaves.",
        ),
        strip(missing(fact("Where", "Not stated"))),
      ]),
    ),
    table(
      ["Needs, provision and outcomes side by side: ", strong("communication and interaction")],
      [
        { head: "Need", width: 30 },
        { head: "Provision", width: 40 },
        { head: "Outcome", width: 30 },
      ],
      [
        [
          cell("B1 Understanding what is said in groups"),
          {
            children: [
              paragraph("F3 Social communication group"),
              list([[paragraph("40 minutes, once a week")], [paragraph("1 adult to 4 pupils")]]),
            ],
          },
          cell("E2 Asks for clarification in 4 of 5 group lessons"),
        ],
        [
          cell("B2 Long words"),
          cell("F5 Training for staff"),
          cell("E2 Asks for clarification in 4 of 5 group lessons"),
        ],
      ],
    ),
  ]);
}

function sectionK(): SectionBlock {
  return planSection("K", [
    table(
      "Advice and information gathered",
      [
        { head: "Advice", width: 10 },
        { head: "Title", width: 30 },
        { head: "Author and role", width: 30 },
        { head: "Received", width: 18 },
        { head: "Appended", width: 12 },
      ],
      [
        [
          cell("K1"),
          cell("Parents' views"),
          cell("Ama Mensah, mother"),
          cell("12 October 2025"),
          cell("Yes"),
        ],
        [
          cell("K4"),
          cell("Speech and language therapy report"),
          cell("Tomasz Zieliński, speech and language therapist"),
          cell("3 November 2025"),
          cell("Yes"),
        ],
        [
          cell("K7"),
          cell("Occupational therapy report"),
          cell("Dr Siân Llywelyn-Okonkwo, occupational therapist"),
          cell("17 November 2025"),
          cell("No: replaced by a later report"),
        ],
      ],
    ),
    facts("rows", [{ ...fact("K4", "Pages 4 to 9 of the appendix"), id: "item-K4" }]),
  ]);
}

/** A standard plan with all twelve sections and every node that such a plan has. */
export function sampleStandardTree(edition: "standard" | "large-print" = "standard"): DocumentTree {
  const written: Partial<Record<SectionCode, SectionBlock>> = {
    A: sectionA(),
    B: sectionB(),
    E: sectionE(),
    F: sectionF(),
    K: sectionK(),
  };
  const sections = SECTION_CODES.map(
    (code) =>
      written[code] ??
      planSection(code, [notice("none", [paragraph(`Nothing was identified for section ${code}.`)])]),
  );
  return {
    edition,
    meta: meta(edition, "Education, Health and Care plan for Kofi Mensah-Whitfield"),
    children: [cover(), ...sections],
  };
}

/** A plain-language summary. */
export function sampleSummaryTree(): DocumentTree {
  return {
    edition: "summary",
    meta: meta("summary", "Summary of the plan for Kofi Mensah-Whitfield"),
    children: [
      section("cover", "cover", [
        heading(1, "title", "Kofi's plan in short"),
        notice("not-the-plan", [
          paragraph("This is a summary. It is not the legal plan. The full plan is the one that counts."),
        ]),
        paragraph(
          "Kofi is 11 and goes to Saltmarsh Primary School. He loves trains and timetables, and finds group talk hard.",
          "lead",
        ),
      ]),
      section("help", "part", [
        heading(2, "help-title", "The help Kofi gets"),
        table(
          "Who helps, with what, and how much",
          [
            { head: "Who", width: 22 },
            { head: "What", width: 30 },
            { head: "How often", width: 18 },
            { head: "How long", width: 15 },
            { head: "Where", width: 15 },
          ],
          [
            [
              cell("Speech therapist"),
              cell("Social communication group"),
              cell("Once a week"),
              cell("40 minutes"),
              cell("Small room"),
            ],
            [
              cell("Teaching assistant"),
              cell("Practice in class"),
              cell("3 times a week"),
              cell("20 minutes"),
              cell("Classroom"),
            ],
          ],
        ),
      ]),
      section("goals", "part", [
        heading(2, "goals-title", "Kofi's goals"),
        list([
          [paragraph("Ask when he has not understood, in 4 of 5 lessons, by July 2027.")],
          [paragraph("Walk to his gran's house by himself by June 2027.")],
        ]),
      ]),
      section("ask", "part", [
        heading(2, "ask-title", "Who to ask"),
        paragraph([
          "Priya Raman, ",
          link(
            "https://localoffer.fernmarsh.example/send?a=1&b=2",
            "Local offer of Fernmarsh County Council",
            "the local offer",
          ),
          ".",
        ]),
      ]),
    ],
  };
}

function row(
  id: string,
  image: string | undefined,
  words: Parameters<typeof paragraph>[0][],
  quote = false,
): PictureRow {
  return {
    type: "picture-row",
    id,
    quote,
    ...(image === undefined ? {} : { picture: { image, alt: "" } }),
    children: words.map((word) => paragraph(word)),
  };
}

function part(
  id: string,
  title: string,
  image: string,
  code: SectionCode | undefined,
  children: Block[],
): SectionBlock {
  const opening = { ...heading(2, `${id}-title`, title), ...(code === undefined ? {} : { letter: code }) };
  return {
    ...section(id, "part", [opening, ...children]),
    break: "page",
    picture: { image, alt: "" },
    ...(code === undefined ? {} : { code }),
  };
}

/** An easy-read copy with picture rows, a goal page, a frame, a scale and hard words. */
export function sampleEasyReadTree(): DocumentTree {
  return {
    edition: "easy-read",
    meta: { ...meta("easy-read", "My plan: Kofi (easy read)"), statusLabel: "Draft", draft: true },
    children: [
      section("cover", "cover", [
        heading(1, "title", "My plan"),
        paragraph("Kofi", "name"),
        { type: "figure", width: 40, picture: { image: "openmoji:1F4D8", alt: "A book" } },
        {
          type: "frame",
          height: 80,
          children: [paragraph("You can put a photo or a drawing here.", "small")],
        },
        notice("draft", [paragraph("Draft: not yet checked")]),
        facts("rows", [
          fact("My school", "Saltmarsh Primary School"),
          fact("Date", "Saturday 14 February 2026"),
        ]),
        { type: "contents", title: inlines("In this book") },
      ]),
      part("about-me", "About me", "openmoji:1F9D2", "A", [
        row("r1", "openmoji:1F9D2", ["My name is Kofi."]),
        row("r2", "openmoji:1F686", ["I like trains because they go where the timetable says."], true),
        row("r3", undefined, ["I do not like it when people laugh and I do not know why."], true),
        row("r4", "openmoji:1F475", [
          ["My gran says ", language("ak", "Akwaaba"), "."],
          "This means welcome.",
        ]),
      ]),
      part("goal-1", "My goals", "openmoji:1F3AF", "E", [
        card("goal", [
          heading(3, "goal-1-name", "I will ask when I do not understand."),
          list(
            [
              [paragraph("I use a help card in 2 of 5 lessons.")],
              [paragraph("I use a help card in 4 of 5 lessons.")],
              [paragraph("I ask in 4 of 5 lessons.")],
            ],
            true,
            "path",
          ),
        ]),
        card("help", [
          heading(3, "goal-1-help", "The help I get"),
          row("r5", "openmoji:1F469-200D-1F3EB", [
            [strong("A speech and language therapist"), " will help you."],
          ]),
          row("r6", "openmoji:1F4C5", ["This will be 1 time each week."]),
          row("r7", "openmoji:23F1", ["It will last 40 minutes each time."]),
        ]),
        {
          type: "scale",
          question: inlines("How is it going?"),
          options: [
            ["Very badly", "1F61E"],
            ["Badly", "1F641"],
            ["Okay", "1F610"],
            ["Well", "1F642"],
            ["Very well", "1F600"],
          ].map(([label = "", code = ""]) => ({
            label: inlines(label),
            picture: { image: `openmoji:${code}`, alt: "" },
          })),
        },
      ]),
      part("hard-words", "Hard words", "openmoji:1F4D6", undefined, [
        facts("words", [
          pictured(
            { ...fact("Provision", "Provision means the help you get."), id: "word-provision" },
            "openmoji:1F91D",
          ),
          pictured(
            fact(
              "Speech and language therapist",
              "A person who helps you with talking and with understanding words.",
            ),
            "openmoji:1F469-200D-1F3EB",
          ),
          pictured(fact("Review", "A meeting to see if your plan is working."), "openmoji:1F4C5"),
          fact("Timetable", [paragraph("A list of times."), paragraph("It says what happens when.")]),
        ]),
      ]),
    ],
  };
}
