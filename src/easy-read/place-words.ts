// Where help happens, in sentences: the plan's own words with the small words that easy reading wants around them.

import type { EasyReadContext } from "./easy-read-context.js";
import { compareFacts } from "./compare-facts.js";
import { addressChild } from "./person.js";
import { figures, plainWords } from "./plain-words.js";
import { asSentence, inSentence, LONGEST, wordCount } from "./sentence.js";

/** "The library; from September 2027 the learning base" as one sentence a place; undefined when no rule is sure. */
export function placeSentences(where: string, context: EasyReadContext): string[] | undefined {
  const addressed = addressChild(where.trim().replace(/[.]+$/, ""), context.child, "you");
  if (!addressed.ok) return undefined;
  const text = figures(plainWords(addressed.text, context.simplifier.young)).replace(
    /\s*\((?:\p{Lu}{2,8})\)/gu,
    "",
  );
  const sentences = text.split(/;\s+/).map((part) => placeSentence(part, context));
  if (sentences.some((sentence) => sentence === undefined || wordCount(sentence) > LONGEST)) return undefined;
  const said = sentences.filter((sentence) => sentence !== undefined);
  const lost = compareFacts(where, said.join(" "), context.facts, {
    implied: [{ kind: "modal", class: "will" }],
  });
  return lost.length === 0 ? said : undefined;
}

const HAS_PREPOSITION =
  /^(?:in|at|on|inside|outside|next to|near|beside|behind|by|around|between|from|within|during|online|anywhere|everywhere|wherever)\b/i;
const STARTS_WITH_VERB = /^(?:travels?|moves?|goes|stays?|takes? place|follows?)/i;
/** A number of sessions, or a verb: more than a place. */
const HOLDS_MORE =
  /^(?:\d|one |once |twice )|\b(?:sessions?|takes? place|takes|made|held|moves|is|are|will)\b|\bonce a\b/i;
/** "not at break", "as agreed": no place, or a place where it is not. */
const OPENS_NO_PLACE =
  /^(?:not|no|nowhere|never|only|except|excluding|but|unless|if|when|whenever|where|to be|as|unknown|n\/a|tbc|various|varies|depending|usually|sometimes|often|mostly|mainly|none)(?![\p{L}-])/iu;
const FROM_DATE = /^((?:from|until|in|by)\s+(?:\p{Lu}\p{Ll}+\s+)?\d{4})\s+(.+)$/u;
const DATE_LAST = /^(.+?)\s+((?:in|from|until)\s+(?:\p{Lu}\p{Ll}+\s+)?\d{4})$/u;

function placeSentence(part: string, context: EasyReadContext): string | undefined {
  if (OPENS_NO_PLACE.test(part.trim())) return undefined;
  if (/^(?:it|they)\s/.test(part) && !/[():]/.test(part)) return asSentence(part);
  if (STARTS_WITH_VERB.test(part) || /[():]/.test(part) || HOLDS_MORE.test(part)) return undefined;
  const dated = FROM_DATE.exec(inSentence(part, context.facts.names));
  if (dated !== null) return asSentence(`${dated[1] ?? ""} it will be ${atPlace(dated[2] ?? "", context)}`);
  const last = DATE_LAST.exec(part);
  if (last !== null) return asSentence(`${last[2] ?? ""} it will be ${atPlace(last[1] ?? "", context)}`);
  return asSentence(`It will be ${atPlace(part, context)}`);
}

/** Places one is in, not at. */
const ROOMS =
  /^(?:.*\s)?(?:room|rooms|corner|hall|garden|classroom|class|base|bay|library|corridor|corridors|studio|kitchen|playground|pool|area|gym|lesson|lessons|café|building|unit|space)$/i;
/** Said without "the". */
const BARE =
  /^(?:home|school|nursery|college|reception|lunch|break|lessons?|all|any|each|every|clubs?|cafés|colleges|homes|classes|rooms|corridors)\b/i;

function atPlace(place: string, { facts }: EasyReadContext): string {
  const words = inSentence(place.trim(), facts.names);
  if (HAS_PREPOSITION.test(words)) return words;
  const isName = /^\p{Lu}/u.test(words);
  const head =
    words.split(
      /,|\s+(?=(?:at|in|on|of|with|before|after|and|away|facing|outside|next|near|inside|beside|or|to)\b)/,
    )[0] ?? words;
  const preposition = ROOMS.test(head) && !isName ? "in" : "at";
  const article =
    isName || BARE.test(words) || /^(?:an?|the|your|my|\d+|one|two)\b/i.test(words) ? "" : "the ";
  return `${preposition} ${article}${words}`;
}
