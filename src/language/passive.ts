// Clauses in the passive: a form of "be" or "get" with a participle, adverbs between them allowed ("is not always
// given"). Participles that tell how somebody is ("tired", "interested") are adjectives, unless somebody does it to them.

import { phraseFinder } from "./phrase-finder.js";

export interface Clause {
  /** UTF-16 offsets in the sentence: from the form of "be" to the end of the participle. */
  from: number;
  to: number;
}

const BE =
  "am|is|are|was|were|be|been|being|(?:is|are|was|were)n['’]t|(?:we|you|they)['’]re|get|gets|got|getting";
const BETWEEN =
  "not|also|still|often|always|never|ever|now|already|then|soon|just|both|all|each|again|first|once|twice|best|better|well|much|" +
  "sometimes|seldom|together|therefore|thus|either|neither|being|been|[a-z]+ly";
/** A form of "be" with the adverbs after it; the participle and the two words behind it are only looked at. */
const candidates = phraseFinder(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(${BE})(?:\\s+(?:${BETWEEN})){0,4}(?=(\\s+)([a-z]+)(?![\\p{L}\\p{N}'’-])(?:\\s+([\\p{L}\\p{N}]+))?(?:\\s+([\\p{L}]+))?)`,
    "giu",
  ),
);

const IRREGULAR = new Set(
  (
    "beaten begun bent bitten bled blown bought bound bred broken brought built burnt caught chosen cut dealt done drawn driven " +
    "drunk dug eaten fed felt forbidden forgiven forgotten fought found frozen given ground grown hanged heard held hidden hit hung hurt " +
    "kept knocked known laid learnt led left lent let lit lost made meant met mistaken overseen overtaken overcome paid proven put read " +
    "rebuilt redrawn redone remade reread rethought retold rewritten ridden rung said seen sought sent set sewn shaken shed shot shown shut " +
    "sold spelt spent split spoken spread stolen stuck struck sung sworn swept taken taught thought thrown told torn understood " +
    "undertaken undone upheld withdrawn withheld won worn wound woven written"
  ).split(" "),
);

/** Words in -ed that are no participles. */
const NOT_PARTICIPLES = new Set(
  "bed bleed breed deed embed exceed feed freed greed hatred heed hundred indeed kindred led need proceed red reed sacred seed shed speed succeed ted weed wed wicked naked rugged ragged wretched".split(
    " ",
  ),
);

/** How somebody or something is; with "by" after them they are done to somebody all the same. */
const ADJECTIVES = new Set(
  (
    "accustomed advanced aged agitated alarmed amazed amused animated annoyed ashamed attached based bored called committed " +
    "complicated concerned confused contented crowded dedicated delayed delighted depressed detailed determined devoted disabled " +
    "disappointed disengaged disinterested disorganised disposed distracted distressed dysregulated elated embarrassed engaged " +
    "enthused excited exhausted experienced fascinated focused focussed frightened grown frustrated gifted heartened hurt impaired " +
    "inclined inhibited intended interested intrigued involved isolated limited located lost married mixed motivated named " +
    "nuanced overexcited overloaded overwhelmed pleased preoccupied puzzled qualified reassured related relaxed relieved " +
    "reserved retired satisfied scared settled shocked sighted situated skilled sophisticated spirited startled stressed stuck " +
    "supposed surprised talented terrified thrilled tired troubled unaffected unaided uncoordinated undecided uneducated " +
    "unexpected unimpressed uninterested unlimited unmotivated unprepared unqualified unrelated unsettled unskilled varied worried"
  ).split(" "),
);

/** After "get" these are how somebody becomes, or what they do themselves: "gets dressed". */
const BECOMES = new Set("changed dressed undressed started washed used".split(" "));

/** "used to noise" is accustomed to it; "used to help him" is put to use. */
const ACCUSTOMED =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|being|having|noise|change|routines?|[a-z]+ing)$/i;

interface Around {
  form: string;
  before: string;
  next: string;
  afterNext: string;
}

function isPassive(participle: string, { form, before, next, afterNext }: Around): boolean {
  const regular = participle.endsWith("ed") && participle.length > 3 && !NOT_PARTICIPLES.has(participle);
  if (!regular && !IRREGULAR.has(participle)) return false;
  // "There are trained adults", and "has got printed cards" has them.
  if (/\bthere\s$/i.test(before) && next !== "by") return false;
  if (/^get/.test(form) && BECOMES.has(participle)) return false;
  if (form === "got" && /(?:\b(?:has|have|had)|['’](?:s|ve|d))\s$/i.test(before)) return false;
  if (ADJECTIVES.has(participle)) return next === "by";
  if (next !== "to") return true;
  // "It is meant to help" says what somebody hopes.
  return participle !== "meant" && !(participle === "used" && ACCUSTOMED.test(afterNext));
}

/** Clauses in the passive of one sentence, in order; "is planned, taught and reviewed" is one. */
export function passiveClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of candidates(sentence)) {
    const [found, form = "", gap = "", participle = "", next = "", afterNext = ""] = match;
    const before = sentence.slice(Math.max(0, match.index - 12), match.index);
    const around = { form: form.toLowerCase(), before, next: next.toLowerCase(), afterNext };
    if (!isPassive(participle.toLowerCase(), around)) continue;
    clauses.push({ from: match.index, to: match.index + found.length + gap.length + participle.length });
  }
  return clauses;
}
