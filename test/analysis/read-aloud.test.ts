import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addReading,
  adultSeconds,
  isHumanPace,
  LISTENERS,
  NO_READING,
  PROSE_WORDS_PER_MINUTE,
  readAloud,
  readerFactor,
  readerWordsPerMinute,
  unitLoad,
} from "../../src/analysis/read-aloud.js";
import { speechLoad } from "../../src/analysis/speech-load.js";

const unit = (text: string) => unitLoad(speechLoad(text), "paragraph");

describe("speech load", () => {
  it("is counted on the words as they are said", () => {
    const said = speechLoad("£12,500 for the class");
    expect(said.contentWords).toBe(6); // twelve thousand five hundred pounds, class
    expect(said.functionWords).toBe(2);
  });

  it("counts marks inside the unit, not at its end", () => {
    expect(speechLoad("Pens, paper; and glue – all of it (in a box).")).toMatchObject({
      commas: 1,
      semicolons: 1,
      dashes: 1,
      quotes: 2,
      stops: 0,
    });
    expect(speechLoad("One. Two. Three.").stops).toBe(2);
    expect(speechLoad("a list,")).toMatchObject({ commas: 0 });
  });

  it("does not take an apostrophe for a quotation mark", () => {
    expect(speechLoad("He’s Sam's friend").quotes).toBe(0);
    expect(speechLoad("He said ‘yes’ to it").quotes).toBe(2);
  });

  it("gives a spelt letter the length of its name", () => {
    expect(speechLoad("the EHC plan").contentLetters).toBe(3 + 5 + 3 + 4);
  });
});

describe("read aloud", () => {
  it("costs a telephone number what its figures cost", () => {
    const number = adultSeconds(speechLoad("01234 567890"));
    expect(number).toBeGreaterThan(3);
    expect(number).toBeGreaterThan(9 * adultSeconds(speechLoad("cat")));
  });

  it("takes longer to a child, and longest with time to think", () => {
    const load = unit("Kofi reads with his teacher. They read for twenty minutes. Then he rests.");
    const { adult, child, processingDelay, screenReader } = readAloud(load);
    expect(child.seconds).toBeGreaterThan(adult.seconds);
    expect(processingDelay.seconds).toBeGreaterThan(child.seconds);
    expect(screenReader.seconds).toBeLessThan(child.seconds);
  });

  it("states a range around the estimate for every listener", () => {
    const load = unit("Kofi reads with his teacher. They read for twenty minutes. Then he rests.");
    const found = readAloud(load);
    expect(Object.keys(found)).toEqual(LISTENERS);
    for (const listener of LISTENERS) {
      expect(found[listener].low).toBeLessThan(found[listener].seconds);
      expect(found[listener].high).toBeGreaterThan(found[listener].seconds);
    }
  });

  it("says 0 for nothing", () => {
    for (const listener of LISTENERS)
      expect(readAloud(NO_READING)[listener]).toEqual({ seconds: 0, low: 0, high: 0 });
  });

  it("asks once in each section how it goes", () => {
    const one = { ...unit("A word."), sections: 1 };
    expect(readAloud(one).processingDelay.seconds - readAloud(unit("A word.")).processingDelay.seconds).toBe(
      20,
    );
  });

  it("grows with the text", () => {
    const words = fc.array(fc.constantFrom("train", "the", "25", "£10", "EHCP", "quiet", "communication"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const short = unitLoad(speechLoad(a.join(" then ")), "paragraph");
        const long = addReading(short, unitLoad(speechLoad(b.join(" then ")), "paragraph"));
        for (const listener of LISTENERS)
          expect(readAloud(long)[listener].seconds).toBeGreaterThanOrEqual(
            readAloud(short)[listener].seconds,
          );
      }),
    );
  });

  it("has a range of a quarter each way for a reader nobody knows, and a narrow one for a timed reader", () => {
    const load = Array.from({ length: 60 }, () =>
      unit("Kofi reads with his teacher for twenty minutes."),
    ).reduce(addReading);
    const { child } = readAloud(load);
    expect(child.high / child.seconds).toBeCloseTo(1.25, 1);
    const timed = readAloud(load, { wordsPerMinute: PROSE_WORDS_PER_MINUTE }).child;
    expect(timed.seconds).toBe(child.seconds);
    expect(timed.high / timed.seconds).toBeLessThan(1.11);
  });

  it("follows a timed reader", () => {
    const passage = speechLoad("Kofi reads with his teacher for twenty minutes.");
    expect(readerFactor({ passage, seconds: 2 * adultSeconds(passage) })).toBeCloseTo(2, 6);
    expect(readerFactor({ wordsPerMinute: 2 * PROSE_WORDS_PER_MINUTE })).toBeCloseTo(0.5, 6);
    expect(readerFactor({ passage: speechLoad(""), seconds: 3 })).toBe(1);
    expect(readerWordsPerMinute({ passage, seconds: 2 * adultSeconds(passage) })).toBe(
      Math.round(PROSE_WORDS_PER_MINUTE / 2),
    );
    expect(isHumanPace({ passage, seconds: 2 * adultSeconds(passage) })).toBe(true);
    expect(isHumanPace({ passage, seconds: 3 * adultSeconds(passage) })).toBe(false);
    expect(isHumanPace({ passage: speechLoad(""), seconds: 60 })).toBe(false);
    expect(isHumanPace({ wordsPerMinute: NaN })).toBe(false);
    const load = unit("Kofi reads with his teacher.");
    const slow = readAloud(load, { wordsPerMinute: PROSE_WORDS_PER_MINUTE / 2 });
    expect(slow.adult.seconds).toBeGreaterThan(readAloud(load).adult.seconds);
    expect(slow.screenReader).toEqual(readAloud(load).screenReader);
  });
});
