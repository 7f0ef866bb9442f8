// What may govern a verb that comes after it. In "will learn to cook and clean" nobody says that the child will clean:
// a base form after "and" is a deed of the subject only where nothing between them could have it as its own.

import { lowerWords } from "./sentence.js";
import { BASE_VERBS, baseOfGerund, isAdverb } from "./verbs.js";

/** Verbs that another verb follows without "to", or a clause without "that". */
const TAKES_VERB =
  /^(?:lets?|letting|makes?|making|made|have|has|having|had|sees?|saw|seen|watch|watches|hears?|heard|helps?|notices?|feels?|felt|observes?|tells?|told|says?|said|thinks?|thought|knows?|knew|believes?|hopes?|wishes|wish)$/;
const OPENS_CLAUSE =
  /^(?:who|whom|whose|which|that|what|how|where|why|whether|when|whenever|if|unless|until|because|while)$/;
const IRREGULAR_PARTICIPLE =
  /^(?:taught|shown|given|sent|brought|kept|left|got|found|led|taken|driven|spoken|written|held|paid|laid|fed|met|been)$/;

/** Whether a base form joined to this half may belong to something inside it, not to its subject. */
export function mayGovernNext(half: string): boolean {
  const list = lowerWords(half);
  return list.some(
    (word, index) =>
      TAKES_VERB.test(word) ||
      OPENS_CLAUSE.test(word) ||
      isParticiple(word) ||
      baseOfGerund(word) !== undefined ||
      (word === "to" && BASE_VERBS.has(list.slice(index + 1).find((next) => !isAdverb(next)) ?? "")),
  );
}

/** "asked", "taught", "laid". */
export function isParticiple(word: string): boolean {
  if (IRREGULAR_PARTICIPLE.test(word)) return true;
  if (!word.endsWith("ed")) return false;
  const bases = [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3), `${word.slice(0, -3)}y`];
  return !BASE_VERBS.has(word) && bases.some((base) => BASE_VERBS.has(base));
}
