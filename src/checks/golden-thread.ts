// N: needs, and the golden thread from need to provision to outcome.

import type { NeedItem, ProvisionItem } from "../plan/items.js";
import type { AreaCode, SenType } from "../plan/schema.js";
import { item } from "../plan/place-words.js";
import type { Check, Observation } from "./check.js";
import type { CheckContext } from "./context.js";
import { similarTexts } from "./similar.js";
import { blank } from "./words.js";

export const goldenThreadChecks: Check[] = [
  {
    id: "N01",
    title: "Every need is described",
    severity: { d: "error", f: "error", a: "error" },
    source: "SEND Regulations 2014, regulation 12(1)(b)",
    hint: "Say in a sentence what the child or young person finds hard, and when.",
    examples: {
      bad: "Kofi has poor expressive language.",
      good: "Kofi finds it hard to follow talk between three or more people.",
    },
    run: needDescribed,
  },
  {
    id: "N02",
    title: "Every need is met by provision",
    severity: { d: "error", f: "error", a: "error" },
    source: "Code of Practice 2015, 9.69",
    hint: "Add provision for the need, or link it to the provision that meets it.",
    examples: {
      bad: "A need in section B that no item of section F is linked to.",
      good: "A need in section B with an item of section F that meets it.",
    },
    run: needMet,
  },
  {
    id: "N03",
    title: "Every F item meets a need",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Good practice",
    hint: "Link the provision to the need it meets; where there is none, describe the need in section B.",
    examples: {
      bad: "An item of section F that meets no need.",
      good: "An item of section F that is linked to the need it meets.",
    },
    run: provisionMeetsNeed,
  },
  {
    id: "N04",
    title: "Provision, outcomes and needs are linked",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Code of Practice 2015, 9.61",
    hint: "Link the item, so that need, provision and outcome can be followed from one to the next.",
    examples: {
      bad: "An outcome without a need or without provision.",
      good: "An outcome with its need and its provision.",
    },
    run: threadUnbroken,
  },
  {
    id: "N05",
    title: "Needs and provision rest on advice",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Code of Practice 2015, 9.69 F",
    hint: "Link the advice in section K that it rests on, or give the reason for a departure from it.",
    examples: {
      bad: "A need that rests on no advice in section K.",
      good: "A need that is linked to the psychologist's advice.",
    },
    run: restsOnAdvice,
  },
  {
    id: "N06",
    title: "A departure from advice has a reason",
    severity: { d: "error", f: "error", a: "error" },
    source: "Code of Practice 2015, 9.69 F",
    hint: "Give the reason why the plan departs from the advice.",
    examples: {
      bad: "“Departs from the advice”, without a reason.",
      good: "“Departs from the advice, because the family asked for shorter sessions.”",
    },
    run: departureHasReason,
  },
  {
    id: "N07",
    title: "Health and social care needs relate to the SEN",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "SEND Regulations 2014, regulation 12(1)(c) and (d)",
    hint: "Say whether the need relates to the special educational needs.",
    examples: {
      bad: "A health need that may or may not have to do with the special educational needs.",
      good: "A health need that says that it relates to them.",
    },
    run: relatesToSen,
  },
  {
    id: "N08",
    title: "The primary type of need has its area",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "SEN2 census",
    hint: "Give the primary type of need, and describe the needs in its area.",
    examples: {
      bad: "The primary type is vision impairment, and no sensory need is described.",
      good: "The primary type is speech, language and communication needs, and a need in that area is described.",
    },
    run: primaryNeed,
  },
  {
    id: "N09",
    title: "A need stands in one area",
    severity: { d: "warning", f: "warning", a: "warning" },
    source: "Good practice",
    hint: "Keep the need in the area where it matters most, and refer to it by its id from the other.",
    examples: {
      bad: "The same need in two areas of section B.",
      good: "Two needs that begin alike and go on differently.",
    },
    run: oneArea,
  },
];

/** Fewer words name a diagnosis or a topic, not a need. */
const FEWEST_WORDS = 6;

function needDescribed({ needs, wordsOf }: CheckContext): Observation[] {
  return needs.flatMap(({ section, need, pointer }) => {
    const words = wordsOf(need.text).length;
    if (words >= FEWEST_WORDS) return [];
    const says = words === 0 ? "has no text" : `has only ${words === 1 ? "one word" : `${words} words`}`;
    return [
      {
        section,
        pointer: `${pointer}/text`,
        message: `${item(section, need.id)} ${says}; a need has at least six words.`,
      },
    ];
  });
}

const MET_BY: Record<NeedItem["section"], { sections: readonly ProvisionItem["section"][]; words: string }> =
  {
    B: { sections: ["F"], words: "section F" },
    C: { sections: ["G"], words: "section G" },
    D: { sections: ["H1", "H2"], words: "section H1 or H2" },
  };

function needMet({ needs, provisions }: CheckContext): Observation[] {
  const metIn = new Map<string, Set<string>>();
  for (const { section, provision } of provisions)
    for (const id of provision.needIds) {
      const places = metIn.get(id) ?? new Set();
      places.add(section);
      // Health care that educates or trains is special educational provision (CFA 2014 s21(5)), so it meets C from F.
      if (section === "F" && provision.educatesOrTrains === true) places.add("G");
      metIn.set(id, places);
    }
  return needs.flatMap(({ section, need, pointer }): Observation[] => {
    const { sections, words } = MET_BY[section];
    if (sections.some((code) => metIn.get(need.id)?.has(code))) return [];
    const found = {
      section,
      pointer,
      message: `${item(section, need.id)} is met by no provision in ${words}.`,
    };
    return [section === "B" ? found : { ...found, severity: "warning" }];
  });
}

function provisionMeetsNeed({ provisions }: CheckContext): Observation[] {
  return provisions
    .filter(({ section, provision }) => section === "F" && provision.needIds.length === 0)
    .map(({ section, provision, pointer }) => ({
      section,
      pointer: `${pointer}/needIds`,
      message: `${item(section, provision.id)} meets no need.`,
    }));
}

function threadUnbroken({ provisions, outcomes }: CheckContext): Observation[] {
  const supported = new Set(provisions.flatMap(({ provision }) => provision.outcomeIds));
  const aimless = provisions
    .filter(({ provision }) => provision.outcomeIds.length === 0)
    .map(({ section, provision, pointer }) => ({
      section,
      pointer: `${pointer}/outcomeIds`,
      message: `${item(section, provision.id)} supports no outcome.`,
    }));
  const loose = outcomes.flatMap(({ outcome, pointer }) => {
    const at = item("E", outcome.id);
    const needless = { section: "E", pointer: `${pointer}/needIds`, message: `${at} answers no need.` };
    const unsupported = { section: "E", pointer, message: `${at} is supported by no provision.` };
    return [
      ...(outcome.needIds.length === 0 ? [needless] : []),
      ...(supported.has(outcome.id) ? [] : [unsupported]),
    ];
  });
  return [...aimless, ...loose];
}

function restsOnAdvice({ needs, provisions }: CheckContext): Observation[] {
  const seen = (section: string, id: string, pointer: string): Observation => ({
    section,
    pointer,
    message: `${item(section, id)} names no advice that it rests on.`,
  });
  return [
    ...needs
      .filter(({ need }) => (need.adviceIds ?? []).length === 0)
      .map(({ section, need, pointer }) => seen(section, need.id, pointer)),
    ...provisions
      .filter(
        ({ provision }) => (provision.adviceIds ?? []).length === 0 && provision.departure === undefined,
      )
      // What a tribunal ordered rests on its order.
      .filter(({ provision }) => provision.tribunalOrder === undefined)
      .map(({ section, provision, pointer }) => seen(section, provision.id, pointer)),
  ];
}

function departureHasReason({ provisions }: CheckContext): Observation[] {
  return provisions
    .filter(({ provision }) => provision.departure !== undefined && blank(provision.departure.reason))
    .map(({ section, provision, pointer }) => ({
      section,
      pointer: `${pointer}/departure/reason`,
      message: `${item(section, provision.id)} departs from the advice without a reason.`,
    }));
}

function relatesToSen({ needs }: CheckContext): Observation[] {
  return needs
    .filter(
      ({ section, need }) => section !== "B" && need.relatesToSen === undefined && need.s2csdpa === undefined,
    )
    .map(({ section, need, pointer }) => ({
      section,
      pointer,
      message: `${item(section, need.id)} does not say whether it relates to the special educational needs.`,
    }));
}

/** Where needs of a type are described; Down syndrome and "other" may be anywhere. */
const AREA_OF: Record<SenType, AreaCode | undefined> = {
  SPLD: "CL",
  MLD: "CL",
  SLD: "CL",
  PMLD: "CL",
  SEMH: "SEMH",
  SLCN: "CI",
  ASD: "CI",
  HI: "SP",
  VI: "SP",
  MSI: "SP",
  PD: "SP",
  DS: undefined,
  OTH: undefined,
};

function primaryNeed({ plan }: CheckContext): Observation[] {
  const { primaryNeed: primary, areas } = plan.sections.B;
  if (primary === undefined)
    return [
      { section: "B", pointer: "/sections/B", message: "Section B does not give the primary type of need." },
    ];
  const code = AREA_OF[primary];
  if (code === undefined || areas.some((area) => area.code === code && area.needs.length > 0)) return [];
  return [
    {
      section: "B",
      pointer: "/sections/B/primaryNeed",
      message: `Section B gives the primary type of need ${primary}, but describes no need in its area, ${code}.`,
    },
  ];
}

/** From this likeness two needs are the same need in other words. */
const SAME_NEED = 0.85;

function oneArea({ needs, wordsOf }: CheckContext): Observation[] {
  const described = needs.filter(({ need }) => wordsOf(need.text).length >= FEWEST_WORDS);
  const words = ({ need }: NeedItem): string[] => wordsOf(need.text).map(({ text }) => text.toLowerCase());
  const fits = (a: NeedItem, b: NeedItem): boolean => a.section !== b.section || a.area !== b.area;
  return similarTexts(described, words, { least: SAME_NEED, fits }).map(({ first, again }) => ({
    section: again.section,
    pointer: `${again.pointer}/text`,
    message: `${item(again.section, again.need.id)} says nearly the same as section ${first.section}, item ${first.need.id}.`,
    related: [{ section: first.section, pointer: `${first.pointer}/text` }],
  }));
}
