// Emoji become pictures with their names; signs and digits that only look like one stay text.

import { describe, expect, it } from "vitest";
import { heading, paragraph } from "../../src/document/build.js";
import { hasEmoji, markEmoji, type EmojiNames } from "../../src/document/mark-emoji.js";
import type { DocumentTree, Inline } from "../../src/document/tree.js";
import { textContent } from "../../src/document/visit.js";
import { emojiSource } from "../../src/resources/load-emoji.js";
import { sampleStandardTree } from "../helpers/sample-tree.js";

const treeOf = (value: string): DocumentTree => ({
  ...sampleStandardTree(),
  children: [
    heading(1, "title", "Plan"),
    paragraph([{ type: "strong", children: [{ type: "text", value }] }]),
  ],
});

const NAMES: EmojiNames = new Map([
  ["😀", { image: "openmoji:1F600", name: "grinning face" }],
  ["1\u20e3", { image: "openmoji:0031-FE0F-20E3", name: "keycap: 1" }],
  ["❤", { image: "openmoji:2764", name: "red heart" }],
]);

function marked(value: string): Inline[] {
  const tree = treeOf(value);
  const after = markEmoji(tree, NAMES);
  expect(textContent(after)).toBe(textContent(tree));
  const block = after.children.at(-1);
  const [strong] = block?.type === "paragraph" ? block.children : [];
  return strong?.type === "strong" ? strong.children : [];
}

const emoji = (value: string, image: string, name: string): Inline => ({ type: "emoji", value, image, name });
const text = (value: string): Inline => ({ type: "text", value });

describe("markEmoji", () => {
  it("makes a picture of an emoji and leaves the words around it", () => {
    expect(marked("I am 😀!")).toEqual([
      text("I am "),
      emoji("😀", "openmoji:1F600", "grinning face"),
      text("!"),
    ]);
    expect(marked("😀😀")).toHaveLength(2);
  });

  it("keeps the characters as they were typed, with what chooses the picture", () => {
    expect(marked("❤\ufe0f 1\ufe0f\u20e3")).toEqual([
      emoji("❤\ufe0f", "openmoji:2764", "red heart"),
      text(" "),
      emoji("1\ufe0f\u20e3", "openmoji:0031-FE0F-20E3", "keycap: 1"),
    ]);
  });

  it("leaves signs, digits and emoji without a picture as text", () => {
    for (const value of ["❤ ☎ © #1 * 12", "1\ufe0f", "🤖 and 🧬"])
      expect(marked(value)).toEqual([text(value)]);
  });
});

describe("the names on every page", () => {
  const named = (subjectName: string): DocumentTree => {
    const tree = treeOf("Nothing here");
    return { ...tree, meta: { ...tree.meta, subjectName, authority: "Fernmarsh" } };
  };

  it("are words and pictures where one has an emoji, and text where none has", () => {
    expect(hasEmoji(named("Ama 😀"))).toBe(true);
    expect(markEmoji(named("Ama 😀"), NAMES).meta.header).toEqual({
      subjectName: [text("Ama "), emoji("😀", "openmoji:1F600", "grinning face")],
      authority: [text("Fernmarsh")],
    });
    expect(markEmoji(named("Ama"), NAMES).meta.header).toBeUndefined();
  });
});

describe("hasEmoji", () => {
  it("tells a document with an emoji from one with signs", () => {
    expect(hasEmoji(treeOf("I am 😀"))).toBe(true);
    expect(hasEmoji(treeOf("❤\ufe0f"))).toBe(true);
    expect(hasEmoji(treeOf("❤ ☎ 1 # 2\ufe0f"))).toBe(false);
  });
});

describe("the emoji of the installation", () => {
  it("have names, also with skin tones, flags and several people", async () => {
    const names = await emojiSource()();
    expect(names.get("👍🏽")?.name).toBe("thumbs up: medium skin tone");
    expect(names.get("🇵🇱")?.name).toBe("flag: Poland");
    expect(names.get("👨‍👩‍👧")?.name).toBe("family: man, woman, girl");
    expect(names.size).toBeGreaterThan(3000);
  });
});
