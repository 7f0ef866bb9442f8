// Words that take something back from what stands beside them: exceptions, conditions, negations and weak degrees. What
// is said without them promises more than the text does, so no shortening may part with one.

import { factsOf } from "./facts.js";

/** "no more than 6" and "not only" bind or add; they take nothing back. */
const DENIES =
  /\b(?:no(?! (?:more|fewer|less|later|longer) than\b)|not(?! (?:only|more|less|fewer|later) )|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unable|hardly|refuses?|avoid(?:s|ing)?)\b|n['’]t\b/i;

const EXCEPTS =
  /\b(?:only|solely|except|excepting|excluding|exclud(?:es|ed)|apart from|other than|rather than|instead of|but|save for|bar)\b/i;

const DEPENDS =
  /\b(?:if|unless|until|till|(?<!\b(?:about|of|knows?|spots?|recognises?|says?) )when(?! to\b)|whenever|while|whilst|whether|provided(?! (?:by|for|to|in|at|through|with)\b)|providing(?! (?:a|an|the|for)\b)|subject to|depend(?:s|ing|ent)|pending|conditional|on condition|(?:as|so) long as|in case|in the event|should (?:he|she|they|it)|where (?:possible|appropriate|needed|necessary|required|available|this|it|he|she|they)|as (?:needed|required|necessary|appropriate|far as)|once (?:he|she|they|it|the|his|her|their|this|that))\b/i;

const WEAKENS =
  /\b(?:usually|often|sometimes|occasionally|rarely|seldom|mostly|mainly|most|some|few|partly|partially|almost|nearly|normally|generally|possibly|perhaps|at first|initially|for the first|reduc(?:es|ed|ing)|decreas(?:es|ed|ing)|fad(?:es|ed|ing)|phased out|otherwise)\b/i;

/** Another thing may be given in place of this one: "a laptop with a screen reader or a scribe". */
const OFFERS_OTHER = /\bor (?:an?|one|two|three|\d+)\b/i;

/** Whether words hold an exception, a condition, a negation or a weak degree. */
export function holdsLimit(words: string): boolean {
  return [DENIES, EXCEPTS, DEPENDS, WEAKENS, OFFERS_OTHER].some((limit) => limit.test(words));
}

/** The unit of each amount of a text, in order: two amounts of one unit do not stand for each other. */
export function unitsOfAmounts(text: string): string[] {
  return factsOf(text, { capitals: false }).flatMap((fact) => {
    if (fact.kind === "ratio") return ["ratio"];
    return fact.kind === "quantity" && fact.unit !== "" ? [fact.unit] : [];
  });
}
