import { describe, expect, it } from "vitest";
import { addressChild, spokenOfAfter, type ChildNames } from "../../src/easy-read/person.js";

const anji: ChildNames = { names: ["Anjali Rao", "Anjali", "Anji"], pronouns: "she" };
const kofi: ChildNames = { names: ["Kofi"], pronouns: "he" };
const you = (text: string, child = anji): string => {
  const result = addressChild(text, child, "you");
  return result.ok ? result.text : `(${result.reason})`;
};

describe("addressChild says to the child", () => {
  it.each([
    ["Anji misreads sarcasm.", "You misread sarcasm."],
    [
      "She has a wide vocabulary and rarely notices a change.",
      "You have a wide vocabulary and rarely notice a change.",
    ],
    [
      "Anji plans each day and relies on it going as she was told.",
      "You plan each day and rely on it going as you were told.",
    ],
    [
      "She smiles, nods and copies the children around her.",
      "You smile, nod and copy the children around you.",
    ],
    ["She explores and anticipates with confidence.", "You explore and anticipate with confidence."],
    ["She rubs out, screws up or hides work.", "You rub out, screw up or hide work."],
    ["Anji's memory is strong.", "Your memory is strong."],
    ["When an adult says her name, Anjali Rao looks up.", "When an adult says your name, you look up."],
    ["Print makes her lose her place.", "Print makes you lose your place."],
    ["Do not touch her without asking.", "Do not touch you without asking."],
    ["She finds it hard herself.", "You find it hard yourself."],
    [
      "The group moved on before her 12 seconds were over.",
      "The group moved on before your 12 seconds were over.",
    ],
    ["It takes her 3 tries.", "It takes you 3 tries."],
    [
      "She knows facts, routes and conversations in detail.",
      "You know facts, routes and conversations in detail.",
    ],
  ])("%s", (text, said) => {
    expect(you(text)).toBe(said);
  });

  it("and speaks as the child where others are told what to do", () => {
    const said = addressChild("Anji is quiet when she is worried. Tell her first.", anji, "I");
    expect(said).toEqual({ ok: true, text: "I am quiet when I am worried. Tell me first." });
  });

  it("uses the pronouns of the plan only", () => {
    expect(you("He leaves and misses learning.", kofi)).toBe("You leave and miss learning.");
    expect(you("She leaves.", kofi)).toBe("She leaves.");
  });
});

describe("addressChild leaves to a person", () => {
  it.each([
    ["another person before the pronoun", "Her teacher says that she is a fast reader."],
    ["a pronoun before the name", "She fits each machine before Anji meets it."],
    ["her or hers", "Waiting gives her stomach pain."],
    ["a number after her", "It takes her three times as long."],
    ["a word that may be a verb or a noun", "She loves music and dances."],
  ])("%s", (_why, text) => {
    expect(you(text)).toMatch(/^\(It is not sure/);
  });

  it("a pronoun when the sentence before was about somebody else", () => {
    const before = spokenOfAfter("The therapist writes the plan.", anji, "child");
    expect(before).toBe("somebody");
    expect(addressChild("She sends it to school.", anji, "you", before).ok).toBe(false);
    expect(addressChild("Anji keeps it.", anji, "you", before).ok).toBe(true);
    expect(spokenOfAfter("Anji keeps it.", anji, before)).toBe("child");
  });
});
