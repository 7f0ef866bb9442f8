// Wordy phrases of professional English with the shorter words that say the same. None of them holds how much, how
// often, when, who or what binds: those are left as they are, and so is a phrase that stands next to one.

import { phraseFinder } from "./phrase-finder.js";

export interface WordyPhrase {
  /** The phrase as the list has it, in small letters. */
  phrase: string;
  /** What can stand for it; "" when it can be left out. */
  instead: string;
  /** UTF-16 offsets in the text: from inclusive, to exclusive. */
  from: number;
  to: number;
}

/** One entry a line: the phrase, and what can stand for it. */
const LIST = `
in order to > to
so as to > to
in order for > for
in order that > so that
in an attempt to > to
in an effort to > to
with the aim of > to
with the intention of > to
with the objective of > to
with a view to > to
as a means of > to
as a way of > to
for the purpose of > for
for the purposes of > for
due to the fact that > because
owing to the fact that > because
in view of the fact that > because
in light of the fact that > because
in the light of the fact that > because
on account of the fact that > because
by virtue of the fact that > because
as a result of the fact that > because
given the fact that > because
for the reason that > because
on the grounds that > because
on the basis that > because
as a result of > because of
as a direct result of > because of
as a consequence of > because of
as a consequence > so
despite the fact that > although
in spite of the fact that > although
regardless of the fact that > although
notwithstanding the fact that > although
in the event that > if
at this point in time > now
at this moment in time > now
at the present time > now
at the current time > now
currently in the process of > now
at that point in time > then
at the time when > when
at such time as > when
until such time as > until
prior to > before
previous to > before
in advance of > before
subsequent to > after
following on from > after
during the course of > during
in the course of > during
over the course of > over
for the duration of > during
throughout the entirety of > throughout
throughout the whole of > throughout
at an early stage > early
at a later stage > later
at a later date > later
at some point in the future > later
in the first instance > first
first and foremost > first
with regard to > about
with regards to > about
in regard to > about
in regards to > about
with respect to > about
in relation to > about
with reference to > about
in reference to > about
in connection with > about
on the subject of > about
pertaining to > about
as regards > about
as to whether > whether
the reason why > why
the way in which > how
the manner in which > how
the extent to which > how far
in such a way that > so that
in such a manner that > so that
in a similar way to > like
in a similar manner to > like
in the same way as > like
of a similar nature > similar
in the absence of > without
in conjunction with > with
together with > with
along with > with
with the use of > with
through the use of > by
by means of > by
by way of > by
through the medium of > through
on the part of > by
in the context of > in
within the context of > in
in the area of > in
in the field of > in
in close proximity to > near
in the vicinity of > near
outside of > outside
inside of > inside
make use of > use
makes use of > uses
made use of > used
making use of > using
utilise > use
utilises > uses
utilised > used
utilising > using
utilisation of > use of
commence > start
commences > starts
commenced > started
commencing > starting
demonstrate > show
demonstrates > shows
demonstrated > showed
demonstrating > showing
take into consideration > consider
takes into consideration > considers
taking into consideration > considering
make a decision > decide
makes a decision > decides
made a decision > decided
reach a decision > decide
come to a decision > decide
reach a conclusion > conclude
carry out an assessment of > assess
carried out an assessment of > assessed
conduct an assessment of > assess
undertake an assessment of > assess
undertook an assessment of > assessed
carry out a review of > review
carried out a review of > reviewed
conduct a review of > review
undertake a review of > review
carry out an observation of > observe
carried out an observation of > observed
provide assistance to > help
provides assistance to > helps
providing assistance to > helping
give assistance to > help
offer assistance to > help
provide encouragement to > encourage
give encouragement to > encourage
provide an explanation of > explain
give an explanation of > explain
make reference to > refer to
makes reference to > refers to
made reference to > referred to
refer back to > refer to
have an impact on > affect
has an impact on > affects
had an impact on > affected
having an impact on > affecting
have an effect on > affect
has an effect on > affects
had an effect on > affected
have a tendency to > tend to
has a tendency to > tends to
is of the opinion that > thinks that
are of the opinion that > think that
was of the opinion that > thought that
is of the view that > thinks that
are of the view that > think that
was of the view that > thought that
is in need of > needs
are in need of > need
was in need of > needed
is reliant on > relies on
are reliant on > rely on
is dependent on > depends on
is dependent upon > depends on
are dependent on > depend on
is indicative of > shows
are indicative of > show
is reflective of > reflects
is in receipt of > gets
are in receipt of > get
is in possession of > has
are in possession of > have
on an individual basis > individually
in an independent manner > independently
in a calm manner > calmly
in a safe manner > safely
in a positive manner > positively
in a consistent manner > consistently
past history > history
past experience > experience
future plans > plans
advance planning > planning
end result > result
final outcome > outcome
personal opinion > opinion
collaborate together > work together
join together > join
gather together > gather
combine together > combine
repeat again > repeat
return back > return
revert back to > return to
continue on > continue
still remains > remains
still continues > continues
in actual fact > in fact
additionally > also
furthermore > also
moreover > also
in addition to this > also
nevertheless > but
consequently > so
it is important to note that >
it is worth noting that >
it is noted that >
it has been noted that >
it is evident that >
it is apparent that >
it is clear that >
it is the case that >
needless to say >
as a matter of fact >
`;

/** Every phrase of the list with what can stand for it. */
export const WORDY_PHRASES: ReadonlyMap<string, string> = new Map(
  LIST.trim()
    .split("\n")
    .map((line): [string, string] => {
      const [phrase = "", instead = ""] = line.split(">").map((part) => part.trim());
      return [phrase, instead];
    }),
);

// The longest first, or "as a result of" would be found in "as a result of the fact that".
const findPhrases = phraseFinder(
  new RegExp(
    `(?<![\\p{L}\\p{N}'’-])(?:${[...WORDY_PHRASES.keys()]
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replaceAll(" ", "\\s+"))
      .join("|")})(?![\\p{L}\\p{N}'’-])`,
    "giu",
  ),
);

/** What must be left alone: amounts, how often, when, how binding. A phrase beside it may be part of it. */
const GUARDED =
  /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|quarter|once|twice|daily|weekly|fortnightly|monthly|termly|annually|yearly|each|every|per|minutes?|hours?|days?|weeks?|months?|terms?|years?|times?|least|most|more|less|fewer|minimum|maximum|must|shall|will|may|only|not|no|never)$/iu;

const WORD = /[\p{L}\p{N}]+/gu;
/** Words on each side that are looked at, and characters that hold them. */
const BESIDE = 3;
const AROUND = 80;

/** The wordy phrases of a text, but those that stand beside an amount, a time or a word that binds. */
export function wordyPhrases(text: string): WordyPhrase[] {
  return findPhrases(text).flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    if (isGuarded(text, from, to)) return [];
    const phrase = match[0].toLowerCase().replace(/\s+/gu, " ");
    return [{ phrase, instead: WORDY_PHRASES.get(phrase) ?? "", from, to }];
  });
}

function isGuarded(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - AROUND), from).match(WORD) ?? [];
  const after = text.slice(to, to + AROUND).match(WORD) ?? [];
  return [...before.slice(-BESIDE), ...after.slice(0, BESIDE)].some((word) => GUARDED.test(word));
}
