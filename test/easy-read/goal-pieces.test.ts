import { describe, expect, it } from "vitest";
import { goalPieces, isSeveral } from "../../src/easy-read/goal-pieces.js";

/** The pieces as "kind: words". */
function pieces(text: string): string[] | undefined {
  return goalPieces(text)?.pieces.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

describe("goalPieces", () => {
  it.each([
    [
      "Anji will tell an adult when she is stuck, unwell or upset, in words, by card or in a note, on four out of five occasions.",
      [
        "deed: tell an adult when she is stuck, unwell or upset",
        "more: in words, by card or in a note",
        "more: on four out of five occasions",
      ],
    ],
    [
      "Anji will go to one club each fortnight without a parent, and stay until the end on eight occasions out of ten.",
      [
        "deed: go to one club each fortnight without a parent",
        "deed: stay until the end on eight occasions out of ten",
      ],
    ],
    [
      "Anji will hand in her homework on the day, each piece finished within half an hour.",
      ["deed: hand in her homework on the day", "aside: each piece finished within half an hour"],
    ],
    [
      'Zosia will begin talks, on four days a week, by her voice, her "come, please" cell or a switch.',
      [
        "deed: begin talks",
        "more: on four days a week",
        'more: by her voice, her "come, please" cell or a switch',
      ],
    ],
    [
      "Kofi will read a page aloud, three times a week, and will answer questions about it.",
      ["deed: read a page aloud", "more: three times a week", "deed: answer questions about it"],
    ],
    [
      "Kofi will learn to cook a meal, and will wash up, on three days.",
      ["deed: learn to cook a meal", "deed: wash up", "more: on three days"],
    ],
  ])("%s", (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it.each([
    ["is one", "Anji will start a task on her own within a minute."],
    ["is a list and nothing else", "Anji will plan, type and check three paragraphs."],
    ["has a piece that binds the others", "Anji will eat in the hall, unless it is too loud, on four days."],
    ["has a piece that denies", "Anji will eat in the hall, but not with others, on four days."],
    ["has a condition", "Anji will eat in the hall, if she has her ear defenders, on four days."],
    ["is a state", "Anji will be happy at school, on four days out of five."],
    ["has no subject that will do it", "By July 2027, speech will be read alike, on four days."],
    [
      "is of other days too",
      "Kofi will go by bus, 3 days a week, with a friend and by taxi on the other 2 days.",
    ],
    ["leaves a way out", "Kofi will eat in the hall, rather than alone in the library, on 3 days."],
    [
      "does not say whether a deed is learnt or done",
      "Kofi will learn to cook a meal, and wash up, on 3 days.",
    ],
    ["has brackets", "Anji will eat (at lunch), on four days."],
  ])("leaves a goal whole that %s", (_what, text) => {
    expect(pieces(text)).toBeUndefined();
  });

  it("covers every word but the commas between its pieces", () => {
    const text = "Kofi will read a page, three times a week, each aloud, and will answer questions about it.";
    const split = goalPieces(text);
    const said = split?.pieces.map(({ begins, to }) => text.slice(begins, to)).join(", ") ?? "";
    expect(`${text.slice(split?.subject.from, split?.subject.to)} ${said}.`).toBe(text);
  });

  it("knows one deed from several", () => {
    expect(isSeveral(["go to one club or outing"])).toBe(false);
    expect(isSeveral(["read with Mum and Dad"])).toBe(false);
    expect(isSeveral(["eat lunch and drink water"])).toBe(true);
    expect(isSeveral(["read a page", "answer questions"])).toBe(true);
  });
});
