import { describe, expect, it } from "vitest";
import { addressChild, spokenOfAfter, type ChildNames } from "../../src/easy-read/person.js";

const anji: ChildNames = { names: ["Anjali Rao", "Anjali", "Anji"], pronouns: "she" };
const kofi: ChildNames = { names: ["Kofi"], pronouns: "he" };
const zosia: ChildNames = { names: ["Zosia"], pronouns: "she" };
const they: ChildNames = { names: ["Kofi"], pronouns: "they" };
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
    expect(said).toMatchObject({ ok: true, text: "I am quiet when I am worried. Tell me first." });
  });

  it.each([
    ["He hits others and bites his hand.", "You hit others and bite your hand.", kofi],
    ["If Kofi falls, teachers lift him.", "If you fall, teachers lift you.", kofi],
    ["Unless Kofi asks, adults do not help him.", "Unless you ask, adults do not help you.", kofi],
    ["When Kofi eats, drinks are given.", "When you eat, drinks are given.", kofi],
    ["When Kofi hits, bites or kicks, adults move.", "When you hit, bite or kick, adults move.", kofi],
    ["When Kofi falls over, lift him up.", "When you fall over, lift you up.", kofi],
    ["Kofi takes his bag with him.", "You take your bag with you.", kofi],
    ["Kofi needs adults to help him.", "You need adults to help you.", kofi],
    ["Kofi has a coat laid out for him.", "You have a coat laid out for you.", kofi],
    ["Kofi tells his mother when he is upset.", "You tell your mother when you are upset.", kofi],
    ["Kofi tells an adult when he is upset.", "You tell an adult when you are upset.", kofi],
    ["Kofi goes to Alder Wick School and he likes it.", "You go to Alder Wick School and you like it.", kofi],
    ["Kofi likes Makaton and he signs well.", "You like Makaton and you sign well.", kofi],
    ["Staff support Kofi and he writes notes.", "Staff support you and you write notes.", kofi],
    ["Kofi washes and gets dressed.", "You wash and get dressed.", kofi],
    ["Kofi waits and has missed it twice.", "You wait and have missed it twice.", kofi],
    ["Noise hurts Kofi.", "Noise hurts you.", kofi],
    ["Zosia tells her dad when she is upset.", "You tell your dad when you are upset.", zosia],
    ["Zosia lies on her back.", "You lie on your back.", zosia],
    ["They like music and they play drums.", "You like music and you play drums.", they],
    ["Kofi has their own desk.", "You have your own desk.", they],
  ])("%s", (text, said, child) => {
    expect(you(text, child)).toBe(said);
  });

  it("and tells which joined verbs the plan says of the child", () => {
    const finite = (text: string): string[] => {
      const result = addressChild(text, kofi, "you");
      return result.ok ? [...result.finite] : [result.reason];
    };
    expect(finite("Kofi hits others, kicks the wall and bites his hand.")).toEqual(["kick", "bite"]);
    expect(finite("Kofi needs an adult to check his aids and change the batteries.")).toEqual([]);
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

  it.each([
    [
      they,
      [
        "Staff support Kofi in lessons and they write his notes.",
        "Kofi works with teachers and they choose the task.",
        "When adults shout at Kofi they must leave the room.",
        "Kofi takes toys and throws them.",
        "Kofi has a friend and they play.",
      ],
    ],
    [
      zosia,
      [
        "The headteacher meets Zosia each week and she decides what happens next.",
        "Mrs Khan helps Zosia in maths and she writes the notes.",
        "Zosia sees the physiotherapist each week and she does the stretches.",
        "Zosia sees the paediatrician twice a year and she decides about medicine.",
        "The SENCO meets Zosia on Mondays and she plans the week.",
        "Zosia goes to her TA when she is upset.",
        "Zosia has a key worker and she calls her every Friday.",
        "Zosia has a key worker and calls her every Friday.",
        "Zosia lives with her nan and she is often ill.",
        "The dentist sees Zosia when she has time.",
        "Zosia has swallows and bites checked by a nurse.",
        "Zosia plays with Amina and she chooses the game.",
      ],
    ],
    [
      kofi,
      [
        "The caretaker shows Kofi the boiler and he turns it off.",
        "Jamal sits next to Kofi and he copies his work.",
        "Kofi plays with Jamal and he copies his work.",
        "Kofi's keyworker walks with him and he holds the lead.",
        "Kofi tells Mr Shah when he is wrong.",
        "Kofi works with Mr Shah, and he sets the pace.",
        "Kofi shares a room with his brother and he is often woken at night by him.",
        "Kofi has a friend who smiles and helps him.",
        "Kofi explores, anticipates and waits.",
      ],
    ],
  ])("whoever else it may be: %#", (child, texts) => {
    for (const text of texts) expect(you(text, child), text).toMatch(/^\(It is not sure/);
  });

  it("a pronoun when the sentence before was about somebody else", () => {
    const before = spokenOfAfter("The therapist writes the plan.", anji, "child");
    expect(before).toBe("somebody");
    expect(addressChild("She sends it to school.", anji, "you", before).ok).toBe(false);
    expect(addressChild("Anji keeps it.", anji, "you", before).ok).toBe(true);
    expect(spokenOfAfter("Anji keeps it.", anji, before)).toBe("child");
  });
});
