// What to change for a shorter plan, ranked by the seconds it would save. It says where words could go and never which
// words stand there instead; how much, how often, by whom and what binds are never proposed to go.

import type { Finding, RelatedPlace } from "../diagnostics/finding.js";
import { factsOf } from "../language/facts.js";
import { factKey } from "../language/facts-model.js";
import { countOf } from "../language/format.js";
import { wordsOf } from "../language/words.js";
import { placeInside, placeOf } from "../plan/place-words.js";
import type { Concision, MeasuredText, SecondsOf } from "./concision.js";
import { tenths, wordsInSentences } from "./concision.js";
import { Cuts } from "./cuts.js";

export interface Change {
  /** `repeat`: the same passage stands elsewhere. `near-repeat`: a sentence that says no more than another one.
   *  `wordy`: phrases that a shorter word can stand for. `over-budget`: a text that is longer than it should be. */
  kind: "repeat" | "near-repeat" | "wordy" | "over-budget";
  section: string;
  item?: string;
  pointer: string;
  span?: [from: number, to: number];
  /** What to do, in one sentence, without the plan's words. */
  message: string;
  /** What it saves beside the changes ranked before it was counted: nothing is counted twice. */
  words: number;
  seconds: number;
  /** The copy that stays. */
  related?: RelatedPlace[];
}

export interface Changes {
  /** If all were done. */
  words: number;
  seconds: number;
  /** Of the time of all texts, 0 to 1. */
  share: number;
  /** The one that saves most first. */
  items: Change[];
}

interface Work {
  texts: ReadonlyMap<string, MeasuredText>;
  ofPiece: SecondsOf;
  cuts: Cuts;
}

/** Changes that the findings, the wordy phrases and the budgets lead to. */
export function changesOf(
  texts: readonly MeasuredText[],
  findings: readonly Finding[],
  concision: Concision,
  ofPiece: SecondsOf,
): Changes {
  const work: Work = {
    texts: new Map(texts.map((text) => [text.pointer, text])),
    ofPiece,
    cuts: new Cuts(),
  };
  // The greatest cuts come first, so that a phrase inside a passage that goes is not counted again.
  const items = [
    ...repeats("Q05", "repeat", findings, work),
    ...repeats("Q06", "near-repeat", findings, work),
    ...wordyChanges(concision, work),
    ...texts.flatMap((text) => shortenings(text, work)),
  ].sort((a, b) => b.seconds - a.seconds);
  const seconds = tenths(items.reduce((sum, change) => sum + change.seconds, 0));
  return {
    words: items.reduce((sum, change) => sum + change.words, 0),
    seconds,
    share: concision.seconds === 0 ? 0 : Math.round((seconds / concision.seconds) * 10_000) / 10_000,
    items,
  };
}

/** A passage with the text it stands in. */
interface Passage {
  text: MeasuredText;
  from: number;
  to: number;
}

function repeats(
  check: string,
  kind: "repeat" | "near-repeat",
  findings: readonly Finding[],
  work: Work,
): Change[] {
  return findings
    .filter((finding) => finding.check === check)
    .map((finding) => ({ again: passageAt(finding, work), first: passageAt(finding.related?.[0], work) }))
    .sort((a, b) => lengthOf(b.again) - lengthOf(a.again))
    .flatMap(({ again, first }) => {
      if (again === undefined || first === undefined) return [];
      const chosen = [[again, first] as const, [first, again] as const].find(
        ([cut, kept]) => mayGo(cut, kept) && !work.cuts.touches(kept.text.pointer, kept.from, kept.to),
      );
      return chosen === undefined ? [] : cutPassage(kind, ...chosen, work);
    });
}

const lengthOf = (passage: Passage | undefined): number =>
  passage === undefined ? 0 : passage.to - passage.from;

function passageAt(place: RelatedPlace | undefined, { texts }: Work): Passage | undefined {
  const text = place && texts.get(place.pointer);
  return text && place.span ? { text, from: place.span[0], to: place.span[1] } : undefined;
}

const PROVISION: ReadonlySet<string> = new Set(["F", "G", "H1", "H2"]);

/** Whether a copy can go while the other stays: nobody's own words, nothing that provision rests on, no fact of its own. */
function mayGo(cut: Passage, kept: Passage): boolean {
  if (cut.text.kind === "quote") return false;
  const words = wordsAt(cut);
  if (PROVISION.has(cut.text.section) && (!PROVISION.has(kept.text.section) || binds(words))) return false;
  const stays = new Set(factsOf(wordsAt(kept)).map(factKey));
  return factsOf(words).every((fact) => stays.has(factKey(fact)));
}

const wordsAt = ({ text, from, to }: Passage): string => text.text.slice(from, to);

const WHO =
  /\b(?:therapists?|teachers?|psychologists?|assistants?|nurses?|doctors?|paediatricians?|staff|adults?|advisers?|practitioners?|workers?|specialists?|tutors?|mentors?|carers?|school|college|setting|authority)\b/iu;

/** Whether words say how much, how often, when, by whom, or what must be. */
export function binds(words: string): boolean {
  return (
    WHO.test(words) ||
    factsOf(words, { capitals: false }).some(
      (fact) =>
        fact.kind === "quantity" ||
        fact.kind === "ratio" ||
        fact.kind === "date" ||
        fact.kind === "time" ||
        fact.kind === "degree" ||
        (fact.kind === "modal" && fact.class === "will"),
    )
  );
}

function cutPassage(kind: "repeat" | "near-repeat", cut: Passage, kept: Passage, work: Work): Change[] {
  const { text, from, to } = cut;
  // Of a sentence that holds a passage which goes already, a few words would be left to cut.
  if (kind === "near-repeat" && work.cuts.touches(text.pointer, from, to)) return [];
  const free = work.cuts.take(text.pointer, from, to).map((span) => text.text.slice(...span));
  const seconds = tenths(free.reduce((sum, piece) => sum + work.ofPiece(piece), 0));
  const words = free.reduce((sum, piece) => sum + wordsOf(piece).length, 0);
  if (seconds === 0) return [];
  const other = placeInside(kept.text);
  const message =
    kind === "repeat"
      ? `${placeOf(text)} repeats ${countOf(words, "word")} of ${other}: refer to it instead.`
      : `${placeOf(text)} has a sentence that says no more than one in ${other}: keep that one.`;
  return [
    {
      kind,
      ...placed(text),
      span: [from, to],
      message,
      words,
      seconds,
      related: [{ section: kept.text.section, pointer: kept.text.pointer, span: [kept.from, kept.to] }],
    },
  ];
}

/** One change for each section: single phrases save little, together they are worth an hour's work. */
function wordyChanges({ wordy }: Concision, { cuts }: Work): Change[] {
  const bySection = new Map<string, Concision["wordy"]>();
  for (const place of wordy) {
    if (cuts.touches(place.pointer, ...place.span)) continue;
    cuts.take(place.pointer, ...place.span);
    const places = bySection.get(place.section);
    if (places === undefined) bySection.set(place.section, [place]);
    else places.push(place);
  }
  return [...bySection].map(([section, places]) => ({
    kind: "wordy",
    section,
    pointer: `/sections/${section}`,
    message: `Section ${section} has ${countOf(places.length, "wordy phrase")}: shorter words say the same.`,
    words: places.reduce(
      (sum, { phrase, instead }) => sum + Math.max(0, wordsOf(phrase).length - wordsOf(instead).length),
      0,
    ),
    seconds: tenths(places.reduce((sum, { seconds }) => sum + seconds, 0)),
  }));
}

/** A text over its budget, as far as there is something in it that does not bind; provision is never among them. */
function shortenings(text: MeasuredText, { cuts }: Work): Change[] {
  const { budget, words, section, kind, pointer } = text;
  if (budget === undefined || words <= budget || kind === "quote" || PROVISION.has(section)) return [];
  const gone = cuts.of(pointer).reduce((sum, span) => sum + wordsOf(text.text.slice(...span)).length, 0);
  const spare = wordsInSentences(
    text.text,
    (sentence, from, to) => !cuts.touches(pointer, from, to) && !binds(sentence),
  );
  const less = Math.min(words - budget - gone, spare);
  if (less <= 0) return [];
  return [
    {
      kind: "over-budget",
      ...placed(text),
      message: `${placeOf(text)} has ${countOf(words, "word")}; the budget is ${budget}.`,
      words: less,
      seconds: tenths((less / words) * text.seconds),
    },
  ];
}

const placed = ({
  section,
  itemId,
  pointer,
}: MeasuredText): Pick<Change, "section" | "item" | "pointer"> => ({
  section,
  ...(itemId === undefined ? {} : { item: itemId }),
  pointer,
});

/** Findings with the seconds of the speech model for what they would save, where that can be told. */
export function timedFindings(
  findings: readonly Finding[],
  texts: readonly MeasuredText[],
  ofPiece: SecondsOf,
): Finding[] {
  const byPointer = new Map(texts.map((text) => [text.pointer, text]));
  return findings.map((finding) => {
    const text = byPointer.get(finding.pointer);
    if (finding.seconds === undefined || text === undefined) return finding;
    if (finding.span !== undefined)
      return { ...finding, seconds: Math.round(ofPiece(text.text.slice(...finding.span))) };
    const over = text.words - (text.budget ?? text.words);
    return over > 0 ? { ...finding, seconds: Math.round((over / text.words) * text.seconds) } : finding;
  });
}
