import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { hardVotes, packageVotes, secondOpinion } from "../../src/analysis/readability/second-opinion.js";
import { splitUnit } from "../../src/analysis/readability/counts.js";
import { syllables } from "../../src/language/syllables.js";
import { wordsOf } from "../../src/language/words.js";
import { smallTree } from "./small-tree.js";

const raw = (sentence: string, age = 16): number =>
  packageVotes(
    wordsOf(sentence).map(({ text }) => text),
    age,
  );
const votes = (sentence: string, age = 16): number => hardVotes(wordsOf(sentence), age, syllables);
const opinion = (text: string) => secondOpinion(splitUnit(text), syllables);

/** Every word familiar, most of them twice. */
const EASY =
  "The cat and the dog and the bird and the fish sat in the house with the man and the boy and the girl.";
/** Every word long, none familiar. */
const HARD =
  "Multidisciplinary professional recommendations consequently necessitate individualised differentiated communication " +
  "interventions incorporating systematic alternative environmental modifications, collaborative curriculum adaptations, " +
  "specialised transportation arrangements, comprehensive evaluation methodologies.";

describe("votes of the package", () => {
  it("find a familiar word hard when it stands a second time, and ours do not", () => {
    expect(raw(EASY, 9)).toBeGreaterThan(votes(EASY, 9));
    expect(votes(EASY, 9)).toBeLessThan(4);
  });

  it("are never all seven from the age of 12, because its SMOG ends there, and ours are", () => {
    expect(raw(HARD, 16)).toBe(6);
    expect(votes(HARD, 16)).toBe(7);
    expect(raw(HARD, 8)).toBe(7);
    expect(votes(HARD, 8)).toBe(7);
  });

  it("are left alone where no word stands twice and SMOG finds nothing hard", () => {
    for (const sentence of ["He likes a good red ball.", "She walks home with her big sister now."])
      for (const age of [12, 14, 16]) expect(votes(sentence, age)).toBe(raw(sentence, age));
  });

  it("are from 0 to 7 at every age", () => {
    for (const sentence of [EASY, HARD, "I am I and he is he.", "one two three four five"])
      for (let age = 5; age <= 20; age++) {
        expect(votes(sentence, age)).toBeGreaterThanOrEqual(0);
        expect(votes(sentence, age)).toBeLessThanOrEqual(7);
      }
  });
});

describe("second opinion", () => {
  it("counts the sentences that most formulas find too hard", () => {
    expect(opinion(`${HARD} ${EASY} He slept.`)).toEqual({ sentences: 2, hard: 1 });
  });

  it("is in a report only when it was asked for", () => {
    expect(analyseDocument(smallTree()).readability.secondOpinion).toBeUndefined();
    const { readability, sections } = analyseDocument(smallTree(), { secondOpinion: true });
    expect(readability.secondOpinion).toMatchObject({ age: 16 });
    const [b] = sections.filter(({ code }) => code === "B");
    expect(b?.readability.secondOpinion?.sentences).toBe(8);
    expect(readability.secondOpinion?.sentences).toBeGreaterThan(8);
  });
});
